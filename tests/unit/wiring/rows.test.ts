// Where threads leave the page: the row, what it is folded into, the card, the sheet.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { insetsOf, shadesOf } from '../../../src/wiring/insets.ts'
import { rowAnchors } from '../../../src/wiring/rows.ts'
import { measureCode } from '../../fixtures/make.ts'
import { createFakePage, element, type FakeElement } from './page.ts'

afterEach(() => vi.unstubAllGlobals())

const codes = (...list: string[]) => list.map(measureCode)
const panel = (...rows: FakeElement[]) =>
  element({ 'data-panel': '' }, [0, 0, 384, 900], element({ 'data-tree': '' }, [0, 100, 380, 860], ...rows))
const row = (attribute: string, value: string, top: number | null) =>
  element({ [attribute]: value }, top === null ? null : [20, top, 360, top + 30])

describe('on the tree', () => {
  test('a measure’s threads leave the panel’s edge at the middle of its row', () => {
    const page = createFakePage(panel(row('data-measure', '1.3.1.1', 300)))
    expect(rowAnchors(codes('1.3.1.1'), page)).toEqual([{ measure: '1.3.1.1', at: [384, 315], leaves: 'right' }])
  })

  test('a folded measure’s threads leave at its strand, its section, its article', () => {
    const at = (...rows: FakeElement[]) => rowAnchors(codes('1.3.2.7'), createFakePage(panel(...rows)))[0]?.at[1]
    const [article, section, strand] = [
      row('data-section', '1', 110),
      row('data-section', '1.3', 200),
      row('data-strand', '1.3.2', 300),
    ]
    expect(at(article, section, strand, row('data-measure', '1.3.2.7', null))).toBe(315)
    expect(at(article, section)).toBe(215)
    expect(at(article)).toBe(125)
    expect(at()).toBeUndefined()
  })

  test('rows scrolled out of sight hold their threads just inside the list', () => {
    const page = createFakePage(panel(row('data-measure', '1.1.1.1', -400), row('data-measure', '2.3.0.1', 2000)))
    expect(rowAnchors(codes('1.1.1.1', '2.3.0.1'), page).map(({ at }) => at[1])).toEqual([110, 850])
  })

  test('several measures come from top to bottom, whatever order they are asked in', () => {
    const rows = [row('data-measure', '1.1.1.1', 200), row('data-measure', '1.2.1.1', 260), row('data-measure', '1.3.1.1', 320)]
    const anchors = rowAnchors(codes('1.3.1.1', '1.1.1.1', '1.2.1.1'), createFakePage(panel(...rows)))
    expect(anchors.map(({ measure }) => measure)).toEqual(['1.1.1.1', '1.2.1.1', '1.3.1.1'])
  })
})

describe('on the card', () => {
  const card = (left: number, ...rows: FakeElement[]) => element({ 'data-test': 'card' }, [left, 60, left + 320, 700], ...rows)

  test('threads leave the side that faces the map', () => {
    const [right] = rowAnchors(codes('1.3.1.1'), createFakePage(card(1100, row('data-measure', '1.3.1.1', 300))))
    expect(right).toEqual({ measure: '1.3.1.1', at: [1100, 312], leaves: 'left' })
    const [left] = rowAnchors(codes('1.3.1.1'), createFakePage(card(0, row('data-measure', '1.3.1.1', 300))))
    expect(left).toEqual({ measure: '1.3.1.1', at: [320, 312], leaves: 'right' })
  })

  test('measures that it does not list, or that are scrolled away, keep to its edge', () => {
    const anchors = rowAnchors(codes('1.1.1.1', '1.2.1.1'), createFakePage(card(1100, row('data-measure', '1.2.1.1', 3000))))
    expect(anchors.map(({ at }) => at[1])).toEqual([104, 688])
  })

  test('is asked only where the tree is not on the screen', () => {
    const both = createFakePage(panel(row('data-measure', '1.3.1.1', 300)), card(1100))
    expect(rowAnchors(codes('1.3.1.1'), both)[0]?.at[0]).toBe(384)
    const folded = createFakePage(element({ 'data-tree': '' }, null), card(1100))
    expect(rowAnchors(codes('1.3.1.1'), folded)[0]?.at[0]).toBe(1100)
  })
})

describe('on a phone’s sheet', () => {
  const sheet = element({ 'data-sheet': '' }, [0, 560, 390, 844])
  test('threads rise from its upper edge, side by side round the middle', () => {
    const anchors = rowAnchors(codes('1.1.1.1', '1.2.1.1', '1.3.1.1'), createFakePage(sheet))
    expect(anchors.map(({ at }) => at)).toEqual([
      [149, 560],
      [195, 560],
      [241, 560],
    ])
    expect(anchors.every(({ leaves }) => leaves === 'up')).toBe(true)
  })
  test('of many measures all stay on the sheet', () => {
    const many = Array.from({ length: 24 }, (_, i) => measureCode(`1.3.1.${i}`))
    for (const { at } of rowAnchors(many, createFakePage(sheet))) {
      expect(at[0]).toBeGreaterThan(20)
      expect(at[0]).toBeLessThan(370)
    }
  })
})

test('where nothing on the screen shows a measure there are no anchors', () => {
  expect(rowAnchors(codes('1.3.1.1'), createFakePage())).toEqual([])
})

describe('insets', () => {
  const cover = (side: string, box: readonly [number, number, number, number] | null) => element({ 'data-cover': side }, box)
  test('are how far panels reach in from each edge; of several on one side the furthest', () => {
    const page = createFakePage(
      cover('left', [0, 0, 384, 900]),
      cover('left', [0, 0, 40, 900]),
      cover('right', [1100, 60, 1424, 700]),
      cover('top', [0, 0, 1440, 36]),
      cover('bottom', [0, 840, 1440, 900]),
    )
    expect(insetsOf(page, 1440, 900)).toEqual({ left: 384, right: 340, top: 36, bottom: 60 })
  })
  test('are nothing for panels that are folded away', () => {
    expect(insetsOf(createFakePage(cover('left', [384, 0, 384, 900]), cover('top', [0, 36, 1440, 36])), 1440, 900)).toEqual({
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
    })
  })
})

test('cards and controls over the map are boxes with a little air, the card at the right among them', () => {
  const page = createFakePage(
    element({ 'data-shade': '' }, [700, 800, 900, 840]),
    element({ 'data-shade': '' }, null),
    element({ 'data-cover': 'right' }, [1100, 60, 1424, 700]),
    element({ 'data-cover': 'left' }, [0, 0, 384, 900]),
  )
  expect(shadesOf(page)).toEqual([
    { x0: 696, y0: 796, x1: 904, y1: 844 },
    { x0: 1096, y0: 56, x1: 1428, y1: 704 },
  ])
})
