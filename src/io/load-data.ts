// Fetches the data files beside the page. A file that is missing or broken is reported and the rest is shown.
import { type CityFigures, parseFigures } from '../domain/figures.ts'
import type { Issue } from '../domain/issue.ts'
import type { Dataset } from '../domain/model.ts'
import { DATA_FILES, type Files, parseDataset } from '../domain/parse/dataset.ts'
import { embeddedText } from './embedded.ts'

type Found = { readonly json: unknown } | { readonly fault: 'file-missing' | 'not-json' }

export async function fetchJson(url: string): Promise<Found> {
  const text = embeddedText(url)
  if (text !== null) return { json: JSON.parse(text) }
  let response: Response
  try {
    response = await fetch(url)
  } catch {
    return { fault: 'file-missing' }
  }
  if (!response.ok) return { fault: 'file-missing' }
  try {
    return { json: await response.json() }
  } catch {
    return { fault: 'not-json' }
  }
}

export async function loadDataset(base: string): Promise<{ dataset: Dataset; issues: Issue[] }> {
  const files: Files = new Map(
    await Promise.all(DATA_FILES.map(async (file): Promise<[string, Found]> => [file, await fetchJson(`${base}${file}`)])),
  )
  return parseDataset(files)
}

const DATA = './data/'

/** One file of data/ beside the page that only some screens need; what is faulty in it is left out. */
export async function loadRecords<T>(
  file: string,
  parse: (file: string, input: unknown, issues: Issue[]) => T[],
): Promise<readonly T[]> {
  const found = await fetchJson(`${DATA}${file}`)
  return 'json' in found ? parse(file, found.json, []) : []
}

/** The official figures of the cities. */
export const loadFigures = (): Promise<readonly CityFigures[]> => loadRecords('circle.json', parseFigures)
