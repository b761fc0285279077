// Where the threads of the choice end: on a symbol, on the nearest visible point of a corridor, on an area's middle.
import type { Thread } from '../domain/graph.ts'
import type { FeatureId, LngLat } from '../domain/model.ts'
import { bundled } from './bundles.ts'
import { type Px, project } from './camera.ts'
import type { SceneInput, Spotlight } from './input.ts'
import { type Box, contains } from './layout/boxes.ts'
import { regimeOf } from './layout/regime.ts'
import type { CorridorShapes } from './lines.ts'
import { inkOf } from './palette.ts'
import type { DialMark, NodeMark, SymbolMark, ThreadEnd } from './scene.ts'

type Spot = { readonly at: LngLat; readonly offset: Px; readonly gapPx: number; readonly dial: ThreadEnd['dial'] }

export function endsOf(
  input: SceneInput,
  spotlight: Spotlight | null,
  symbols: readonly SymbolMark[],
  dials: readonly DialMark[],
  shapes: CorridorShapes,
  frame: Box,
): { ends: ThreadEnd[]; knots: NodeMark[] } {
  const { graph, chosen, palette, scale } = input
  if (chosen === null || spotlight === null) return { ends: [], knots: [] }
  const threads: readonly Thread[] =
    chosen.type === 'measure' ? graph.threadsOfMeasure(chosen.code) : graph.threadsOfFeature(chosen.id)
  const guide = regimeOf(input.camera, scale) === 'world'
  const knots: NodeMark[] = []
  const spots = new Map<FeatureId, Spot | null>()
  const spotOf = (id: FeatureId): Spot | null => {
    const known = spots.get(id)
    if (known !== undefined) return known
    const symbol = symbols.find((mark) => mark.members.includes(id))
    const spot = symbol ? onSymbol(symbol, dials) : offSymbol(input, id, shapes, frame)
    spots.set(id, spot)
    return spot
  }
  const ends = threads.flatMap((thread): ThreadEnd[] => {
    const spot = spotlight.ids.has(thread.feature) ? spotOf(thread.feature) : null
    if (!spot) return []
    const pillar = graph.pillarOf(thread.measure)
    const faded =
      (spotlight.focus !== null && !spotlight.focus.has(thread.feature)) ||
      (input.hint.feature !== null &&
        chosen.type === 'measure' &&
        spotlight.ids.has(input.hint.feature) &&
        input.hint.feature !== thread.feature)
    const color = inkOf(palette, pillar).ink
    const type = graph.features.get(thread.feature)?.type
    if (type === 'corridor' && !knots.some((knot) => knot.at === spot.at))
      knots.push({ at: spot.at, radiusPx: 5 * scale, fill: palette.circle, stroke: color, shape: 'diamond' })
    return [
      {
        measure: thread.measure,
        feature: thread.feature,
        basis: thread.basis,
        term: thread.links[0]?.term ?? '',
        pillar,
        color: guide ? palette.ink3 : color,
        faded,
        guide,
        bundle: null,
        ...spot,
      },
    ]
  })
  return { ends: bundled(ends, input.camera, input.scale), knots }
}

function onSymbol(symbol: SymbolMark, dials: readonly DialMark[]): Spot {
  const dial = dials.find((candidate) => candidate.at === symbol.at && (symbol.offset[0] !== 0 || symbol.offset[1] !== 0)) ?? null
  return {
    at: symbol.at,
    offset: symbol.offset,
    gapPx: symbol.radiusPx + 2,
    dial: dial ? { at: dial.at, radiusPx: dial.radiusPx } : null,
  }
}

function offSymbol(input: SceneInput, id: FeatureId, shapes: CorridorShapes, frame: Box): Spot | null {
  const feature = input.graph.features.get(id)
  if (feature?.type === 'site') return feature.at ? { at: feature.at, offset: [0, 0], gapPx: 5, dial: null } : null
  if (feature?.type === 'area') return feature.at ? { at: feature.at, offset: [0, 0], gapPx: 7, dial: null } : null
  if (feature?.type !== 'corridor') return null
  const at = knotSpot(
    (shapes.stretches.get(id) ?? []).flatMap((stretch) => stretch.path),
    input,
    frame,
    feature.stations.map((station) => station.at),
  )
  return at ? { at, offset: [0, 0], gapPx: 7, dial: null } : null
}

/** The visible point of a corridor that is nearest to the middle of the free window and not on a station. */
function knotSpot(path: readonly LngLat[], input: SceneInput, frame: Box, stations: readonly LngLat[]): LngLat | null {
  const middle: Px = [frame.x0 * 0.6 + frame.x1 * 0.4, (frame.y0 + frame.y1) / 2]
  const taken = stations.map((at) => project(input.camera, at))
  let best: { at: LngLat; cost: number } | null = null
  for (const at of path) {
    const px = project(input.camera, at)
    if (!contains(frame, px)) continue
    const crowd = Math.min(...taken.map((station) => Math.hypot(station[0] - px[0], station[1] - px[1])), 30)
    const cost = Math.hypot(px[0] - middle[0], px[1] - middle[1]) + (30 - crowd) * 4
    if (!best || cost < best.cost) best = { at, cost }
  }
  return best?.at ?? null
}
