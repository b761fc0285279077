// The two files that only the sources page shows: what is known to be missing, and whose work ships on what terms.
import type { Issue } from '../issue.ts'
import type { Text } from '../model.ts'
import { readArray } from './reader.ts'

export type Gap = { readonly id: string; readonly title: Text; readonly text: Text }

export const LICENCE_GROUPS = ['base-map', 'data', 'fonts', 'libraries'] as const
export type LicenceGroup = (typeof LICENCE_GROUPS)[number]
export type Licence = {
  readonly id: string
  readonly group: LicenceGroup
  readonly what: Text
  /** Whose it is, and the package by way of which it came. */
  readonly from: string
  readonly licence: string
  readonly url: string | null
  readonly note: Text | null
}

export const parseGaps = (file: string, input: unknown, issues: Issue[]): Gap[] =>
  readArray(file, input, 'id', issues).map((gap) => ({ id: gap.id('id'), title: gap.text('title'), text: gap.text('text') }))

export const parseLicences = (file: string, input: unknown, issues: Issue[]): Licence[] =>
  readArray(file, input, 'id', issues).map((item) => {
    const url = item.optionalString('url')
    return {
      id: item.id('id'),
      group: item.word('group', LICENCE_GROUPS),
      what: item.text('what'),
      from: item.string('from'),
      licence: item.string('licence'),
      // As with sources: only web addresses ever become links.
      url: url !== null && /^https?:\/\/\S+$/.test(url) ? url : null,
      note: item.optionalText('note'),
    }
  })
