// The build's own guards: weight, what comes first, and who can read it.
import { describe, expect, test } from 'vitest'
import { BUDGETS_KB, type Bundle, faultsIn, plainName } from '../../../build/budget.ts'
import { tooNew } from '../../../build/too-new.ts'

const chunk = (patch: object = {}) => ({
  type: 'chunk' as const,
  fileName: 'assets/index-AbCd1234.js',
  isEntry: true,
  imports: [],
  moduleIds: ['/home/a/src/main.ts'],
  code: 'export const a = 1',
  ...patch,
})
const bundle = (...chunks: ReturnType<typeof chunk>[]): Bundle => Object.fromEntries(chunks.map((one) => [one.fileName, one]))
/** Text that does not compress. */
const noise = (bytes: number) => {
  let seed = 7
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return String.fromCharCode(97 + Math.floor((26 * seed) / 2_147_483_647))
  }
  return `'${Array.from({ length: bytes }, next).join('')}'`
}

describe('weight', () => {
  test('of a small bundle is no fault', () => expect(faultsIn(bundle(chunk()))).toEqual([]))
  test('over the budget is named with both figures', () => {
    const [fault] = faultsIn(bundle(chunk({ code: noise((BUDGETS_KB['index.js'] ?? 0) * 2400) })))
    expect(fault).toMatch(/^assets\/index-AbCd1234\.js weighs [\d.]+ kB of gzip; index\.js may weigh \d+\.$/)
  })
  test('of a file that nobody stated is held to the general budget', () =>
    expect(faultsIn(bundle(chunk({ fileName: 'assets/new-AbCd1234.js', code: noise(90_000) })))).toHaveLength(1))
  test('is looked up without the hash', () => expect(plainName('assets/flow-overlay-DUn-q_6T.js')).toBe('flow-overlay.js'))
})

describe('the first load', () => {
  const heavy = chunk({
    fileName: 'assets/gl-AbCd1234.js',
    isEntry: false,
    moduleIds: ['/x/node_modules/maplibre-gl/dist/a.mjs'],
  })
  test('may not hold a heavy library, even through another file', () => {
    const middle = chunk({ fileName: 'assets/mid-AbCd1234.js', isEntry: false, imports: [heavy.fileName] })
    expect(faultsIn(bundle(chunk({ imports: [middle.fileName] }), middle, heavy)).join()).toContain(
      'maplibre-gl/dist/a.mjs is part of the first load',
    )
  })
  test.each([
    '/x/node_modules/@deck.gl/core/dist/index.js',
    '/x/node_modules/@turf/buffer/dist/esm/index.js',
    '/home/a/src/charts/matrix/model.ts',
    '/home/a/src/charts/coverage/layout.ts',
    '/home/a/src/domain/parse/features.ts',
    '/home/a/src/domain/check.ts',
  ])('may not hold %s', (id) => {
    expect(faultsIn(bundle(chunk({ moduleIds: [id] })))).toEqual([
      `${id.replace(/^.*node_modules\//, '')} is part of the first load (assets/index-AbCd1234.js).`,
    ])
  })
  test.each([
    ['data/pack/first.json', 'first.json'],
    ['data/pack/ground.json', 'ground.json'],
  ])('may not outgrow the budget of %s', (fileName, name) => {
    const pack = { type: 'asset' as const, fileName, source: noise((BUDGETS_KB[name] ?? 0) * 2400) }
    expect(faultsIn({ [fileName]: pack }).join()).toContain(`${name} may weigh ${BUDGETS_KB[name]}.`)
  })
  test('does not count what is fetched later', () => expect(faultsIn(bundle(chunk(), heavy))).toEqual([]))
})

describe('syntax that Chromium 90 cannot read', () => {
  test.each([
    ['class A { static { A.b = 1 } }', 'static block'],
    ['class A { #b; static is(o) { return #b in o } }', '#private in'],
    ['const a = /[\\p{L}--q]/v', 'with v'],
  ])('%s', (code, what) => expect(tooNew(code).join()).toContain(what))
  test('is not what it does read', () =>
    expect(tooNew('class A { b = 1; static c = 2; #d = 3 }; a ??= b?.c ?? 1_000n; const x = /(?<y>a)/s; export { x }')).toEqual(
      [],
    ))
})
