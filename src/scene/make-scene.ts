// The reader's state and the camera in, marks out. Pure: the same input gives the same scene in a browser, in a worker and in Node.

import type { Corridor } from '../domain/model.ts'
import { finish, type Steps } from '../domain/steps.ts'
import { inLang } from '../domain/wording.ts'
import { createArrowMaker } from './arrows.ts'
import { type Px, project } from './camera.ts'
import { cityWishes } from './city-names.ts'
import { endsOf } from './ends.ts'
import { exitWishes } from './exits.ts'
import { extentMarks } from './extents.ts'
import { type SceneInput, type Spotlight, spotlightOf } from './input.ts'
import { type Box, BoxGrid, boxAround } from './layout/boxes.ts'
import { placeCapsules } from './layout/capsule.ts'
import { type Dial, dialBoxes, dialsOf, placeDials } from './layout/dial.ts'
import { type Entry, entriesOf } from './layout/entries.ts'
import { placeLabels } from './layout/labels.ts'
import { nothingPlaced, type Placed } from './layout/placed.ts'
import { type Regime, regimeOf } from './layout/regime.ts'
import { nameRiver, rememberedStretches, type Stretches } from './layout/river-names.ts'
import { placeSingles } from './layout/single.ts'
import {
  areaMarks,
  areaWishes,
  type CorridorShapes,
  corridorSamples,
  corridorShapesOf,
  corridorWishes,
  lineMarks,
} from './lines.ts'
import { inkOf } from './palette.ts'
import type { LabelMark, RingMark, Scene } from './scene.ts'
import { sampleThread } from './thread.ts'
import { threadsOf } from './threads.ts'
import { typeOf } from './type.ts'

/** A maker keeps what does not change with the camera: the smoothed corridors. */
export function createSceneMaker(corridors: readonly Corridor[]): (input: SceneInput) => Scene {
  const steps = createSceneSteps(corridors)
  return (input) => finish(steps(input))
}

/** The same in steps of some milliseconds, for a map that moves meanwhile. */
export function createSceneSteps(corridors: readonly Corridor[]): (input: SceneInput) => Steps<Scene> {
  let known: CorridorShapes | null = null
  const arrowsOf = createArrowMaker()
  const stretchesOf = rememberedStretches()
  return function* (input) {
    const { camera, palette, scale } = input
    const boundaries = input.hidden.includes('base:boundaries') ? 'none' : input.boundaries
    const regime = regimeOf(camera, scale)
    const spotlight = spotlightOf(input)
    const frame = frameOf(input)
    const placed = nothingPlaced()
    if (!known) {
      known = corridorShapesOf(corridors)
      yield
    }
    const shapes = known
    yield* placeSites(input, spotlight, regime, placed)
    yield

    const lines = lineMarks(input, spotlight, shapes)
    const { ends, knots } = endsOf(input, spotlight, placed.symbols, placed.dials, shapes, frame)
    const threads = threadsOf(ends, input.rows, camera, scale, placed.dials)
    yield

    const hard = new BoxGrid()
    for (const box of [...placed.obstacles, ...input.covers]) hard.add(box)
    for (const knot of knots) hard.add(boxAround(project(camera, knot.at), 7 * scale))
    const soft = new BoxGrid()
    const soften = (points: readonly Px[], by: number) => {
      for (const point of points) soft.add(boxAround(point, by))
    }
    for (const thread of threads) soften(sampleThread(thread, 40), 2)
    soften(corridorSamples(lines, input, frame), 2.5)
    yield

    const wishes = [
      ...placed.wishes,
      ...cityWishes(input, spotlight, regime, placed),
      ...areaWishes(input, spotlight),
      ...corridorWishes(input, spotlight, regime, shapes, frame),
    ]
    yield
    wishes.push(...exitWishes(input, lines, frame, regime))
    yield
    const { labels, nodes, leaders } = yield* placeLabels(wishes, camera, { frame, hard, soft }, input.measure)
    yield
    const rivers: LabelMark[] = []
    for (const names of riverNames(input, frame, hard, stretchesOf)) {
      rivers.push(...names)
      yield
    }
    return {
      ground: {
        palette,
        boundaries,
        // An extent of a city is a boundary too.
        tint: boundaries === 'none' ? null : (input.tint ?? null),
        relief: !input.hidden.includes('base:relief'),
        rivers: !input.hidden.includes('base:rivers'),
      },
      areas: [...areaMarks(input, spotlight), ...extentMarks(input, boundaries, spotlight, regime)],
      lines,
      arrows: arrowsOf(lines, input, frame, hard),
      rings: ringsOf(input, spotlight, regime),
      nodes: [...nodes, ...knots],
      dials: placed.dials,
      leaders: [...placed.leaders, ...leaders],
      plates: placed.plates,
      dots: placed.dots,
      symbols: [...placed.symbols].sort((a, b) => weight(a.emphasis) - weight(b.emphasis)),
      labels: [...labels, ...rivers],
      ends,
    }
  }
}

const weight = (emphasis: 'plain' | 'strong' | 'receded'): number => (emphasis === 'receded' ? 0 : emphasis === 'plain' ? 1 : 2)

/** The free part of the window less a hair: a name must not be cut by an edge or a panel. */
const frameOf = ({ camera, insets }: SceneInput): Box => ({
  x0: insets.left + 6,
  y0: insets.top + 6,
  x1: camera.width - 6,
  y1: camera.height - insets.bottom - 6,
})

function* placeSites(input: SceneInput, spotlight: Spotlight | null, regime: Regime, placed: Placed): Steps<void> {
  const { palette } = input
  const entries = entriesOf(input, spotlight)
  yield
  if (regime === 'world') {
    const dot = (entry: Entry, radiusPx: number, color: string) =>
      placed.dots.push({ id: entry.site.id, at: entry.at, radiusPx: radiusPx * input.scale, color })
    for (const entry of entries.filter((one) => !one.lit))
      dot(entry, spotlight ? 1.1 : 1.3, spotlight ? palette.receded : entry.color)
    for (const entry of entries.filter((one) => one.lit)) dot(entry, 2.6, entry.color)
    return
  }
  if (regime === 'near') {
    placeSingles(input, entries, (entry) => input.chosen?.type === 'measure' && !entry.lit, [], placed)
    return
  }
  const dials = dialsOf(input, entries, input.scale)
  placeDials(input, dials, placed)
  yield
  const taken = new Set(dials.flatMap((dial) => dial.members))
  const rest = entries.filter((entry) => !taken.has(entry))
  if (spotlight === null) {
    placeCapsules(
      input,
      rest,
      dials.flatMap((dial) => dialBoxes(input, dial)),
      placed,
    )
  } else
    placeSingles(
      input,
      rest,
      (entry) => !entry.lit,
      dials.map((dial: Dial) => ({ at: dial.px, radius: dial.radiusPx + 22 * input.scale })),
      placed,
    )
}

/** Accuracy rings once they are wider than the symbol: dotted for all, filled for the chosen place. */
function ringsOf(input: SceneInput, spotlight: Spotlight | null, regime: Regime): RingMark[] {
  if (regime !== 'near') return []
  return input.graph.dataset.sites.flatMap((site): RingMark[] => {
    if (!site.at || !site.accuracyM) return []
    const lit = spotlight?.ids.has(site.id) ?? false
    if (!input.shown.ids.has(site.id) && !lit) return []
    if (spotlight !== null && input.chosen?.type === 'measure' && !lit) return []
    const [x, y] = project(input.camera, site.at)
    const radiusPx = Math.abs(project(input.camera, [site.at[0], site.at[1] + site.accuracyM / 111_320])[1] - y)
    const { width, height } = input.camera
    const seen = x > -radiusPx && y > -radiusPx && x < width + radiusPx && y < height + radiusPx
    if (radiusPx < 13 * input.scale || !seen) return []
    const chosen = input.chosen?.type === 'feature' && input.chosen.id === site.id
    return [
      {
        id: site.id,
        at: site.at,
        radiusM: site.accuracyM,
        color: chosen ? inkOf(input.palette, input.graph.pillarOfFeature(site.id)).ink : input.palette.ink3,
        filled: chosen,
      },
    ]
  })
}

/** River by river: each keeps clear of the ones before. */
function* riverNames(input: SceneInput, frame: Box, hard: BoxGrid, stretchesOf: Stretches): Generator<readonly LabelMark[]> {
  const { camera, hidden, palette, scale, lang } = input
  if (hidden.includes('base:rivers') || hidden.includes('base:names') || camera.zoom < 5.8) return
  const style = typeOf(palette, scale, input.lang).river
  for (const river of input.rivers)
    if (river.rank <= (camera.zoom < 6.8 ? 2 : 3))
      yield nameRiver(inLang(river.name, lang), river.lines, style, camera, frame, hard, input.measure, stretchesOf)
}
