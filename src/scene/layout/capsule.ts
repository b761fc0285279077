// Cities other than the cores: sites that would touch share a capsule, one bead per kind, the city's name beside it.

import { cityOf } from '../../domain/cities.ts'
import { SITE_KINDS } from '../../domain/kinds.ts'
import { inLang } from '../../domain/wording.ts'
import { type Px, unproject } from '../camera.ts'
import type { SceneInput } from '../input.ts'
import { typeOf } from '../type.ts'
import { type Box, badgeBox, boxAround, grown } from './boxes.ts'
import { byRank, type Entry } from './entries.ts'
import type { LabelWish, Placed } from './placed.ts'
import { beadKey } from './regime.ts'
import { spreadBoxes } from './spread.ts'

const REACH_PX = 30
const PITCH_PX = 20.5
const HEIGHT_PX = 24
const MOST_BEADS = 7

/** Greedy clusters: the strongest place gathers what lies within reach of the growing middle. */
function clustersOf(entries: readonly Entry[], reach: number): Entry[][] {
  const left = [...entries].sort(byRank)
  const clusters: Entry[][] = []
  while (left.length > 0) {
    const cluster = [left.shift() as Entry]
    for (let grew = true; grew; ) {
      grew = false
      const [mx, my] = middle(cluster)
      for (let i = 0; i < left.length; i++) {
        const entry = left[i] as Entry
        if (Math.hypot(entry.px[0] - mx, entry.px[1] - my) >= reach) continue
        cluster.push(entry)
        left.splice(i, 1)
        grew = true
        break
      }
    }
    clusters.push(cluster)
  }
  return clusters
}

const middle = (cluster: readonly Entry[]): Px => [
  cluster.reduce((sum, entry) => sum + entry.px[0], 0) / cluster.length,
  cluster.reduce((sum, entry) => sum + entry.px[1], 0) / cluster.length,
]

/** The prefecture's name where its seat is near, else the county's. */
function nameOf(
  input: SceneInput,
  cluster: readonly Entry[],
): { readonly text: string; readonly adcode: string; readonly rank: number } | null {
  const votes = new Map<string, number>()
  for (const { site } of cluster) if (site.county) votes.set(site.county, (votes.get(site.county) ?? 0) + 1)
  const county = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (!county) return null
  const city = cityOf(county)
  // A core has its name in its disc: what lies outside is named by its county.
  const seat = input.places.find((place) => place.adcode === city && place.rank === 2)
  const cities = new Set([...votes.keys()].map(cityOf))
  const named =
    seat && (votes.size > 1 || cities.size === 1) && cluster.length > 1 && nearSeat(input, cluster, seat.at) ? seat : null
  const place = named ?? input.places.find((candidate) => candidate.adcode === county) ?? seat
  return place ? { text: inLang(place.name, input.lang), adcode: place.adcode, rank: place.rank } : null
}

function nearSeat(input: SceneInput, cluster: readonly Entry[], seat: readonly [number, number]): boolean {
  const [x, y] = middle(cluster)
  const at = unproject(input.camera, [x, y])
  return Math.hypot((at[0] - seat[0]) * 0.86, at[1] - seat[1]) < 0.45
}

/** Places every entry that no dial took. A wish for a city's name says so in its key, so that no city is named twice. */
export function placeCapsules(input: SceneInput, entries: readonly Entry[], fixed: readonly Box[], placed: Placed): void {
  const { scale, palette, lang } = input
  const type = typeOf(palette, scale, input.lang)
  const clusters = clustersOf(entries, REACH_PX * scale)
  const kinds = clusters.map((cluster) => kindGroups(cluster, input.camera.zoom))
  const sizes = kinds.map((groups) => ({
    w: (groups.length * PITCH_PX + (groups.length > 1 ? 6 : 2)) * scale,
    h: (HEIGHT_PX + 2) * scale,
  }))
  const centres = spreadBoxes(clusters.map(middle), sizes, fixed)
  for (const [i, cluster] of clusters.entries()) {
    const groups = kinds[i] as Entry[][]
    const size = sizes[i] as { w: number; h: number }
    const home = middle(cluster)
    const centre = centres[i] as Px
    const anchor = unproject(input.camera, home)
    const offset: Px = [centre[0] - home[0], centre[1] - home[1]]
    if (Math.hypot(offset[0], offset[1]) > 12 * scale) {
      placed.leaders.push({ from: { at: anchor, offset }, to: { at: anchor, offset: [0, 0] }, color: palette.ink3 })
      for (const entry of cluster)
        placed.dots.push({ id: entry.site.id, at: entry.at, radiusPx: 1.7 * scale, color: entry.color })
    }
    if (groups.length > 1)
      placed.plates.push({
        at: anchor,
        offset,
        width: size.w,
        height: HEIGHT_PX * scale,
        fill: palette.paper,
        stroke: palette.ruleStrong,
      })
    for (const [k, group] of groups.entries()) {
      const first = group[0] as Entry
      const dx = (k - (groups.length - 1) / 2) * PITCH_PX * scale
      const hovered = group.some((entry) => entry.site.id === input.hint.feature)
      const radiusPx = (groups.length > 1 ? 9 : 10) * scale
      placed.symbols.push({
        id: first.site.id,
        members: group.map((entry) => entry.site.id),
        at: anchor,
        offset: [offset[0] + dx, offset[1]],
        radiusPx: radiusPx + (hovered ? 1.5 * scale : 0),
        glyph: first.kind,
        status: group.every((entry) => entry.status === first.status) ? first.status : 'operating',
        color: first.color,
        paper: groups.length > 1 ? palette.paper : palette.circle,
        emphasis: first.emphasis,
        count: group.length > 1 ? group.length : null,
      })
      if (group.length > 1) placed.obstacles.push(badgeBox([centre[0] + dx, centre[1]], radiusPx, group.length, scale))
    }
    placed.obstacles.push(grown(boxAround(centre, size.w / 2, size.h / 2), 1))
    const whole = centre[0] - size.w / 2 > 0 && centre[0] + size.w / 2 < input.camera.width
    const single = cluster.length === 1 ? (cluster[0] as Entry) : null
    const city = single ? null : nameOf(input, cluster)
    const wish: LabelWish = {
      key: single ? `site ${single.site.id}` : `cluster ${city?.adcode ?? i}`,
      feature: single?.site.id ?? null,
      text: single ? inLang(single.site.short, lang) : (city?.text ?? ''),
      at: anchor,
      offset,
      clear: { x: size.w / 2 + 4, y: size.h / 2 + 2 },
      style: single ? type.site : type.cityStrong,
      tight: single ? null : type.cityTight,
      priority: single ? 5 + single.rank : city?.rank === 2 ? 1 : 1.1,
      // One that the window's edge cuts would need a line across the map to its name.
      manner: single || !whole ? 'may' : 'must',
      node: null,
    }
    if (wish.text !== '') placed.wishes.push(wish)
  }
}

function kindGroups(cluster: readonly Entry[], zoom: number): Entry[][] {
  const groups = new Map<string, Entry[]>()
  const sorted = [...cluster].sort((a, b) => SITE_KINDS.indexOf(a.kind) - SITE_KINDS.indexOf(b.kind))
  for (const entry of sorted) {
    const own = beadKey(entry.kind, zoom)
    const key = groups.size < MOST_BEADS || groups.has(own) ? own : ([...groups.keys()].pop() ?? own)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}
