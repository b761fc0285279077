// The letters of the opening map by face, in both languages: what the first part of each font must hold. Of every window that is drawn beforehand
// but the wall, which has room for the names of counties; it stands beside its server and fetches further parts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../../src/domain/model.ts'
import { FRAMES, wallScale } from '../../src/poster/opening.ts'
import { readConfig } from '../config.ts'
import type { FurnitureTable } from './page.ts'
import { openingsOf, readBaseMap, readGraph } from './scenes.ts'

const LANGS: readonly Lang[] = ['zh', 'en']
/** Counts at the corner of a symbol are set by the symbol's own drawing. */
const COUNTS = { face: 'sans-700', letters: '0123456789' } as const

/** Face (`sans-500`) → each of its letters once. `root`: the project's folder. */
export function mapLetters(root: string): Record<string, string> {
  const data = join(root, 'data')
  const furniture = JSON.parse(readFileSync(join(root, 'build/poster/furniture.json'), 'utf8')) as FurnitureTable
  const open = openingsOf(readGraph(data), readBaseMap(data), readConfig(root).config.boundaries)
  const found: Record<string, Set<string>> = { [COUNTS.face]: new Set(COUNTS.letters) }
  for (const frame of FRAMES.filter((one) => wallScale(one) === 1))
    for (const lang of LANGS)
      for (const { text, style } of open({ size: frame, lang, covers: furniture[frame.name]?.[lang] ?? [] }).scenes[0]?.labels ??
        []) {
        const face = `${style.family}-${style.weight}`
        const letters = found[face] ?? new Set<string>()
        found[face] = letters
        for (const letter of text) if (letter >= ' ') letters.add(letter)
      }
  return Object.fromEntries(Object.entries(found).map(([face, letters]) => [face, [...letters].sort().join('')]))
}
