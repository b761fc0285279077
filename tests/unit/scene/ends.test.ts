// Where threads end: on symbols, on the visible part of a corridor, on an area's middle; and which of them fade.
import { describe, expect, test } from 'vitest'
import type { Basis } from '../../../src/domain/kinds.ts'
import type { LngLat } from '../../../src/domain/model.ts'
import { project, unproject } from '../../../src/scene/camera.ts'
import type { SceneInput } from '../../../src/scene/input.ts'
import type { Scene, ThreadEnd } from '../../../src/scene/scene.ts'
import { NO_FILTER } from '../../../src/state/app-state.ts'
import { NO_HINT } from '../../../src/state/store.ts'
import { createArea, createCorridor, createLink, createMeasure, createSite, featureId, measureCode } from '../../fixtures/make.ts'
import { CORES, createCamera, createGraphOf, createInput, sceneOf } from './create.ts'
import { distance, placed } from './on-screen.ts'

const camera = createCamera()
const link = (basis: Basis, term = '果园港', measure = '1.3.1.1') => createLink(measure, { basis, term })
const GRAPH = createGraphOf({
  measures: ['1.3.1.1', '1.3.1.2', '1.1.1.1'].map((code) => createMeasure(code)),
  sites: [
    createSite('alone', { at: [105.2, 29.2], links: [link('named'), link('named', '港', '1.1.1.1')] }),
    createSite('at-core', { at: [106.56, 29.57], kind: 'river-port', links: [link('listed', '枢纽')] }),
    createSite('example', { at: [104.4, 29.3], kind: 'culture', links: [link('representative', '文化')] }),
    createSite('nowhere', { at: null, links: [link('named')] }),
    createSite('other', { at: [105.5, 31], links: [] }),
    createSite('filtered', { at: [105.9, 31.2], kind: 'laboratory', links: [link('named')] }),
  ],
  corridors: [
    createCorridor('rail', {
      schematic: false,
      lines: [Array.from({ length: 81 }, (_, i): LngLat => [100 + i / 8, 30.2])],
      links: [link('named', '通道'), link('named', '通道', '1.3.1.2')],
      // Right where a knot would stand best.
      stations: [{ name: { zh: '站', en: 'Stop' }, at: [104.585, 30.2], role: 'terminal', source: null }],
    }),
    createCorridor('abroad', {
      lines: [
        [
          [10, 50],
          [20, 52],
        ],
      ],
      links: [link('named', '通道')],
    }),
  ],
  areas: [
    createArea('zone', { at: [105, 30.9], links: [link('listed', '区')] }),
    createArea('no-middle', { at: null, links: [link('named')] }),
  ],
})
const MEASURE = { type: 'measure', code: measureCode('1.3.1.1') } as const
const draw = (patch: Partial<SceneInput> = {}): Scene => sceneOf(createInput(GRAPH, { chosen: MEASURE, ...patch }))
const endOf = (scene: Scene, id: string): ThreadEnd => {
  const found = scene.ends.filter((end) => end.feature === id)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} ends on ${id}`)
  return found[0]
}
const spot = (scene: Scene, id: string) => placed(camera, endOf(scene, id))

describe('a measure’s threads', () => {
  test('are one for each place that carries it and can be found on the map', () => {
    expect(
      draw()
        .ends.map((end) => end.feature)
        .sort(),
    ).toEqual(['alone', 'at-core', 'example', 'filtered', 'rail', 'zone'])
  })

  test('are none where nothing is chosen', () => expect(draw({ chosen: null }).ends).toEqual([]))

  test('end in the middle of the place’s symbol, a hair before its rim', () => {
    const scene = draw()
    for (const id of ['alone', 'at-core', 'example']) {
      const symbol = scene.symbols.find((mark) => mark.members.includes(featureId(id)))
      if (!symbol) throw new Error(`no symbol for ${id}`)
      expect(distance(spot(scene, id), placed(camera, symbol))).toBeLessThan(0.001)
      expect(endOf(scene, id).gapPx).toBeGreaterThan(symbol.radiusPx)
      expect(endOf(scene, id).gapPx).toBeLessThan(symbol.radiusPx + 4)
    }
  })

  test('know the dial that their bead sits on', () => {
    const scene = draw()
    expect(endOf(scene, 'at-core').dial).toEqual({ at: CORES[0]?.at, radiusPx: scene.dials[0]?.radiusPx })
    expect(endOf(scene, 'alone').dial).toBeNull()
  })

  test('end on a knot on the visible part of a corridor, not on one of its stations', () => {
    const scene = draw()
    const [x, y] = spot(scene, 'rail')
    expect(x > 0 && x < camera.width && y > 0 && y < camera.height).toBe(true)
    expect(distance([x, y], project(camera, [104.585, 30.2]))).toBeGreaterThan(20)
    const { at } = endOf(scene, 'rail')
    expect(scene.nodes.filter((node) => node.shape === 'diamond' && node.at === at)).toHaveLength(1)
  })

  test('do not end on a corridor that the window does not show', () => {
    expect(draw().ends.some((end) => end.feature === 'abroad')).toBe(false)
  })

  test('follow the visible part as the map moves', () => {
    const east = createCamera({ lng: 109 })
    const at = endOf(draw({ camera: east }), 'rail').at
    const [x] = project(east, at)
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(east.width)
  })

  test('end on the middle of an area', () => expect(endOf(draw(), 'zone').at).toEqual([105, 30.9]))

  test('say their basis, term, pillar and colour', () => {
    const scene = draw()
    expect(endOf(scene, 'at-core')).toMatchObject({ basis: 'listed', term: '枢纽', pillar: 'opening', measure: '1.3.1.1' })
    expect(endOf(scene, 'at-core').color).toBe(scene.ground.palette.pillar.opening.ink)
  })

  test('come in the order of their bases, so that what is named is drawn on top', () => {
    const bases = draw().ends.map((end) => end.basis)
    expect(bases).toEqual(
      [...bases].sort((a, b) => 'named listed representative'.indexOf(a) - 'named listed representative'.indexOf(b)),
    )
  })

  test('keep to the reader’s filter', () => {
    const scene = draw({ filter: { ...NO_FILTER, kinds: ['river-port'] } })
    expect(scene.ends.map((end) => end.feature)).toEqual(['at-core'])
  })

  test('end on the dots of the world map', () => {
    const world = createCamera({ zoom: 4 })
    const scene = draw({ camera: world })
    for (const id of ['alone', 'at-core', 'example']) {
      expect(scene.dots.find((dot) => dot.id === id)?.at).toEqual(endOf(scene, id).at)
      expect(endOf(scene, id).offset).toEqual([0, 0])
    }
  })
})

describe('while the reader’s hand is on', () => {
  const faded = (hint: Partial<SceneInput['hint']>) =>
    draw({ hint: { ...NO_HINT, ...hint } })
      .ends.filter((end) => end.faded)
      .map((end) => end.feature)
      .sort()

  test('nothing, no thread fades', () => expect(faded({})).toEqual([]))
  test('a term, all threads of other terms fade', () => {
    expect(faded({ term: '枢纽' })).toEqual(['alone', 'example', 'filtered', 'rail', 'zone'])
  })
  test('a basis, all threads of other bases fade', () => {
    expect(faded({ basis: 'named' })).toEqual(['at-core', 'example', 'zone'])
  })
  test('a place that carries the measure, all others fade', () => {
    expect(faded({ feature: featureId('alone') })).toEqual(['at-core', 'example', 'filtered', 'rail', 'zone'])
  })
  test('a place that has nothing to do with it, none fades', () => expect(faded({ feature: featureId('other') })).toEqual([]))
  test('a term, the places of other terms step back', () => {
    const scene = draw({ hint: { ...NO_HINT, term: '枢纽' } })
    expect(scene.symbols.filter((mark) => mark.emphasis === 'strong').flatMap((mark) => mark.members)).toEqual(['at-core'])
  })
  test('a term, nothing moves: the same symbols in the same spots, on discs of the same size', () => {
    const [calm, hinted] = [draw(), draw({ hint: { ...NO_HINT, term: '枢纽' } })]
    const spots = ({ symbols }: typeof calm) =>
      symbols.map(({ id, at, offset }) => ({ id, at, offset })).sort((a, b) => a.id.localeCompare(b.id))
    expect(hinted.dials).toEqual(calm.dials)
    expect(spots(hinted)).toEqual(spots(calm))
  })
})

describe('a place’s threads', () => {
  const scene = draw({ chosen: { type: 'feature', id: featureId('alone') } })
  test('are one for each of its measures, all ending on it', () => {
    expect(scene.ends.map((end) => end.measure).sort()).toEqual(['1.1.1.1', '1.3.1.1'])
    for (const end of scene.ends) expect(end.feature).toBe('alone')
    expect(scene.ends[0]?.at).toEqual(scene.ends[1]?.at)
  })
  test('have the colour of each measure’s pillar', () => {
    const { pillar } = scene.ground.palette
    expect(scene.ends.map((end) => end.color).sort()).toEqual([pillar.opening.ink, pillar.service.ink].sort())
  })
  test('of a corridor share one knot', () => {
    const corridor = draw({ chosen: { type: 'feature', id: featureId('rail') } })
    expect(corridor.ends).toHaveLength(2)
    expect(corridor.nodes.filter((node) => node.shape === 'diamond')).toHaveLength(1)
  })
})

test('a spot on the screen and the ground below it are one', () => {
  const [x, y] = spot(draw(), 'alone')
  expect(unproject(camera, [x, y])).toEqual([expect.closeTo(105.2, 6), expect.closeTo(29.2, 6)])
})
