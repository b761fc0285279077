// Sentences for the reader when something is not as it should be, and the three states of the approval slot.
import type { Text } from '../../domain/model.ts'

export const notices = {
  'notice.none': {
    zh: '此设备无法使用 WebGL，地图改以矢量图（SVG）显示，功能不变，动画从简。',
    en: 'WebGL is not available here, so the map is drawn as vector graphics (SVG): everything works, with less animation.',
  },
  'notice.lost': {
    zh: '图形环境多次中断，地图已改以矢量图（SVG）显示。',
    en: 'The graphics context was lost repeatedly; the map is now drawn as vector graphics (SVG).',
  },
  'notice.coarse': {
    zh: '屏幕的像素超过此设备一次能画的上限，地图不如屏幕本身清晰。',
    en: 'This screen has more pixels than the device can draw at once, so the map is less sharp than the screen.',
  },
  'notice.link': {
    zh: '链接中有一处无法识别（可能已更名或写错），其余部分已照常打开。',
    en: 'One part of this link is not understood (renamed or mistyped perhaps); the rest has been opened as asked.',
  },
  'notice.data': {
    zh: '部分数据文件缺失或有误，其余内容照常显示。',
    en: 'Some data files are missing or faulty; everything else is shown.',
  },
  'notice.online': {
    zh: '在线底图暂时无法取得，已改用自带底图。',
    en: 'The online base map cannot be reached; the built-in base map is shown.',
  },
  'notice.update': { zh: '新版本已就绪。', en: 'A new version is ready.' },
  'notice.reload': { zh: '立即更新', en: 'Reload' },
  'notice.later': { zh: '以后再说', en: 'Later' },
  'notice.approval.no-boundaries': { zh: '本图不表示行政区域界线', en: 'No administrative boundaries are shown' },
  'notice.approval.unapproved': { zh: '内部参考 · 未经审核', en: 'Internal reference · not reviewed' },
  'notice.stack': { zh: '此处有 {n} 个地点', en: '{n} places here' },
  'notice.more': { zh: '另有 {n} 处', en: '{n} more' },
  'notice.lookInto': { zh: '放大到这里', en: 'Zoom in here' },
} as const satisfies Readonly<Record<string, Text>>
