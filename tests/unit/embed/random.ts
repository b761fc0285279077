// The same rubbish every time: a seeded generator, and messages made of what ours are made of and of what they are not.

export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

const WORDS = [
  ...['chengyu-atlas', 'call', 'hello', 'connect', 'get', 'set', 'done', 'refused', 'ready', 'moved', 'chosen', 'error', ''],
  ...['app', 'v', 'type', 'nonce', 'id', 'values', 'at', 'lang', 'theme', 'ui', 'f', 'off', 'y', 'q', '__proto__', 'constructor'],
  ...['en', 'page', 'dark', 'port', '1.1.1.1', 'k:airport', '105,30,7', '<img src=x onerror=alert(1)>', 'x'.repeat(5000)],
]

/** Anything that a message can carry, up to three deep. */
export function createRubbish(next: () => number): () => unknown {
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const plain = (): unknown =>
    one([
      null,
      undefined,
      true,
      0,
      1,
      2,
      -1,
      Number.NaN,
      1e300,
      10n,
      new Date(0),
      /x/,
      new Map([[1, 2]]),
      new Uint8Array(3),
      one(WORDS),
    ])
  const value = (depth: number): unknown => {
    if (depth === 0 || next() < 0.4) return plain()
    if (next() < 0.3) return Array.from({ length: Math.floor(next() * 4) }, () => value(depth - 1))
    return record(depth)
  }
  const record = (depth: number): object =>
    Object.fromEntries(Array.from({ length: Math.floor(next() * 6) }, () => [one(WORDS), value(depth - 1)]))
  /** Half of them nearly right: that is where a careless reader lets something in. */
  return () => {
    if (next() < 0.5) return value(3)
    const near: Record<string, unknown> = {
      app: one(['chengyu-atlas', 'chengyu-atlas', 'atlas', plain()]),
      v: one([1, 1, 2, '1', plain()]),
      type: one(['connect', 'set', 'get', 'hello', plain()]),
      id: one(['1', 7, '', plain()]),
      nonce: one(['', 'guess', plain()]),
      values: one([
        { lang: 'xx' },
        { at: 'no-such-place' },
        { ui: 'page' },
        { nonsense: '1' },
        { y: '1066' },
        { lang: 7 },
        plain(),
      ]),
    }
    delete near[one(Object.keys(near))]
    return near
  }
}
