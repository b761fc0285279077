// Trunks of the shipped atlas: what many threads share runs past the places of others, not through them.
import { expect, test } from 'vitest'
import { cubic, type ThreadShape } from '../../../src/scene/thread.ts'
import { threadsOf } from '../../../src/scene/threads.ts'
import { homeView, viewFor } from '../../../src/wiring/frame.ts'
import { DESK, readAtlas } from './atlas.ts'
import { createRow } from './create.ts'
import { distance, placed } from './on-screen.ts'

const INSETS = { left: 384, right: 336, top: 0, bottom: 0 }
const atlas = readAtlas()
const MANY = atlas.graph.dataset.measures.filter(({ code }) => atlas.graph.threadsOfMeasure(code).length >= 10)

/** Symbols of other places that the middle lane of a trunk runs through. */
function pierced(code: (typeof MANY)[number]['code'], rowY: number): string[] {
  const home = homeView(DESK, INSETS)
  const view = home && (viewFor(atlas.graph, { measure: code }, { ...home, ...DESK }, INSETS) ?? home)
  if (!view) throw new Error('no view')
  const rows = [createRow(code, [INSETS.left, rowY])]
  const input = atlas.input(view, { camera: { ...view, ...DESK }, insets: INSETS, chosen: { type: 'measure', code }, rows })
  const scene = atlas.scene(input)
  const bundles = new Map<string, ThreadShape[]>()
  for (const thread of threadsOf(scene.ends, rows, input.camera, 1, scene.dials))
    if (thread.bundle) bundles.set(thread.bundle, [...(bundles.get(thread.bundle) ?? []), thread])
  const members = (id: string) => scene.ends.find(({ feature }) => feature === id)?.bundle
  return [...bundles].flatMap(([bundle, lanes]) => {
    const { start, control1, fork } = lanes[Math.floor(lanes.length / 2)] as ThreadShape
    if (!fork) return []
    const way = Array.from({ length: 60 }, (_, i) => cubic(start, control1, fork.before, fork.at, i / 60))
    return scene.symbols
      .filter((mark) => mark.emphasis !== 'receded' && mark.members.every((id) => members(id) !== bundle))
      .filter((mark) => way.some((at) => distance(at, placed(input.camera, mark)) < mark.radiusPx))
      .map((mark) => `${code} at ${rowY}: ${mark.id}`)
  })
}

/** Where a symbol touches the place where a trunk opens there is no way round; without going round it would be fifteen. */
const MOST_PIERCED = 2

test('trunks go round the symbols of places that are not on them', () => {
  expect(MANY.length).toBeGreaterThanOrEqual(5)
  const found = MANY.flatMap(({ code }) => [240, 420, 600, 780].flatMap((y) => pierced(code, y)))
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(MOST_PIERCED)
  expect(found.filter((one) => one.includes('luzhou'))).toEqual([])
})
