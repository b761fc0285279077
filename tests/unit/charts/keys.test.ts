// Arrow keys in the matrix.
import { describe, expect, test } from 'vitest'
import { moved } from '../../../src/charts/matrix/keys.ts'

describe('arrow keys', () => {
  const field = { rows: [[1, 4], [0], [1, 2, 4]], columns: 5 }
  test.each([
    ['right to the first filled cell', { row: 0, column: -1 }, 'ArrowRight', false, { row: 0, column: 1 }],
    ['right over empty cells', { row: 0, column: 1 }, 'ArrowRight', false, { row: 0, column: 4 }],
    ['not beyond the last', { row: 0, column: 4 }, 'ArrowRight', false, null],
    ['left to the head of the row', { row: 0, column: 1 }, 'ArrowLeft', false, { row: 0, column: -1 }],
    ['down within a column', { row: 0, column: 4 }, 'ArrowDown', false, { row: 2, column: 4 }],
    ['up to the head of the column', { row: 0, column: 1 }, 'ArrowUp', false, { row: -1, column: 1 }],
    ['along the heads', { row: -1, column: 1 }, 'ArrowRight', false, { row: -1, column: 2 }],
    ['row heads stay row heads', { row: 0, column: -1 }, 'ArrowUp', false, null],
    ['to the end of the row', { row: 2, column: -1 }, 'End', false, { row: 2, column: 4 }],
    ['to the very last', { row: 0, column: -1 }, 'End', true, { row: 2, column: 4 }],
    ['to the very first', { row: 2, column: 2 }, 'Home', true, { row: 0, column: -1 }],
    ['a page down', { row: 0, column: 1 }, 'PageDown', false, { row: 2, column: 1 }],
    ['other keys are not ours', { row: 0, column: 1 }, 'a', false, null],
  ] as const)('%s', (_, from, key, control, to) => {
    expect(moved(field, from, key, control)).toEqual(to)
  })
})
