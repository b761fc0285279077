// The measurements as a table for people and as JSON for programs.
import { ATLAS, FLOOR, PAGES } from './pages.mjs'
import { ratios, summary } from './statistics.mjs'

/** Rows of the tables: figure, what it is called, its unit, digits, and the goal as a ratio to the floor. */
export const FIGURES = {
  'cold.firstMs': ['first picture of the map', 'ms', 0, 0.25],
  'cold.allMs': ['all sites visible', 'ms', 0, 1.15],
  'cold.interactiveMs': ['interactive: a click chooses', 'ms', 0, 1.25],
  'cold.bytes': ['bytes before interactive', 'kB', 0, null],
  'cold.blockingMs': ['main thread blocked', 'ms', 0, null],
  'cold.longestAfterMs': ['longest task after the first picture', 'ms', 0, null],
  'warm.firstMs': ['warm: first picture', 'ms', 0, null],
  'warm.allMs': ['warm: all sites visible', 'ms', 0, null],
  'warm.interactiveMs': ['warm: interactive', 'ms', 0, null],
  'frames.medianMs': ['frame, all layers: median', 'ms', 1, null],
  'frames.p95Ms': ['frame, all layers: p95', 'ms', 1, 1.3],
  'frames.work': ['processor seconds a second of it', '', 2, null],
  'threads.medianMs': ['frame, 30 threads: median', 'ms', 1, null],
  'threads.p95Ms': ['frame, 30 threads: p95', 'ms', 1, 1.5],
  'threads.work': ['processor seconds a second of it', '', 2, null],
  memoryMb: ['memory of all processes', 'MB', 0, null],
}
const scaled = (key, value) => (key.endsWith('bytes') ? value / 1000 : value)
const number = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

/** Values of a figure over the rounds of a profile; a round in which a page gave up counts as not measured. */
const valuesOf = (rounds, profile, page, key) =>
  rounds.filter((round) => round.profile === profile).map(({ pages }) => pages[page]?.figures?.[key] ?? Number.NaN)

/** The floor has no threads: what moves with them is compared with how the floor moves without. */
const floorKey = (key) => key.replace('threads.', 'frames.')

/** @returns {Record<string, Record<string, Record<string, object>>>} profile → page → figure → summary and ratio */
export function summarise(rounds) {
  const profiles = [...new Set(rounds.map(({ profile }) => profile))]
  const pages = Object.keys(PAGES).filter((page) => rounds.some((round) => page in round.pages))
  const of = (profile, page, key) => {
    const values = valuesOf(rounds, profile, page, key).map((value) => scaled(key, value))
    const floors = valuesOf(rounds, profile, FLOOR, floorKey(key)).map((value) => scaled(key, value))
    return { ...summary(values), ratio: summary(ratios(values, floors)) }
  }
  return Object.fromEntries(
    profiles.map((profile) => [
      profile,
      Object.fromEntries(
        pages.map((page) => [page, Object.fromEntries(Object.keys(FIGURES).map((key) => [key, of(profile, page, key)]))]),
      ),
    ]),
  )
}

const row = (cells) => `| ${cells.join(' | ')} |`

/** @param {number} rounds of the profile; a page that was not in all of them says in how many */
function tableOf(pages, rounds) {
  const runsOf = (name) => Math.max(...Object.values(pages[name]).map(({ runs }) => runs))
  const names = Object.keys(pages).filter((name) => runsOf(name) > 0)
  const keys = Object.keys(FIGURES).filter((key) => names.some((name) => pages[name][key].runs > 0))
  const titleOf = (name) =>
    runsOf(name) === rounds ? PAGES[name].title : `${PAGES[name].title} (${runsOf(name)} of ${rounds} rounds)`
  const cell = (name, key) => {
    const [, , digits] = FIGURES[key]
    const { median, low, high, ratio, runs } = pages[name][key]
    if (runs === 0) return '–'
    const spread = `${number(median, digits)} (${number(low, digits)}–${number(high, digits)})`
    return name === FLOOR || !Number.isFinite(ratio.median)
      ? spread
      : `${spread}<br>**${number(ratio.median, 2)}** (${number(ratio.low, 2)}–${number(ratio.high, 2)})`
  }
  return [
    row(['', ...names.map(titleOf)]),
    row(['---', ...names.map(() => '---')]),
    ...keys.map((key) => {
      const [title, unit] = FIGURES[key]
      return row([unit ? `${title}, ${unit}` : title, ...names.map((name) => cell(name, key))])
    }),
  ].join('\n')
}

/** Each goal with what was reached: by the atlas as it chooses its renderer. */
export function goalsOf(summaries, extras) {
  const plain = summaries.plain
  if (!plain?.[ATLAS]) return []
  const atlas = plain[ATLAS]
  const best = (key) =>
    Object.keys(plain)
      .filter((page) => page !== FLOOR && !page.startsWith('atlas'))
      .map((page) => [plain[page][key].median, PAGES[page].title])
      .filter(([value]) => Number.isFinite(value))
      .sort(([a], [b]) => a - b)[0] ?? [Number.NaN, 'no peer']
  const more = atlas['cold.bytes'].median - plain[FLOOR]['cold.bytes'].median
  return [
    ...Object.entries(FIGURES)
      .filter(([, [, , , goal]]) => goal !== null)
      .map(([key, [title, , , goal]]) => goalRow(`${title} ≤ ${goal} × floor`, atlas[key].ratio.median, goal, 2)),
    goalRow('bytes before interactive ≤ floor + 120 kB', more, 120, 0),
    goalRow('no task over 100 ms after the first picture', atlas['cold.longestAfterMs'].median, 100, 0),
    goalRow('search ≤ 8 ms (p95)', extras.search?.p95Ms, 8, 2),
    goalRow('a measure chosen to threads on screen ≤ 100 ms', extras.choice?.median, 100, 0),
    ...['cold.firstMs', 'cold.allMs', 'frames.medianMs', 'frames.p95Ms'].map((key) => {
      const [value, title] = best(key)
      return goalRow(`${FIGURES[key][0]} ahead of every peer (best: ${title})`, atlas[key].median, value, 1)
    }),
  ]
}
const goalRow = (what, reached, limit, digits) => ({
  what,
  reached: number(reached, digits),
  limit: number(limit, digits),
  met: reached <= limit,
})

/** The whole report as Markdown. */
export function markdownOf({ date, machine, rounds, extras }) {
  const summaries = summarise(rounds)
  const count = (profile) => rounds.filter((round) => round.profile === profile).length
  const goals = goalsOf(summaries, extras)
  return [
    `# Benchmark, ${date}`,
    `${machine}`,
    'How it is measured: [README](../README.md). Each cell: median over the rounds (middle half), and below it in bold the ratio to the floor of the same round.',
    ...(goals.length > 0
      ? [
          '## Goals',
          [
            row(['goal', 'reached', 'met']),
            row(['---', '---', '---']),
            ...goals.map(({ what, reached, met }) => row([what, reached, met ? 'yes' : '**no**'])),
          ].join('\n'),
        ]
      : []),
    ...Object.entries(summaries).flatMap(([profile, pages]) => [
      `## ${profile === 'plain' ? 'Plain' : 'Processor four times slower, Fast 4G'}: ${count(profile)} rounds`,
      tableOf(pages, count(profile)),
    ]),
    ...(extras.search
      ? [
          '## The atlas alone',
          [
            `- Search, ${extras.search.names} things, ${extras.search.queries} queries typed letter by letter: median ${number(extras.search.medianMs, 2)} ms, p95 ${number(extras.search.p95Ms, 2)} ms, longest ${number(extras.search.longestMs, 1)} ms.`,
            `- A measure chosen until its 30 threads are painted: median ${number(extras.choice.median, 0)} ms (${number(extras.choice.low, 0)}–${number(extras.choice.high, 0)}), longest ${number(extras.choice.longest, 0)} ms.`,
          ].join('\n'),
        ]
      : []),
  ].join('\n\n')
}
