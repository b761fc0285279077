// Words of the page before, and without, its scripts.
import type { Text } from '../../domain/model.ts'

export const first = {
  'first.noScript': {
    zh: '浏览器没有运行脚本，所以地图不能移动，也不能点选。下面是图上的地点和规划的全部措施。',
    en: 'Scripts are switched off, so the map can neither move nor be asked. The text pages hold every place and every measure of the plan.',
  },
  'first.places': { zh: '地点', en: 'Places' },
  'first.measures': { zh: '措施', en: 'Measures' },
  'first.failed': {
    zh: '地图没有载入成功，现在看到的是一张静止的图。网站可能刚刚更新，请重新载入；再不行，请检查网络。',
    en: 'The map could not be loaded; what you see is a still picture. The site may just have been updated: please reload. If that does not help, check the connection.',
  },
  'first.reload': { zh: '重新载入', en: 'Reload' },
} as const satisfies Readonly<Record<string, Text>>
