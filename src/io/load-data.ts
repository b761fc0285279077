// Fetches what the build packed for the page. What was faulty in a file of the data comes as a list beside what was sound.
import { type CityFigures, parseFigures } from '../domain/figures.ts'
import type { Issue } from '../domain/issue.ts'
import type { Dataset, FullDataset } from '../domain/model.ts'
import { type FirstPack, joined, type RestPack } from '../domain/pack.ts'
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

/** Below the folder of the data; made by build/pack.ts. */
export const FIRST_PACK = 'pack/first.json'
export const REST_PACK = 'pack/rest.json'

export type First = { readonly version: string; readonly dataset: Dataset; readonly issues: readonly Issue[] }

/** What the first view needs. @throws where it cannot be had: without it there is nothing to show */
export async function loadFirst(base: string): Promise<First> {
  const found = await fetchJson(`${base}${FIRST_PACK}`)
  if ('fault' in found) throw new Error(`${FIRST_PACK}: ${found.fault}`)
  const pack = found.json as FirstPack
  if (pack.dataset.measures.length === 0 && pack.dataset.sites.length === 0) throw new Error('No data could be had')
  return pack
}

/** The first part with all that is told beyond it. @throws where the rest cannot be had, or is of another version of the atlas */
export async function loadRest(base: string, { version, dataset }: First): Promise<FullDataset> {
  const found = await fetchJson(`${base}${REST_PACK}`)
  if ('fault' in found) throw new Error(`${REST_PACK}: ${found.fault}`)
  const pack = found.json as RestPack
  if (pack.version !== version) throw new Error(`${REST_PACK} is of version ${pack.version}, the page of ${version}`)
  return joined(dataset, pack.rest)
}

/**
 * What cards tell of things and how names are read, fetched once: for whoever asks first, and again only after a failure.
 * @param told called when both are here; without readings where only those cannot be had
 */
export function createTeller(
  base: string,
  first: First,
  told: (dataset: FullDataset, readings: Readonly<Record<string, string>>) => void,
): () => Promise<void> {
  let telling: Promise<void> | null = null
  const tell = async () => {
    const [dataset, readings] = await Promise.all([loadRest(base, first), fetchJson(`${base}pinyin.json`)])
    told(dataset, 'json' in readings ? (readings.json as Record<string, string>) : {})
  }
  return () => {
    telling ??= tell().catch((reason: unknown) => {
      telling = null
      throw reason
    })
    return telling
  }
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
