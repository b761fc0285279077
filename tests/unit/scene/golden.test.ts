// The states of the golden pictures, laid out without a browser: no name and no symbol lies on another, and none is cut.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { SMALL_PX } from '../../../src/poster/opening.ts'
import { PALETTES } from '../../../src/scene/palette.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { type AppState, DEFAULTS } from '../../../src/state/app-state.ts'
import { shownOf } from '../../../src/state/shown.ts'
import { readUrl } from '../../../src/state/url.ts'
import { homeView, type Target, viewFor } from '../../../src/wiring/frame.ts'
import { type Atlas, readAtlas } from './atlas.ts'
import { contrast } from './colour.ts'
import { createRow } from './create.ts'
import { framed, labelClashes, markClashes, symbolClashes } from './on-screen.ts'

type State = { readonly name: string; readonly query: string; readonly size: string }
const STATES = JSON.parse(readFileSync(join(import.meta.dirname, '../../golden/states.json'), 'utf8')) as readonly State[]

/** What panel, card, sheet and search box cover, as shell.css and phone.css have it. */
function insetsOf({ panelOpen, chosen }: AppState, width: number, height: number, scale: number) {
  if (width < 720) return { left: 0, right: 0, top: 56, bottom: Math.round(height * 0.49) }
  const [panel, card] = width <= SMALL_PX ? [304, 288] : [384, 336]
  return { left: panelOpen ? panel * scale : 0, right: chosen === null ? 0 : card * scale, top: 0, bottom: 0 }
}

function layOut(atlas: Atlas, { name, query, size }: State) {
  const [width = 0, height = 0] = size.split('x').map(Number)
  const state: AppState = { ...DEFAULTS, ...readUrl(query).patch }
  const scale = width >= 2800 && height >= 1000 ? 1.6 : 1
  const insets = insetsOf(state, width, height, scale)
  const { graph } = atlas
  const { chosen } = state
  const home = homeView({ width, height }, insets) ?? DEFAULTS.view
  const target: Target | null =
    chosen === null ? null : chosen.type === 'measure' ? { measure: chosen.code } : { feature: chosen.id }
  const asked = query.includes('v=') ? state.view : null
  const view = asked ?? (target && viewFor(graph, target, { ...home, width, height }, insets)) ?? home
  const codes =
    chosen === null ? [] : chosen.type === 'measure' ? [chosen.code] : graph.threadsOfFeature(chosen.id).map((one) => one.measure)
  const input = atlas.input(view, {
    camera: { ...view, width, height },
    insets,
    scale,
    chosen,
    lang: state.lang,
    hidden: state.hidden,
    filter: state.filter,
    palette: PALETTES[state.theme === 'auto' ? 'light' : state.theme],
    shown: shownOf(graph, state.filter, state.hidden, state.year),
    rows: codes.map((code, i) => createRow(code, [insets.left, 240 + i * 28])),
  })
  const scene: Scene = atlas.scene(input)
  const frame = { x0: insets.left + 6, y0: 6, x1: width - 6, y1: height - insets.bottom - 6 }
  return { name, input, scene, frame }
}

let cases: readonly ReturnType<typeof layOut>[] = []
beforeAll(() => {
  const atlas = readAtlas()
  cases = STATES.filter(({ query }) => !query.includes('screen=')).map((state) => layOut(atlas, state))
}, 120_000)

const faults = (of: (one: (typeof cases)[number]) => readonly string[]) =>
  cases.flatMap((one) => of(one).map((fault) => `${one.name}: ${fault}`))

test('every state has a name of its own and says only what a link can say', () => {
  expect(new Set(STATES.map(({ name }) => name)).size).toBe(STATES.length)
  expect(STATES.length).toBeGreaterThanOrEqual(40)
  expect(STATES.flatMap(({ name, query }) => readUrl(query).faults.map((fault) => `${name}: ${fault}`))).toEqual([])
})

test('every chosen measure and place exists', () => {
  const missing = cases.flatMap(({ name, input: { chosen, graph } }) => {
    if (chosen === null) return []
    const found = chosen.type === 'measure' ? graph.measures.has(chosen.code) : graph.features.has(chosen.id)
    return found ? [] : [name]
  })
  expect(missing).toEqual([])
})

describe('on the map of every golden state', () => {
  test('no symbol lies on a symbol', () => expect(faults(({ scene, input }) => symbolClashes(scene, input.camera))).toEqual([]))
  test('no name lies on a name', () => expect(faults(({ scene, input }) => labelClashes(scene, input.camera))).toEqual([]))
  test('no name lies on a symbol', () => expect(faults(({ scene, input }) => markClashes(scene, input.camera))).toEqual([]))
  test('no name is cut by the window or the panel', () =>
    expect(faults(({ scene, input, frame }) => framed(scene, input.camera, frame))).toEqual([]))
  test('every name has the contrast of text, every symbol that of a mark, on what lies below it', () => {
    expect(
      faults(({ scene }) => [
        ...scene.labels.filter((label) => contrast(label.style.color, label.style.halo) < 4.5).map((label) => label.key),
        // What recedes behind a choice is meant to be seen past.
        ...scene.symbols
          .filter((mark) => mark.emphasis !== 'receded' && contrast(mark.color, mark.paper) < 3)
          .map((mark) => mark.id),
      ]),
    ).toEqual([])
  })
})
