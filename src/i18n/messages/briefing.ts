// Words round a briefing. What is told in it is data.
import type { Text } from '../../domain/model.ts'

export const briefing = {
  'briefing.open': { zh: '简报', en: 'Briefings' },
  'briefing.choose': { zh: '一页一页地讲', en: 'Told page by page' },
  'briefing.about': {
    zh: '每一页几句话，配一幅地图。用按钮、方向键、空格或翻页笔翻页，Esc 回到刚才的地方。',
    en: 'Each page is a few words and a map. Turn with the buttons, arrow keys, space or a presenter; Esc leads back to where you were.',
  },
  'briefing.pages': { zh: '{n} 页 · 截至 {asOf}', en: '{n} pages · as of {asOf}' },
  'briefing.begin': { zh: '开始', en: 'Begin' },
  'briefing.none': { zh: '这里没有简报。', en: 'There are no briefings here.' },
  'briefing.page': { zh: '第 {n} 页，共 {of} 页', en: 'Page {n} of {of}' },
  'briefing.contents': { zh: '目录', en: 'Contents' },
  'briefing.next': { zh: '下一页', en: 'Next page' },
  'briefing.previous': { zh: '上一页', en: 'Previous page' },
  'briefing.full': { zh: '全屏', en: 'Full screen' },
  'briefing.unfull': { zh: '退出全屏', en: 'Leave full screen' },
  'briefing.leave': { zh: '结束简报', en: 'End the briefing' },
  'briefing.back': { zh: '回到本页', en: 'Back to this page' },
  'briefing.threads': { zh: '细线连到', en: 'The threads lead to' },
  'briefing.sources': { zh: '来源：', en: 'Sources: ' },
  'briefing.controls': { zh: '翻页', en: 'Turning pages' },
} as const satisfies Readonly<Record<string, Text>>
