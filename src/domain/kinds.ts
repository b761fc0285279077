// The closed vocabularies of the atlas. A new kind is one new word here; tables keyed by it stop compiling until they know it too.

export const SITE_KINDS = [
  'airport',
  'rail-port',
  'river-port',
  'dry-port',
  'logistics-hub',
  'cold-chain-base',
  'bonded-zone',
  'free-trade-zone',
  'port-of-entry',
  'cooperation-platform',
  'science-city',
  'science-centre',
  'laboratory',
  'industrial-park',
  'design',
  'inspection',
  'financial-centre',
  'expo-venue',
  'consumer-district',
  'governance',
  'culture',
] as const
export type SiteKind = (typeof SITE_KINDS)[number]

/** How the layer panel and the legend group the kinds. Together the groups hold every kind once. */
export const KIND_GROUPS = [
  { id: 'logistics', kinds: ['airport', 'rail-port', 'river-port', 'dry-port', 'logistics-hub', 'cold-chain-base'] },
  { id: 'platforms', kinds: ['bonded-zone', 'free-trade-zone', 'port-of-entry', 'cooperation-platform'] },
  {
    id: 'innovation',
    kinds: ['science-city', 'science-centre', 'laboratory', 'industrial-park', 'design', 'inspection', 'financial-centre'],
  },
  { id: 'city', kinds: ['expo-venue', 'consumer-district', 'governance', 'culture'] },
] as const satisfies readonly { id: string; kinds: readonly SiteKind[] }[]

export const CORRIDOR_MODES = ['rail-sea', 'rail', 'road', 'waterway', 'air', 'culture'] as const
export type CorridorMode = (typeof CORRIDOR_MODES)[number]

export const AREA_KINDS = [
  'circle',
  'metropolitan',
  'city',
  'platform',
  'new-area',
  'science-city',
  'zone',
  'cultural-region',
] as const
export type AreaKind = (typeof AREA_KINDS)[number]

export const STATUSES = ['operating', 'building', 'planned', 'bid', 'ended'] as const
export type Status = (typeof STATUSES)[number]

/** Strongest first: the plan's own words, an official list behind its generic word, our example of it. */
export const BASES = ['named', 'listed', 'representative'] as const
export type Basis = (typeof BASES)[number]

/** Where an entry of an official list stands: on it, announced for it, applied for, or taken off it. */
export const LIST_STATUSES = ['listed', 'planned', 'bid', 'ended'] as const
export type ListStatus = (typeof LIST_STATUSES)[number]

export const PILLARS = ['service', 'industry', 'opening', 'culture'] as const
export type Pillar = (typeof PILLARS)[number]

export const PLACE_TYPES = ['site', 'corridor', 'area', 'none'] as const
export type PlaceType = (typeof PLACE_TYPES)[number]

export const BOUNDARIES = ['counties', 'approximate', 'none'] as const
export type Boundary = (typeof BOUNDARIES)[number]

export const STATION_ROLES = ['terminal', 'waypoint', 'border'] as const
export type StationRole = (typeof STATION_ROLES)[number]
