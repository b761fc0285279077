// Line and area marks of a scene, with the nodes and names that go with corridors.

import type { Pillar } from '../domain/kinds.ts'
import type { Area, Corridor, FeatureId, LngLat } from '../domain/model.ts'
import { inLang } from '../domain/wording.ts'
import { type Px, project, projector } from './camera.ts'
import { lanesOf, type Stretch, stretchesOf } from './corridors.ts'
import { isLit, type SceneInput, type Spotlight } from './input.ts'
import { type Box, contains } from './layout/boxes.ts'
import type { LabelWish } from './layout/placed.ts'
import type { Regime } from './layout/regime.ts'
import { wrapName } from './layout/text.ts'
import { LINE_STYLES } from './line-style.ts'
import { inkOf, mix } from './palette.ts'
import type { AreaMark, Emphasis, LineMark, NodeMark } from './scene.ts'
import { typeOf } from './type.ts'

/** Smoothed geometry does not change with the camera: made once for a dataset. */
export type CorridorShapes = {
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>
  readonly lanes: ReadonlyMap<string, number>
}

export const corridorShapesOf = (corridors: readonly Corridor[]): CorridorShapes => ({
  stretches: new Map(corridors.map((corridor) => [corridor.id, stretchesOf(corridor)])),
  lanes: lanesOf(corridors),
})

const LANE_PX = 5.5
const SCHEMATIC_ZOOM = 9.2

const emphasisOf = (input: SceneInput, spotlight: Spotlight | null, id: FeatureId): Emphasis => {
  if (spotlight === null) return input.hint.feature === id ? 'strong' : 'plain'
  return isLit(spotlight, id) || input.hint.feature === id ? 'strong' : 'receded'
}

const pillarOf = (input: SceneInput, id: FeatureId): Pillar | null =>
  input.chosen?.type === 'measure' && input.graph.threadsOfMeasure(input.chosen.code).some((thread) => thread.feature === id)
    ? input.graph.pillarOf(input.chosen.code)
    : input.graph.pillarOfFeature(id)

/** Corridors to draw: those shown, and those the choice carries. */
export const corridorsOf = (input: SceneInput, spotlight: Spotlight | null): Corridor[] =>
  input.graph.dataset.corridors.filter((corridor) => input.shown.ids.has(corridor.id) || spotlight?.ids.has(corridor.id))

export function lineMarks(input: SceneInput, spotlight: Spotlight | null, shapes: CorridorShapes): LineMark[] {
  const { palette, scale } = input
  const order: Record<Emphasis, number> = { receded: 0, plain: 1, strong: 2 }
  const drawn = corridorsOf(input, spotlight)
  // The only one that is lit needs no lane: it runs through its own stations.
  const lit = drawn.filter(({ id }) => spotlight !== null && isLit(spotlight, id))
  const alone = lit.length === 1 ? lit[0]?.id : null
  return drawn
    .flatMap((corridor) => {
      const said = emphasisOf(input, spotlight, corridor.id)
      // Close up, a schematic line would be taken for the track itself: it is left out unless it is what the reader asked for.
      const emphasis = said === 'plain' && corridor.schematic && input.camera.zoom > SCHEMATIC_ZOOM ? 'receded' : said
      const { ink } = inkOf(palette, pillarOf(input, corridor.id))
      if (emphasis === 'receded' && input.camera.zoom > SCHEMATIC_ZOOM) return []
      const presence = input.shown.presence.get(corridor.id)
      const thin = emphasis === 'receded' ? 0.5 : emphasis === 'plain' ? 0.82 * lightness(input.camera.zoom) : 1
      return (shapes.stretches.get(corridor.id) ?? []).map(
        ({ path, status }): LineMark => ({
          id: corridor.id,
          mode: corridor.mode,
          path,
          status:
            presence === 'over'
              ? 'ended'
              : presence === 'coming'
                ? 'planned'
                : presence === 'open' && status === corridor.status
                  ? 'operating'
                  : status,
          color: emphasis === 'receded' ? mix(palette.receded, palette.circle, 0.35) : ink,
          casing: palette.circle,
          widthPx: LINE_STYLES[corridor.mode].widthPx * thin * scale,
          offsetPx: corridor.id === alone ? 0 : (shapes.lanes.get(corridor.id) ?? 0) * LANE_PX * thin * scale,
          emphasis,
        }),
      )
    })
    .sort((a, b) => order[a.emphasis] - order[b.emphasis])
}

/** Where the whole circle is a hand wide, lines at full weight would be the map. */
const lightness = (zoom: number): number => Math.max(0.72, Math.min(1, 0.72 + (zoom - 5.2) * 0.25))

/** Areas to draw: those switched on, and those the choice carries. The circle itself is part of the ground. */
export function areaMarks(input: SceneInput, spotlight: Spotlight | null): AreaMark[] {
  if (input.boundaries === 'none') return []
  return areasOf(input, spotlight)
    .filter((area) => area.polygons.length > 0 && (area.kind !== 'circle' || spotlight?.ids.has(area.id)))
    .map((area) => {
      const emphasis = emphasisOf(input, spotlight, area.id)
      const { ink } = inkOf(input.palette, pillarOf(input, area.id))
      return {
        id: area.id,
        polygons: area.polygons,
        color: emphasis === 'receded' ? input.palette.receded : ink,
        fillOpacity: emphasis === 'strong' ? 0.1 : emphasis === 'plain' ? 0.05 : 0,
        strokePx: (emphasis === 'strong' ? 1.6 : 1) * input.scale,
        dashed: area.boundary === 'approximate',
        emphasis,
      }
    })
}

export const areasOf = (input: SceneInput, spotlight: Spotlight | null): Area[] =>
  input.graph.dataset.areas.filter((area) => (spotlight?.ids ?? input.shown.ids).has(area.id))

/** Names of drawn areas, on their middle; those without an outline get a small open mark. */
export function areaWishes(input: SceneInput, spotlight: Spotlight | null): LabelWish[] {
  const { palette, scale, lang } = input
  const type = typeOf(palette, scale, input.lang)
  return areasOf(input, spotlight).flatMap((area): LabelWish[] => {
    if (!area.at || (area.kind === 'circle' && spotlight === null)) return []
    const { text, ink } = inkOf(palette, pillarOf(input, area.id))
    const bare = area.polygons.length === 0 || input.boundaries === 'none'
    return [
      {
        key: `area ${area.id}`,
        feature: area.id,
        text: wrapName(inLang(area.short, lang), 18),
        at: area.at,
        offset: [0, 0],
        clear: { x: 10 * scale, y: 9 * scale },
        style: type.area(text),
        priority: spotlight ? 0.5 : 3,
        manner: 'must',
        node: { at: area.at, radiusPx: 4.5 * scale, fill: palette.circle, stroke: ink, shape: bare ? 'diamond' : 'circle' },
      },
    ]
  })
}

/** Stations and names of corridors. In the circle only those of lit corridors, or far from any named city. */
export function corridorWishes(
  input: SceneInput,
  spotlight: Spotlight | null,
  regime: Regime,
  shapes: CorridorShapes,
  frame: Box,
) {
  const { palette, scale, lang, camera } = input
  const type = typeOf(palette, scale, input.lang)
  const wishes: LabelWish[] = []
  const seen = new Set<string>()
  for (const corridor of corridorsOf(input, spotlight)) {
    const emphasis = emphasisOf(input, spotlight, corridor.id)
    if (emphasis === 'receded') continue
    const { ink, text } = inkOf(palette, pillarOf(input, corridor.id))
    const lit = emphasis === 'strong'
    for (const station of corridor.stations) {
      const px = project(camera, station.at)
      if (!contains(frame, px) || seen.has(station.name.zh)) continue
      const home = input.places.find((place) => near(place.at, station.at, 0.2))
      if (home && (home.rank === 1 || !lit || regime !== 'world')) continue
      if (regime !== 'world' && !lit && station.role !== 'terminal') continue
      seen.add(station.name.zh)
      const terminal = station.role === 'terminal'
      const node: NodeMark = {
        at: station.at,
        radiusPx: (terminal ? 4.2 : 2.6) * scale,
        fill: terminal ? ink : palette.circle,
        stroke: ink,
        shape: 'circle',
      }
      wishes.push({
        key: `station ${corridor.id} ${station.name.zh}`,
        feature: corridor.id,
        text: inLang(station.name, lang),
        at: station.at,
        offset: [0, 0],
        clear: { x: (terminal ? 8 : 6) * scale, y: (terminal ? 6 : 4) * scale },
        style: terminal ? type.terminal : type.station,
        priority: terminal ? (lit ? 0.8 : 2) : lit ? 4 : 8,
        manner: terminal && lit ? 'must' : 'may',
        node,
      })
    }
    if (!lit && regime !== 'world') continue
    const middle = nameSpot(
      (shapes.stretches.get(corridor.id) ?? []).map((stretch) => stretch.path),
      input,
      frame,
    )
    if (middle)
      wishes.push({
        key: `corridor ${corridor.id}`,
        feature: corridor.id,
        text: inLang(corridor.short, lang),
        at: middle,
        offset: [0, 0],
        clear: { x: 12 * scale, y: 10 * scale },
        style: type.corridor(text),
        priority: lit ? 1.5 : 6,
        manner: lit ? 'must' : 'may',
        node: null,
      })
  }
  return wishes
}

const near = (a: LngLat, b: LngLat, degrees: number) => Math.abs(a[0] - b[0]) < degrees && Math.abs(a[1] - b[1]) < degrees

/** The point of the visible part of a line that is nearest to its middle. */
export function nameSpot(paths: readonly (readonly LngLat[])[], input: Pick<SceneInput, 'camera'>, frame: Box): LngLat | null {
  const onScreen = projector(input.camera)
  const visible = paths.flat().filter((at) => contains(frame, onScreen(at)))
  return visible[Math.floor(visible.length / 2)] ?? null
}

/** Boxes along drawn corridors: names prefer to stay off them. */
export function corridorSamples(marks: readonly LineMark[], input: SceneInput, frame: Box): Px[] {
  const onScreen = projector(input.camera)
  return marks
    .filter((mark) => mark.emphasis !== 'receded')
    .flatMap((mark) => {
      const result: Px[] = []
      let previous: Px | null = null
      for (const at of mark.path) {
        const px = onScreen(at)
        if (previous) {
          const steps = Math.min(40, Math.ceil(Math.hypot(px[0] - previous[0], px[1] - previous[1]) / 12))
          for (let k = 0; k < steps; k++) {
            const point: Px = [
              previous[0] + ((px[0] - previous[0]) * k) / steps,
              previous[1] + ((px[1] - previous[1]) * k) / steps,
            ]
            if (contains(frame, point)) result.push(point)
          }
        }
        previous = px
      }
      return result
    })
}
