// Selectors stay cheap for the browser: none asks of every element what stands before it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')
const SHEETS = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
  .map((entry) => join(entry.parentPath, entry.name))

/** Whatever it is, if something stands before it: a browser then has to style anew all that surrounds what is put in or taken out, anywhere. */
const ANY_NEIGHBOUR = /[+~]\s*\*\s*$/

test('no selector ends in any neighbour', () => {
  const found = SHEETS.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/([^{}]+)\{/g)]
      .flatMap(([, selectors = '']) => selectors.split(','))
      .filter((selector) => ANY_NEIGHBOUR.test(selector))
      .map((selector) => `${relative(SRC, path)} ${selector.trim()}`),
  )
  expect(SHEETS.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})
