// What is read as a message, and that nothing else is.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFromAtlas, readOpening, readRequest } from '../../../src/embed/protocol.ts'
import { createRandom, createRubbish } from './random.ts'

const APP = 'chengyu-atlas'

describe('an opening', () => {
  test.each([
    [{ app: APP, v: 1, type: 'call' }],
    [{ app: APP, v: 1, type: 'hello', nonce: 'n' }],
    [{ app: APP, v: 2, type: 'connect', nonce: 'n' }],
  ])('is read: %j', (message) => expect(readOpening(message)).toEqual(message))

  test('keeps nothing that does not belong to it', () =>
    expect(readOpening({ app: APP, v: 1, type: 'call', extra: 1, nonce: 'n' })).toEqual({ app: APP, v: 1, type: 'call' }))

  test.each([
    [null],
    [[]],
    ['call'],
    [{ v: 1, type: 'call' }],
    [{ app: 'other', v: 1, type: 'call' }],
    [{ app: APP, type: 'call' }],
    [{ app: APP, v: '1', type: 'call' }],
    [{ app: APP, v: 1, type: 'connect' }],
    [{ app: APP, v: 1, type: 'connect', nonce: '' }],
    [{ app: APP, v: 1, type: 'connect', nonce: 'n'.repeat(101) }],
    [{ app: APP, v: 1, type: 'set', nonce: 'n' }],
  ])('is not: %j', (message) => expect(readOpening(message)).toBeNull())
})

describe('a request', () => {
  const code = (message: unknown) => {
    const read = readRequest(message)
    return read && 'refused' in read ? [read.refused.code, ...read.refused.keys] : read
  }
  test('to get is read', () => expect(code({ v: 1, id: '1', type: 'get' })).toEqual({ request: { v: 1, id: '1', type: 'get' } }))
  test('to set is read', () => {
    const message = { v: 1, id: '1', type: 'set', values: { at: 'port', y: null } }
    expect(code(message)).toEqual({ request: message })
  })
  test('without an id is nobody’s', () => {
    expect(code({ v: 1, type: 'get' })).toBeNull()
    expect(code({ v: 1, id: 1, type: 'get' })).toBeNull()
  })
  test.each([
    [{ v: 2, type: 'get' }, ['bad-version']],
    [{ type: 'get' }, ['bad-version']],
    [{ v: 1, type: 'explode' }, ['unknown-request']],
    [{ v: 1, type: 'set' }, ['bad-message']],
    [{ v: 1, type: 'set', values: 'lang=en' }, ['bad-message']],
    [{ v: 1, type: 'set', values: [] }, ['bad-message']],
    [{ v: 1, type: 'set', values: { lang: 1, at: 'port' } }, ['bad-values', 'lang']],
    [{ v: 1, type: 'set', values: { q: 'x'.repeat(4001) } }, ['bad-values', 'q']],
    [{ v: 1, type: 'set', values: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`k${i}`, ''])) }, ['bad-message']],
  ])('that is wrong is told why: %j', (message, expected) => expect(code({ id: '1', ...message })).toEqual(expected))
})

test('what comes from the atlas is known by its type', () => {
  expect(readFromAtlas({ v: 1, type: 'moved', view: {} })).not.toBeNull()
  expect(readFromAtlas({ v: 1, id: '1', type: 'done' })).not.toBeNull()
  for (const bad of [null, 'moved', { v: 2, type: 'moved' }, { v: 1, type: 'done' }, { v: 1, type: 'shout' }])
    expect(readFromAtlas(bad)).toBeNull()
})

test('10,000 pieces of rubbish are read without harm', () => {
  const rubbish = createRubbish(createRandom(20261123))
  const counts = { opening: 0, request: 0, refused: 0 }
  for (let i = 0; i < 10_000; i++) {
    const message = rubbish()
    if (readOpening(message)) counts.opening++
    const read = readRequest(message)
    if (read && 'refused' in read) counts.refused++
    else if (read?.request.type === 'set')
      for (const value of Object.values(read.request.values)) expect(value === null || typeof value === 'string').toBe(true)
    if (read && 'request' in read) counts.request++
  }
  // The generator comes near enough to matter: some of it is well-formed, and then means nothing.
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(50)
})

test('what travels into other pages brings nothing of the app with it', () => {
  const folder = join(import.meta.dirname, '../../../src/embed/client')
  const imported = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'/g)].map((found) => found[1] ?? ''))
  expect(imported.length).toBeGreaterThan(4)
  expect(imported.filter((path) => !path.startsWith('./') && path !== '../protocol.ts')).toEqual([])
  expect(readFileSync(join(folder, '../protocol.ts'), 'utf8')).not.toMatch(/^import/m)
})
