// Partial dates: comparing them with a year without claiming more than they say.
import type { Status } from './kinds.ts'
import type { PartialDate } from './model.ts'

export const yearOf = (date: PartialDate | null): number | null => (date === null ? null : Number(date.slice(0, 4)))

type Dated = {
  readonly status: Status
  readonly since: PartialDate | null
  readonly until: PartialDate | null
  readonly opens?: PartialDate | null
}

/** How something stands in `year`: not yet there, hollow (begun or announced), open, or over. */
export type Presence = 'absent' | 'coming' | 'open' | 'over'

/** What is known of a thing in a year. A thing without a date counts as there all along: hiding it would claim knowledge. */
export function presenceIn(thing: Dated, year: number): Presence {
  const since = yearOf(thing.since)
  const until = yearOf(thing.until)
  if (until !== null && until < year) return 'over'
  if (thing.status === 'operating' || thing.status === 'ended') return since !== null && since > year ? 'absent' : 'open'
  const opens = yearOf(thing.opens ?? null)
  if (since !== null && since > year) return 'absent'
  return opens !== null && opens <= year ? 'open' : 'coming'
}
