// Words of the map part of the interface.
import type { Text } from '../../domain/model.ts'

export const map = {
  'map.furniture': { zh: '图上说明与操作', en: 'Map notes and controls' },
  'map.approval': { zh: '审图信息', en: 'Map approval' },
  'map.zoomIn': { zh: '放大', en: 'Zoom in' },
  'map.zoomOut': { zh: '缩小', en: 'Zoom out' },
  'map.home': { zh: '回到全图', en: 'Back to the whole circle' },
  'map.locate': { zh: '我的位置', en: 'My position' },
  'map.controls': { zh: '地图操作', en: 'Map controls' },
  'map.scaleAt': { zh: '{length}（{latitude}处）', en: '{length} at {latitude}' },
  'map.scale': { zh: '比例尺：视图中心处 {length}', en: 'Scale at the centre of the view: {length}' },
  'map.pointer': { zh: '指针位置（WGS84）', en: 'Pointer position (WGS84)' },
  'map.sources.boundaries': { zh: '界线 DataV/AMap（2021）', en: 'Boundaries DataV/AMap (2021)' },
  'map.sources.rivers': { zh: '河流 GSHHG', en: 'Rivers GSHHG' },
  'map.sources.relief': { zh: '地势 ETOPO5 示意', en: 'Relief ETOPO5, indicative' },
  'map.sources.land': { zh: '陆地 Natural Earth', en: 'Land Natural Earth' },
  'map.sources.places': { zh: '地名 GeoNames', en: 'Place names GeoNames' },
  'map.sources.landOnly': {
    zh: '本比例尺只示海陆，不表示国界和省界',
    en: 'Land and sea only at this scale; no national or provincial boundaries',
  },
  'map.print.title': { zh: '成渝地区双城经济圈', en: 'The Chengdu–Chongqing economic circle' },
  'map.print.date': { zh: '{date} 印出', en: 'Printed {date}' },
} as const satisfies Readonly<Record<string, Text>>
