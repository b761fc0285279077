// Dials, capsules and single places, on made-up ground: who shares a bead, who moves, who leaves a dot behind.
import { describe, expect, test } from 'vitest'
import type { SiteKind } from '../../../src/domain/kinds.ts'
import type { LngLat, Site } from '../../../src/domain/model.ts'
import { project, unproject } from '../../../src/scene/camera.ts'
import type { BasePlace, SceneInput } from '../../../src/scene/input.ts'
import { regimeOf } from '../../../src/scene/layout/regime.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { createLink, createMeasure, createSite, featureId, measureCode } from '../../fixtures/make.ts'
import { CORES, createCamera, createGraphOf, createInput, sceneOf } from './create.ts'
import { distance, markClashes, placed, symbolClashes } from './on-screen.ts'

const camera = createCamera()
const CHONGQING = (CORES[0] as BasePlace).at
/** A spot so many pixels from a place of the plain camera. */
const beside = (at: LngLat, dx: number, dy: number, of = camera): LngLat => {
  const [x, y] = project(of, at)
  return unproject(of, [x + dx, y + dy])
}
const site = (id: string, at: LngLat | null, kind: SiteKind = 'airport', patch: Partial<Site> = {}): Site =>
  createSite(id, { at, kind, ...patch })
const draw = (sites: readonly Site[], patch: Partial<SceneInput> = {}): Scene =>
  sceneOf(createInput(createGraphOf({ sites, measures: [createMeasure('1.3.1.1')] }), patch))
const membersOf = (scene: Scene) => scene.symbols.map((mark) => [...mark.members].sort().join('+')).sort()
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

describe('a core’s dial', () => {
  const around = [
    site('airport-1', beside(CHONGQING, 10, 4)),
    site('airport-2', beside(CHONGQING, -20, 12)),
    site('port', beside(CHONGQING, 25, -10), 'river-port'),
    site('lab', beside(CHONGQING, -6, 30), 'laboratory'),
  ]

  test('gathers what lies within it, one bead for each kind, with a count and the true places as dots', () => {
    const scene = draw(around)
    expect(scene.dials).toHaveLength(2)
    expect(membersOf(scene)).toEqual(['airport-1+airport-2', 'lab', 'port'])
    expect(scene.symbols.map((mark) => mark.count).sort()).toEqual([2, null, null])
    expect(scene.dots.map((dot) => dot.id).sort()).toEqual(['airport-1', 'airport-2', 'lab', 'port'])
    for (const dot of scene.dots) expect(dot.at).toEqual(around.find((one) => one.id === dot.id)?.at)
  })

  test('has its beads on the rim, side by side, in the order of the kinds, the middle one on top', () => {
    const scene = draw(around)
    const dial = scene.dials[0]
    for (const mark of scene.symbols) expect(Math.hypot(...mark.offset)).toBeCloseTo(dial?.radiusPx ?? 0, 6)
    expect(scene.symbols.map((mark) => mark.glyph)).toEqual(['airport', 'river-port', 'laboratory'])
    expect(scene.symbols[1]?.offset[0]).toBeCloseTo(0, 6)
    expect(scene.symbols[1]?.offset[1]).toBeLessThan(0)
    expect(symbolClashes(scene, camera)).toEqual([])
  })

  test('gives every carried place a bead of its own where it lies, with a leader home', () => {
    const carried = around.map((one) => ({ ...one, links }))
    const scene = draw(carried, { chosen: MEASURE })
    expect(membersOf(scene)).toEqual(['airport-1', 'airport-2', 'lab', 'port'])
    for (const mark of scene.symbols) {
      const home = project(camera, around.find((one) => one.id === mark.id)?.at ?? [0, 0])
      const centre = project(camera, CHONGQING)
      const bead = placed(camera, mark)
      const turn = Math.atan2(home[1] - centre[1], home[0] - centre[0]) - Math.atan2(bead[1] - centre[1], bead[0] - centre[0])
      expect(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))).toBeLessThan(0.35)
      const led = scene.leaders.some((leader) => leader.from.offset === mark.offset)
      expect(led).toBe(distance(home, bead) > mark.radiusPx + 6)
    }
  })

  test('shows places that a choice leaves out as dots only', () => {
    const scene = draw([{ ...(around[0] as Site), links }, ...around.slice(1)], { chosen: MEASURE })
    expect(membersOf(scene)).toEqual(['airport-1'])
    expect(scene.dots).toHaveLength(4)
  })

  test('has room for its name between the beads, in both languages and at every zoom', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const zoom of [5, 5.4, 6, 7, 8]) {
        const at = createCamera({ zoom })
        for (const chosen of [null, MEASURE]) {
          const kinds: SiteKind[] = [
            'airport',
            'river-port',
            'laboratory',
            'design',
            'culture',
            'dry-port',
            'inspection',
            'expo-venue',
          ]
          const sites = kinds.map((kind, i) =>
            site(kind, beside(CHONGQING, 8 * Math.cos(i), 8 * Math.sin(i), at), kind, { links }),
          )
          const scene = draw(sites, { camera: at, lang, chosen })
          const names = scene.labels.filter((label) => label.key === 'core 500000')
          expect(names).toHaveLength(1)
          expect(markClashes({ ...scene, labels: names }, at), `${lang} ${zoom} ${chosen?.code}`).toEqual([])
        }
      }
  })

  test('grows with what sits on it, and shrinks with the circle', () => {
    const kinds = ['airport', 'river-port', 'laboratory', 'design', 'culture', 'dry-port', 'inspection', 'expo-venue'] as const
    const twenty = Array.from({ length: 24 }, (_, i) =>
      site(`p${i}`, beside(CHONGQING, 3 + i, i % 9), kinds[i % kinds.length], { links }),
    )
    const full = draw(twenty, { chosen: MEASURE })
    expect(full.dials[0]?.radiusPx).toBeGreaterThan(draw(around).dials[0]?.radiusPx ?? 0)
    expect(full.symbols).toHaveLength(24)
    expect(symbolClashes(full, camera, 0.1)).toEqual([])
    const small = draw([], { camera: createCamera({ zoom: 5.2 }) })
    expect(small.dials[0]?.radiusPx).toBeLessThan(draw([]).dials[0]?.radiusPx ?? 0)
  })

  test('takes a place that lies between the two only if it is the nearer one', () => {
    const at = createCamera({ zoom: 5 })
    const [one, two] = CORES.map((core) => core.at) as [LngLat, LngLat]
    const crowd = CORES.flatMap((core) =>
      Array.from({ length: 20 }, (_, i) => site(`${core.adcode}-${i}`, beside(core.at, i % 5, i % 3, at), 'airport', { links })),
    )
    for (const share of [0.48, 0.5, 0.52]) {
      const between: LngLat = [one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share]
      const scene = draw([...crowd, site('between', between, 'airport', { links })], { camera: at, chosen: MEASURE })
      expect(membersOf(scene).filter((members) => members === 'between')).toHaveLength(1)
    }
  })

  test('never meets the other one, even when both are full', () => {
    const at = createCamera({ zoom: 5 })
    const sites = CORES.flatMap((core, c) =>
      Array.from({ length: 40 }, (_, i) =>
        site(`c${c}-${i}`, beside(core.at, (i % 7) - 3, (i % 5) - 2, at), 'airport', { links }),
      ),
    )
    const scene = draw(sites, { camera: at, chosen: MEASURE })
    const [a, b] = scene.dials
    if (!a || !b) throw new Error('no dials')
    const apart = distance(project(at, a.at), project(at, b.at))
    expect(apart).toBeGreaterThan(a.radiusPx + b.radiusPx)
    expect(symbolClashes(scene, at, 0.1)).toEqual([])
    expect(scene.symbols).toHaveLength(80)
  })
})

describe('single places', () => {
  const near = createCamera({ zoom: 9.5, lng: 106.5577, lat: 29.5603 })
  const HOME: LngLat = [106.4, 29.6]

  test('stand on their spot when there is room, with a name and no leader', () => {
    const scene = draw([site('a', HOME), site('b', beside(HOME, 80, 0, near))], { camera: near })
    expect(scene.symbols.map((mark) => mark.offset)).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(scene.leaders).toEqual([])
    expect(scene.dials).toEqual([])
    expect(scene.labels.map((label) => label.text)).toEqual(expect.arrayContaining(['a', 'b']))
  })

  test('on one spot part until both can be seen and hit', () => {
    const scene = draw([site('a', HOME), site('b', HOME), site('c', beside(HOME, 3, 0, near))], { camera: near })
    expect(symbolClashes(scene, near)).toEqual([])
  })

  test('that moved off their spot point back to it and leave a dot there', () => {
    const crowd = Array.from({ length: 7 }, (_, i) => site(`p${i}`, beside(HOME, i, 0, near)))
    const scene = draw(crowd, { camera: near })
    expect(symbolClashes(scene, near)).toEqual([])
    const moved = scene.symbols.filter((mark) => Math.hypot(...mark.offset) > mark.radiusPx)
    expect(moved.length).toBeGreaterThan(2)
    expect(scene.leaders).toHaveLength(moved.length)
    expect(scene.dots.map((dot) => dot.id).sort()).toEqual(moved.map((mark) => mark.id).sort())
    for (const leader of scene.leaders) expect(leader.to.offset).toEqual([0, 0])
  })

  test('carried by the measure have symbols, the others step back to dots', () => {
    const scene = draw([site('a', HOME, 'airport', { links }), site('b', beside(HOME, 60, 0, near))], {
      camera: near,
      chosen: MEASURE,
    })
    expect(membersOf(scene)).toEqual(['a'])
    expect(scene.dots.map((dot) => dot.id)).toEqual(['b'])
  })

  test('that is chosen is larger and keeps its neighbours as they are, but fainter', () => {
    const scene = draw([site('a', HOME), site('b', beside(HOME, 60, 0, near))], {
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
    const scene = draw([site('lost', null), site('far', [120, 30])], { camera: near })
    expect(scene.symbols).toEqual([])
  })

  test('under the pointer grow', () => {
    const sites = [site('a', HOME), site('b', beside(HOME, 80, 0, near))]
    const scene = draw(sites, { camera: near, hint: { feature: featureId('a'), term: null, basis: null } })
    const [a, b] = ['a', 'b'].map((id) => scene.symbols.find((mark) => mark.id === id)?.radiusPx ?? 0)
    expect(a).toBeGreaterThan((b ?? 0) + 1)
  })
})

test('the same state gives the same scene', () => {
  const sites = Array.from({ length: 30 }, (_, i) => site(`p${i}`, [105 + (i % 6) * 0.3, 29 + Math.floor(i / 6) * 0.4]))
  const graph = createGraphOf({ sites })
  for (const zoom of [4, 6.6, 9]) {
    const at = createCamera({ zoom })
    expect(sceneOf(createInput(graph, { camera: at }))).toEqual(sceneOf(createInput(graph, { camera: at })))
  }
})
