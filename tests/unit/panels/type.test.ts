// The type of the interface: a scale of few sizes, and nothing cut short that cannot be read elsewhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')
const filesOf = (ending: string) =>
  readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
const SHEETS = filesOf('.css')
const PARTS = filesOf('.tsx')
  .map(({ text }) => text)
  .join('\n')

test('every size is one of the scale', () => {
  const sizes = SHEETS.flatMap(({ name, text }) =>
    [...text.matchAll(/font-size: ([^;]+);/g)].map(([, size = '']) => ({ name, size })),
  )
  expect(sizes.length).toBeGreaterThan(60)
  expect(sizes.filter(({ size }) => !/^(var\(--type-[a-z]+\)|inherit|\d+%)$/.test(size))).toEqual([])
})

test('the scale is short, and nothing in it is smaller than 11 px', () => {
  const scale = [...(SHEETS.find(({ name }) => name === 'tokens.css')?.text ?? '').matchAll(/--type-[a-z]+: ([\d.]+)rem/g)]
  // Six, the field of a phone, and the title on a wall.
  expect(scale.length).toBeLessThanOrEqual(8)
  expect(Math.min(...scale.map(([, rem]) => Number(rem) * 16))).toBe(11)
})

test('what a sheet takes from the tokens is there', () => {
  const defined = new Set(SHEETS.flatMap(({ text }) => [...text.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name)))
  const taken = SHEETS.flatMap(({ name, text }) =>
    [...text.matchAll(/var\((--(?:type|s\d|row|bar|panel|card|target|radius|margin)[a-z0-9-]*)\)/g)].map(([, token]) => ({
      name,
      token,
    })),
  )
  expect(taken.length).toBeGreaterThan(200)
  expect(taken.filter(({ token }) => !defined.has(token))).toEqual([])
})

/** Cut, but whole elsewhere: a field scrolls; the line below the matrix repeats what is chosen, and its card tells it all. */
const TOLD_ELSEWHERE = ['share-link', 'search-field', 'chart-status-text', 'aside', 'place-what']

test('whatever may be cut off says itself in full under the pointer', () => {
  const cut = SHEETS.flatMap(({ text }) =>
    [...text.matchAll(/([^{}]+)\{[^{}]*text-overflow: ellipsis/g)].map(([, selector = '']) =>
      [...selector.matchAll(/\.([a-z-]+)/g)].map(([, name = '']) => name),
    ),
  )
  expect(cut.length).toBeGreaterThan(3)
  const silent = cut.filter(
    (names) =>
      !names.some((name) => TOLD_ELSEWHERE.includes(name)) &&
      !names.some((name) => new RegExp(`class="${name}"[^<]*?title=`).test(PARTS)),
  )
  expect(silent).toEqual([])
})
