// The atlas's own search over all its names, asked what a reader would type: each name letter by letter. Says how long each answer took.
import { createGraph } from '../../../src/domain/graph.ts'
import { parseDataset } from '../../../src/domain/parse/dataset.ts'
import { createSearch } from '../../../src/state/search.ts'

const MOST_LETTERS = 8
const { files, pinyin } = await (await fetch('./content/search.json')).json()
const graph = createGraph(parseDataset(new Map(files.map(([name, json]) => [name, { json }]))).dataset)
const begun = performance.now()
const search = createSearch(graph, pinyin)
const made = performance.now() - begun

const begin = (text) => Array.from({ length: Math.min(MOST_LETTERS, text.length) }, (_, i) => text.slice(0, i + 1))
const initials = (text) =>
  (pinyin[text] ?? '')
    .split(' ')
    .map((syllable) => syllable[0] ?? '')
    .join('')
const queries = new Set(
  graph.dataset.sites
    .flatMap(({ short }) => [short.zh, short.en.toLowerCase(), initials(short.zh)])
    .flatMap(begin)
    .filter(Boolean),
)
const times = []
// The first hundred warm the machine up, as a reader's first letters would not: so they count as well.
for (const query of queries) {
  const from = performance.now()
  search.find(query)
  times.push(performance.now() - from)
}
document.documentElement.dataset.result = JSON.stringify({ names: graph.features.size, made, times })
