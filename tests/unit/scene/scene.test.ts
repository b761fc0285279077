// From the reader's state to the picture: what is lit, what steps back, what is switched off, what a year changes.
import { describe, expect, test } from 'vitest'
import { circleRound } from '../../../src/domain/extent.ts'
import type { FullExtent, LngLat } from '../../../src/domain/model.ts'
import type { Camera } from '../../../src/scene/camera.ts'
import type { BasePlace, SceneInput } from '../../../src/scene/input.ts'
import { labelBox } from '../../../src/scene/layout/labels.ts'
import { mix } from '../../../src/scene/palette.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { type LayerId, NO_FILTER } from '../../../src/state/app-state.ts'
import { shownOf } from '../../../src/state/shown.ts'
import {
  createArea,
  createCorridor,
  createLink,
  createMeasure,
  createSite,
  featureId,
  frozen,
  measureCode,
  sourceId,
} from '../../fixtures/make.ts'
import { CORES, createCamera, createGraphOf, createInput, sceneOf } from './create.ts'
import { boxOverlap } from './on-screen.ts'

const SQUARE: readonly LngLat[] = [
  [104.5, 29],
  [105.5, 29],
  [105.5, 30],
  [104.5, 30],
  [104.5, 29],
]
const links = [createLink('1.3.1.1')]
const EXTENT: FullExtent = {
  areaKm2: 60,
  shape: 'circle',
  polygons: [[circleRound([105.2, 29.2], 4.4)]],
  source: sourceId('atlas'),
  note: null,
}
const GRAPH = createGraphOf({
  measures: [createMeasure('1.3.1.1')],
  sites: [
    createSite('carried', { at: [105.2, 29.2], links, accuracyM: 4000, extent: EXTENT }),
    createSite('exact', { at: [105.3, 29.25], kind: 'inspection', accuracyM: 200 }),
    createSite('other', { at: [105.6, 31], kind: 'laboratory', since: '2010', accuracyM: 4000 }),
    createSite('coming', { at: [105, 31.5], kind: 'design', status: 'building', since: '2020', opens: '2028' }),
    createSite('closed', { at: [104.6, 31.4], kind: 'culture', until: '2015' }),
  ],
  corridors: [
    createCorridor('rail', {
      links,
      mode: 'rail',
      lines: [Array.from({ length: 80 }, (_, i): LngLat => [100 + i / 8, 30.3])],
      schematic: true,
      stations: [
        { name: { zh: '西端', en: 'West end' }, at: [100, 30.3], role: 'terminal', source: null },
        { name: { zh: '东站', en: 'East stop' }, at: [109, 30.3], role: 'waypoint', source: null },
        { name: { zh: '东端', en: 'East end' }, at: [109.875, 30.3], role: 'terminal', source: null },
      ],
    }),
    createCorridor('river', {
      mode: 'waterway',
      lines: [Array.from({ length: 60 }, (_, i): LngLat => [104 + i / 8, 28.6])],
      stations: [
        { name: { zh: '上游', en: 'Upstream' }, at: [104, 28.6], role: 'terminal', source: null },
        { name: { zh: '下游', en: 'Downstream' }, at: [111.375, 28.6], role: 'terminal', source: null },
      ],
    }),
  ],
  areas: [
    createArea('zone', { kind: 'zone', boundary: 'counties', polygons: [[SQUARE]], at: [105, 29.5], links }),
    createArea('rough', { kind: 'platform', boundary: 'approximate', polygons: [[SQUARE]], at: [105, 29.7] }),
    createArea('bare', { kind: 'zone', at: [106, 31.2] }),
  ],
})
const MEASURE = { type: 'measure', code: measureCode('1.3.1.1') } as const
const draw = (patch: Partial<SceneInput> = {}): Scene => sceneOf(createInput(GRAPH, patch))
const emphasisOf = (scene: Scene, id: string) =>
  [...scene.symbols, ...scene.lines, ...scene.areas].find((mark) => mark.id === id)?.emphasis ?? null
const names = (scene: Scene) => scene.labels.map((label) => label.text)

describe('a choice', () => {
  test('lights what carries it and lets all else step back', () => {
    const scene = draw({ chosen: MEASURE })
    expect(emphasisOf(scene, 'carried')).toBe('strong')
    expect(emphasisOf(scene, 'rail')).toBe('strong')
    expect(emphasisOf(scene, 'zone')).toBe('strong')
    expect(emphasisOf(scene, 'river')).toBe('receded')
    expect(emphasisOf(scene, 'rough')).toBeNull()
    expect(scene.dots.map((dot) => dot.id).sort()).toEqual(['closed', 'coming', 'exact', 'other'])
  })
  test('is painted last', () => {
    const order = draw({ chosen: MEASURE }).lines.map((line) => line.emphasis)
    expect(order).toEqual([...order].sort((a, b) => (a === b ? 0 : a === 'receded' ? -1 : 1)))
  })
  test('shows what carries it even where a layer is switched off', () => {
    const hidden: LayerId[] = ['kind:airport', 'mode:rail', 'area:zone']
    const scene = draw({ chosen: MEASURE, hidden })
    for (const id of ['carried', 'rail', 'zone']) expect(emphasisOf(scene, id)).toBe('strong')
    expect(draw({ hidden }).lines.map((line) => line.id)).toEqual(['river'])
  })
  test('draws receding lines thinner and in a fainter ink, not see-through', () => {
    const [plain, receded] = [draw(), draw({ chosen: MEASURE })].map((scene) => scene.lines.find((line) => line.id === 'river'))
    expect(receded?.widthPx).toBeLessThan(plain?.widthPx ?? 0)
    expect(receded?.color).not.toBe(plain?.color)
  })
  test('without places leaves the map as it is, only fainter', () => {
    const scene = draw({ chosen: { type: 'measure', code: measureCode('9.9.9.9') } })
    expect(scene.ends).toEqual([])
    expect(scene.symbols.filter((mark) => mark.emphasis === 'strong')).toEqual([])
  })
})

describe('under the pointer', () => {
  test('a place is lit while nothing is chosen', () => {
    const scene = draw({ hint: { feature: featureId('other'), term: null, basis: null } })
    expect(emphasisOf(scene, 'other')).toBe('strong')
    expect(emphasisOf(scene, 'carried')).toBe('plain')
  })
})

describe('names', () => {
  const county: BasePlace = { adcode: '511802', name: { zh: '雨城', en: 'Yucheng' }, rank: 3, at: [104.4, 30] }
  const city: BasePlace = { adcode: '511800', name: { zh: '雅安', en: 'Ya’an' }, rank: 2, at: [103.9, 29.6] }
  const places = frozen([...CORES, city, county])
  const at = (zoom: number) => names(draw({ places, camera: createCamera({ zoom, lng: 104.4, lat: 30 }) }))

  test('of the cores stand at every zoom, in both languages', () => {
    for (const zoom of [2, 4, 5.5, 7, 8])
      for (const lang of ['zh', 'en'] as const)
        expect(names(draw({ lang, camera: createCamera({ zoom }) }))).toEqual(
          expect.arrayContaining(lang === 'zh' ? ['重庆', '成都'] : ['Chongqing', 'Chengdu']),
        )
  })
  test('of cities come before those of counties', () => {
    expect(at(5.2)).not.toContain('雅安')
    expect(at(6)).toContain('雅安')
    expect(at(6)).not.toContain('雨城')
    expect(at(7.2)).toContain('雨城')
    expect(at(9.5)).toContain('雨城')
  })
  test('of the base map can be switched off, those of the subject stay', () => {
    const scene = draw({ places, hidden: ['base:names'], camera: createCamera({ zoom: 7 }) })
    expect(names(scene)).not.toContain('雅安')
    expect(names(scene)).toContain('重庆')
  })
  test('keep clear of panels and of cards over the map', () => {
    const camera: Camera = createCamera({ zoom: 7 })
    const covers = [{ x0: 300, y0: 200, x1: 700, y1: 600 }]
    const towns = Array.from(
      { length: 40 },
      (_, i): BasePlace => ({
        adcode: `51${i}`,
        name: { zh: `镇${i}`, en: `Town ${i}` },
        rank: 3,
        at: [103.6 + (i % 8) / 2, 28 + Math.floor(i / 8) * 0.9],
      }),
    )
    const scene = draw({
      places: frozen([...CORES, ...towns]),
      camera,
      covers,
      insets: { left: 200, right: 0, top: 0, bottom: 100 },
    })
    const free = scene.labels.filter((label) => !label.key.startsWith('core '))
    expect(free.length).toBeGreaterThan(10)
    for (const label of free) {
      const box = labelBox(label, camera)
      expect(boxOverlap(box, covers[0] ?? box), label.key).toBeLessThanOrEqual(0)
      expect(box.x0).toBeGreaterThanOrEqual(200)
      expect(box.y1).toBeLessThanOrEqual(camera.height - 100)
    }
  })
  test('where a lit corridor leaves the window say where it goes', () => {
    const signs = names(draw({ chosen: MEASURE, places: [] })).filter((text) => text.startsWith('往'))
    expect(signs.sort()).toEqual(['往东站、东端', '往西端'])
    expect(names(draw({ chosen: MEASURE, places: [], lang: 'en' }))).toContain('to East stop, East end')
    expect(names(draw({ places: [] }))).toContain('往下游')
  })
})

describe('the base map', () => {
  test('is drawn as the deployer and the reader want it', () => {
    expect(draw().ground).toMatchObject({ boundaries: 'reference', relief: true, rivers: true })
    expect(draw({ hidden: ['base:relief', 'base:rivers'] }).ground).toMatchObject({ relief: false, rivers: false })
    expect(draw({ hidden: ['base:boundaries'] }).ground.boundaries).toBe('none')
    expect(draw({ boundaries: 'none' }).ground.boundaries).toBe('none')
  })
  test('without boundaries draws no area either: its name and an open mark stand for it', () => {
    const scene = draw({ boundaries: 'none', chosen: MEASURE })
    expect(scene.areas).toEqual([])
    expect(names(scene)).toContain('zone')
    expect(scene.nodes.some((node) => node.shape === 'diamond' && node.at[0] === 105)).toBe(true)
  })
  test('names its rivers, unless they or the names are switched off', () => {
    const rivers = frozen([
      {
        name: { zh: '长江', en: 'Yangtze' },
        rank: 1 as const,
        lines: [Array.from({ length: 50 }, (_, i): LngLat => [103 + i / 10, 28.2])],
      },
    ])
    expect(names(draw({ rivers })).join('')).toContain('长江')
    expect(names(draw({ rivers, hidden: ['base:rivers'] })).join('')).not.toContain('长江')
    expect(names(draw({ rivers, hidden: ['base:names'] })).join('')).not.toContain('长江')
    expect(names(draw({ rivers, camera: createCamera({ zoom: 5 }) })).join('')).not.toContain('长江')
  })
})

describe('areas', () => {
  test('of which no boundary is published have none: an open mark and a name', () => {
    const scene = draw()
    expect(scene.areas.map((mark) => mark.id)).toEqual(['zone', 'rough'])
    expect(names(scene)).toContain('bare')
  })
  test('that we drew ourselves are dashed', () => {
    expect(draw().areas.map((mark) => [mark.id, mark.dashed])).toEqual([
      ['zone', false],
      ['rough', true],
    ])
  })
})

describe('a year', () => {
  const in_ = (year: number) => draw({ shown: shownOf(GRAPH, NO_FILTER, [], year) })
  const statusOf = (scene: Scene, id: string) =>
    scene.symbols.find((mark) => mark.members.includes(featureId(id)))?.status ?? null
  test('leaves out what was not there yet', () => {
    expect(statusOf(in_(2005), 'other')).toBeNull()
    expect(statusOf(in_(2010), 'other')).toBe('operating')
  })
  test('shows what is being built as not open until it opens', () => {
    expect(statusOf(in_(2019), 'coming')).toBeNull()
    expect(statusOf(in_(2025), 'coming')).toBe('building')
    expect(statusOf(in_(2028), 'coming')).toBe('operating')
  })
  test('shows what is over in grey', () => {
    const scene = in_(2020)
    expect(statusOf(scene, 'closed')).toBe('ended')
    expect(statusOf(in_(2015), 'closed')).toBe('operating')
  })
})

describe('rings of uncertainty', () => {
  const near = createCamera({ zoom: 10, lng: 105.2, lat: 29.2 })
  test('stand round places that are known less exactly than their symbol is wide', () => {
    expect(draw({ camera: near }).rings).toMatchObject([{ id: 'carried', radiusM: 4000, filled: false }])
    expect(draw().rings).toEqual([])
  })
  test('are filled for the chosen place', () => {
    expect(draw({ camera: near, chosen: { type: 'feature', id: featureId('carried') } }).rings[0]?.filled).toBe(true)
  })
  test('are not drawn where the place is not', () => {
    expect(draw({ camera: createCamera({ zoom: 10, lng: 100, lat: 20 }) }).rings).toEqual([])
  })
})

describe('how far a large place reaches', () => {
  const near = createCamera({ zoom: 10, lng: 105.2, lat: 29.2 })
  const extents = (patch: Partial<SceneInput>) => draw(patch).areas.filter((area) => area.id === 'carried')
  test('is a broken line without a fill, and no target', () =>
    expect(extents({ camera: near })).toMatchObject([{ dashed: true, fillOpacity: 0, passive: true }]))
  test('is filled and coloured for the chosen place', () => {
    const [mark] = extents({ camera: near, chosen: { type: 'feature', id: featureId('carried') } })
    expect(mark?.fillOpacity).toBeGreaterThan(0)
    expect(mark?.color).not.toBe(extents({ camera: near })[0]?.color)
  })
  test('is not drawn from afar, in a map without boundaries, or under its own symbol', () => {
    expect(extents({})).toEqual([])
    expect(extents({ camera: near, boundaries: 'none' })).toEqual([])
    expect(extents({ camera: near, hidden: ['base:boundaries'] })).toEqual([])
    expect(extents({ camera: { ...near, zoom: 9.2 }, scale: 3 })).toEqual([])
  })
})

describe('close up', () => {
  const close = createCamera({ zoom: 10, lng: 105.2, lat: 30.3 })
  test('a schematic line is not drawn as if it were the track, unless the reader asks for it', () => {
    expect(draw({ camera: close }).lines.map((line) => line.id)).not.toContain('rail')
    expect(emphasisOf(draw({ camera: close, chosen: MEASURE }), 'rail')).toBe('strong')
  })
})

test('receding colours are mixed, not see-through', () => {
  const scene = draw({
    chosen: { type: 'feature', id: featureId('carried') },
    camera: createCamera({ zoom: 9, lng: 105.6, lat: 31 }),
  })
  const other = scene.symbols.find((mark) => mark.id === 'other')
  expect(other?.color).toBe(mix(scene.ground.palette.unlinked.ink, scene.ground.palette.circle, 0.35))
})

test('the wall has the desk’s picture, larger', () => {
  const [desk, wall] = [1, 1.6].map((scale) => draw({ scale, chosen: MEASURE, camera: createCamera({ zoom: 7 }) }))
  const [a, b] = [desk, wall].map((scene) => scene?.symbols.find((mark) => mark.id === 'carried'))
  expect(b?.radiusPx).toBeCloseTo((a?.radiusPx ?? 0) * 1.6, 9)
  expect(wall?.lines[0]?.widthPx).toBeCloseTo((desk?.lines[0]?.widthPx ?? 0) * 1.6, 9)
})
