// Families of the map's text: ours first, then what a machine is likely to have. The same chains as the panels'.
import type { TextStyle } from '../../scene/scene.ts'

export const SANS =
  "'Chengyu Sans', 'Chengyu Sans More', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
export const SERIF = "'Chengyu Serif', 'Chengyu Serif More', 'Noto Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif"

export const familyOf = ({ family }: Pick<TextStyle, 'family'>): string => (family === 'serif' ? SERIF : SANS)
