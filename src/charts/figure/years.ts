// The years as a drawing: how many places and corridors opened or were approved in each, what is still to come hollow on top.
import type { Translate } from '../../i18n/index.ts'
import type { Palette } from '../../scene/palette.ts'
import { placeBars, type YearCounts } from '../time/layout.ts'
import type { Drawing, Shape } from './figure.ts'

/** The highest bar; and what stands above and below it. */
const HIGH = { least: 150, most: 320 }
const AROUND_PX = 68
const TICK_YEARS = 5
/** Bars at least so high say their number themselves. */
const SAID_FROM = 3

/** `height`: what there is to fill, in CSS pixels. */
export function yearsDrawing(counts: YearCounts, t: Translate, palette: Palette, width: number, height = 0): Drawing {
  const top = 18
  const high = Math.min(HIGH.most, Math.max(HIGH.least, height - AROUND_PX))
  const base = top + high
  const bars = placeBars(counts, { width, height: high })
  const shapes = bars.flatMap(({ year, x, width: wide, open, coming }, i): Shape[] => {
    const count = counts.years[i]
    const total = (count?.open ?? 0) + (count?.coming ?? 0)
    const middle = x + wide / 2
    const found: Shape[] = []
    if (open.height > 0) found.push({ type: 'rect', x, y: top + open.y, width: wide, height: open.height, fill: palette.ink2 })
    if (coming.height > 1)
      found.push({
        type: 'rect',
        x: x + 0.5,
        y: top + coming.y + 0.5,
        width: Math.max(1, wide - 1),
        height: coming.height - 1,
        fill: null,
        stroke: palette.ink2,
      })
    if (total >= SAID_FROM)
      found.push({
        type: 'text',
        x: middle,
        y: top + (coming.height > 0 ? coming.y : open.y) - 8,
        text: String(total),
        sizePx: 11,
        color: palette.ink2,
        anchor: 'middle',
      })
    if (year % TICK_YEARS === 0)
      found.push({
        type: 'text',
        x: middle,
        y: base + 14,
        text: String(year),
        sizePx: 11,
        color: palette.ink2,
        anchor: 'middle',
      })
    return found
  })
  const outside = t('charts.years.outside', { before: counts.before, undated: counts.undated })
  return {
    width,
    height: base + 50,
    shapes: [
      ...shapes,
      { type: 'rect', x: 0, y: base, width, height: 1, fill: palette.ink2 },
      { type: 'text', x: 0, y: base + 36, text: `${t('charts.years.key')}${outside}`, sizePx: 12, color: palette.ink2 },
    ],
  }
}
