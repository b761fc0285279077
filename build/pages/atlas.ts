// What every static page is made from, read once: the data, the words of one language, and where the site lives.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { createFullGraph, type FullGraph } from '../../src/domain/graph.ts'
import type { Lang } from '../../src/domain/model.ts'
import { parseDataset } from '../../src/domain/parse/dataset.ts'
import { createTranslate, type Translate } from '../../src/i18n/index.ts'
import { approvalOf, type Config } from '../../src/state/config.ts'
import { readFiles } from '../files.ts'

export type Atlas = {
  readonly graph: FullGraph
  readonly config: Config
  readonly lang: Lang
  readonly t: Translate
  /** Name of a county by its adcode. */
  readonly countyName: (adcode: string) => string
  /** The line that every picture of the map carries. */
  readonly approval: string
}

export const LANGS: readonly Lang[] = ['zh', 'en']

/** Adcode → name in both languages, from the base map. */
type Names = ReadonlyMap<string, { readonly zh: string; readonly en: string }>

export const readCounties = (folder: string): Topology =>
  JSON.parse(readFileSync(join(folder, 'basemap', 'counties.topojson'), 'utf8')) as Topology

export function namesOf(counties: Topology): Names {
  const object = counties.objects.counties
  const shapes = object?.type === 'GeometryCollection' ? object.geometries : []
  return new Map(
    shapes.map(({ properties }) => {
      const { adcode, name, nameEn } = (properties ?? {}) as { adcode: string; name: string; nameEn: string }
      return [adcode, { zh: name, en: nameEn }]
    }),
  )
}

export const readGraph = (folder: string): FullGraph => createFullGraph(parseDataset(readFiles(folder)).dataset)

export function atlasIn(lang: Lang, graph: FullGraph, names: Names, config: Config): Atlas {
  const t = createTranslate(lang)
  const state = approvalOf(config)
  return {
    graph,
    config,
    lang,
    t,
    countyName: (adcode) => names.get(adcode)?.[lang] ?? adcode,
    approval: state.type === 'approved' ? state.number : t(`notice.approval.${state.type}`),
  }
}
