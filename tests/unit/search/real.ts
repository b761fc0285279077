// The shipped data as a graph with its reading table, for tests of what a reader would really find.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn, pinyinTable } from '../../../build/pinyin.ts'
import { createFullGraph, type FullGraph } from '../../../src/domain/graph.ts'
import { DATA_FILES, parseDataset } from '../../../src/domain/parse/dataset.ts'
import type { PinyinTable } from '../../../src/state/search.ts'

const DATA = join(import.meta.dirname, '../../../data')

export function readAtlas(): { graph: FullGraph; pinyin: PinyinTable } {
  const found = DATA_FILES.filter((file) => existsSync(join(DATA, file)))
  const files = new Map(found.map((file) => [file, { json: JSON.parse(readFileSync(join(DATA, file), 'utf8')) as unknown }]))
  const { dataset } = parseDataset(files)
  return { graph: createFullGraph(dataset), pinyin: pinyinTable(namesIn(dataset)) }
}
