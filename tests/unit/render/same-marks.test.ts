// When two lists of marks are the same picture, so that nothing is sent to the map twice.
import { describe, expect, test } from 'vitest'
import { sameMarks } from '../../../src/render/same-marks.ts'
import { frozen } from '../../fixtures/make.ts'
import { createLabel, createLine, createSymbol } from '../scene/create.ts'

const same = (a: readonly object[], b: readonly object[]) => sameMarks(frozen(a), frozen(b))

describe('two lists of marks', () => {
  test('are the same when they are one list, or equal in every value', () => {
    const marks = [createSymbol('a'), createSymbol('b')]
    expect(same(marks, marks)).toBe(true)
    expect(same([], [])).toBe(true)
    expect(same([createSymbol('a'), createLabel('甲')], [createSymbol('a'), createLabel('甲')])).toBe(true)
  })

  test('differ in number', () => {
    expect(same([createSymbol('a')], [])).toBe(false)
    expect(same([createSymbol('a')], [createSymbol('a'), createSymbol('b')])).toBe(false)
  })

  test('differ in order', () => {
    expect(same([createSymbol('a'), createSymbol('b')], [createSymbol('b'), createSymbol('a')])).toBe(false)
  })

  test.each([
    { radiusPx: 11 },
    { color: '#000000' },
    { offset: [0, 1] as const },
    { at: [105.3, 30.2] as const },
    { count: 2 },
    { members: [] },
  ])('differ in one value: %o', (patch) => {
    expect(same([createSymbol('a')], [createSymbol('a', patch)])).toBe(false)
  })

  test('differ deep within: a label’s type', () => {
    const label = createLabel('甲')
    expect(same([label], [{ ...label, style: { ...label.style } }])).toBe(true)
    expect(same([label], [{ ...label, style: { ...label.style, sizePx: 13 } }])).toBe(false)
  })

  test('differ when one has a value the other lacks', () => {
    expect(same([{ a: 1 }], [{ a: 1, b: undefined }])).toBe(false)
    expect(same([{ a: 1, b: 2 }], [{ a: 1, c: 2 }])).toBe(false)
    expect(same([{ a: null }], [{ a: {} }])).toBe(false)
    expect(same([{ a: [] }], [{ a: {} }])).toBe(false)
    expect(same([{ a: Number.NaN }], [{ a: Number.NaN }])).toBe(true)
  })

  test('count a long line as the same only if it is the very same one', () => {
    const path = Array.from({ length: 40 }, (_, i) => [100 + i, 30] as const)
    expect(same([createLine('a', { path })], [createLine('a', { path })])).toBe(true)
    expect(same([createLine('a', { path })], [createLine('a', { path: [...path] })])).toBe(false)
  })
})
