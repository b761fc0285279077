// CSS variables and the map's palette are one set of inks: written twice, held together here.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PILLARS } from '../../../src/domain/kinds.ts'
import { PALETTES, type Palette } from '../../../src/scene/palette.ts'

const CSS = readFileSync(new URL('../../../src/style/tokens.css', import.meta.url), 'utf8')

/** Variables of the block whose selector ends in this theme. */
function variablesOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = CSS.split('}').find((part) => part.includes(`html[data-theme='${theme}'] {`)) ?? ''
  return new Map([...block.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const kebab = (name: string): string => name.replace(/[A-Z]+|\d+/g, (part) => `-${part.toLowerCase()}`)

function inksOf(palette: Palette): [string, string][] {
  const plain = Object.entries(palette)
    .filter(([name]) => !['name', 'pillar', 'unlinked'].includes(name))
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

describe.each(['light', 'dark'] as const)('%s inks', (theme) => {
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

test('both themes name the same variables in the same order', () => {
  expect([...variablesOf('dark').keys()]).toEqual([...variablesOf('light').keys()])
})

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test.each(['light', 'dark'] as const)('text of the %s theme can be read on paper', (theme) => {
  const { paper, ink1, ink2, ink3, pillar } = PALETTES[theme]
  const texts = [ink1, ink2, ink3, ...PILLARS.map((name) => pillar[name].text)]
  expect(texts.filter((ink) => contrast(ink, paper) < 4.5)).toEqual([])
})
