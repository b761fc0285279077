// What the deployer decides, read from config.json. One parser for the running page and for the build, which refuses what it names.

/** An online base map that the deployer has the right to show. The atlas needs none. */
export type OnlineBaseMap =
  | { readonly type: 'xyz'; readonly tiles: readonly string[]; readonly attribution: string; readonly maxZoom: number }
  | { readonly type: 'style'; readonly url: string; readonly hosts: readonly string[] }
  | { readonly type: 'tianditu'; readonly key: string; readonly layer: TiandituLayer }
  | { readonly type: 'pmtiles'; readonly url: string; readonly attribution: string; readonly maxZoom: number }

export const TIANDITU_LAYERS = ['vec', 'img', 'ter'] as const
export type TiandituLayer = (typeof TIANDITU_LAYERS)[number]

export type Config = {
  readonly boundaries: 'none' | 'reference'
  readonly approval: { readonly number: string | null }
  readonly onlineBaseMap: OnlineBaseMap | null
  /** Where the atlas is published, ending in a slash: for links that leave the page. null: wherever it was opened. */
  readonly site: { readonly url: string | null }
  /** Where "report a fault" leads: a mailto: or https: address. */
  readonly reportTo: string | null
  /** Links that open a place in a map application. */
  readonly navigationLinks: boolean
  readonly embed: {
    /** Pages that may ask an embedded atlas what it shows, and tell it what to show. The atlas' own origin always may. */
    readonly origins: readonly string[]
  }
}

export const DEFAULT_CONFIG: Config = {
  boundaries: 'reference',
  approval: { number: null },
  onlineBaseMap: null,
  site: { url: null },
  reportTo: null,
  navigationLinks: true,
  embed: { origins: [] },
}

export const CONFIG_FAULT_CODES = [
  'not-an-object',
  'unknown-key',
  'wrong-type',
  'not-in-vocabulary',
  'bad-address',
  'bad-approval-number',
] as const
export type ConfigFault = {
  readonly code: (typeof CONFIG_FAULT_CODES)[number]
  readonly field: string
  readonly found: string | null
}

type Json = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | null => (value === undefined ? null : (JSON.stringify(value) ?? null))

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新'
/** GS(2023)2767号 · GS川(2023)31号 · 渝S(2022)066号, with the brackets as the authorities variously print them. */
const APPROVAL_NUMBER = new RegExp(`^(GS[${PROVINCES}]?|[${PROVINCES}]S)[(（\\[【〔]20\\d{2}[)）\\]】〕]\\d{1,6}号$`)
export const isApprovalNumber = (text: string): boolean => APPROVAL_NUMBER.test(text)

const WEB_ADDRESS = /^https?:\/\/[^\s/]+(\/\S*)?$/
const OWN_FILE = /^(?!\/\/)(?![a-z][a-z0-9+.-]*:)\S+$/i
const isAddress = (text: string): boolean => WEB_ADDRESS.test(text) || OWN_FILE.test(text)

/** Reads what it can, falls back to the safe default for the rest, and names every fault. */
export function parseConfig(input: unknown): { config: Config; faults: ConfigFault[] } {
  const faults: ConfigFault[] = []
  const fault = (code: ConfigFault['code'], field: string, found?: unknown): null => {
    faults.push({ code, field, found: textOf(found) })
    return null
  }
  if (!isRecord(input)) {
    fault('not-an-object', '', input)
    return { config: DEFAULT_CONFIG, faults }
  }
  for (const key of Object.keys(input)) if (!(key in DEFAULT_CONFIG) && !key.startsWith('//')) fault('unknown-key', key)

  const boundaries = input.boundaries === undefined ? DEFAULT_CONFIG.boundaries : input.boundaries
  const known = boundaries === 'none' || boundaries === 'reference'
  if (!known) fault('not-in-vocabulary', 'boundaries', boundaries)

  const links = input.navigationLinks
  if (links !== undefined && typeof links !== 'boolean') fault('wrong-type', 'navigationLinks', links)

  return {
    config: {
      // A word we do not know must not publish a boundary line that nobody asked for.
      boundaries: known ? boundaries : 'none',
      approval: { number: readNumber(input.approval, fault) },
      onlineBaseMap: readBaseMap(input.onlineBaseMap, fault),
      site: { url: readSite(input.site, fault) },
      reportTo: readReportTo(input.reportTo, fault),
      navigationLinks: typeof links === 'boolean' ? links : true,
      embed: { origins: readOrigins(input.embed, fault) },
    },
    faults,
  }
}

type Fault = (code: ConfigFault['code'], field: string, found?: unknown) => null

function readNumber(value: unknown, fault: Fault): string | null {
  if (value === undefined || value === null) return null
  if (!isRecord(value)) return fault('wrong-type', 'approval', value)
  const number = value.number
  if (number === undefined || number === null) return null
  if (typeof number !== 'string') return fault('wrong-type', 'approval.number', number)
  // Shown as an official approval on every picture: what does not look like one is refused, never shown.
  return isApprovalNumber(number) ? number : fault('bad-approval-number', 'approval.number', number)
}

/** A web address below which the folder lies; what a page is called there is not ours to say. */
function readSite(value: unknown, fault: Fault): string | null {
  if (value === undefined || value === null) return null
  if (!isRecord(value)) return fault('wrong-type', 'site', value)
  const { url } = value
  if (url === undefined || url === null) return null
  if (typeof url !== 'string' || !/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(url)) return fault('bad-address', 'site.url', url)
  return url.endsWith('/') ? url : `${url}/`
}

/** Exact origins only: a pattern would let in whoever can put a page below it. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d+)?$/

function readOrigins(value: unknown, fault: Fault): readonly string[] {
  if (value === undefined || value === null) return []
  if (!isRecord(value)) return fault('wrong-type', 'embed', value) ?? []
  const { origins } = value
  if (origins === undefined || origins === null) return []
  if (!Array.isArray(origins)) return fault('wrong-type', 'embed.origins', origins) ?? []
  return origins.filter((origin): origin is string => {
    const sound = typeof origin === 'string' && ORIGIN.test(origin)
    if (!sound) fault('bad-address', 'embed.origins', origin)
    return sound
  })
}

function readReportTo(value: unknown, fault: Fault): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && (/^mailto:[^\s@]+@[^\s@]+$/.test(value) || /^https:\/\/\S+$/.test(value))) return value
  return fault('bad-address', 'reportTo', value)
}

function readBaseMap(value: unknown, fault: Fault): OnlineBaseMap | null {
  if (value === undefined || value === null) return null
  const at = (key: string) => `onlineBaseMap.${key}`
  if (!isRecord(value)) return fault('wrong-type', 'onlineBaseMap', value)
  const attribution = typeof value.attribution === 'string' ? value.attribution : ''
  const maxZoom = typeof value.maxZoom === 'number' && value.maxZoom >= 0 && value.maxZoom <= 22 ? value.maxZoom : 18
  switch (value.type) {
    case 'xyz': {
      const tiles = Array.isArray(value.tiles) ? value.tiles : []
      const sound = tiles.filter((tile): tile is string => typeof tile === 'string' && isAddress(tile) && tile.includes('{z}'))
      if (sound.length === 0 || sound.length < tiles.length) return fault('bad-address', at('tiles'), value.tiles)
      return { type: 'xyz', tiles: sound, attribution, maxZoom }
    }
    case 'style':
    case 'pmtiles': {
      if (typeof value.url !== 'string' || !isAddress(value.url)) return fault('bad-address', at('url'), value.url)
      if (value.type === 'pmtiles') return { type: 'pmtiles', url: value.url, attribution, maxZoom }
      const hosts = Array.isArray(value.hosts) ? value.hosts : []
      const sound = hosts.filter((host): host is string => typeof host === 'string' && /^https?:\/\/[^\s/;,'"]+$/.test(host))
      if (sound.length < hosts.length) return fault('bad-address', at('hosts'), value.hosts)
      return { type: 'style', url: value.url, hosts: sound }
    }
    case 'tianditu': {
      const layer = TIANDITU_LAYERS.find((word) => word === (value.layer ?? 'vec'))
      if (!layer) return fault('not-in-vocabulary', at('layer'), value.layer)
      if (typeof value.key !== 'string' || !/^[0-9a-z]{8,64}$/i.test(value.key)) return fault('wrong-type', at('key'), value.key)
      return { type: 'tianditu', key: value.key, layer }
    }
    default:
      return fault('not-in-vocabulary', at('type'), value.type)
  }
}

/** What the slot at the lower left says: exactly one of three things. */
export type Approval =
  | { readonly type: 'approved'; readonly number: string }
  | { readonly type: 'no-boundaries' }
  | { readonly type: 'unapproved' }

export const approvalOf = ({ boundaries, approval }: Config): Approval =>
  approval.number !== null
    ? { type: 'approved', number: approval.number }
    : { type: boundaries === 'none' ? 'no-boundaries' : 'unapproved' }

/** May this be put before the public? Boundary lines without a number may not. */
export const mayBePublic = (config: Config): boolean => approvalOf(config).type !== 'unapproved'

/** Origins beside our own that the page must be let through to for its online base map. */
export function hostsOf({ onlineBaseMap }: Config): string[] {
  if (!onlineBaseMap) return []
  const origin = (address: string) => /^https?:\/\/[^/]+/.exec(address)?.[0]
  switch (onlineBaseMap.type) {
    case 'xyz':
      // `{s}` and the like stand for the servers of one provider.
      return unique(onlineBaseMap.tiles.map((tile) => origin(tile)?.replace(/\/\/[^/]*\{[^}]*\}[^/.]*/, '//*')))
    case 'style':
      return unique([origin(onlineBaseMap.url), ...onlineBaseMap.hosts])
    case 'pmtiles':
      return unique([origin(onlineBaseMap.url)])
    case 'tianditu':
      return unique([0, 1, 2, 3, 4, 5, 6, 7].map((server) => `https://t${server}.tianditu.gov.cn`))
  }
}

const unique = (list: readonly (string | undefined)[]): string[] => [
  ...new Set(list.filter((item): item is string => item !== undefined)),
]
