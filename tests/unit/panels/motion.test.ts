// Motion of the interface: two durations, both short, and none for readers who ask for calm. The camera alone takes longer.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')
const LONGEST_MS = 400

const SHEETS = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
const TOKENS = readFileSync(join(SRC, 'style/tokens.css'), 'utf8')

const inMs = (time: string): number => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000)
const timesIn = (text: string): number[] => [...text.matchAll(/\d*\.?\d+m?s\b/g)].map(([time]) => inMs(time))
const durationsOf = (css: string): number[] =>
  [...css.matchAll(/--(?:swift|slide):([^;]+);/g)].flatMap(([, value = '']) => timesIn(value))

test('the two durations are short, and nothing at all where the reader prefers calm', () => {
  const [usual = '', calm = ''] = TOKENS.split('@media (prefers-reduced-motion: reduce)')
  expect(durationsOf(usual)).toHaveLength(2)
  expect(Math.max(...durationsOf(usual))).toBeLessThanOrEqual(LONGEST_MS)
  expect(durationsOf(calm)).toEqual([0, 0])
})

test('every transition takes one of them, and nothing moves by itself', () => {
  const said = SHEETS.flatMap((css) =>
    [...css.matchAll(/(transition|animation)(?:-[a-z]+)?:([^;]+);/g)].map(([, what = '', value = '']) => `${what}:${value}`),
  )
  expect(said.length).toBeGreaterThan(5)
  const none = /^\w+: none( !important)?$/
  const ours = /^transition: ([a-z-]+ var\(--(swift|slide)\)(, )?)+$/
  expect(said.filter((one) => !none.test(one) && !ours.test(one))).toEqual([])
  expect(SHEETS.filter((css) => css.includes('@keyframes'))).toEqual([])
})
