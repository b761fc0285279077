// The table of widths against the fonts themselves: reads the advance widths out of the shipped woff2 files.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ADVANCES, type Face, FIRST_CODE } from '../../../src/scene/layout/advances.ts'

const FONTS = join(import.meta.dirname, '../../../public/fonts')
/** Tables that woff2 names by number, as far as our fonts have them. */
const NAMES: Readonly<Record<number, string>> = { 0: 'cmap', 1: 'head', 2: 'hhea', 3: 'hmtx' }
const GLYF = 10
const LOCA = 11

type Table = { readonly at: number; readonly plain: boolean }

function tablesOf(file: Buffer): { readonly data: Buffer; readonly tables: ReadonlyMap<string, Table> } {
  let at = 48
  const number = (): number => {
    let value = 0
    for (;;) {
      const byte = file.readUInt8(at++)
      value = (value << 7) | (byte & 127)
      if ((byte & 128) === 0) return value
    }
  }
  const tables = new Map<string, Table>()
  let offset = 0
  for (let i = 0; i < file.readUInt16BE(12); i++) {
    const flags = file.readUInt8(at++)
    const known = flags & 63
    if (known === 63) at += 4
    const length = number()
    const transformed = known === GLYF || known === LOCA ? flags >> 6 !== 3 : flags >> 6 !== 0
    tables.set(NAMES[known] ?? `#${i}`, { at: offset, plain: !transformed })
    offset += transformed ? number() : length
  }
  return { data: brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20))), tables }
}

function advancesOf(face: string): (code: number) => number | undefined {
  const { data, tables } = tablesOf(readFileSync(join(FONTS, `${face}.woff2`)))
  const start = (name: string) => tables.get(name)?.at ?? Number.NaN
  const metrics = data.readUInt16BE(start('hhea') + 34)
  const em = data.readUInt16BE(start('head') + 18)
  // A transformed table begins with a byte of flags and leaves the side bearings to the end.
  const hmtx = tables.get('hmtx')
  const width = (glyph: number) => {
    const i = Math.min(glyph, metrics - 1)
    return (data.readUInt16BE(hmtx?.plain ? hmtx.at + 4 * i : (hmtx?.at ?? 0) + 1 + 2 * i) * 1000) / em
  }
  const glyphs = new Map<number, number>()
  const cmap = start('cmap')
  for (let i = 0; i < data.readUInt16BE(cmap + 2); i++) {
    const sub = cmap + data.readUInt32BE(cmap + 8 + i * 8)
    if (data.readUInt16BE(sub) !== 4) continue
    const twice = data.readUInt16BE(sub + 6)
    for (let s = 0; s < twice; s += 2) {
      const range = sub + 16 + 3 * twice + s
      for (
        let code = data.readUInt16BE(sub + 16 + twice + s);
        code <= Math.min(0xfffe, data.readUInt16BE(sub + 14 + s));
        code++
      ) {
        const shift = data.readUInt16BE(range)
        const found = shift === 0 ? code : data.readUInt16BE(range + shift + 2 * (code - data.readUInt16BE(sub + 16 + twice + s)))
        if (found !== 0) glyphs.set(code, (found + data.readInt16BE(sub + 16 + 2 * twice + s)) & 0xffff)
      }
    }
  }
  return (code) => {
    const glyph = glyphs.get(code)
    return glyph === undefined ? undefined : width(glyph)
  }
}

test.each(Object.keys(ADVANCES) as Face[])('%s is as wide as the table says', (face) => {
  const advance = advancesOf(face)
  expect(ADVANCES[face]).toHaveLength(0x7f - FIRST_CODE)
  expect(ADVANCES[face].map((_, i) => advance(FIRST_CODE + i))).toEqual(ADVANCES[face])
  expect(advance('重'.codePointAt(0) ?? 0)).toBe(1000)
})
