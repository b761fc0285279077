// Which view a choice gets: enough to see it whole beside the panels, and none where the reader sees it already.
import { describe, expect, test } from 'vitest'
import type { LngLat } from '../../../src/domain/model.ts'
import { type Camera, type Insets, project } from '../../../src/scene/camera.ts'
import type { View } from '../../../src/state/app-state.ts'
import { CIRCLE_CORNERS, closeView, homeView, viewFor } from '../../../src/wiring/frame.ts'
import {
  createArea,
  createCorridor,
  createLink,
  createMeasure,
  createSite,
  featureId,
  frozen,
  measureCode,
} from '../../fixtures/make.ts'
import { createCamera, createGraphOf } from '../scene/create.ts'

const SIZE = { width: 1440, height: 900 }
const INSETS: Insets = frozen({ left: 384, right: 320, top: 36, bottom: 60 })
const links = [createLink('1.3.1.1')]
const SQUARE: LngLat[] = [
  [105, 29],
  [106, 29],
  [106, 30],
  [105, 30],
  [105, 29],
]
const GRAPH = createGraphOf({
  measures: ['1.3.1.1', '1.3.1.2', '1.3.1.3', '1.1.1.1'].map((code) => createMeasure(code)),
  sites: [
    createSite('west', { at: [104, 30.6], links }),
    createSite('east', { at: [108.4, 30.8], links }),
    createSite('nowhere', { at: null, links: [createLink('1.1.1.1')] }),
  ],
  corridors: [
    createCorridor('abroad', {
      lines: [
        [
          [106, 29],
          [76, 43],
          [7, 51],
        ],
      ],
      links: [...links, createLink('1.3.1.2')],
    }),
  ],
  areas: [
    createArea('zone', { polygons: [[SQUARE]], at: [105.5, 29.5], links: [createLink('1.3.1.3')] }),
    createArea('bare', { at: [105.5, 29.5] }),
  ],
})
const camera = (patch: Partial<Camera> = {}) => createCamera({ ...SIZE, ...patch })
const measure = (code: string) => ({ measure: measureCode(code) })
const feature = (id: string) => ({ feature: featureId(id) })
const free = (view: View | null, points: readonly LngLat[], insets = INSETS): boolean =>
  points.every((at) => {
    if (!view) return false
    const [x, y] = project({ ...view, ...SIZE }, at)
    return x > insets.left && x < SIZE.width - insets.right && y > insets.top && y < SIZE.height - insets.bottom
  })
const must = (view: View | null): View => {
  if (!view) throw new Error('no view')
  return view
}

describe('home', () => {
  test('shows the whole circle beside the panels', () => {
    expect(free(homeView(SIZE, INSETS), CIRCLE_CORNERS)).toBe(true)
  })
  test('on a large wall does not come closer than the whole', () => {
    expect(homeView({ width: 20_000, height: 20_000 }, INSETS)?.zoom).toBe(8)
  })
  test('stays a view on the smallest of phones', () => {
    expect(Number.isFinite(homeView({ width: 320, height: 480 }, { left: 0, right: 0, top: 0, bottom: 300 })?.zoom)).toBe(true)
  })
})

describe('a measure', () => {
  test('is shown with all its places, clear of the panels', () => {
    const view = viewFor(GRAPH, measure('1.3.1.1'), camera({ zoom: 11 }), INSETS)
    expect(
      free(view, [
        [104, 30.6],
        [108.4, 30.8],
      ]),
    ).toBe(true)
  })
  test('that a corridor to the far end of the continent carries, too, is shown by its places', () => {
    expect(must(viewFor(GRAPH, measure('1.3.1.1'), camera({ zoom: 11 }), INSETS)).zoom).toBeGreaterThan(5)
  })
  test('that only a corridor carries is shown with the whole of it', () => {
    const view = viewFor(GRAPH, measure('1.3.1.2'), camera(), INSETS)
    expect(
      free(view, [
        [106, 29],
        [7, 51],
      ]),
    ).toBe(true)
  })
  test('whose area is drawn is shown with its outline', () => {
    expect(free(viewFor(GRAPH, measure('1.3.1.3'), camera({ zoom: 12 }), INSETS), SQUARE)).toBe(true)
  })
  test('that is whole in view already leaves the reader where they are', () => {
    const fitted = must(viewFor(GRAPH, measure('1.3.1.1'), camera({ zoom: 11 }), INSETS))
    expect(viewFor(GRAPH, measure('1.3.1.1'), camera(fitted), INSETS)).toBeNull()
    expect(viewFor(GRAPH, measure('1.3.1.1'), camera({ ...fitted, zoom: fitted.zoom - 1 }), INSETS)).toBeNull()
  })
  test('that is lost in a far view is brought nearer', () => {
    const fitted = must(viewFor(GRAPH, measure('1.3.1.1'), camera({ zoom: 11 }), INSETS))
    const again = must(viewFor(GRAPH, measure('1.3.1.1'), camera({ ...fitted, zoom: fitted.zoom - 2 }), INSETS))
    expect(again.zoom).toBeCloseTo(fitted.zoom, 9)
  })
  test('without any position moves nothing', () => {
    expect(viewFor(GRAPH, measure('1.1.1.1'), camera(), INSETS)).toBeNull()
    expect(viewFor(GRAPH, measure('9.9.9.9'), camera(), INSETS)).toBeNull()
  })
})

describe('a place', () => {
  test('is brought near, into the free part', () => {
    const view = must(viewFor(GRAPH, feature('east'), camera(), INSETS))
    expect(view.zoom).toBe(9.6)
    expect(free(view, [[108.4, 30.8]])).toBe(true)
  })
  test('keeps the reader’s zoom where that is nearer', () => {
    expect(viewFor(GRAPH, feature('west'), camera({ zoom: 11.5, lng: 100, lat: 25 }), INSETS)?.zoom).toBe(11.5)
  })
  test('that is near and in view moves nothing; one under a panel does', () => {
    const at: LngLat = [108.4, 30.8]
    expect(viewFor(GRAPH, feature('east'), camera({ lng: at[0], lat: at[1], zoom: 9 }), INSETS)).toBeNull()
    const hidden = camera({ lng: at[0] + 0.7, lat: at[1], zoom: 9 })
    expect(project(hidden, at)[0]).toBeGreaterThan(24)
    expect(project(hidden, at)[0]).toBeLessThan(INSETS.left)
    expect(viewFor(GRAPH, feature('east'), hidden, INSETS)).not.toBeNull()
  })
  test('without a position moves nothing, nor does one that is gone', () => {
    expect(viewFor(GRAPH, feature('nowhere'), camera(), INSETS)).toBeNull()
    expect(viewFor(GRAPH, feature('gone'), camera(), INSETS)).toBeNull()
  })
  test('that is an area without an outline is shown by its middle', () => {
    expect(free(viewFor(GRAPH, feature('bare'), camera({ lng: 90, lat: 20 }), INSETS), [[105.5, 29.5]])).toBe(true)
  })
})

describe('a look into a bead', () => {
  test('comes close enough that its places no longer share one', () => {
    const sites = [createSite('a', { at: [106.5, 29.5] }), createSite('b', { at: [106.6, 29.6] })]
    const view = must(closeView(sites, camera(), INSETS))
    expect(view.zoom).toBeGreaterThanOrEqual(8.6)
    expect(
      free(view, [
        [106.5, 29.5],
        [106.6, 29.6],
      ]),
    ).toBe(true)
    expect(closeView([createSite('a', { at: [104, 30] }), createSite('b', { at: [108, 29] })], camera(), INSETS)?.zoom).toBe(8.6)
  })
  test('of places without positions is none', () =>
    expect(closeView([createSite('a', { at: null })], camera(), INSETS)).toBeNull())
})
