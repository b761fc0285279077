// Text widths from the browser's own fonts, remembered per style and line.
import type { MeasureText } from '../scene/layout/text.ts'

export function createMeasureText(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (line, style) => {
    const key = `${style.family} ${style.weight} ${line}`
    let ems = known.get(key)
    if (ems === undefined) {
      const family =
        style.family === 'serif'
          ? '"Chengyu Serif", "Noto Serif SC", "Noto Serif CJK SC", serif'
          : '"Chengyu Sans", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'
      if (context) context.font = `${style.weight} 100px ${family}`
      ems = context ? context.measureText(line).width / 100 : line.length
      known.set(key, ems)
    }
    return (ems + [...line].length * style.trackingEm) * style.sizePx
  }
}
