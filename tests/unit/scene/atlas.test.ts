// The real atlas through many windows: nothing lost, nothing on top of anything else, everything within reach.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../../src/domain/graph.ts'
import type { LngLat, MeasureCode } from '../../../src/domain/model.ts'
import { project } from '../../../src/scene/camera.ts'
import type { SceneInput } from '../../../src/scene/input.ts'
import { regimeOf } from '../../../src/scene/layout/regime.ts'
import { pick } from '../../../src/scene/pick.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { threadsOf } from '../../../src/scene/threads.ts'
import type { Choice } from '../../../src/state/app-state.ts'
import { featureId, measureCode } from '../../fixtures/make.ts'
import { type Atlas, DESK, PANEL, readAtlas } from './atlas.ts'
import { contrast } from './colour.ts'
import { createRow } from './create.ts'
import { distance, framed, inWindow, labelClashes, markClashes, placed, symbolClashes } from './on-screen.ts'

const ZOOMS = [3, 5.5, 6.6, 7.5, 8.3, 9.5, 10.4, 12]
const PLACES: Readonly<Record<string, LngLat>> = {
  circle: [105.35, 30.2],
  重庆: [106.5577, 29.56],
  成都: [104.063, 30.66],
  万州: [108.4, 30.8],
}
const measure = (code: string): Choice => ({ type: 'measure', code: measureCode(code) })
const CHOICES: Readonly<Record<string, Choice | null>> = {
  nothing: null,
  '1.3.2.7': measure('1.3.2.7'),
  '1.3.1.9': measure('1.3.1.9'),
  '2.3.0.1': measure('2.3.0.1'),
  'guoyuan-port': { type: 'feature', id: featureId('guoyuan-port') },
  'rail-sea': { type: 'feature', id: featureId('rail-sea-chongqing-qinzhou') },
}
const PHONE = { width: 390, height: 844, insets: { left: 0, right: 0, top: 0, bottom: 320 }, scale: 1 }
const WALL = { width: 3840, height: 1080, insets: { left: 900, right: 0, top: 0, bottom: 0 }, scale: 1.6 }

type Case = { readonly name: string; readonly input: SceneInput; readonly scene: Scene }

const rowsOf = (graph: Graph, chosen: Choice | null, x: number) => {
  const codes: readonly MeasureCode[] =
    chosen === null ? [] : chosen.type === 'measure' ? [chosen.code] : graph.threadsOfFeature(chosen.id).map((one) => one.measure)
  return codes.map((code, i) => createRow(code, [x, 240 + i * 28]))
}

function casesOf(atlas: Atlas): Case[] {
  const cases: Case[] = []
  const add = (place: string, zoom: number, choice: string, lang: 'zh' | 'en', device?: typeof PHONE) => {
    const [lng, lat] = PLACES[place] ?? [0, 0]
    const chosen = CHOICES[choice] ?? null
    const rows = rowsOf(atlas.graph, chosen, device ? device.insets.left : 384)
    const { width, height, insets, scale } = device ?? { ...DESK, insets: PANEL, scale: 1 }
    const input = atlas.input(
      { lng, lat, zoom },
      { lang, chosen, rows, scale, camera: { lng, lat, zoom, width, height }, insets },
    )
    cases.push({ name: `${lang} ${place} z${zoom} ${choice} ${width}px`, input, scene: atlas.scene(input) })
  }
  for (const place of Object.keys(PLACES))
    for (const zoom of ZOOMS) for (const choice of Object.keys(CHOICES)) add(place, zoom, choice, 'zh')
  for (const place of ['circle', '重庆'])
    for (const zoom of ZOOMS) for (const choice of ['nothing', '1.3.2.7']) add(place, zoom, choice, 'en')
  for (const zoom of [5.3, 6.6, 9])
    for (const choice of ['nothing', '1.3.1.9']) {
      add('circle', zoom, choice, 'en', PHONE)
      add('circle', zoom, choice, 'zh', WALL)
    }
  return cases
}

let atlas: Atlas
let cases: readonly Case[] = []
beforeAll(() => {
  atlas = readAtlas()
  cases = casesOf(atlas)
}, 120_000)

/** What is wrong in any of the windows, by the name of the window. */
const faults = (of: (one: Case) => readonly string[]): string[] =>
  cases.flatMap((one) => of(one).map((fault) => `${one.name}: ${fault}`))
const regime = ({ input }: Case) => regimeOf(input.camera, input.scale)
const sitesIn = ({ input }: Case) =>
  input.shown.sites.flatMap((site) => (site.at && inWindow(input.camera, project(input.camera, site.at)) ? [site] : []))
const frameOf = ({ input: { camera, insets } }: Case) => ({
  x0: insets.left + 6,
  y0: 6,
  x1: camera.width - 6,
  y1: camera.height - insets.bottom - 6,
})

test('the windows are as many and as full as they should be', () => {
  expect(cases.length).toBeGreaterThan(230)
  expect(Math.max(...cases.map((one) => one.scene.symbols.length))).toBeGreaterThan(60)
  expect(Math.max(...cases.map((one) => one.scene.labels.length))).toBeGreaterThan(60)
})

describe('every place', () => {
  test('in the window is drawn, as a symbol, in a bead, or as a dot', () => {
    expect(
      faults((one) => {
        const drawn = new Set([...one.scene.symbols.flatMap((mark) => mark.members), ...one.scene.dots.map((dot) => dot.id)])
        // On the scale of the world a choice leaves only what carries it.
        const world = regime(one) === 'world' && one.input.chosen !== null
        return world ? [] : sitesIn(one).flatMap((site) => (drawn.has(site.id) ? [] : [site.id]))
      }),
    ).toEqual([])
  })

  test('is behind exactly one symbol while nothing is chosen', () => {
    expect(
      faults((one) => {
        if (one.input.chosen !== null || regime(one) === 'world') return []
        const times = new Map<string, number>()
        for (const id of one.scene.symbols.flatMap((mark) => mark.members)) times.set(id, (times.get(id) ?? 0) + 1)
        return sitesIn(one).flatMap((site) => (times.get(site.id) === 1 ? [] : [`${site.id} ${times.get(site.id) ?? 0}×`]))
      }),
    ).toEqual([])
  })

  test('that has a symbol can be picked in its middle, with all who share it', () => {
    expect(
      faults(({ scene, input: { camera } }) =>
        scene.symbols.flatMap((mark) => {
          const px = placed(camera, mark)
          if (!inWindow(camera, px)) return []
          const found = pick(scene, camera, px)?.members ?? []
          return mark.members.every((id) => found.includes(id)) ? [] : [`${mark.id} gives ${found.join(' ')}`]
        }),
      ),
    ).toEqual([])
  })

  test('that had to move far points back to where it is', () => {
    expect(
      faults(({ scene, input: { scale } }) =>
        scene.symbols.flatMap((mark) => {
          const plate = scene.plates.find((one) => one.at === mark.at)
          const away = plate?.offset ?? mark.offset
          const onDial = scene.dials.some((dial) => dial.at === mark.at)
          if (onDial || Math.hypot(...away) <= 13 * scale) return []
          return scene.leaders.some((leader) => leader.to.at === mark.at) ? [] : [mark.id]
        }),
      ),
    ).toEqual([])
  })
})

describe('nothing lies on anything else:', () => {
  test('no symbol on a symbol', () => expect(faults(({ scene, input }) => symbolClashes(scene, input.camera))).toEqual([]))
  test('no name on a name', () => expect(faults(({ scene, input }) => labelClashes(scene, input.camera))).toEqual([]))
  test('no name on a symbol, its count or a capsule', () =>
    expect(faults(({ scene, input }) => markClashes(scene, input.camera))).toEqual([]))
  test('no dial on a dial', () => {
    expect(
      faults(({ scene: { dials }, input: { camera } }) => {
        const [a, b] = dials.map((dial) => ({ at: project(camera, dial.at), radius: dial.radiusPx }))
        return a && b && distance(a.at, b.at) < a.radius + b.radius ? ['the dials meet'] : []
      }),
    ).toEqual([])
  })
})

describe('names', () => {
  test('lie whole within the window, beside the panel', () => {
    expect(faults((one) => framed(one.scene, one.input.camera, frameOf(one)))).toEqual([])
  })

  test('of the chosen place, and of all that the plan names, are always there', () => {
    expect(
      faults((one) => {
        const { scene, input } = one
        const { chosen, graph, camera } = input
        if (chosen === null || regime(one) === 'world') return []
        const wanted =
          chosen.type === 'feature'
            ? [chosen.id]
            : graph.threadsOfMeasure(chosen.code).flatMap((thread) => (thread.basis === 'named' ? [thread.feature] : []))
        const { x0, x1, y0, y1 } = frameOf(one)
        return scene.symbols
          .filter((mark) => wanted.includes(mark.id))
          .filter((mark) => {
            const [x, y] = placed(camera, mark)
            return x > x0 + 30 && x < x1 - 30 && y > y0 + 20 && y < y1 - 20
          })
          .filter((mark) => !scene.labels.some((label) => label.feature === mark.id))
          .map((mark) => mark.id)
      }),
    ).toEqual([])
  })

  test('can be read: each has the contrast of text, those on signs and along the water too', () => {
    expect(
      faults(({ scene }) =>
        scene.labels.filter((label) => contrast(label.style.color, scene.ground.palette.circle) < 4.5).map((label) => label.key),
      ),
    ).toEqual([])
  })
})

describe('threads', () => {
  const measured = () => cases.filter((one) => one.input.chosen?.type === 'measure')

  test('end once on each carried place in the window, and nowhere twice', () => {
    const wrong = measured().flatMap(({ name, scene, input: { graph, chosen, camera } }) => {
      if (chosen?.type !== 'measure') return []
      return graph.threadsOfMeasure(chosen.code).flatMap(({ feature }) => {
        const found = graph.features.get(feature)
        const at = found?.type === 'corridor' ? null : (found?.at ?? null)
        const ends = scene.ends.filter((end) => end.feature === feature).length
        const seen = at !== null && inWindow(camera, project(camera, at))
        return ends > 1 || (seen && ends === 0) ? [`${name}: ${feature} ${ends}×`] : []
      })
    })
    expect(wrong).toEqual([])
    expect(measured().some((one) => one.scene.ends.length > 30)).toBe(true)
  })

  test('end in the middle of the symbol of their place', () => {
    expect(
      faults(({ scene, input: { camera } }) =>
        scene.ends.flatMap((end) => {
          const mark = scene.symbols.find((one) => one.members.includes(end.feature))
          return mark && distance(placed(camera, end), placed(camera, mark)) > 0.001 ? [end.feature] : []
        }),
      ),
    ).toEqual([])
  })

  test('leave the panel’s edge level, and stop before the rim', () => {
    expect(
      faults(({ scene, input: { rows, camera, scale } }) =>
        threadsOf(scene.ends, rows, camera, scale).flatMap((thread) => {
          const end = scene.ends.find((one) => thread.key === `${one.measure} ${one.feature}`)
          const level = thread.control1[1] === thread.start[1] && thread.control1[0] > thread.start[0]
          const gap = end ? distance(placed(camera, end), thread.end) - end.gapPx : 1
          return level && Math.abs(gap) < 0.001 ? [] : [thread.key]
        }),
      ),
    ).toEqual([])
  })

  test('leave their row by bearing, the threads of a bundle side by side', () => {
    expect(
      faults(({ scene, input: { rows, camera, scale } }) => {
        const threads = threadsOf(scene.ends, rows, camera, scale)
        return rows.flatMap((row) => {
          const across = row.leaves === 'up' ? 0 : 1
          const fan = threads.filter((thread) => thread.measure === row.measure).sort((a, b) => a.start[across] - b.start[across])
          const bundles = fan.map((thread) => thread.bundle ?? thread.key)
          const torn = bundles.some((key, i) => bundles.indexOf(key) !== i && bundles[i - 1] !== key)
          const bearing = (key: string) => {
            const ends = scene.ends.filter(
              (one) => (bundles.includes(one.bundle ?? '') ? one.bundle : `${one.measure} ${one.feature}`) === key,
            )
            const seen = ends
              .map((end) => placed(camera, end))
              .filter(([x, y]) => x > -40 && y > -40 && x < camera.width + 40 && y < camera.height + 40)
            const [x, y] = [0, 1].map((axis) => seen.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / seen.length) as [
              number,
              number,
            ]
            return row.leaves === 'up' ? Math.atan2(x - row.at[0], row.at[1] - y) : Math.atan2(y - row.at[1], x - row.at[0])
          }
          const bearings = [...new Set(bundles)].map(bearing)
          return !torn && bearings.every((value, i) => i === 0 || value >= (bearings[i - 1] ?? 0) - 1e-9) ? [] : [row.measure]
        })
      }),
    ).toEqual([])
  })
})

test('the same window gives the same picture', () => {
  for (const one of cases.filter((_, i) => i % 40 === 7)) expect(atlas.scene(one.input)).toEqual(one.scene)
})
