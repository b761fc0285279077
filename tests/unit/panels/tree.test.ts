// The tree of the plan: what it holds, what shows, and where the keys lead.
import { describe, expect, test } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import type { Plan } from '../../../src/domain/model.ts'
import { carriedBy, coverageOf, onMap } from '../../../src/panels/measures/coverage.ts'
import { moveOf, typeAhead } from '../../../src/panels/measures/keys.ts'
import { ancestorsOf, rowsOf, type TreeRow, treeOf } from '../../../src/panels/measures/tree.ts'
import { createTreeState, reveal, setOpen, viewOf } from '../../../src/panels/measures/tree-state.ts'
import {
  createArea,
  createCorridor,
  createDataset,
  createLink,
  createMeasure,
  createSite,
  featureId,
  measureCode,
} from '../../fixtures/make.ts'

const strands = [0, 1, 2].map((no) => ({
  no,
  marker: no === 0 ? null : `${no}是`,
  title: { zh: `方面 ${no}`, en: `Strand ${no}` },
}))
const section = (no: number, pillar: Plan['sections'][number]['pillar']) => ({
  no,
  pillar,
  title: { zh: `部分 ${no}`, en: `Part ${no}` },
  strands,
})
const plan = (no: number, sections: Plan['sections']): Plan => ({
  id: `plan-${no}`,
  no,
  title: { zh: `文 ${no}`, en: `Article ${no}` },
  authors: [],
  publisher: { zh: '报', en: 'Daily' },
  date: null,
  source: null,
  sections,
})

const codes = ['1.0.0.1', '1.1.0.1', '1.1.1.1', '1.1.1.2', '1.1.1.3', '1.3.2.1', '2.0.0.1', '2.1.1.1', '2.2.1.1']
const graph = createFullGraph(
  createDataset({
    plans: [
      plan(1, [section(0, 'overview'), section(1, 'service'), section(3, 'opening')]),
      plan(2, [section(0, 'overview'), section(1, 'culture'), section(2, 'culture')]),
    ],
    measures: codes.map((code) => createMeasure(code)),
    sites: [
      createSite('port', { links: [createLink('1.1.1.2'), createLink('1.3.2.1', { basis: 'listed' })] }),
      createSite('mill', { links: [createLink('1.1.1.2', { basis: 'representative' })] }),
    ],
    corridors: [createCorridor('line', { links: [createLink('1.1.1.3')] })],
    areas: [createArea('zone', { links: [createLink('1.1.1.1')] })],
  }),
)
const tree = treeOf(graph)
const keys = (rows: readonly TreeRow[]) => rows.map((row) => row.key)
const browse = (toggles: ReadonlyMap<string, boolean> = new Map()) => rowsOf(tree, viewOf(graph, null, toggles))

describe('tree', () => {
  test('holds every measure once, in plan order', () => expect(tree.flatMap((node) => node.measures)).toEqual(codes))
  test('puts the overview of an article about all pillars above them', () => {
    expect(tree.map((node) => node.key)).toEqual(['1.0.0', 'pillar:service', 'pillar:opening', 'pillar:culture'])
  })
  test('gives an article about one pillar its overview and its sections', () => {
    expect(tree[3]?.children.map((node) => node.key)).toEqual(['2.0.0', '2.1', '2.2'])
  })
  test('leaves out strands that nothing hangs on', () => {
    expect(tree[1]?.children.map((node) => node.key)).toEqual(['1.1.0', '1.1.1'])
  })
  test('finds what hides a measure', () => {
    expect(ancestorsOf(tree, measureCode('2.1.1.1'))).toEqual(['pillar:culture', '2.1', '2.1.1'])
    expect(ancestorsOf(tree, measureCode('9.9.9.9'))).toEqual([])
  })
})

describe('rows while browsing', () => {
  test('show pillars open and strands closed', () => {
    expect(keys(browse())).toEqual([
      '1.0.0',
      'pillar:service',
      '1.1.0',
      '1.1.1',
      'pillar:opening',
      '1.3.2',
      'pillar:culture',
      '2.0.0',
      '2.1',
      '2.2',
    ])
  })
  test('know their level, place and number for readers who hear them', () => {
    const row = browse().find(({ key }) => key === '1.1.1')
    expect(row).toMatchObject({ level: 2, posInSet: 2, setSize: 2, expanded: false, parent: 'pillar:service' })
  })
  test('open and close by hand, each context for itself', () => {
    const state = createTreeState()
    setOpen(state, null, 'pillar:service', false)
    expect(keys(browse(state.toggles.value))).not.toContain('1.1.1')
    const place = { type: 'feature', id: featureId('port') } as const
    expect(keys(rowsOf(tree, viewOf(graph, place, state.toggles.value)))).toContain('1.1.1')
  })
  test('come to light when a measure is chosen, though their pillar was closed', () => {
    const state = createTreeState()
    setOpen(state, null, 'pillar:culture', false)
    reveal(state, tree, measureCode('2.1.1.1'))
    expect(keys(browse(state.toggles.value))).toContain('2.1.1.1')
  })
})

describe('rows with a place chosen', () => {
  const chosen = { type: 'feature', id: featureId('port') } as const
  const rows = (toggles: ReadonlyMap<string, boolean> = new Map()) => rowsOf(tree, viewOf(graph, chosen, toggles))

  test('open what leads to its measures and nothing else', () => {
    expect(keys(rows())).toEqual([
      '1.0.0',
      'pillar:service',
      '1.1.0',
      '1.1.1',
      '1.1.1.2',
      'rest:1.1.1',
      'pillar:opening',
      '1.3.2',
      '1.3.2.1',
      'pillar:culture',
    ])
  })
  test('say how many measures of the strand are folded away', () => {
    expect(rows().find(({ key }) => key === 'rest:1.1.1')).toMatchObject({ type: 'rest', count: 2, expanded: false })
  })
  test('unfold the others in plan order', () => {
    const state = createTreeState()
    setOpen(state, chosen, 'rest:1.1.1', true)
    expect(keys(rows(state.toggles.value)).slice(4, 8)).toEqual(['1.1.1.1', '1.1.1.2', '1.1.1.3', 'rest:1.1.1'])
  })
})

describe('coverage', () => {
  test('counts by what the links are made of', () => {
    expect(carriedBy(graph, measureCode('1.1.1.2'))).toEqual({
      sites: [
        { basis: 'named', count: 1 },
        { basis: 'representative', count: 1 },
      ],
      corridors: 0,
      areas: 0,
    })
  })
  test('keeps places, areas only and none apart', () => {
    const found = coverageOf(graph, codes.map(measureCode))
    expect(found).toEqual({ total: 9, placed: 3, areaOnly: 1, none: 5 })
    expect(onMap(found)).toBe(4)
  })
})

describe('keys', () => {
  const rows = browse()
  test.each([
    ['ArrowDown', 'pillar:service', { type: 'focus', key: '1.1.0' }],
    ['ArrowUp', 'pillar:service', { type: 'focus', key: '1.0.0' }],
    ['ArrowUp', '1.0.0', null],
    ['Home', '2.2', { type: 'focus', key: '1.0.0' }],
    ['End', '1.0.0', { type: 'focus', key: '2.2' }],
    ['ArrowRight', '1.1.1', { type: 'open', key: '1.1.1', open: true }],
    ['ArrowRight', 'pillar:service', { type: 'focus', key: '1.1.0' }],
    ['ArrowLeft', 'pillar:service', { type: 'open', key: 'pillar:service', open: false }],
    ['ArrowLeft', '1.1.1', { type: 'focus', key: 'pillar:service' }],
    ['ArrowLeft', '1.0.0', null],
    ['Enter', '1.1.1', { type: 'activate', key: '1.1.1' }],
    ['Tab', '1.1.1', null],
  ])('%s on %s', (pressed, at, expected) => expect(moveOf(rows, at, pressed)).toEqual(expected))

  const names = (row: TreeRow) => [row.key]
  test('a letter goes on to the next row that begins with it, round the end', () => {
    expect(typeAhead(rows, '2.1', '2', names)).toBe('2.2')
    expect(typeAhead(rows, '2.2', '1', names)).toBe('1.0.0')
  })
  test('more letters stay on a row that still fits', () => expect(typeAhead(rows, '2.2', '2.2', names)).toBe('2.2'))
  test('nothing fits', () => expect(typeAhead(rows, null, 'x', names)).toBeNull())
})
