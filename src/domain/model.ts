// What exists: the plan (articles, measures), the ground (sites, corridors, areas) and the links that tie them. The short forms are what
// the map, the lists and the charts need, and come first; the full ones (`Full…`) add what cards, search and the page of sources tell.
import type {
  AreaKind,
  Basis,
  Boundary,
  CorridorMode,
  ListStatus,
  Pillar,
  PlaceType,
  SiteKind,
  StationRole,
  Status,
} from './kinds.ts'

/** Longitude first, WGS84 degrees, as in GeoJSON. Flip only at an edge that needs it, and say so there. */
export type LngLat = readonly [lng: number, lat: number]

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }
/** Sites, corridors and areas share one space of ids. */
export type FeatureId = Id<'feature'>
/** article.section.strand.commitment, for instance 1.3.2.7 */
export type MeasureCode = Id<'measure'>
export type SourceId = Id<'source'>
/** Also the name of its file below data/briefings/. */
export type BriefingId = Id<'briefing'>

/** Both languages are facts about the thing, so they live in the data, not in i18n. */
export type Text = { readonly zh: string; readonly en: string }
export type Lang = keyof Text

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the source is, never more. */
export type PartialDate = string

export type Link = {
  readonly measure: MeasureCode
  readonly basis: Basis
  /** Verbatim in the plan, and one of the measure's terms. */
  readonly term: string
}
export interface FullLink extends Link {
  readonly source: SourceId | null
  readonly note: Text | null
}

export type Fact = { readonly text: Text; readonly source: SourceId }

/** A further role of one place: 果园港 is a river port, a port of entry and a national logistics hub. */
export type Designation = {
  readonly kind: SiteKind
  readonly name: Text
  readonly status: Status
  readonly since: PartialDate | null
  readonly until: PartialDate | null
  readonly links: readonly Link[]
}
export interface FullDesignation extends Designation {
  readonly source: SourceId | null
  readonly links: readonly FullLink[]
}

type Described = {
  readonly id: FeatureId
  readonly name: Text
  /** What the map and lists show. */
  readonly short: Text
  readonly status: Status
  readonly since: PartialDate | null
  readonly until: PartialDate | null
  /** Announced opening of something not yet open. */
  readonly opens: PartialDate | null
  readonly links: readonly Link[]
}

type Told = {
  readonly aliases: readonly string[]
  readonly asOf: PartialDate | null
  readonly statusNote: Text | null
  readonly positionSources: readonly SourceId[]
  readonly positionNote: Text | null
  readonly summary: Text
  readonly facts: readonly Fact[]
  readonly links: readonly FullLink[]
}

/** How far a large place reaches, where a source says so. */
export type Extent = {
  /** What is drawn: the ring of what the source locates (the ends of runways), a circle of the area, or nothing. */
  readonly shape: 'ring' | 'circle' | null
  /** Rings of each polygon, as of an area; empty where nothing is drawn. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[]
}
export interface FullExtent extends Extent {
  /** As the source gives it; null where it gives a shape only. */
  readonly areaKm2: number | null
  readonly source: SourceId
  readonly note: Text | null
}

export type Site = Described & {
  readonly type: 'site'
  readonly kind: SiteKind
  readonly designations: readonly Designation[]
  /** null: no position is known well enough to draw. */
  readonly at: LngLat | null
  /** Radius in metres within which the true reference point lies. */
  readonly accuracyM: number | null
  /** Six-digit adcode, divisions of 2021. */
  readonly county: string | null
  readonly extent: Extent | null
}
export interface FullSite extends Site, Told {
  readonly links: readonly FullLink[]
  readonly designations: readonly FullDesignation[]
  readonly extent: FullExtent | null
}

export type Station = { readonly name: Text; readonly at: LngLat; readonly role: StationRole }
export interface FullStation extends Station {
  readonly source: SourceId | null
}

export type Corridor = Described & {
  readonly type: 'corridor'
  readonly mode: CorridorMode
  /** One or more lines; drawing order is direction of travel. */
  readonly lines: readonly (readonly LngLat[])[]
  /** true: the line shows which stations it joins, not where the track lies. */
  readonly schematic: boolean
  readonly stations: readonly Station[]
  /** Stretches, by station index, whose status differs from the whole. */
  readonly segments: readonly { readonly from: number; readonly to: number; readonly status: Status }[]
}
export interface FullCorridor extends Corridor, Told {
  readonly links: readonly FullLink[]
  readonly lengthKm: number | null
  readonly lengthSource: SourceId | null
  readonly stations: readonly FullStation[]
}

export type Area = Described & {
  readonly type: 'area'
  readonly kind: AreaKind
  readonly designations: readonly Designation[]
  readonly boundary: Boundary
  /** Rings of each polygon, empty where no boundary is published. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[]
  /** Reference point; null where there is none. */
  readonly at: LngLat | null
  readonly counties: readonly string[]
  readonly partCounties: readonly string[]
  readonly county: string | null
}
export interface FullArea extends Area, Told {
  readonly links: readonly FullLink[]
  readonly designations: readonly FullDesignation[]
  readonly areaKm2: number | null
}

export type Feature = Site | Corridor | Area
export type FullFeature = FullSite | FullCorridor | FullArea
export type FeatureType = Feature['type']

export type Measure = {
  readonly code: MeasureCode
  readonly title: Text
  readonly place: PlaceType
}
export interface FullMeasure extends Measure {
  readonly summary: Text
  readonly terms: readonly string[]
  readonly termsEn: readonly string[]
  readonly placeNote: Text | null
}

export type Strand = { readonly no: number; readonly marker: string | null; readonly title: Text }
export type Section = {
  readonly no: number
  readonly pillar: Pillar | 'overview'
  readonly title: Text
  readonly strands: readonly Strand[]
}
export type Plan = {
  readonly id: string
  readonly no: number
  readonly title: Text
  readonly authors: readonly Text[]
  readonly publisher: Text
  readonly date: PartialDate | null
  readonly source: SourceId | null
  readonly sections: readonly Section[]
}

export type Source = {
  readonly id: SourceId
  readonly title: string
  readonly publisher: string | null
  readonly url: string | null
  readonly date: PartialDate | null
  readonly licence: string | null
  readonly note: string | null
}

export type ListEntry = {
  readonly name: Text
  /** The place of the atlas that carries this entry; null where there is none, and then `note` says why. */
  readonly feature: FeatureId | null
  /** When it came onto the list. */
  readonly year: PartialDate | null
  /** What it is on the list as (陆港型, 国家级, 口岸扩大开放 …), where the list tells kinds apart. */
  readonly type: Text | null
  readonly status: ListStatus
  /** Where this entry rests on another source than the list as a whole. */
  readonly source: SourceId | null
  readonly note: Text | null
}

/** An official list that a generic word of the plan points to, as far as it concerns Chongqing and Sichuan. */
export type OfficialList = {
  readonly id: string
  readonly title: Text
  /** Under which kind the places of this list are found; null where no kind stands for it. */
  readonly kind: SiteKind | AreaKind | null
  /** Words of the plan that point to this list; each is a term of a measure. */
  readonly terms: readonly string[]
  readonly issuer: Text
  /** Date of the newest source that the list rests on. */
  readonly asOf: PartialDate
  readonly sources: readonly SourceId[]
  readonly scope: Text
  /** false: entries may be missing or unconfirmed, and `gap` says which. */
  readonly complete: boolean
  readonly gap: Text | null
  readonly entries: readonly ListEntry[]
}

/** One page of a briefing: words, and a view of the atlas beside them. */
export type Chapter = {
  readonly id: string
  readonly title: Text
  /** Short paragraphs. */
  readonly words: readonly Text[]
  /** The part of a link after `?`; empty for the opening view. */
  readonly link: string
  /** What the words state beyond the plan and the data. */
  readonly sources: readonly SourceId[]
}
export type Briefing = {
  readonly id: BriefingId
  readonly title: Text
  readonly summary: Text
  readonly asOf: PartialDate
  readonly chapters: readonly Chapter[]
}
/** What a list of briefings says of each. */
export type BriefingEntry = Omit<Briefing, 'chapters'> & { readonly pages: number }

export type Dataset = {
  readonly plans: readonly Plan[]
  readonly measures: readonly Measure[]
  readonly sites: readonly Site[]
  readonly corridors: readonly Corridor[]
  readonly areas: readonly Area[]
}
export interface FullDataset extends Dataset {
  readonly measures: readonly FullMeasure[]
  readonly sites: readonly FullSite[]
  readonly corridors: readonly FullCorridor[]
  readonly areas: readonly FullArea[]
  readonly sources: readonly Source[]
  readonly lists: readonly OfficialList[]
}
