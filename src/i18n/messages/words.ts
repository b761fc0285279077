// One word, one meaning: the vocabulary of kinds, statuses, bases and pillars.
import type { AreaKind, Basis, CorridorMode, Pillar, SiteKind, Status } from '../../domain/kinds.ts'
import type { Text } from '../../domain/model.ts'

type Word =
  | `kind.${SiteKind}`
  | `mode.${CorridorMode}`
  | `area.${AreaKind}`
  | `status.${Status}`
  | `basis.${Basis}`
  | `pillar.${Pillar}`

const VOCABULARY: Readonly<Record<Word, Text>> = {
  'kind.airport': { zh: '机场', en: 'Airport' },
  'kind.rail-port': { zh: '铁路港站', en: 'Rail port' },
  'kind.river-port': { zh: '水运港', en: 'River port' },
  'kind.dry-port': { zh: '无水港', en: 'Dry port' },
  'kind.logistics-hub': { zh: '国家物流枢纽', en: 'National logistics hub' },
  'kind.cold-chain-base': { zh: '骨干冷链基地', en: 'Cold-chain base' },
  'kind.bonded-zone': { zh: '综合保税区', en: 'Bonded zone' },
  'kind.free-trade-zone': { zh: '自贸试验区片区', en: 'Free trade zone area' },
  'kind.port-of-entry': { zh: '开放口岸', en: 'Port of entry' },
  'kind.cooperation-platform': { zh: '合作平台', en: 'Cooperation platform' },
  'kind.science-city': { zh: '科学城', en: 'Science city' },
  'kind.science-centre': { zh: '科学中心', en: 'Science centre' },
  'kind.laboratory': { zh: '实验室', en: 'Laboratory' },
  'kind.industrial-park': { zh: '产业园区', en: 'Industrial park' },
  'kind.design': { zh: '工业设计', en: 'Industrial design' },
  'kind.inspection': { zh: '检验检测', en: 'Inspection and testing' },
  'kind.financial-centre': { zh: '金融集聚区', en: 'Financial district' },
  'kind.expo-venue': { zh: '会展场馆', en: 'Expo venue' },
  'kind.consumer-district': { zh: '消费商圈', en: 'Shopping district' },
  'kind.governance': { zh: '数字治理', en: 'Digital governance' },
  'kind.culture': { zh: '文化与旅游', en: 'Culture and tourism' },
  'mode.rail-sea': { zh: '陆海新通道', en: 'Land-sea corridor' },
  'mode.rail': { zh: '铁路班列', en: 'Rail service' },
  'mode.road': { zh: '公路走廊', en: 'Road corridor' },
  'mode.waterway': { zh: '水运航道', en: 'Waterway' },
  'mode.air': { zh: '航空通道', en: 'Air route' },
  'mode.culture': { zh: '文化旅游带', en: 'Cultural route' },
  'area.circle': { zh: '双城经济圈', en: 'Economic circle' },
  'area.metropolitan': { zh: '都市圈与极核', en: 'Metropolitan cores' },
  'area.city': { zh: '城市', en: 'Cities' },
  'area.platform': { zh: '毗邻地区平台', en: 'Border-area platforms' },
  'area.new-area': { zh: '国家级新区', en: 'National new areas' },
  'area.science-city': { zh: '科学城', en: 'Science cities' },
  'area.zone': { zh: '示范区与试点', en: 'Demonstration zones' },
  'area.cultural-region': { zh: '文化旅游区域', en: 'Cultural regions' },
  'status.operating': { zh: '运营', en: 'Operating' },
  'status.building': { zh: '在建', en: 'Under construction' },
  'status.planned': { zh: '规划', en: 'Planned' },
  'status.bid': { zh: '申办', en: 'Bid' },
  'status.ended': { zh: '已结束', en: 'Ended' },
  'basis.named': { zh: '原文点名', en: 'Named in the plan' },
  'basis.listed': { zh: '官方名录列入', en: 'On an official list' },
  'basis.representative': { zh: '本图示例', en: 'Our example' },
  'pillar.service': { zh: '综合服务', en: 'Services' },
  'pillar.industry': { zh: '产业发展', en: 'Industry' },
  'pillar.opening': { zh: '对外开放', en: 'Opening-up' },
  'pillar.culture': { zh: '数字文化', en: 'Digital culture' },
}
export const words: { readonly [K in Word]: Text } = VOCABULARY
