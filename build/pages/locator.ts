// The small map on every page: one shared ground per theme, and the page's own places on it as a few shapes.
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Pillar } from '../../src/domain/kinds.ts'
import type { Feature, LngLat } from '../../src/domain/model.ts'
import { fitView, metresPerPx, type Px, project } from '../../src/scene/camera.ts'
import type { Palette } from '../../src/scene/palette.ts'
import { type Html, html } from './html.ts'

export const SIZE = { width: 640, height: 520 }
const CORNERS: readonly LngLat[] = [
  [102.6, 27.5],
  [109.3, 33.15],
]
const VIEW = fitView(CORNERS, SIZE, { left: 4, right: 4, top: 4, bottom: 4 }, 10) ?? { lng: 106, lat: 30.3, zoom: 6 }
const CAMERA = { ...VIEW, ...SIZE }
const CORES: readonly { readonly name: { zh: string; en: string }; readonly at: LngLat }[] = [
  { name: { zh: '重庆', en: 'Chongqing' }, at: [106.55, 29.56] },
  { name: { zh: '成都', en: 'Chengdu' }, at: [104.07, 30.66] },
]
/** An exact spot says more than is known where the ring is wider than the mark. */
const MARK_PX = 6

/** GeoJSON types its positions as bare lists. */
type At = LngLat | Position
const place = (at: At): Px => project(CAMERA, at as unknown as LngLat)
const inFrame = ([x, y]: Px): boolean => x > -40 && y > -40 && x < SIZE.width + 40 && y < SIZE.height + 40

const NEAREST_PX = 1.5

/** Points nearer than a pixel and a half to the last one written are left out; an open line also loses what lies off the frame. */
function path(line: readonly At[], closed: boolean): string {
  let last: Px | null = null
  let text = ''
  for (const [i, at] of line.entries()) {
    const here = place(at)
    const [x, y] = here
    if (!closed && !inFrame(here)) {
      last = null
      continue
    }
    if (last && i < line.length - 1 && Math.hypot(x - last[0], y - last[1]) < NEAREST_PX) continue
    text += `${last ? 'L' : 'M'}${+x.toFixed(1)} ${+y.toFixed(1)}`
    last = here
  }
  return text + (closed && text !== '' ? 'z' : '')
}
const lines = (list: readonly (readonly At[])[]): string => list.map((line) => path(line, false)).join('')
const rings = (shapes: FeatureCollection<Polygon | MultiPolygon>): string =>
  shapes.features
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .flatMap((polygon) => polygon.map((ring) => path(ring, true)))
    .join('')

type Rivers = FeatureCollection<
  { type: 'LineString'; coordinates: Position[] } | { type: 'MultiLineString'; coordinates: Position[][] }
>

/**
 * The ground as a picture of its own. Without boundaries it shows rivers alone, as the map does.
 * @param counties topology with the objects `circle` and `prefectures`
 */
export function ground(counties: Topology, rivers: Rivers, palette: Palette, boundaries: 'none' | 'reference'): string {
  const water = rivers.features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
  )
  const circle = feature(counties, counties.objects.circle as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>
  const inner = mesh(counties, counties.objects.prefectures as never, (a, b) => a !== b)
  const stroke = (d: string, ink: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round"/>`
  const marked =
    boundaries === 'none'
      ? ''
      : `<path d="${rings(circle)}" fill="${palette.circle}" stroke="${palette.circleEdge}" stroke-width="1.1"/>` +
        stroke(lines(inner.coordinates), palette.prefecture, 0.8)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}">` +
    `<path d="M0 0h${SIZE.width}v${SIZE.height}H0z" fill="${palette.land}"/>${marked}${stroke(lines(water), palette.river, 1.4)}</svg>\n`
  )
}

/** What is put on the ground, with the pillar whose ink it takes. */
export type Spot = { readonly feature: Feature; readonly pillar: Pillar | null }

function shape({ feature: thing, pillar }: Spot, boundaries: 'none' | 'reference'): Html | null {
  const ink = pillar ?? 'none'
  if (thing.type === 'corridor') {
    const d = lines(thing.lines)
    return d === '' ? null : html`<path class="spot-line" data-pillar="${ink}" d="${d}"/>`
  }
  if (thing.type === 'area' && boundaries === 'reference' && thing.polygons.length > 0) {
    const d = thing.polygons.flatMap((polygon) => polygon.map((ring) => path(ring, true))).join('')
    return html`<path class="spot-area" data-pillar="${ink}" d="${d}"/>`
  }
  if (thing.at === null || !inFrame(place(thing.at))) return null
  const [x, y] = place(thing.at).map((value) => value.toFixed(1))
  const radius = thing.type === 'site' && thing.accuracyM !== null ? thing.accuracyM / metresPerPx(CAMERA.zoom, thing.at[1]) : 0
  const ring = radius > MARK_PX ? html`<circle class="spot-ring" cx="${x ?? 0}" cy="${y ?? 0}" r="${radius.toFixed(1)}"/>` : null
  return html`<g data-pillar="${ink}">${ring}<circle class="spot" cx="${x ?? 0}" cy="${y ?? 0}" r="${MARK_PX - 0.5}"/></g>`
}

/** Figure with the given things on it, or null where none of them has a place in the frame. Areas lie below lines, lines below points. */
export function locator(
  spots: readonly Spot[],
  lang: 'zh' | 'en',
  boundaries: 'none' | 'reference',
  name: string,
  caption: Html,
): Html | null {
  const order = { area: 0, corridor: 1, site: 2 }
  const drawn = [...spots]
    .sort((a, b) => order[a.feature.type] - order[b.feature.type])
    .map((spot) => shape(spot, boundaries))
    .filter((one) => one !== null)
  if (drawn.length === 0) return null
  const cores = CORES.map(({ name: core, at }) => {
    const [x, y] = place(at)
    return html`<circle class="core" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="15"/><text x="${x.toFixed(1)}" y="${(y - 21).toFixed(1)}">${core[lang]}</text>`
  })
  return html`<figure class="locator"><div class="locator-map">
<picture><source media="(prefers-color-scheme: dark)" srcset="../map-dark.svg"><img src="../map-light.svg" width="${SIZE.width}" height="${SIZE.height}" alt=""></picture>
<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${name}">${cores}${drawn}</svg>
</div><figcaption>${caption}</figcaption></figure>`
}
