// How well one query fits one text: Chinese, its pinyin, its initials, or English, whatever the reader types.

/** Text made comparable (lower case, no accents, plain punctuation), with the place of each letter in the original. */
export type Folded = { readonly text: string; readonly at: readonly number[] }

/** Part of the original text that the query stands for. */
export type Range = readonly [start: number, end: number]

/** `tier` says in what way it fits: the higher, the closer. */
export type Fit = { readonly tier: number; readonly ranges: readonly Range[] }

/** Whole text over its beginning, words over letters, the writing itself over its reading. */
export const TIERS = {
  exact: 100,
  exactReading: 95,
  exactInitials: 92,
  prefix: 90,
  wordStart: 80,
  inside: 70,
  reading: 60,
  readingInside: 55,
  mixed: 45,
  initials: 40,
  initialsInside: 35,
  insideShort: 25,
  scattered: 15,
} as const

const COMBINING = /[\u0300-\u036f]/g
const APOSTROPHE = /['’‘`]/
const LETTER = /[\p{L}\p{N}.]/u
const PLAIN = /[a-z0-9.\u4e00-\u9fff]/

/** Lower case, width and accents evened out; apostrophes dropped, other punctuation one space. ü is v, as keyboards have it. */
export function fold(original: string): Folded {
  let text = ''
  const at: number[] = []
  for (let i = 0; i < original.length; i++) {
    const raw = original[i] ?? ''
    // Most letters are plain already, and there are thousands of them.
    if (PLAIN.test(raw)) {
      text += raw
      at.push(i)
      continue
    }
    const plain = raw
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(COMBINING, '')
    for (const letter of plain) {
      if (APOSTROPHE.test(letter)) continue
      const kept = LETTER.test(letter) ? letter : ' '
      if (kept === ' ' && (text === '' || text.endsWith(' '))) continue
      text += kept
      at.push(i)
    }
  }
  return text.endsWith(' ') ? { text: text.slice(0, -1), at: at.slice(0, -1) } : { text, at }
}

/** A query made comparable once, before it meets a thousand texts. */
export type Asked = {
  readonly text: string
  /** Without blanks: "guo yuan gang" is spelt as one word. */
  readonly letters: string
  readonly hasLatin: boolean
  readonly hasChinese: boolean
}

export function askedOf(query: string): Asked {
  const { text } = fold(query)
  return { text, letters: text.replace(/[ .]/g, ''), hasLatin: /[a-z]/.test(text), hasChinese: CHINESE.test(text) }
}

const CHINESE = /[\u3400-\u9fff]/

/** One sign of a text as the reader may spell it: a Chinese character with its syllable, or a Latin word. */
export type Sign = { readonly sign: string; readonly reading: string; readonly start: number; readonly end: number }

/** Signs of a folded text beside their syllables; empty where no reading is known. */
export function signsOf(folded: Folded, reading: string | undefined): readonly Sign[] {
  if (reading === undefined) return []
  const found = [...folded.text.matchAll(/[a-z0-9]+|[\u3400-\u9fff]/g)]
  const syllables = reading.split(' ')
  if (syllables.length !== found.length) return []
  return found.map((match, i) => ({
    sign: match[0],
    reading: syllables[i] ?? match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** `whole`: every syllable but the last is complete; `closed`: the last one too; `single`: one letter each. */
type Spelling = { readonly used: number; readonly whole: boolean; readonly single: boolean; readonly closed: boolean }

/**
 * Spells the query along the signs from one of them on: each sign takes its own writing or the beginning of its reading.
 * Prefers the longest part of each syllable; null where the query cannot be spelt from here.
 */
function spell(signs: readonly Sign[], from: number, query: string): Spelling | null {
  const step = (i: number, at: number): Spelling | null => {
    const here = signs[i]
    if (!here) return null
    const { sign, reading } = here
    const written = query.startsWith(sign, at)
    let longest = written ? sign.length : 0
    let common = 0
    while (common < reading.length && query[at + common] === reading[common]) common++
    longest = Math.max(longest, common)
    for (let length = longest; length > 0; length--) {
      if (length > common && !(written && length === sign.length)) continue
      const complete = length === reading.length || (written && length === sign.length)
      const single = length === 1
      if (at + length === query.length) return { used: i - from + 1, whole: true, single, closed: complete }
      const rest = step(i + 1, at + length)
      if (rest) return { ...rest, whole: rest.whole && complete, single: rest.single && single }
    }
    return null
  }
  return step(from, 0)
}

function fitReading(folded: Folded, signs: readonly Sign[], { letters, hasLatin }: Asked): Fit | null {
  if (signs.length === 0 || !hasLatin) return null
  let best: Fit | null = null
  for (let from = 0; from < signs.length; from++) {
    const { sign, reading } = signs[from] as Sign
    if (letters[0] !== sign[0] && letters[0] !== reading[0]) continue
    const found = spell(signs, from, letters)
    if (!found) continue
    const tier = readingTier(found, from === 0, from === 0 && found.used === signs.length, letters)
    if (best && best.tier >= tier) continue
    const end = signs[from + found.used - 1]?.end ?? 0
    best = { tier, ranges: [rangeOf(folded, signs[from]?.start ?? 0, end)] }
  }
  return best
}

function readingTier(found: Spelling, first: boolean, all: boolean, letters: string): number {
  if (found.single && letters.length > 1) return all ? TIERS.exactInitials : first ? TIERS.initials : TIERS.initialsInside
  if (!found.whole) return TIERS.mixed
  return all && found.closed ? TIERS.exactReading : first ? TIERS.reading : TIERS.readingInside
}

const rangeOf = (folded: Folded, start: number, end: number): Range => [folded.at[start] ?? 0, (folded.at[end - 1] ?? 0) + 1]

function fitLiteral(folded: Folded, { text: query, hasChinese }: Asked): Fit | null {
  const { text } = folded
  const first = text.indexOf(query)
  if (first < 0) return null
  const fitAt = (tier: number, start: number): Fit => ({ tier, ranges: [rangeOf(folded, start, start + query.length)] })
  if (first === 0) return fitAt(text.length === query.length ? TIERS.exact : TIERS.prefix, 0)
  const word = text.indexOf(` ${query}`)
  if (word >= 0) return fitAt(TIERS.wordStart, word + 1)
  // Two Latin letters in the middle of a word mean nothing: `sl` is 双流, not "translation".
  return fitAt(query.length < 3 && !hasChinese ? TIERS.insideShort : TIERS.inside, first)
}

/** The query's letters in order with gaps; Latin ones must begin a word and stay close, or anything would fit anything. */
export function fitScattered(folded: Folded, { letters, hasChinese }: Asked): Fit | null {
  if (letters.length < (hasChinese ? 2 : 3)) return null
  const { text } = folded
  const places: number[] = []
  for (const letter of letters) {
    const next = text.indexOf(letter, (places[places.length - 1] ?? -1) + 1)
    if (next < 0) return null
    places.push(next)
  }
  const start = places[0] ?? 0
  const span = (places[places.length - 1] ?? 0) - start + 1
  if (!hasChinese && ((start > 0 && text[start - 1] !== ' ') || span > letters.length * 2.5)) return null
  return { tier: TIERS.scattered + letters.length / span, ranges: places.map((place) => rangeOf(folded, place, place + 1)) }
}

/** The closest way in which the query fits as a stretch of the text or of its reading, or null. */
export function fitOf(folded: Folded, signs: readonly Sign[], asked: Asked): Fit | null {
  if (asked.text === '') return null
  const literal = fitLiteral(folded, asked)
  if (literal && literal.tier > TIERS.insideShort) return literal
  return fitReading(folded, signs, asked) ?? literal
}
