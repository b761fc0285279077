// Names that look for their places together: nobody takes the only place of a neighbour.
import { expect, test } from 'vitest'
import { boxAround, overlaps } from '../../../src/scene/layout/boxes.ts'
import { type Option, placedTogether } from '../../../src/scene/layout/together.ts'

const at = (x: number, cost: number): Option => ({ box: boxAround([x, 0], 10, 5), cost })

test('each takes its best place where none is in the way', () =>
  expect(
    placedTogether([
      [at(0, 1), at(100, 0)],
      [at(200, 0), at(300, 2)],
    ]),
  ).toEqual([1, 0]))

test('who has another place leaves the only one to its neighbour', () =>
  expect(placedTogether([[at(0, 0), at(100, 3)], [at(5, 0)]])).toEqual([1, 0]))

test('a row of neighbours moves up, one after the other', () => {
  const names = [[at(0, 0), at(30, 1)], [at(30, 0), at(60, 1)], [at(60, 0), at(90, 1)], [at(0, 0)]]
  const taken = placedTogether(names)
  expect(taken).toEqual([1, 1, 1, 0])
})

test('where there is no room for both the better placed one stays, alone', () => {
  const names = [[at(0, 4)], [at(5, 1)]]
  expect(placedTogether(names)).toEqual([null, 0])
})

test('two names never lie on each other, however tight it is', () => {
  const names = Array.from({ length: 12 }, (_, i) => Array.from({ length: 5 }, (_, k) => at(((i * 7 + k * 13) % 40) * 4, k)))
  const taken = placedTogether(names)
  const boxes = taken.flatMap((k, i) => (k === null ? [] : (names[i]?.[k]?.box ?? [])))
  expect(boxes.length).toBeGreaterThan(5)
  expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)))).toEqual([])
})

test('a name without any place has none', () => expect(placedTogether([[], [at(0, 0)]])).toEqual([null, 0]))
