// Words that only the static pages say; everything else comes from the interface's own messages.
import type { Text } from '../../src/domain/model.ts'

export const SITE: Text = { zh: '成渝图志', en: 'Chengyu Atlas' }
export const SITE_LINE: Text = {
  zh: '成渝地区双城经济圈交互地图：每个地点都连到它所承载的规划措施。',
  en: 'An interactive map of the Chengdu–Chongqing economic circle: every place tied to the policy measures it carries.',
}
export const WORDS = {
  open: { zh: '在地图上打开', en: 'Open on the map' },
  briefing: { zh: '简报', en: 'Briefing' },
  briefings: { zh: '简报', en: 'Briefings' },
  all: { zh: '全部措施和地点', en: 'All measures and places' },
  allTitle: { zh: '全部措施、地点、通道和区域', en: 'All measures, places, corridors and areas' },
  measures: { zh: '措施', en: 'Measures' },
  places: { zh: '地点', en: 'Places' },
  corridors: { zh: '通道', en: 'Corridors' },
  areas: { zh: '区域', en: 'Areas' },
  other: { zh: 'English', en: '中文' },
  noPlace: { zh: '没有地点', en: 'No place' },
  sources: { zh: '来源', en: 'Sources' },
  position: { zh: '位置', en: 'Position' },
  accuracy: { zh: '精度', en: 'accuracy' },
  inPlan: { zh: '出处', en: 'In the plan' },
  previous: { zh: '上一条', en: 'Previous' },
  next: { zh: '下一条', en: 'Next' },
  note: {
    zh: '措施概要为本图所写，下标线处为规划文章原文用语。位置均为 WGS84。',
    en: "Summaries are ours; underlined words are the plan's own. Positions are WGS84.",
  },
  figure: { zh: '{name}在成渝地区的位置', en: '{name} in the Chengdu–Chongqing region' },
  schematic: { zh: '示意图，不表示线路实际走向', en: 'Schematic, not the real alignment' },
} as const satisfies Readonly<Record<string, Text>>
