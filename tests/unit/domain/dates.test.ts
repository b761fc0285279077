// What is known of a place in a year, without claiming more than its dates say.
import { expect, test } from 'vitest'
import { presenceIn, yearOf } from '../../../src/domain/dates.ts'
import type { Status } from '../../../src/domain/kinds.ts'

const thing = (status: Status, since: string | null = null, until: string | null = null, opens: string | null = null) => ({
  status,
  since,
  until,
  opens,
})

test.each([
  [null, null],
  ['2013', 2013],
  ['2013-12-05', 2013],
])('the year of %s is %s', (date, year) => expect(yearOf(date)).toBe(year))

test.each([
  ['before it opened', thing('operating', '2013-12-05'), 2012, 'absent'],
  ['in the year it opened', thing('operating', '2013-12-05'), 2013, 'open'],
  ['when nobody knows since when', thing('operating'), 1990, 'open'],
  ['in its last year', thing('ended', '2000', '2021'), 2021, 'open'],
  ['after its end', thing('ended', '2000', '2021'), 2022, 'over'],
  ['before the work began', thing('building', '2022'), 2021, 'absent'],
  ['while it is built', thing('building', '2022'), 2025, 'coming'],
  ['once its announced opening is there', thing('building', '2022', null, '2027'), 2027, 'open'],
  ['before its announced opening', thing('planned', null, null, '2030-06'), 2029, 'coming'],
  ['as a plan without dates', thing('planned'), 1995, 'coming'],
  ['as a bid, for ever', thing('bid', '2024'), 2035, 'coming'],
] as const)('%s', (_, dated, year, expected) => expect(presenceIn(dated, year)).toBe(expected))
