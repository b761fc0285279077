// What the SVG map spares itself while it moves: elements are put in place in steps, corridors wait for little changes, pictures of names are kept.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { finish } from '../../../src/domain/steps.ts'
import type { Hung } from '../../../src/render/svg/marks.ts'
import { svgSurface } from '../../../src/render/svg/sheets.ts'
import { createPages } from '../../../src/render/svg/sprite-pages.ts'
import { createSprites } from '../../../src/render/svg/sprites.ts'
import { changeOf, createSubjectMaker } from '../../../src/render/svg/subject.ts'
import { svgLayer, svgNode, svgText } from '../../../src/render/svg/tree.ts'
import { createFakeDocument, fakeMarkup } from '../render-svg-fakes.ts'
import { createLabel, createLine, createScene } from '../scene/create.ts'

const MARGIN = { x: 100, y: 100 }
const names = (prefix: string, count: number) => [
  svgNode('defs', {}),
  svgLayer(
    'labels',
    Array.from({ length: count }, (_, i) => svgText('text', { x: i }, `${prefix}${i}`)),
  ),
]
const paint = (surface: ReturnType<typeof svgSurface>, nodes: ReturnType<typeof names>) => surface.paint(nodes, 640, 400, MARGIN)

describe('elements', () => {
  test('are changed a few in each step, and all of them by the last', () => {
    const surface = svgSurface(createFakeDocument())
    finish(paint(surface, names('甲', 200)))()
    const steps = paint(surface, names('乙', 200))
    let count = 0
    let step = steps.next()
    while (!step.done) {
      const markup = fakeMarkup(surface.element)
      count++
      expect(markup.match(/乙/g)?.length).toBeLessThan(200)
      expect(markup.match(/甲|乙/g)).toHaveLength(200)
      step = steps.next()
    }
    expect(count).toBe(2)
    step.value()
    const fresh = svgSurface(createFakeDocument())
    finish(paint(fresh, names('乙', 200)))()
    expect(fakeMarkup(surface.element)).toBe(fakeMarkup(fresh.element))
  })

  test.each([10, 120, 300])('left half done are found again by the next drawing, of %i', (count) => {
    const surface = svgSurface(createFakeDocument())
    finish(paint(surface, names('甲', 200)))()
    const left = paint(surface, names('乙', 200))
    left.next()
    left.next()
    finish(paint(surface, names('丙', count)))()
    const fresh = svgSurface(createFakeDocument())
    finish(paint(fresh, names('丙', count)))()
    expect(fakeMarkup(surface.element)).toBe(fakeMarkup(fresh.element))
  })
})

describe('corridors of the next scene', () => {
  const make = createSubjectMaker()
  const path = createLine('rail').path
  const of = (patch: Parameters<typeof createLine>[1]) => make(createScene({ lines: [createLine('rail', { path, ...patch })] }))

  test.each([
    ['none', {}],
    ['widths', { widthPx: 1.9 }],
    ['widths', { widthPx: 1.9, offsetPx: 3 }],
    ['much', { emphasis: 'receded' as const }],
    ['much', { emphasis: 'receded' as const, widthPx: 1.9 }],
    ['much', { color: '#000000' }],
  ])('have changed: %s', (change, patch) => {
    expect(changeOf(of({}), of(patch))).toBe(change)
  })

  test('have changed much where one more has come', () => {
    expect(changeOf(of({}), make(createScene({ lines: [] })))).toBe('much')
  })
})

describe('pictures of names', () => {
  function createFakeLetters(here: (text: string) => boolean) {
    const asked: string[] = []
    const document = {
      fonts: {
        check: (_font: string, text: string) => here(text),
        load(_font: string, text: string) {
          asked.push(text)
          return text === '〇' ? Promise.reject(new Error('404')) : Promise.resolve([])
        },
      },
      createElement: () => ({ width: 0, height: 0, getContext: () => null }),
    }
    const lettered = vi.fn()
    return { sprites: createSprites(document as unknown as Document, lettered), asked, lettered }
  }
  const hung = (text: string): Hung => ({
    mark: createLabel(text),
    drawing: [svgText('text', { 'font-size': 12 }, text)],
    look: text,
  })
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('whose letters are here are made at once, and no letters are asked for', async () => {
    const { sprites, asked } = createFakeLetters(() => true)
    expect(sprites.make(hung('成都'))).not.toBeNull()
    expect(sprites.find(hung('成都'))).not.toBeNull()
    await vi.runAllTimersAsync()
    expect(asked).toEqual([])
  })

  test('wait for letters, which are asked for together and once', async () => {
    let come = false
    const { sprites, asked, lettered } = createFakeLetters((text) => come || text === '成都')
    expect(sprites.make(hung('垫江'))).toBeNull()
    expect(sprites.make(hung('忠县'))).toBeNull()
    expect(sprites.make(hung('垫江'))).toBeNull()
    expect(asked).toEqual([])
    come = true
    await vi.runAllTimersAsync()
    expect(asked).toEqual(['垫江', '忠县'])
    expect(lettered).toHaveBeenCalledTimes(1)
    expect(sprites.make(hung('垫江'))).not.toBeNull()
  })

  test('are drawn without letters that cannot be had', async () => {
    const { sprites, lettered } = createFakeLetters(() => false)
    expect(sprites.make(hung('〇'))).toBeNull()
    await vi.runAllTimersAsync()
    expect(lettered).toHaveBeenCalledTimes(1)
    expect(sprites.make(hung('〇'))).not.toBeNull()
  })
})

describe('pages of pictures', () => {
  const document = {
    createElement: () => ({ width: 0, height: 0, getContext: () => null }),
  } as unknown as Document
  const add = (pages: ReturnType<typeof createPages>, width: number, height: number) => pages.add(width, height, () => undefined)

  test('hold many that do not overlap', () => {
    const pages = createPages(document)
    const plots = Array.from({ length: 40 }, (_, i) => add(pages, 60 + (i % 5) * 20, 24 + (i % 3) * 8))
    expect(new Set(plots.map(({ page }) => page)).size).toBeLessThan(4)
    for (const [i, a] of plots.entries())
      for (const b of plots.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(a.page !== b.page || apart).toBe(true)
      }
  })

  test('are not painted on once they have been laid down', () => {
    const pages = createPages(document)
    const first = add(pages, 60, 24)
    expect(add(pages, 60, 24).page).toBe(first.page)
    first.page.image()
    expect(add(pages, 60, 24).page).not.toBe(first.page)
    expect(pages.count()).toBe(2)
  })

  test('are as large as what is too large for one', () => {
    const { page, ...place } = add(createPages(document), 900, 400)
    expect(place).toEqual({ x: 0, y: 0, width: 900, height: 400 })
    expect(page.image()).toMatchObject({ width: 900, height: 400 })
  })
})
