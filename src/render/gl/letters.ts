// Names wait for the part of the font that holds their letters: the engine keeps the first picture of a letter that it is given, fallback or not.
import type { LabelMark } from '../../scene/scene.ts'
import { fontKey } from './scene-data.ts'
import { FONTS, type FontKey } from './scene-style.ts'

/** What `document.fonts` does: fetches the parts of a font that hold these letters. */
export type FontSource = { load(font: string, text: string): Promise<unknown> }

export type Letters = {
  /** Those names of which every letter is here. */
  ready(labels: readonly LabelMark[]): readonly LabelMark[]
  /** Fetches what the others lack, and answers once it is here or known not to come; null where nothing is lacking. */
  fetch(labels: readonly LabelMark[]): Promise<void> | null
}

export function createLetters(fonts: FontSource): Letters {
  const here = new Map<FontKey, Set<string>>()
  const lacks = (label: LabelMark): string[] => {
    const known = here.get(fontKey(label))
    return [...label.text].filter((letter) => letter > ' ' && !known?.has(letter))
  }
  return {
    ready: (labels) => {
      const ready = labels.filter((label) => lacks(label).length === 0)
      return ready.length === labels.length ? labels : ready
    },
    fetch(labels) {
      const wanted = new Map<FontKey, Set<string>>()
      for (const label of labels)
        for (const letter of lacks(label)) wanted.set(fontKey(label), (wanted.get(fontKey(label)) ?? new Set()).add(letter))
      if (wanted.size === 0) return null
      const fetched = [...wanted].map(async ([key, letters]) => {
        // A letter that cannot be had is drawn by the reader's system, as it would be in a panel.
        await fonts.load(`16px "${FONTS[key][0]}"`, [...letters].join('')).catch(() => {})
        const known = here.get(key) ?? new Set()
        for (const letter of letters) known.add(letter)
        here.set(key, known)
      })
      return Promise.all(fetched).then(() => {})
    },
  }
}
