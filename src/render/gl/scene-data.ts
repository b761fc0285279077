// A scene as the GeoJSON that the native layers read.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { LngLat } from '../../domain/model.ts'
import { LINE_STYLES } from '../../scene/line-style.ts'
import type { AreaMark, ArrowMark, LabelMark, LineMark, NodeMark, RingMark, Scene } from '../../scene/scene.ts'
import { arrowName, badgeName, imageName } from './images.ts'
import { FONT_KEYS, type FontKey } from './scene-style.ts'

export const SCENE_SOURCES = ['areas', 'rings', 'lines', 'arrows', 'nodes', 'dots', 'symbols', 'labels'] as const
export type SceneSource = (typeof SCENE_SOURCES)[number]

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })
const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({ type: 'Feature', geometry, properties })
const point = (at: LngLat, properties: Record<string, unknown>) =>
  feature({ type: 'Point', coordinates: at as unknown as Position }, properties)
const positions = (path: readonly LngLat[]) => path as unknown as Position[]

/** A circle on the ground as 72 corners; small enough that flat geometry serves. */
function ringPolygon({ at, radiusM }: RingMark): Position[] {
  const lat = radiusM / 111_320
  const lng = lat / Math.cos((at[1] * Math.PI) / 180)
  return Array.from({ length: 73 }, (_, i) => {
    const angle = (i / 72) * 2 * Math.PI
    return [at[0] + lng * Math.cos(angle), at[1] + lat * Math.sin(angle)]
  })
}

export const fontKey = ({ style }: LabelMark): FontKey =>
  FONT_KEYS.find((key) => key === `${style.family}-${style.weight}`) ?? 'sans-500'

/** Counts lie above all symbols, so that no bead covers its neighbour's. */
function symbolFeatures(scene: Scene): Feature[] {
  const { palette } = scene.ground
  const icons = scene.symbols.map((mark) => point(mark.at, { id: mark.id, image: imageName(mark), offset: mark.offset }))
  const badges = scene.symbols.flatMap((mark) => {
    if (mark.count === null) return []
    const reach = mark.radiusPx * 0.92
    return [
      point(mark.at, {
        id: mark.id,
        image: badgeName(mark.count, mark.color, palette.paper, mark.radiusPx * 0.68),
        offset: [mark.offset[0] + reach, mark.offset[1] - reach],
      }),
    ]
  })
  return [...icons, ...badges].map((feature, rank) => ({ ...feature, properties: { ...feature.properties, rank } }))
}

/** Marks behind each source, for telling what has changed. */
export const marksOf = (scene: Scene, source: SceneSource): readonly object[] => scene[source]

/** The collection of one source. */
export function sourceData(scene: Scene, source: SceneSource): FeatureCollection {
  switch (source) {
    case 'areas':
      return collection(scene.areas.map(areaFeature))
    case 'rings':
      return collection(scene.rings.map(ringFeature))
    case 'lines':
      return collection(scene.lines.map(lineFeature))
    case 'arrows':
      return collection(scene.arrows.map(arrowFeature))
    case 'nodes':
      return collection(scene.nodes.filter((mark) => mark.shape === 'circle').map(nodeFeature))
    case 'dots':
      return collection(scene.dots.map((mark) => point(mark.at, { id: mark.id, radius: mark.radiusPx, color: mark.color })))
    case 'symbols':
      return collection(symbolFeatures(scene))
    case 'labels':
      return collection(scene.labels.map(labelFeature))
  }
}

const areaFeature = (mark: AreaMark): Feature =>
  feature(
    { type: 'MultiPolygon', coordinates: mark.polygons as unknown as Position[][][] },
    { id: mark.id, color: mark.color, fill: mark.fillOpacity, stroke: mark.strokePx, dashed: mark.dashed },
  )

const ringFeature = (mark: RingMark): Feature =>
  feature({ type: 'Polygon', coordinates: [ringPolygon(mark)] }, { id: mark.id, color: mark.color, filled: mark.filled })

const lineFeature = (mark: LineMark): Feature =>
  feature(
    { type: 'LineString', coordinates: positions(mark.path) },
    {
      id: mark.id,
      mode: mark.mode,
      status: mark.status,
      color: mark.color,
      casing: mark.casing,
      width: mark.widthPx,
      halo: (mark.widthPx * LINE_STYLES[mark.mode].casingPx) / LINE_STYLES[mark.mode].widthPx,
      offset: mark.offsetPx,
      emphasis: mark.emphasis,
    },
  )

const arrowFeature = (mark: ArrowMark): Feature =>
  point(mark.at, { id: mark.id, image: arrowName(mark), angle: mark.angle, offset: [0, mark.offsetPx] })

const nodeFeature = (mark: NodeMark): Feature => point(mark.at, { radius: mark.radiusPx, fill: mark.fill, stroke: mark.stroke })

const labelFeature = (mark: LabelMark): Feature =>
  point(mark.at, {
    text: mark.text,
    font: fontKey(mark),
    size: mark.style.sizePx,
    tracking: mark.style.trackingEm,
    anchor: mark.anchor,
    offset: [mark.offset[0] / mark.style.sizePx, mark.offset[1] / mark.style.sizePx],
    angle: mark.angle,
    color: mark.style.color,
    halo: mark.style.halo,
    // The engine's distance fields carry a halo of at most a quarter of the text size.
    haloWidth: Math.min(mark.style.haloPx, mark.style.sizePx / 4),
  })
