// Capsules: cities outside the cores whose places would touch.
import { describe, expect, test } from 'vitest'
import type { SiteKind } from '../../../src/domain/kinds.ts'
import type { LngLat, Site } from '../../../src/domain/model.ts'
import type { BasePlace } from '../../../src/scene/input.ts'
import { frozen } from '../../fixtures/make.ts'
import { beside, CORES, createCamera, createSiteAt, membersOf, sceneWith } from './create.ts'
import { symbolClashes } from './on-screen.ts'

const camera = createCamera()

describe('capsules', () => {
  const HOME: LngLat = [105.3, 29.2]
  const seat: BasePlace = { adcode: '511000', name: { zh: '内江', en: 'Neijiang' }, rank: 2, at: [105.3, 29.55] }
  const places = frozen([...CORES, seat])
  const cluster = [
    createSiteAt('a', HOME, 'airport', { county: '511002' }),
    createSiteAt('b', beside(HOME, 12, 5), 'river-port', { county: '511002' }),
    createSiteAt('c', beside(HOME, 4, -14), 'airport', { county: '511011' }),
  ]

  test('hold places that would touch, one bead for each kind, on a plate with the city’s name', () => {
    const scene = sceneWith(cluster, { places })
    expect(membersOf(scene)).toEqual(['a+c', 'b'])
    expect(scene.plates).toHaveLength(1)
    expect(scene.labels.map((label) => label.text)).toContain('内江')
    expect(scene.symbols.every((mark) => mark.radiusPx === 9)).toBe(true)
    expect(scene.plates[0]?.width).toBeGreaterThan(2 * 9 * 2)
  })

  test('name a city once: its plain name gives way', () => {
    expect(sceneWith(cluster, { places }).labels.filter((label) => label.text === '内江')).toHaveLength(1)
    expect(sceneWith([], { places }).labels.filter((label) => label.text === '内江')).toHaveLength(1)
  })

  test('are not made for one place alone, which keeps its own name', () => {
    const scene = sceneWith([createSiteAt('a', HOME)], { places: CORES })
    expect(scene.plates).toEqual([])
    expect(scene.symbols).toMatchObject([{ members: ['a'], radiusPx: 10, count: null, offset: [0, 0] }])
    expect(scene.labels.map((label) => label.text)).toContain('a')
  })

  test('of one kind are one symbol with a count', () => {
    const scene = sceneWith([createSiteAt('a', HOME), createSiteAt('b', beside(HOME, 8, 8))], { places: CORES })
    expect(scene.plates).toEqual([])
    expect(scene.symbols).toMatchObject([{ members: ['a', 'b'], count: 2 }])
  })

  test('that would meet move apart, and point back when they moved far', () => {
    // Two full capsules, one above the other.
    const kinds: SiteKind[] = ['airport', 'river-port', 'laboratory', 'design', 'culture', 'dry-port']
    const crowd = [0, 34].flatMap((dy, r) =>
      kinds.map((kind, i) => createSiteAt(`r${r}${i}`, beside(HOME, (i - 3) * 3, dy), kind)),
    )
    const scene = sceneWith(crowd, { places: CORES })
    expect(scene.plates).toHaveLength(2)
    expect(symbolClashes(scene, camera)).toEqual([])
    const squeezed = sceneWith(
      [
        ...crowd,
        ...kinds.map((kind, i) => createSiteAt(`r2${i}`, beside(HOME, (i - 3) * 3 + 34, 16), kind)),
        ...kinds.map((kind, i) => createSiteAt(`r3${i}`, beside(HOME, (i - 3) * 3 - 34, 16), kind)),
      ],
      { places: CORES },
    )
    expect(symbolClashes(squeezed, camera)).toEqual([])
    expect(squeezed.leaders.length).toBeGreaterThan(0)
  })

  test('say a status only where all behind a bead share it', () => {
    const status = (...both: Site['status'][]) =>
      sceneWith(
        both.map((one, i) => createSiteAt(`s${i}`, beside(HOME, i * 5, 0), 'airport', { status: one })),
        { places: CORES },
      ).symbols[0]?.status
    expect(status('building', 'building')).toBe('building')
    expect(status('building', 'planned')).toBe('operating')
  })

  test('have at most seven beads, and lose nobody for it', () => {
    const kinds: SiteKind[] = [
      'airport',
      'rail-port',
      'river-port',
      'dry-port',
      'logistics-hub',
      'bonded-zone',
      'laboratory',
      'design',
      'culture',
      'governance',
    ]
    const scene = sceneWith(
      kinds.map((kind, i) => createSiteAt(kind, beside(HOME, i, -i), kind)),
      { places: CORES },
    )
    expect(scene.symbols).toHaveLength(7)
    expect(scene.symbols.flatMap((mark) => mark.members).sort()).toEqual([...kinds].sort())
  })
})
