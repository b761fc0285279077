// CSS variables and the map's palette are one set of inks: written twice, held together here.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PILLARS } from '../../../src/domain/kinds.ts'
import { PALETTES, type Palette, type PaletteName } from '../../../src/scene/palette.ts'

const CSS = readFileSync(new URL('../../../src/style/tokens.css', import.meta.url), 'utf8')

/** Variables of the block whose selector ends in this theme. */
function variablesOf(theme: PaletteName): ReadonlyMap<string, string> {
  const block = CSS.split('}').find((part) => part.includes(`[data-theme='${theme}'] {`)) ?? ''
  return new Map([...block.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const kebab = (name: string): string => name.replace(/[A-Z]+|\d+/g, (part) => `-${part.toLowerCase()}`)

function inksOf(palette: Palette): [string, string][] {
  const plain = Object.entries(palette)
    .filter(([name]) => !['name', 'relief', 'tones', 'pillar', 'unlinked'].includes(name))
    .map(([name, value]): [string, string] => [kebab(name), String(value)])
  const pillars = [...PILLARS.map((pillar) => [pillar, palette.pillar[pillar]] as const), ['unlinked', palette.unlinked] as const]
  return [
    ...plain,
    ...pillars.flatMap(([name, { ink, text }]): [string, string][] => [
      [name, ink],
      [`${name}-text`, text],
    ]),
  ]
}

const THEMES = Object.keys(PALETTES) as PaletteName[]

describe.each(THEMES)('%s inks', (theme) => {
  const variables = variablesOf(theme)
  test.each(inksOf(PALETTES[theme]))('--%s is %s', (name, value) => expect(variables.get(name)).toBe(value))

  test('tints and veils are shades of their inks, not new colours', () => {
    for (const [name, value] of variables) {
      const of = name.match(/^(.*)-(tint|veil)$/)?.[1]
      if (of) expect(value.slice(0, 7), name).toBe(variables.get(of))
    }
  })
  test('no other colour is written down', () => {
    const known = new Set(inksOf(PALETTES[theme]).map(([, value]) => value))
    const strange = [...variables].filter(([, value]) => value.startsWith('#') && !known.has(value.slice(0, 7)))
    expect(strange).toEqual([])
  })
})

test('all themes name the same variables in the same order', () => {
  for (const theme of THEMES) expect([...variablesOf(theme).keys()], theme).toEqual([...variablesOf('light').keys()])
})
