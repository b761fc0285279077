// The dials of the two cores: who sits on the rim and where, and that there is always room.
import { describe, expect, test } from 'vitest'
import type { SiteKind } from '../../../src/domain/kinds.ts'
import type { FullSite, LngLat } from '../../../src/domain/model.ts'
import { project } from '../../../src/scene/camera.ts'
import type { BasePlace } from '../../../src/scene/input.ts'
import { createLink, measureCode } from '../../fixtures/make.ts'
import { beside, CORES, createCamera, createSiteAt, membersOf, sceneWith } from './create.ts'
import { distance, markClashes, placed, symbolClashes } from './on-screen.ts'

const camera = createCamera()
const CHONGQING = (CORES[0] as BasePlace).at
const MEASURE = { type: 'measure', code: measureCode('1.3.1.1') } as const
const links = [createLink('1.3.1.1')]

describe('a core’s dial', () => {
  const around = [
    createSiteAt('airport-1', beside(CHONGQING, 10, 4)),
    createSiteAt('airport-2', beside(CHONGQING, -20, 12)),
    createSiteAt('port', beside(CHONGQING, 25, -10), 'river-port'),
    createSiteAt('lab', beside(CHONGQING, -6, 30), 'laboratory'),
  ]

  test('gathers what lies within it, one bead for each kind, with a count and the true places as dots', () => {
    const scene = sceneWith(around)
    expect(scene.dials).toHaveLength(2)
    expect(membersOf(scene)).toEqual(['airport-1+airport-2', 'lab', 'port'])
    expect(scene.symbols.map((mark) => mark.count).sort()).toEqual([2, null, null])
    expect(scene.dots.map((dot) => dot.id).sort()).toEqual(['airport-1', 'airport-2', 'lab', 'port'])
    for (const dot of scene.dots) expect(dot.at).toEqual(around.find((one) => one.id === dot.id)?.at)
  })

  test('has its beads on the rim, side by side, in the order of the kinds, the middle one on top', () => {
    const scene = sceneWith(around)
    const dial = scene.dials[0]
    for (const mark of scene.symbols) expect(Math.hypot(...mark.offset)).toBeCloseTo(dial?.radiusPx ?? 0, 6)
    expect(scene.symbols.map((mark) => mark.glyph)).toEqual(['airport', 'river-port', 'laboratory'])
    expect(scene.symbols[1]?.offset[0]).toBeCloseTo(0, 6)
    expect(scene.symbols[1]?.offset[1]).toBeLessThan(0)
    expect(symbolClashes(scene, camera)).toEqual([])
  })

  test('gives every carried place a bead of its own where it lies, with a leader home', () => {
    const carried = around.map((one) => ({ ...one, links }))
    const scene = sceneWith(carried, { chosen: MEASURE })
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
    const scene = sceneWith([{ ...(around[0] as FullSite), links }, ...around.slice(1)], { chosen: MEASURE })
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
            createSiteAt(kind, beside(CHONGQING, 8 * Math.cos(i), 8 * Math.sin(i), at), kind, { links }),
          )
          const scene = sceneWith(sites, { camera: at, lang, chosen })
          const names = scene.labels.filter((label) => label.key === 'core 500000')
          expect(names).toHaveLength(1)
          expect(markClashes({ ...scene, labels: names }, at), `${lang} ${zoom} ${chosen?.code}`).toEqual([])
        }
      }
  })

  test('grows with what sits on it, and shrinks with the circle', () => {
    const kinds = ['airport', 'river-port', 'laboratory', 'design', 'culture', 'dry-port', 'inspection', 'expo-venue'] as const
    const twenty = Array.from({ length: 24 }, (_, i) =>
      createSiteAt(`p${i}`, beside(CHONGQING, 3 + i, i % 9), kinds[i % kinds.length], { links }),
    )
    const full = sceneWith(twenty, { chosen: MEASURE })
    expect(full.dials[0]?.radiusPx).toBeGreaterThan(sceneWith(around).dials[0]?.radiusPx ?? 0)
    expect(full.symbols).toHaveLength(24)
    expect(symbolClashes(full, camera, 0.1)).toEqual([])
    const small = sceneWith([], { camera: createCamera({ zoom: 5.2 }) })
    expect(small.dials[0]?.radiusPx).toBeLessThan(sceneWith([]).dials[0]?.radiusPx ?? 0)
  })

  test('takes a place that lies between the two only if it is the nearer one', () => {
    const at = createCamera({ zoom: 5 })
    const [one, two] = CORES.map((core) => core.at) as [LngLat, LngLat]
    const crowd = CORES.flatMap((core) =>
      Array.from({ length: 20 }, (_, i) =>
        createSiteAt(`${core.adcode}-${i}`, beside(core.at, i % 5, i % 3, at), 'airport', { links }),
      ),
    )
    for (const share of [0.48, 0.5, 0.52]) {
      const between: LngLat = [one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share]
      const scene = sceneWith([...crowd, createSiteAt('between', between, 'airport', { links })], { camera: at, chosen: MEASURE })
      expect(membersOf(scene).filter((members) => members === 'between')).toHaveLength(1)
    }
  })

  test('never meets the other one, even when both are full', () => {
    const at = createCamera({ zoom: 5 })
    const sites = CORES.flatMap((core, c) =>
      Array.from({ length: 40 }, (_, i) =>
        createSiteAt(`c${c}-${i}`, beside(core.at, (i % 7) - 3, (i % 5) - 2, at), 'airport', { links }),
      ),
    )
    const scene = sceneWith(sites, { camera: at, chosen: MEASURE })
    const [a, b] = scene.dials
    if (!a || !b) throw new Error('no dials')
    const apart = distance(project(at, a.at), project(at, b.at))
    expect(apart).toBeGreaterThan(a.radiusPx + b.radiusPx)
    expect(symbolClashes(scene, at, 0.1)).toEqual([])
    expect(scene.symbols).toHaveLength(80)
  })
})
