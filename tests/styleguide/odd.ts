// Places that nobody ships, for states that no shipped place is in: a name without end, no position, ended, planned, two hundred alike.
import { CORRIDOR_MODES, SITE_KINDS } from '../../src/domain/kinds.ts'
import type { FullDataset, FullSite } from '../../src/domain/model.ts'
import { NO_FILTER } from '../../src/state/app-state.ts'
import { createSite, featureId, measureCode } from '../fixtures/make.ts'

/** A name as long as any authority has given. */
const LONG = {
  zh: '成渝地区双城经济圈国家级综合性科学中心重大科技基础设施集群（西部（重庆）科学城北碚园区扩区部分）',
  en: 'Chengdu–Chongqing Comprehensive National Science Centre, Cluster of Major Infrastructures, Beibei Park Extension of the Western Science City',
}

/** The shipped data with a few made-up places among them; one place alone; two hundred of one kind. */
export function odd(dataset: FullDataset): { readonly all: FullDataset; readonly one: FullDataset; readonly many: FullDataset } {
  const model = dataset.sites[0]
  const made = (id: string, patch: Partial<FullSite>): FullSite => ({
    ...(model ?? createSite(id)),
    id: featureId(id),
    aliases: [],
    ...patch,
  })
  const odds = [
    made('long-name', { name: LONG, short: LONG }),
    made('nowhere', {
      at: null,
      name: { zh: '没有位置的地点', en: 'A place without a position' },
      short: { zh: '无位置', en: 'No position' },
    }),
    made('ended', {
      links: [],
      designations: [],
      status: 'ended',
      until: '2019-05',
      name: { zh: '已结束的地点', en: 'A place that has ended' },
    }),
    made('planned', { status: 'planned', since: null, name: { zh: '规划中的地点', en: 'A planned place' } }),
  ]
  const many = Array.from({ length: 200 }, (_, i) =>
    made(`many-${i}`, {
      name: { zh: `第 ${i + 1} 处`, en: `Place ${i + 1}` },
      short: { zh: `第 ${i + 1} 处`, en: `Place ${i + 1}` },
    }),
  )
  const bare = { ...dataset, corridors: [], areas: [] }
  return {
    all: { ...dataset, sites: [...dataset.sites, ...odds] },
    one: { ...bare, sites: odds.slice(0, 1) },
    many: { ...bare, sites: many },
  }
}

export const at = (id: string) => ({ chosen: { type: 'feature' as const, id: featureId(id) } })
export const on = (code: string) => ({ chosen: { type: 'measure' as const, code: measureCode(code) } })

/** Which conditions cannot hold together. */
export const CONFLICT = { filter: { ...NO_FILTER, kinds: ['laboratory' as const], statuses: ['ended' as const] } }
/** Nothing there is of such a kind, and every layer is off. */
export const NOTHING = {
  filter: { ...NO_FILTER, kinds: ['airport' as const], statuses: ['ended' as const] },
  hidden: [...SITE_KINDS.map((kind) => `kind:${kind}` as const), ...CORRIDOR_MODES.map((mode) => `mode:${mode}` as const)],
}

export const CARDS = [
  ['A place', 'guoyuan-port'],
  ['A place with a very long name', 'long-name'],
  ['A place without a position', 'nowhere'],
  ['A place that has ended', 'ended'],
  ['A planned place', 'planned'],
  ['A corridor', 'rail-sea-chongqing-qinzhou'],
] as const

export const FAULTY = {
  issues: [
    { code: 'not-json', file: 'sites/ports.geojson', feature: null, field: null, found: null },
    { code: 'file-missing', file: 'corridors.geojson', feature: null, field: null, found: null },
  ],
} as const
