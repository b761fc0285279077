// The cores as dials: a ring with the name in its hole, beads on the rim, true places as dots inside.

import { SITE_KINDS } from '../../domain/kinds.ts'
import { inLang } from '../../domain/wording.ts'
import { type Px, project } from '../camera.ts'
import type { BasePlace, SceneInput } from '../input.ts'
import type { SymbolMark } from '../scene.ts'
import { typeOf } from '../type.ts'
import { type Box, badgeBox, boxAround } from './boxes.ts'
import type { Entry } from './entries.ts'
import type { Placed } from './placed.ts'
import { beadKey, dialShrink, isCrowned } from './regime.ts'
import { spreadAngles } from './spread.ts'
import { blockSize } from './text.ts'

export type Dial = {
  readonly place: BasePlace
  readonly px: Px
  readonly radiusPx: number
  readonly members: readonly Entry[]
}

/** What a dial takes up, beads and name, for capsules to keep clear of. */
export function dialBoxes(input: SceneInput, { place, px, radiusPx }: Dial): Box[] {
  const disc = boxAround(px, radiusPx + (BEAD_PX + 3) * input.scale)
  if (!isCrown(input)) return [disc]
  const { x, y } = halfName(input, place, CROWNED_TEXT_PX)
  return [disc, boxAround([px[0], px[1] + underCrown(input, place, CROWNED_TEXT_PX, radiusPx)], x + 3 * input.scale, y)]
}

const BEAD_PX = 10
const BEAD_PITCH_PX = 24.5
const LEAST_RADIUS_PX = 47
const LEAST_TEXT_PX = 13
const CROWNED_TEXT_PX = 15
/** Few beads stay neighbours: no further apart than this. */
const MOST_STEP = Math.PI / 5
/** The beads of a small disc share this much of its rim, from the top to either side. */
const CROWN = (150 / 180) * Math.PI

const bearing = ([x, y]: Px, [cx, cy]: Px): number => Math.atan2(y - cy, x - cx)

/** Places of one kind in one colour make one bead; in the thread view every carried place has its own. */
function beadsOf(members: readonly Entry[], grouped: boolean, zoom: number): Entry[][] {
  if (!grouped) return members.map((entry) => [entry])
  const groups = new Map<string, Entry[]>()
  for (const entry of members) {
    const key = beadKey(entry.kind, zoom)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}

/** Half the width and height of a core's name. */
function halfName({ palette, scale, lang, measure }: SceneInput, place: BasePlace, sizePx: number) {
  const { width, height } = blockSize(inLang(place.name, lang), typeOf(palette, scale, lang).core(sizePx), measure)
  return { x: width / 2, y: height / 2 }
}

/** How far a core's name reaches from the middle of its dial, at its smallest. */
function nameReach(input: SceneInput, place: BasePlace): number {
  const { x, y } = halfName(input, place, LEAST_TEXT_PX)
  return Math.hypot(x, y)
}

/** How far below the middle of its disc a name lies so that it is clear of a crown of beads; a long one breaks the rim. */
function underCrown(input: SceneInput, place: BasePlace, sizePx: number, radiusPx: number): number {
  const { y } = halfName(input, place, sizePx)
  return Math.max(0, (BEAD_PX + 2) * input.scale - radiusPx * Math.cos(CROWN / 2) + y)
}

/** Sizes both dials from what must sit on their rims, then assigns the sites that lie within. */
export function dialsOf(input: SceneInput, entries: readonly Entry[], scale: number): Dial[] {
  const grouped = input.chosen === null
  const visible = (entry: Entry) => grouped || entry.lit
  const cores = input.places.filter((place) => place.rank === 1).map((place) => ({ place, px: project(input.camera, place.at) }))
  const awayFrom = (entry: Entry, [x, y]: Px) => Math.hypot(entry.px[0] - x, entry.px[1] - y)
  return cores.map(({ place, px }) => {
    const near = entries.filter((entry) =>
      cores.every((core) => core.place === place || awayFrom(entry, px) < awayFrom(entry, core.px)),
    )
    const shrink = dialShrink(input.camera.zoom, scale)
    const small = LEAST_RADIUS_PX * shrink * scale
    // Among beads on all sides a long name needs a wide hole, however small the circle is drawn.
    const least = isCrown(input) ? small : Math.max(small, nameReach(input, place) + (BEAD_PX + 2) * scale)
    // Two dials share the way between them, beads and all.
    const apart = Math.min(
      ...cores.filter((core) => core.place !== place).map((core) => Math.hypot(core.px[0] - px[0], core.px[1] - px[1])),
    )
    const most = Math.max(least, Math.min(92 * scale, apart / 2 - (BEAD_PX + 1) * scale))
    let radiusPx = least
    let members: Entry[] = []
    // The wider the rim, the more places fall within it: three rounds settle it.
    for (let round = 0; round < 3; round++) {
      members = near.filter((entry) => awayFrom(entry, px) < radiusPx + 15 * scale)
      const beads = beadsOf(members.filter(visible), grouped, input.camera.zoom).length
      const wanted = (beads * BEAD_PITCH_PX * scale * (shrink < 1 ? 0.9 : 1)) / (2 * Math.PI)
      radiusPx = Math.max(least, Math.min(wanted, most))
    }
    return { place, px, radiusPx, members }
  })
}

/** No choice, and so few beads that they are a crown. */
const isCrown = ({ chosen, camera }: SceneInput): boolean => chosen === null && isCrowned(camera.zoom)

export function placeDials(input: SceneInput, dials: readonly Dial[], placed: Placed): void {
  const { palette, lang, scale } = input
  const type = typeOf(palette, scale, input.lang)
  const grouped = input.chosen === null
  // Two cores of one rank: both names are as large as the tighter of the two discs allows.
  const size = Math.min(grouped ? 27 : 20, ...dials.map((dial) => roomForName(input, dial)))
  for (const dial of dials) {
    const { place, px, radiusPx } = dial
    placed.dials.push({ at: place.at, radiusPx, color: palette.ink1, paper: palette.circle, strokePx: 1.15 * scale })
    placed.wishes.push({
      key: `core ${place.adcode}`,
      feature: null,
      text: inLang(place.name, lang),
      at: place.at,
      offset: [0, isCrown(input) ? underCrown(input, place, size, radiusPx) : 0],
      clear: { x: 0, y: 0 },
      style: type.core(size),
      priority: -10,
      manner: 'centre',
      node: null,
    })
    // Three boxes are nearer to a disc than one: names may stand in its corners.
    for (const share of [0.96, 0.8, 0.5])
      placed.obstacles.push(boxAround(px, radiusPx * share, radiusPx * Math.sqrt(1 - share * share) + 1))
    for (const entry of dial.members)
      placed.dots.push({
        id: entry.site.id,
        at: entry.at,
        radiusPx: (entry.emphasis === 'strong' ? 2.2 : 1.7) * scale,
        color: entry.emphasis === 'receded' ? palette.receded : entry.color,
      })
    const visible = dial.members.filter((entry) => grouped || entry.lit)
    const beads = sortBeads(beadsOf(visible, grouped, input.camera.zoom), grouped, px)
    const pitch = (BEAD_PITCH_PX * scale) / radiusPx
    const roomiest = isCrown(input) ? CROWN / Math.max(2, beads.length - 1) : MOST_STEP
    const angles = grouped
      ? evenAngles(beads.length, roomiest)
      : spreadAngles(
          beads.map((bead) => bearing((bead[0] as Entry).px, px)),
          pitch,
        )
    // On a rim that could not grow wide enough the beads are smaller: they never cover each other.
    const step = Math.min(grouped ? roomiest : pitch, (2 * Math.PI) / Math.max(2, beads.length))
    const most = radiusPx * Math.sin(step / 2) - 0.4 * scale
    for (const [i, bead] of beads.entries()) placeBead(input, placed, dial, bead, angles[i] ?? 0, most)
  }
}

/** The largest size, in desk pixels, at which a core's name stays clear of the beads and counts round it. */
function roomForName(input: SceneInput, { place, radiusPx }: Dial): number {
  if (isCrown(input)) return CROWNED_TEXT_PX
  const room = (LEAST_TEXT_PX * (radiusPx - (BEAD_PX + 1.5) * input.scale)) / nameReach(input, place)
  return Math.max(LEAST_TEXT_PX, Math.min((radiusPx / input.scale) * (input.lang === 'en' ? 0.285 : 0.52), room))
}

/** Explore: kinds by pillar, clockwise from the top. Threads: as they lie. */
function sortBeads(beads: readonly Entry[][], grouped: boolean, centre: Px): Entry[][] {
  if (!grouped) return [...beads].sort((a, b) => bearing((a[0] as Entry).px, centre) - bearing((b[0] as Entry).px, centre))
  const key = (bead: Entry[]) => SITE_KINDS.indexOf((bead[0] as Entry).kind)
  return [...beads].sort((a, b) => key(a) - key(b))
}

/** Evenly round the rim from the top, clockwise; two or three beads stay in the upper half. */
function evenAngles(n: number, most: number): number[] {
  const step = Math.min((2 * Math.PI) / Math.max(n, 1), most)
  const start = -Math.PI / 2 - (n * step < 2 * Math.PI - 0.01 ? ((n - 1) * step) / 2 : 0)
  return Array.from({ length: n }, (_, i) => start + i * step)
}

function placeBead(input: SceneInput, placed: Placed, dial: Dial, bead: readonly Entry[], angle: number, most: number): void {
  const { palette, lang, scale } = input
  const grouped = input.chosen === null
  const first = bead[0] as Entry
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const offset: Px = [cos * dial.radiusPx, sin * dial.radiusPx]
  const radiusPx = Math.min(most, (grouped ? BEAD_PX : first.rank === 0 ? 11 : 9.5) * scale)
  const symbol: SymbolMark = {
    id: first.site.id,
    members: bead.map((entry) => entry.site.id),
    at: dial.place.at,
    offset,
    radiusPx: bead.some((entry) => entry.site.id === input.hint.feature) ? radiusPx + 2 * scale : radiusPx,
    glyph: first.kind,
    status: bead.every((entry) => entry.status === first.status) ? first.status : 'operating',
    color: first.color,
    paper: palette.circle,
    emphasis: first.emphasis,
    count: bead.length > 1 ? bead.length : null,
  }
  placed.symbols.push(symbol)
  const at: Px = [dial.px[0] + offset[0], dial.px[1] + offset[1]]
  placed.obstacles.push(boxAround(at, radiusPx + 2))
  if (grouped) {
    if (bead.length > 1) placed.obstacles.push(badgeBox(at, radiusPx, bead.length, scale))
    return
  }
  const gap = Math.hypot(first.px[0] - at[0], first.px[1] - at[1])
  if (gap > radiusPx + 6)
    placed.leaders.push({ from: { at: dial.place.at, offset }, to: { at: first.at, offset: [0, 0] }, color: first.color })
  const type = typeOf(palette, scale, input.lang)
  placed.wishes.push({
    key: `site ${first.site.id}`,
    feature: first.site.id,
    text: inLang(first.site.short, lang),
    at: dial.place.at,
    offset,
    clear: { x: radiusPx + 4, y: radiusPx + 3 },
    style: first.rank === 0 ? type.siteStrong : type.siteListed,
    priority: first.rank,
    manner: first.rank === 0 ? 'must' : 'may',
    node: null,
  })
}
