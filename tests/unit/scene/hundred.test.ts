// A hundred threads from one row: more than any measure of the plan has, and still lines that can be followed.
import { expect, test } from 'vitest'
import { createGraph } from '../../../src/domain/graph.ts'
import { BASES } from '../../../src/domain/kinds.ts'
import type { Site } from '../../../src/domain/model.ts'
import { sampleThread } from '../../../src/scene/thread.ts'
import { threadsOf } from '../../../src/scene/threads.ts'
import { NO_FILTER } from '../../../src/state/app-state.ts'
import { shownOf } from '../../../src/state/shown.ts'
import { homeView } from '../../../src/wiring/frame.ts'
import { createLink, measureCode } from '../../fixtures/make.ts'
import { readAtlas } from './atlas.ts'
import { createRow } from './create.ts'
import { distance, placed, symbolClashes } from './on-screen.ts'

const SIZE = { width: 2560, height: 1440 }
const INSETS = { left: 384, right: 336, top: 0, bottom: 0 }
const CODE = '1.3.2.7'

function hundred() {
  const atlas = readAtlas()
  const { dataset } = atlas.graph
  let n = 0
  const sites = dataset.sites.map((site): Site => {
    if (!site.at || n >= 100) return { ...site, links: [] }
    n++
    return { ...site, links: [createLink(CODE, { basis: BASES[n % 3] ?? 'listed' })] }
  })
  const graph = createGraph({ ...dataset, sites })
  const view = homeView(SIZE, INSETS)
  if (!view) throw new Error('no view')
  const camera = { ...view, ...SIZE }
  const rows = [createRow(CODE, [INSETS.left, 800])]
  const shown = shownOf(graph, NO_FILTER, [], null)
  const chosen = { type: 'measure', code: measureCode(CODE) } as const
  const scene = atlas.scene(atlas.input(view, { graph, shown, camera, insets: INSETS, chosen, rows }))
  return { scene, camera, threads: threadsOf(scene.ends, rows, camera, 1, scene.dials) }
}

test('a hundred threads share trunks, are drawn finer, and run through few symbols that are not theirs', () => {
  const { scene, camera, threads } = hundred()
  // One or two lie beyond the window.
  expect(threads.length).toBeGreaterThanOrEqual(97)
  expect(symbolClashes(scene, camera)).toEqual([])
  expect(threads.filter(({ bundle }) => bundle !== null).length).toBeGreaterThan(70)
  for (const { widthPx } of threads) expect(widthPx).toBeLessThan(1)
  const starts = threads.map(({ start }) => start[1])
  expect(Math.max(...starts) - Math.min(...starts)).toBeLessThanOrEqual(46)
  const through = threads.flatMap((thread) => {
    const points = sampleThread(thread, 60, 0.98)
    const own = scene.ends.find((end) => thread.key === `${end.measure} ${end.feature}`)
    return (
      scene.symbols
        .filter((mark) => own && !mark.members.includes(own.feature))
        // Beads of one dial are passed on its rim.
        .filter((mark) => !(own?.dial && mark.at === own.dial.at))
        .filter((mark) => points.some((point) => distance(point, placed(camera, mark)) < mark.radiusPx - 2))
        .map((mark) => `${thread.key} through ${mark.id}`)
    )
  })
  expect(through.length, through.join('\n')).toBeLessThanOrEqual(24)
})
