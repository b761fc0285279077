// Names find their places: who comes first, what is never covered, what may be crossed.
import { describe, expect, test } from 'vitest'
import { finish } from '../../../src/domain/steps.ts'
import { type Box, BoxGrid, boxAround, inside, overlaps } from '../../../src/scene/layout/boxes.ts'
import { labelBox, placeLabels } from '../../../src/scene/layout/labels.ts'
import type { LabelWish } from '../../../src/scene/layout/placed.ts'
import { blockSize, estimateText, wrapName } from '../../../src/scene/layout/text.ts'
import type { LabelMark } from '../../../src/scene/scene.ts'
import { frozen } from '../../fixtures/make.ts'
import { createCamera, createStyle, createWish } from './create.ts'

const camera = createCamera()
const MIDDLE = [500, 400] as const
const FRAME: Box = frozen({ x0: 6, y0: 6, x1: 994, y1: 794 })

type Things = { readonly frame?: Box; readonly hard?: readonly Box[]; readonly soft?: readonly Box[] }

function place(wishes: readonly LabelWish[], { frame = FRAME, hard = [], soft = [] }: Things = {}) {
  const [hardGrid, softGrid] = [new BoxGrid(), new BoxGrid()]
  for (const box of hard) hardGrid.add(box)
  for (const box of soft) softGrid.add(box)
  return finish(placeLabels(wishes, camera, { frame, hard: hardGrid, soft: softGrid }, estimateText))
}
const only = (wish: LabelWish, things: Things = {}): LabelMark | undefined => place([wish], things).labels[0]
const boxOf = (label: LabelMark | undefined): Box => {
  if (!label) throw new Error('no label')
  return labelBox(label, camera)
}
/** Posts right beside the mark on every side but one. */
const walls = (free: 'east' | 'west' | 'north' | 'south' | 'none'): Box[] => {
  const [x, y] = MIDDLE
  const sides = { east: [x + 14, y], west: [x - 14, y], north: [x, y - 18], south: [x, y + 18] } as const
  return Object.entries(sides).flatMap(([side, at]) => (side === free ? [] : [boxAround(at, 4, 6)]))
}

describe('a name', () => {
  test('stands to the right of its mark, at arm’s length, on its line', () => {
    const label = only(createWish('果园港'))
    expect(label).toMatchObject({ offset: [10, 0], anchor: 'left', angle: 0 })
    expect(boxOf(label)).toEqual({ x0: 510, y0: 400 - 7.2, x1: 546, y1: 400 + 7.2 })
  })

  test('hangs on its mark, wherever that was moved to', () => {
    expect(only(createWish('果园港', { offset: [30, -20] }))?.offset).toEqual([40, -20])
  })

  test.each([
    ['west', 'right'],
    ['north', 'center'],
    ['south', 'center'],
  ] as const)('goes %s when that is the only free side', (side, anchor) => {
    const label = only(createWish('果园港'), { hard: walls(side) })
    expect(label?.anchor).toBe(anchor)
    expect(walls(side).some((wall) => overlaps(wall, boxOf(label)))).toBe(false)
  })

  test('is left out when there is no room', () => expect(only(createWish('果园港'), { hard: walls('none') })).toBeUndefined())

  test('that must stand goes further out instead', () => {
    const hard = [boxAround(MIDDLE, 40)]
    expect(only(createWish('果园港'), { hard })).toBeUndefined()
    const label = only(createWish('果园港', { manner: 'must' }), { hard })
    expect(overlaps(boxOf(label), hard[0] as Box)).toBe(false)
  })

  test('that must stand takes the nearest ring with room, not the calmest', () => {
    const hard = [boxAround(MIDDLE, 22)]
    const soft = [boxAround(MIDDLE, 60)]
    const box = boxOf(only(createWish('果园港', { manner: 'must' }), { hard, soft }))
    expect(Math.min(Math.abs(box.x0 - 500), Math.abs(box.x1 - 500))).toBeLessThan(40)
  })

  test('that must stand is never laid over a hard thing or the edge even so', () => {
    const label = only(createWish('果园港', { manner: 'must' }), { hard: [boxAround(MIDDLE, 400)] })
    expect(label).toBeUndefined()
  })

  test('prefers a side that no line crosses, and crosses one if it has to', () => {
    const right = { x0: 505, y0: 390, x1: 560, y1: 410 }
    expect(only(createWish('果园港'), { soft: [right] })?.anchor).toBe('right')
    const everywhere = boxAround(MIDDLE, 200)
    expect(only(createWish('果园港'), { soft: [everywhere] })?.anchor).toBe('left')
  })

  test('crosses as few lines as possible', () => {
    const soft = [boxAround(MIDDLE, 200), { x0: 505, y0: 300, x1: 700, y1: 500 }, { x0: 400, y0: 300, x1: 600, y1: 399 }]
    expect(boxOf(only(createWish('果园港'), { soft })).x1).toBeLessThanOrEqual(500)
  })

  test('lies whole within the frame', () => {
    const frame = { x0: 6, y0: 6, x1: 530, y1: 794 }
    const label = only(createWish('果园港'), { frame })
    expect(label?.anchor).toBe('right')
    expect(inside(boxOf(label), frame)).toBe(true)
    expect(only(createWish('果园港', { manner: 'must' }), { frame: boxAround(MIDDLE, 12) })).toBeUndefined()
  })

  test('in the middle of its mark steps aside for nothing and gives way to everything', () => {
    const wish = createWish('渝北', { manner: 'middle' })
    expect(only(wish)).toMatchObject({ offset: [0, 0], anchor: 'center' })
    expect(only(wish, { hard: [boxAround([515, 400], 6)] })).toBeUndefined()
    expect(only(wish, { soft: [boxAround([515, 400], 6)] })).toBeUndefined()
  })

  test('of a core stands on its dial, whatever is there', () => {
    expect(only(createWish('重庆', { manner: 'centre' }), { hard: [boxAround(MIDDLE, 90)] })).toMatchObject({ offset: [0, 0] })
  })
})

describe('several names', () => {
  test('come by priority, not by their order in the list', () => {
    const wishes = [createWish('乙', { priority: 7 }), createWish('甲', { priority: 1 })]
    const { labels } = place(wishes)
    expect(labels.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['甲', 'left'],
      ['乙', 'right'],
    ])
  })

  test('of one priority keep their order', () => {
    const names = ['甲', '乙', '丙', '丁']
    expect(place(names.map((name) => createWish(name))).labels.map((label) => label.text)).toEqual(names)
  })

  test('never lie on each other', () => {
    const wishes = Array.from({ length: 40 }, (_, i) =>
      createWish(`地点${i}`, { offset: [(i % 8) * 14, Math.floor(i / 8) * 11] }),
    )
    const { labels } = place(wishes)
    expect(labels.length).toBeGreaterThan(5)
    expect(labels.length).toBeLessThan(40)
    const boxes = labels.map((label) => labelBox(label, camera))
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
  })

  test('bring their dot only where they found a place', () => {
    const node = { at: [105.3, 30.1] as const, radiusPx: 2, fill: '#ffffff', stroke: '#000000', shape: 'circle' as const }
    expect(place([createWish('资阳', { node })]).nodes).toEqual([node])
    expect(place([createWish('资阳', { node })], { hard: walls('none') }).nodes).toEqual([])
  })

  test('leave out the dot where a symbol stands on it', () => {
    const node = { at: [105.3, 30.1] as const, radiusPx: 2, fill: '#ffffff', stroke: '#000000', shape: 'circle' as const }
    const { labels, nodes } = place([createWish('资阳', { node })], { hard: [boxAround(MIDDLE, 8)] })
    expect([labels.length, nodes.length]).toEqual([1, 0])
  })
})

describe('the grid of what is in the way', () => {
  test('answers as a plain list would', () => {
    const boxes = Array.from({ length: 60 }, (_, i) =>
      boxAround([(i * 97) % 500, (i * 61) % 400], 5 + (i % 7) * 9, 4 + (i % 5) * 11),
    )
    const grid = new BoxGrid()
    for (const box of boxes) grid.add(box)
    for (let i = 0; i < 80; i++) {
      const asked = boxAround([((i * 53) % 560) - 30, ((i * 83) % 460) - 30], 1 + (i % 40))
      const hits = boxes.filter((box) => overlaps(box, asked)).length
      expect(grid.count(asked)).toBe(hits)
      expect(grid.hits(asked)).toBe(hits > 0)
    }
  })

  test('counts a box that lies in many cells once', () => {
    const grid = new BoxGrid()
    grid.add({ x0: -300, y0: -300, x1: 300, y1: 300 })
    expect(grid.count({ x0: -200, y0: -200, x1: 200, y1: 200 })).toBe(1)
  })
})

describe('widths without a browser', () => {
  test('count ideographs as squares and tracking after each letter', () => {
    expect(estimateText('重庆', createStyle({ sizePx: 20 }))).toBeCloseTo(40, 9)
    expect(estimateText('重庆', createStyle({ sizePx: 20, trackingEm: 0.5 }))).toBeCloseTo(60, 9)
  })
  test('count Latin letters as narrower, and bold ones as wider', () => {
    const plain = estimateText('Chongqing', createStyle({ sizePx: 10 }))
    expect(plain).toBeGreaterThan(40)
    expect(plain).toBeLessThan(60)
    expect(estimateText('Chongqing', createStyle({ sizePx: 10, weight: 700 }))).toBeGreaterThan(plain)
  })
  test('take the longest line, and the height of all', () => {
    expect(blockSize('两江\n水土园区', createStyle({ sizePx: 10 }), estimateText)).toEqual({ width: 40, height: 24 })
  })
})

describe('breaking names', () => {
  test('leaves short names whole', () => {
    expect(wrapName('成都国际铁路港', 22)).toBe('成都国际铁路港')
    expect(wrapName('Guoyuan Port', 22)).toBe('Guoyuan Port')
  })
  test('splits Latin names between words into lines of like length', () => {
    expect(wrapName('Chengdu International Railway Port', 22)).toBe('Chengdu International\nRailway Port')
    expect(wrapName('Chongqing–Chengdu corridor', 18)).toBe('Chongqing–\nChengdu corridor')
  })
  test('splits long Chinese names in the middle', () => {
    expect(wrapName('西部（重庆）科学城金凤实验室', 22)).toBe('西部（重庆）科\n学城金凤实验室')
  })
  test('loses no letter', () => {
    for (const name of [
      'Chengdu–Deyang–Mianyang–Leshan belt',
      '中国（四川）自由贸易试验区成都片区',
      'Antidisestablishmentarianism',
    ])
      expect(wrapName(name, 12).replace('\n', '').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''))
  })
})
