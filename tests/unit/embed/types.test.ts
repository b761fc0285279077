// The types that pages see are written by hand, for people; here the compiler holds them against what the two sides really say.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AtlasError, AtlasEvents, AtlasState, Chosen, LinkValues } from '../../../src/embed/client/embed.d.ts'
import type * as protocol from '../../../src/embed/protocol.ts'

/** true where each of two types can stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
/** What an event carries beside its name. */
type Said<K extends protocol.Event['type']> = Omit<Extract<protocol.Event, { readonly type: K }>, 'v' | 'type'>
type Code = AtlasError['code']

/** Stops `tsc`, and with it `npm run check`, where one of them is not true. */
const same: {
  readonly values: Same<LinkValues, protocol.Values>
  readonly chosen: Same<Chosen, protocol.Chosen>
  readonly state: Same<AtlasState, protocol.State>
  readonly names: Same<keyof AtlasEvents, protocol.Event['type']>
  readonly events: { readonly [K in keyof AtlasEvents]: Same<AtlasEvents[K], Said<K>> }
  readonly codes: Same<Exclude<Code, 'no-answer' | 'closed'>, protocol.RefusalCode>
} = {
  values: true,
  chosen: true,
  state: true,
  names: true,
  events: { ready: true, moved: true, chosen: true, chapter: true, error: true },
  codes: true,
}
/** Complete, or it would not compile. */
const codes: Readonly<Record<Code | protocol.FaultCode, true>> = {
  ...{ 'bad-version': true, 'bad-message': true, 'unknown-request': true, 'bad-values': true, 'no-answer': true, closed: true },
  ...{ none: true, lost: true, link: true, data: true, online: true },
}

test('every event and every code is documented', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/embed.md'), 'utf8')
  const said = [...Object.keys(same.events).map((name) => `atlas-${name}`), ...Object.keys(codes)]
  expect(said.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
})
