// Single places: at their true spot when there is room, else moved apart with a leader back to it.
import { inLang } from '../../domain/wording.ts'
import type { Px } from '../camera.ts'
import type { SceneInput } from '../input.ts'
import { typeOf } from '../type.ts'
import { boxAround } from './boxes.ts'
import { byRank, type Entry } from './entries.ts'
import type { Placed } from './placed.ts'
import { spreadPoints } from './spread.ts'
import { wrapName } from './text.ts'

type Obstacle = { readonly at: Px; readonly radius: number }

/** `quiet` entries are drawn as receding dots instead of symbols. */
export function placeSingles(
  input: SceneInput,
  entries: readonly Entry[],
  quiet: (entry: Entry) => boolean,
  fixed: readonly Obstacle[],
  placed: Placed,
): void {
  const { palette, lang, scale, camera } = input
  const type = typeOf(palette, scale, input.lang)
  for (const entry of entries.filter(quiet))
    placed.dots.push({ id: entry.site.id, at: entry.at, radiusPx: 1.7 * scale, color: palette.receded })
  const margin = 80
  const loud = entries
    .filter((entry) => !quiet(entry))
    .filter(({ px: [x, y] }) => x > -margin && y > -margin && x < camera.width + margin && y < camera.height + margin)
    .sort(byRank)
  const spots = spreadPoints(
    loud.map((entry) => entry.px),
    23 * scale,
    fixed,
  )
  for (const [i, entry] of loud.entries()) {
    const spot = spots[i] as Px
    const away: Px = [spot[0] - entry.px[0], spot[1] - entry.px[1]]
    const offset: Px = Math.hypot(away[0], away[1]) > 0.5 ? away : [0, 0]
    const strong = entry.emphasis === 'strong'
    const alone = input.chosen?.type === 'feature' && strong
    const radiusPx = (alone ? 13 : strong && entry.rank === 0 ? 11 : strong ? 9.5 : 9) * scale
    // A symbol that still covers its true spot needs no leader back to it.
    const moved = Math.hypot(away[0], away[1]) > radiusPx
    placed.symbols.push({
      id: entry.site.id,
      members: [entry.site.id],
      at: entry.at,
      offset,
      radiusPx: entry.site.id === input.hint.feature ? radiusPx + 2 * scale : radiusPx,
      glyph: entry.kind,
      status: entry.status,
      color: entry.color,
      paper: palette.circle,
      emphasis: entry.emphasis,
      count: null,
    })
    if (moved) {
      placed.leaders.push({ from: { at: entry.at, offset }, to: { at: entry.at, offset: [0, 0] }, color: entry.color })
      placed.dots.push({ id: entry.site.id, at: entry.at, radiusPx: 1.9 * scale, color: entry.color })
    }
    const centre: Px = [entry.px[0] + offset[0], entry.px[1] + offset[1]]
    placed.obstacles.push(boxAround(centre, radiusPx + 1.5))
    placed.wishes.push({
      key: `site ${entry.site.id}`,
      feature: entry.site.id,
      text: wrapName(inLang(entry.site.short, lang), 22),
      at: entry.at,
      offset,
      clear: { x: radiusPx + 4, y: radiusPx + 3 },
      style: alone || (strong && entry.rank === 0) ? type.siteStrong : strong ? type.siteListed : type.site,
      priority: alone ? -5 : strong ? entry.rank : 4 + entry.rank,
      manner: alone || (strong && entry.rank === 0) ? 'must' : 'may',
      node: null,
    })
  }
}
