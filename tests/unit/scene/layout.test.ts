// Single places on made-up ground: who stays, who moves, who leaves a dot behind; and which picture a zoom gets.
import { describe, expect, test } from 'vitest'
import type { LngLat } from '../../../src/domain/model.ts'
import { regimeOf } from '../../../src/scene/layout/regime.ts'
import { createLink, featureId, measureCode } from '../../fixtures/make.ts'
import { beside, createCamera, createGraphOf, createInput, createSiteAt, membersOf, sceneOf, sceneWith } from './create.ts'
import { symbolClashes } from './on-screen.ts'

const MEASURE = { type: 'measure', code: measureCode('1.3.1.1') } as const
const links = [createLink('1.3.1.1')]

describe('which picture a zoom gets', () => {
  test.each([
    [3, 'world'],
    [4.99, 'world'],
    [5, 'circle'],
    [8.19, 'circle'],
    [8.2, 'near'],
    [13, 'near'],
  ] as const)('at %d the %s', (zoom, regime) => expect(regimeOf(createCamera({ zoom }), 1)).toBe(regime))

  test('a wall, whose marks are twice as large, gets it one zoom later', () => {
    expect(regimeOf(createCamera({ zoom: 5.9 }), 2)).toBe('world')
    expect(regimeOf(createCamera({ zoom: 9.1 }), 2)).toBe('circle')
    expect(regimeOf(createCamera({ zoom: 9.2 }), 2)).toBe('near')
  })
})

describe('single places', () => {
  const near = createCamera({ zoom: 9.5, lng: 106.5577, lat: 29.5603 })
  const HOME: LngLat = [106.4, 29.6]

  test('stand on their spot when there is room, with a name and no leader', () => {
    const scene = sceneWith([createSiteAt('a', HOME), createSiteAt('b', beside(HOME, 80, 0, near))], { camera: near })
    expect(scene.symbols.map((mark) => mark.offset)).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(scene.leaders).toEqual([])
    expect(scene.dials).toEqual([])
    expect(scene.labels.map((label) => label.text)).toEqual(expect.arrayContaining(['a', 'b']))
  })

  test('on one spot part until both can be seen and hit', () => {
    const scene = sceneWith([createSiteAt('a', HOME), createSiteAt('b', HOME), createSiteAt('c', beside(HOME, 3, 0, near))], {
      camera: near,
    })
    expect(symbolClashes(scene, near)).toEqual([])
  })

  test('that moved off their spot point back to it and leave a dot there', () => {
    const crowd = Array.from({ length: 7 }, (_, i) => createSiteAt(`p${i}`, beside(HOME, i, 0, near)))
    const scene = sceneWith(crowd, { camera: near })
    expect(symbolClashes(scene, near)).toEqual([])
    const moved = scene.symbols.filter((mark) => Math.hypot(...mark.offset) > mark.radiusPx)
    expect(moved.length).toBeGreaterThan(2)
    expect(scene.leaders).toHaveLength(moved.length)
    expect(scene.dots.map((dot) => dot.id).sort()).toEqual(moved.map((mark) => mark.id).sort())
    for (const leader of scene.leaders) expect(leader.to.offset).toEqual([0, 0])
  })

  test('carried by the measure have symbols, the others step back to dots', () => {
    const scene = sceneWith([createSiteAt('a', HOME, 'airport', { links }), createSiteAt('b', beside(HOME, 60, 0, near))], {
      camera: near,
      chosen: MEASURE,
    })
    expect(membersOf(scene)).toEqual(['a'])
    expect(scene.dots.map((dot) => dot.id)).toEqual(['b'])
  })

  test('that is chosen is larger and keeps its neighbours as they are, but fainter', () => {
    const scene = sceneWith([createSiteAt('a', HOME), createSiteAt('b', beside(HOME, 60, 0, near))], {
      camera: near,
      chosen: { type: 'feature', id: featureId('a') },
    })
    expect(scene.symbols.map((mark) => [mark.id, mark.emphasis])).toEqual([
      ['b', 'receded'],
      ['a', 'strong'],
    ])
    expect(scene.symbols[1]?.radiusPx).toBeGreaterThan(scene.symbols[0]?.radiusPx ?? 99)
  })

  test('without a position are nowhere, those far outside the window neither', () => {
    const scene = sceneWith([createSiteAt('lost', null), createSiteAt('far', [120, 30])], { camera: near })
    expect(scene.symbols).toEqual([])
  })

  test('under the pointer grow', () => {
    const sites = [createSiteAt('a', HOME), createSiteAt('b', beside(HOME, 80, 0, near))]
    const scene = sceneWith(sites, { camera: near, hint: { feature: featureId('a'), term: null, basis: null } })
    const [a, b] = ['a', 'b'].map((id) => scene.symbols.find((mark) => mark.id === id)?.radiusPx ?? 0)
    expect(a).toBeGreaterThan((b ?? 0) + 1)
  })
})

test('the same state gives the same scene', () => {
  const sites = Array.from({ length: 30 }, (_, i) => createSiteAt(`p${i}`, [105 + (i % 6) * 0.3, 29 + Math.floor(i / 6) * 0.4]))
  const graph = createGraphOf({ sites })
  for (const zoom of [4, 6.6, 9]) {
    const at = createCamera({ zoom })
    expect(sceneOf(createInput(graph, { camera: at }))).toEqual(sceneOf(createInput(graph, { camera: at })))
  }
})
