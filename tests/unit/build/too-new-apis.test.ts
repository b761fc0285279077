// Our own sources call nothing that Chromium 90 does not have, but where they ask first or can do without.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newInScript, newInStyle } from '../../../build/too-new-apis.ts'

const SRC = join(import.meta.dirname, '../../../src')

/** Uses that are guarded, or that an older browser may pass over without harm. Each with its reason. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'panels/tint/tint.css': { 'accent-color (93)': 'without it a radio button has the colour of its browser' },
}

describe('names that are too new', () => {
  test.each([
    ['list.at(-1)', 'at() (92)'],
    ['Object.hasOwn(a, "b")', 'Object.hasOwn (93)'],
    ['const b = structuredClone(a)', 'structuredClone (98)'],
    ['await scheduler.yield()', 'scheduler (94)'],
    ['throw new Error("no", { cause: reason })', 'cause of an error (93)'],
    ['<div inert>', 'inert (102)'],
    ['card.showPopover()', 'popover (114)'],
    ['context.roundRect(0, 0, 1, 1, 2)', 'roundRect (99)'],
  ])('are found in a script: %s', (code, name) => expect(newInScript(code)).toEqual([name]))

  test.each([
    ['.a:has(.b) { top: 0 }', ':has() (105)'],
    ['.a { height: 100dvh }', 'small, large and dynamic viewport units (108)'],
    ['.a { color: color-mix(in srgb, red, blue) }', 'color-mix() (111)'],
    ['@container (width > 3em) { .a { top: 0 } }', '@container (105)'],
    ['.a { top: 0; & .b { top: 1px } }', 'nesting (112)'],
    ['@media (width >= 40em) { .a { top: 0 } }', 'media ranges (104)'],
    ['.a { rotate: 3deg }', 'translate, rotate, scale alone (104)'],
  ])('are found in a style: %s', (css, name) => expect(newInStyle(css)).toEqual([name]))

  test('may stand where a browser passes over them', () => {
    const css = '.a { height: 100vh }\n@supports (height: 1dvh) { .a { height: 100dvh } .b { width: 1svw } }\n.c { top: 0 }'
    expect(newInStyle(css)).toEqual([])
    expect(newInStyle(`${css} .d { height: 1lvh }`)).toHaveLength(1)
  })
  test('may be spoken of', () => {
    expect(newInScript('// structuredClone(a) is too new\nconst b = { ...a } /* list.at(-1) */')).toEqual([])
    expect(newInStyle('/* no :has( here */ .a { transform: rotate(3deg) translate(1px) }')).toEqual([])
  })
})

describe('our sources', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const faults = files.flatMap((file) => {
    const style = file.endsWith('.css')
    if (!style && !/\.tsx?$/.test(file)) return []
    const text = readFileSync(join(SRC, file), 'utf8')
    return (style ? newInStyle(text) : newInScript(text)).map((name) => ({ file, name }))
  })

  test('hold nothing that is too new, but what is known here', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(faults.filter(({ file, name }) => !(name in (KNOWN[file] ?? {})))).toEqual([])
  })
  test('and all that is known here is there', () => {
    const known = Object.entries(KNOWN).flatMap(([file, names]) => Object.keys(names).map((name) => ({ file, name })))
    expect(known.filter((one) => !faults.some(({ file, name }) => file === one.file && name === one.name))).toEqual([])
  })
})
