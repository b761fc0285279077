// The base map as a drawing: same layers, order, widths and zooms as the WebGL style, from sea to rivers.
import { mercator, type Px } from '../../scene/camera.ts'
import { mix, type Palette } from '../../scene/palette.ts'
import type { Ground } from '../../scene/scene.ts'
import { TINT_OPACITY, type Tint } from '../../scene/tint.ts'
import { GRATICULE_FADE, GRATICULE_INK, GRATICULE_PX, GRATICULE_ZOOM } from '../graticule.ts'
import { RIVER_ORDERS, RIVER_WIDTHS } from '../river-width.ts'
import type { GroundShapes } from './ground-shapes.ts'
import { linesTexts, ringsText } from './path.ts'
import type { Run, Sight } from './runs.ts'
import { atZoom, type Stops } from './stops.ts'
import { hundredth, type SvgAttrs, type SvgNode, svgLayer, svgNode, tenth } from './tree.ts'

/** Begins every id of a drawing, so that several drawings can live on one page. */
export type Ids = string

const RIVER_STOPS: readonly Stops[] = RIVER_ORDERS.map((_, i) => RIVER_WIDTHS.flatMap(({ zoom, px }) => [zoom, px[i] ?? 0]))
const STREAM_WIDTHS: Readonly<Record<4 | 5, Stops>> = {
  4: [7.6, 0.7, 10, 1.8, 13, 3],
  5: [7.6, 0.5, 10, 1.1, 13, 2],
}
const COUNTY_WIDTHS: Stops = [5.2, 0.4, 7, 0.8, 10, 1.1]
const PREFECTURE_WIDTHS: Stops = [4.6, 0.4, 7, 0.9, 10, 1.3]
const BAND_WIDTHS: Stops = [3, 2, 5, 5, 6.5, 9, 9, 14]
const EDGE_WIDTHS: Stops = [3, 0.6, 6, 1.1, 9, 1.4]
const RELIEF: Stops = [4, 0, 5.4, 2.2, 9, 1.2, 11, 0]
const SHORE: Stops = [4.2, 0, 6, 1]
const HATCH_PITCH_PX = 5
const HAIRLINE_PX = 1.6

/** All of the ground that changes with the zoom: widths in pixels (0: not drawn), and how far `land` has turned from sea level to upland. */
export const groundAt = (zoom: number) => ({
  shore: atZoom(SHORE, zoom),
  /** Times the palette's own opacity. */
  relief: atZoom(RELIEF, zoom),
  coast: zoom < 8 ? 0.7 : 0,
  context: zoom < 5 ? 0 : 0.8,
  counties: zoom < 5.2 ? 0 : atZoom(COUNTY_WIDTHS, zoom),
  prefectures: zoom < 4.6 ? 0 : atZoom(PREFECTURE_WIDTHS, zoom),
  band: 2 * atZoom(BAND_WIDTHS, zoom),
  edge: atZoom(EDGE_WIDTHS, zoom),
  /** By order, the widest first. */
  rivers: RIVER_STOPS.map((stops) => (zoom < 3.6 ? 0 : atZoom(stops, zoom, 1.3))),
})

const stroke = (color: string, width: number, more: SvgAttrs = {}): SvgAttrs => ({
  fill: 'none',
  stroke: color,
  'stroke-width': hundredth(width),
  // On a hairline nobody sees how corners join, and round ones cost most of the time it takes to draw it.
  'stroke-linejoin': width > HAIRLINE_PX ? 'round' : 'bevel',
  ...more,
})

const drawn = (d: string, attrs: SvgAttrs): SvgNode[] => (d === '' ? [] : [svgNode('path', { d, ...attrs })])
const lined = (runs: readonly Run[], sight: Sight, attrs: SvgAttrs): SvgNode[] =>
  linesTexts(runs, sight).map((d) => svgNode('path', { d, ...attrs }))

/** Layers in paint order. `zoom` is the camera's; everything else about it is in `sight`. */
export const groundNodes = (shapes: GroundShapes, ground: Ground, zoom: number, sight: Sight, ids: Ids): SvgNode[] => [
  ...groundLayers(shapes, ground, zoom, sight, ids),
]

/** The same one by one: each is worked out when it is asked for. */
export function* groundLayers(shapes: GroundShapes, ground: Ground, zoom: number, sight: Sight, ids: Ids): Generator<SvgNode> {
  const { palette } = ground
  const { x0, y0, x1, y1 } = sight.clip
  yield svgLayer('sea', [
    svgNode('rect', { x: tenth(x0), y: tenth(y0), width: tenth(x1 - x0), height: tenth(y1 - y0), fill: palette.sea }),
  ])
  const faded = hundredth(atZoom(GRATICULE_FADE, zoom))
  const ruled = zoom < GRATICULE_ZOOM ? shapes.graticule : []
  const rule = stroke(mix(palette.sea, palette.ink3, GRATICULE_INK), GRATICULE_PX, { 'stroke-opacity': faded })
  yield svgLayer('graticule', lined(ruled, sight, rule))
  const at = groundAt(zoom)
  const land = { fill: mix(palette.landAtSea, palette.ground, at.shore), 'fill-rule': 'evenodd' }
  yield svgLayer('land', drawn(ringsText(shapes.land, sight), land))
  const coast = at.coast > 0 ? shapes.coast : []
  yield svgLayer('coast', lined(coast, sight, stroke(mix(palette.sea, palette.ink3, 0.22), at.coast)))
  yield svgLayer('relief', ground.relief ? reliefNodes(shapes, palette, zoom, sight) : [])
  if (ground.boundaries === 'reference') yield* boundaryLayers(shapes, palette, zoom, sight, ids, ground.tint ?? null)
  yield svgLayer('rivers', ground.rivers ? riverNodes(shapes, palette, zoom, sight) : [])
}

function reliefNodes({ relief }: GroundShapes, palette: Palette, zoom: number, sight: Sight): SvgNode[] {
  const opacity = palette.reliefOpacity * groundAt(zoom).relief
  if (!relief || opacity === 0) return []
  const [west, south, east, north] = relief.bounds
  const corner = (lng: number, lat: number): Px => {
    const [x, y] = mercator([lng, lat])
    return [x * sight.sizePx + sight.x, y * sight.sizePx + sight.y]
  }
  const [left, top] = corner(west, north)
  const [right, bottom] = corner(east, south)
  const place = { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(bottom - top) }
  return [svgNode('image', { href: relief[palette.relief], ...place, preserveAspectRatio: 'none', opacity: hundredth(opacity) })]
}

/** Administrative lines and extents: none of these is drawn in a boundary-free map. */
function* boundaryLayers(
  shapes: GroundShapes,
  palette: Palette,
  zoom: number,
  sight: Sight,
  ids: Ids,
  tint: Tint | null,
): Generator<SvgNode> {
  const circle = ringsText(shapes.circle, sight)
  const at = groundAt(zoom)
  const inside = `${ids}-circle`
  const hatch = `${ids}-hatch`
  yield svgNode('defs', {}, [
    svgNode('clipPath', { id: inside }, drawn(circle, { 'clip-rule': 'evenodd' })),
    hatchPattern(hatch, palette, shapes, sight),
  ])
  const context = at.context > 0 ? shapes.context : []
  const faint = { 'stroke-opacity': 0.55, 'stroke-dasharray': '7.2 3.2 1.6 3.2' }
  yield svgLayer('context', lined(context, sight, stroke(palette.prefecture, at.context, faint)))
  const filled = { fill: palette.circle, 'fill-opacity': palette.circleOpacity, 'fill-rule': 'evenodd' }
  yield svgLayer('circle', drawn(circle, filled))
  const partial = ringsText(shapes.partial, sight)
  yield svgLayer('partial', drawn(partial, { fill: `url(#${hatch})`, 'fill-rule': 'evenodd' }))
  yield tint
    ? svgLayer('tint', tintNodes(tint, shapes, sight, hatch))
    : svgLayer('tones', toneNodes(shapes, palette, zoom, sight))
  const counties = at.counties > 0 ? shapes.countyLines : []
  yield svgLayer('counties', lined(counties, sight, stroke(palette.county, at.counties)))
  const prefectures = at.prefectures > 0 ? shapes.prefectureLines : []
  yield svgLayer('prefectures', lined(prefectures, sight, stroke(palette.prefecture, at.prefectures)))
  // Twice as wide and cut by the circle itself: what is left lies inside the edge.
  const band = drawn(circle, stroke(palette.circleBand, at.band, { 'stroke-opacity': 0.26 }))
  if (!tint) yield svgLayer('band', band, { 'clip-path': `url(#${inside})` })
  yield svgLayer('edge', drawn(circle, stroke(palette.circleEdge, at.edge)))
}

/** The circle's counties in papers of their own, once a few of them fill the window. */
function toneNodes({ tones }: GroundShapes, palette: Palette, zoom: number, sight: Sight): SvgNode[] {
  const opacity = hundredth(atZoom([7, 0, 8.2, 1], zoom))
  if (opacity === 0) return []
  return palette.tones.flatMap((fill, i) =>
    drawn(ringsText(tones[i] ?? [], sight), { fill, 'fill-opacity': opacity, 'fill-rule': 'evenodd' }),
  )
}

/** The cities in their class's tone; those without a figure hatched. */
const tintNodes = ({ rows }: Tint, shapes: GroundShapes, sight: Sight, hatch: Ids): SvgNode[] =>
  rows.flatMap(({ city, color }) =>
    drawn(ringsText(shapes.cities.get(city.city) ?? [], sight), {
      fill: color ?? `url(#${hatch})`,
      'fill-opacity': color === null ? 1 : TINT_OPACITY,
      'fill-rule': 'evenodd',
    }),
  )

/** Counties of which only a part belongs to the circle: 45°, no outline. It hangs on the ground, so that it moves with it. */
function hatchPattern(id: string, palette: Palette, shapes: GroundShapes, sight: Sight): SvgNode {
  const anchor = shapes.partial[0]
  const period = HATCH_PITCH_PX * Math.SQRT2
  const x = anchor ? (anchor.x0 * sight.sizePx + sight.x) % period : 0
  const y = anchor ? (anchor.y0 * sight.sizePx + sight.y) % period : 0
  return svgNode(
    'pattern',
    {
      id,
      width: HATCH_PITCH_PX,
      height: HATCH_PITCH_PX,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `translate(${hundredth(x)} ${hundredth(y)}) rotate(45)`,
    },
    [svgNode('rect', { x: 2, y: 0, width: 0.9, height: HATCH_PITCH_PX, fill: palette.circleEdge, 'fill-opacity': 0.55 })],
  )
}

function riverNodes(shapes: GroundShapes, palette: Palette, zoom: number, sight: Sight): SvgNode[] {
  if (zoom < 3.6) return []
  const opacity = hundredth(atZoom([3.6, 0.4, 5, 1], zoom))
  const { rivers } = groundAt(zoom)
  const fine = hundredth(atZoom([7.6, 0, 8.6, 0.75], zoom))
  const streams = ([5, 4] as const).flatMap((rank) => {
    const width = atZoom(STREAM_WIDTHS[rank], zoom, 1.3)
    return fine === 0 ? [] : lined(shapes.streams[rank], sight, stroke(palette.river, width, { 'stroke-opacity': fine }))
  })
  const named = shapes.rivers
    .flatMap((runs, i) => {
      const width = rivers[i] ?? 0
      const ends: SvgAttrs = width > HAIRLINE_PX ? { 'stroke-linecap': 'round' } : {}
      return lined(runs, sight, stroke(palette.river, width, { ...ends, 'stroke-opacity': opacity }))
    })
    .reverse()
  return [...streams, ...named]
}
