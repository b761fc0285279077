// Where a line of Chinese may end: between words, never inside short quotes, before a closing sign or before a sign that leans back.

type Segmenter = { segment(text: string): Iterable<{ readonly segment: string }> }
type SegmenterMaker = new (locale: string, options: { readonly granularity: 'word' }) => Segmenter

/** The browser's own dictionary: newer than the language level that we write for, so that its type is unknown. */
const WORDS = Intl as { readonly Segmenter?: SegmenterMaker }

/** One for all texts: to make one takes a browser longer than to ask it for a line. */
const made = new WeakMap<SegmenterMaker, Segmenter>()
function segmenterOf(Maker: SegmenterMaker): Segmenter {
  const known = made.get(Maker) ?? new Maker('zh', { granularity: 'word' })
  made.set(Maker, known)
  return known
}

/** Titles of the plan stand in several panels, and are asked for again whenever one of them changes. */
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 1000

/**
 * Learns from panels that stand in the page how their titles are broken: to open its dictionary takes a browser some 40 ms in one piece,
 * which the start is spared, and taken over they are as they stand.
 */
export function learnPhrases(panels: ParentNode): void {
  for (const { childNodes } of panels.querySelectorAll('.phrase')) {
    const phrases = ['']
    for (const { nodeName, textContent } of childNodes)
      if (nodeName === 'WBR') phrases.push('')
      else phrases[phrases.length - 1] += textContent ?? ''
    known.set(phrases.join(''), phrases)
  }
}

/** Short quotes and brackets are one word; so is what they stand before, as far as its first sign. */
const QUOTED = /([（《“][^）》”]{1,8}[）》”])/
/** What stays with the word before it: closing signs, particles, and endings that the browser's dictionary cuts off. */
const LEANS_BACK = /^[，。；：、）》”！？·—…\s]+$|^[的等了性化型业级室网圈湖力区市县省港站群链]$/
/** A word of one sign leans on the next, a number on what it counts: 与国家, 66 条. */
const ALONE = /^([\u4e00-\u9fff（《“]|\d+)$/

/**
 * The text in pieces that should not be broken, in order; joined they are the text.
 * null where the browser cannot tell words (Chromium before 87, Firefox before 125), and the text has to be broken anywhere.
 */
export function phrasesOf(text: string, intl: { readonly Segmenter?: SegmenterMaker } = WORDS): readonly string[] | null {
  const remembered = intl === WORDS ? known.get(text) : undefined
  if (remembered || !intl.Segmenter) return remembered ?? null
  const phrases = phrasesIn(text, segmenterOf(intl.Segmenter))
  if (intl !== WORDS) return phrases
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, phrases)
  return phrases
}

function phrasesIn(text: string, words: Segmenter): readonly string[] {
  const pieces = text
    .split(QUOTED)
    .flatMap((part) => (QUOTED.test(part) ? [part] : [...words.segment(part)].map(({ segment }) => segment)))
  const phrases: string[] = []
  let held = ''
  for (const piece of pieces) {
    const last = phrases.length - 1
    if (held === '' && last >= 0 && LEANS_BACK.test(piece)) phrases[last] += piece
    else if (held === '' ? ALONE.test(piece) : piece.trim() === '') held += piece
    else {
      phrases.push(held + piece)
      held = ''
    }
  }
  if (held === '') return phrases
  return [...phrases.slice(0, -1), `${phrases[phrases.length - 1] ?? ''}${held}`]
}
