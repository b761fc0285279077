// The first part of each font holds every letter of the opening picture: else the page would fetch further parts before anybody has touched it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mapLetters } from '../../../build/poster/letters.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const { first, absent } = read('public/fonts/manifest.json') as { first: Readonly<Record<string, string>>; absent: string }
const lacking = (letters: Readonly<Record<string, string>>) =>
  Object.entries(letters).flatMap(([face, text]) =>
    [...text]
      .filter((letter) => letter >= ' ' && !first[face]?.includes(letter) && !absent.includes(letter))
      .map((letter) => `${face} ${letter}`),
  )

test.each([
  ['of the map, as it opens in every window that is drawn beforehand', mapLetters(ROOT)],
  ['of the panels, as they were measured', read('build/poster/letters.json') as Record<string, string>],
])('the letters %s are in the first parts: run npm run fonts', (_, letters) => {
  expect(Object.keys(letters).length).toBeGreaterThan(3)
  expect(lacking(letters)).toEqual([])
})

test('a name in another face is found missing', () => expect(lacking({ 'serif-900': '龘' })).toEqual(['serif-900 龘']))
