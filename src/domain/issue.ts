// What can be wrong with a data file, as codes; i18n puts them into words in the reader's language.

export const ISSUE_CODES = [
  'file-missing',
  'not-json',
  'not-a-collection',
  'not-an-object',
  'unknown-field',
  'missing-field',
  'wrong-type',
  'not-in-vocabulary',
  'bad-date',
  'bad-id',
  'duplicate-id',
  'bad-geometry',
  'off-the-map',
  'swapped',
  'unknown-measure',
  'unknown-source',
  'unknown-strand',
  'term-not-in-measure',
  'term-not-in-summary',
  'term-not-in-plan',
  'unplaced-measure',
  'missing-place-note',
  'wrong-county',
  'unknown-county',
  'same-spot',
  'same-name',
  'off-the-line',
  'wrong-datum',
  'stale-position',
  'position-disagrees',
  'torn-list',
  'too-precise',
  'missing-accuracy',
  'sharp-estimate',
  'boundary-mismatch',
  'bad-segment',
  'long-name',
  'dates-reversed',
  'unknown-feature',
  'duplicate-entry',
  'list-mismatch',
  'bad-link',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

export type Issue = {
  readonly code: IssueCode
  /** For instance `sites/ports.geojson`. */
  readonly file: string
  /** Id of the feature, or `#12` by position in the file; null for the file as a whole. */
  readonly feature: string | null
  /** Path of the field, for instance `links[2].term`; null where none. */
  readonly field: string | null
  /** What was found there, shortened. */
  readonly found: string | null
}
