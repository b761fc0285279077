// Spacing keeps to a grid: paddings, gaps, margins, offsets and heights are whole steps of 4 px; where the eye wants otherwise, the reason is here.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')
const STEP_PX = 4
/** Up to half a step: hairlines, and a breath between two lines of one thing. */
const BREATH_PX = 2
/** A bar beside what is chosen is a line, not a space. */
const LINE_PX = 3
const REM_PX = 16
const SPACE = /^(padding|margin|(row-|column-)?gap|inset|top|right|bottom|left|border-spacing|--s\d|--margin)/
const SIZE = /^((min-|max-)?(width|height)|--row|--bar|--target|--[a-z]+-(width|height)$)/

/** Off the grid on purpose: part of a drawing, or half of something that is on it. */
const OPTICAL: Readonly<Record<string, string>> = {
  'panels/detail/lists.css .stations li::before inset 5': 'the line of a corridor runs through the middle of its dots',
  'panels/phone.css .sheet-grip::after margin-inline-start -18': 'half of the grip, which is 36 px wide',
}

/** Declarations of a sheet that set space or size, with the selector they stand in. */
function declarationsOf(path: string): readonly { readonly at: string; readonly property: string; readonly px: number }[] {
  const css = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    [...body.matchAll(/(--)?[a-z][a-z0-9-]*:[^;]+/g)].flatMap(([text]) => {
      const [property = '', value = ''] = text.split(/:(.*)/s)
      if (!SPACE.test(property) && !SIZE.test(property)) return []
      return [...value.matchAll(/(-?\d*\.?\d+)(px|rem)\b/g)].map(([, number, unit]) => ({
        at: `${relative(SRC, path)} ${selector.trim().replace(/\s+/g, ' ')}`,
        property,
        px: Number(number) * (unit === 'rem' ? REM_PX : 1),
      }))
    }),
  )
}

const DECLARATIONS = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
  .flatMap((entry) => declarationsOf(join(entry.parentPath, entry.name)))

const fits = (property: string, px: number): boolean =>
  Number.isInteger(px / STEP_PX) || Math.abs(px) <= (SIZE.test(property) ? LINE_PX : BREATH_PX)
const written = ({ at, property, px }: (typeof DECLARATIONS)[number]): string => `${at} ${property} ${px}`

test('every space and every size is a step of the grid, or says why not', () => {
  expect(DECLARATIONS.length).toBeGreaterThan(400)
  const off = DECLARATIONS.filter(({ property, px }) => !fits(property, px)).map(written)
  expect(off.filter((one) => !(one in OPTICAL))).toEqual([])
  // A reason that nothing needs any more goes.
  expect(Object.keys(OPTICAL).filter((one) => !off.includes(one))).toEqual([])
})
