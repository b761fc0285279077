// What to draw, in words no renderer owns: no MapLibre layer, no deck.gl class, no SVG node. Order in each list is paint order.
import type { Basis, CorridorMode, Pillar, SiteKind, Status } from '../domain/kinds.ts'
import type { FeatureId, LngLat, MeasureCode } from '../domain/model.ts'
import type { Px } from './camera.ts'
import type { Palette } from './palette.ts'
import type { Tint } from './tint.ts'

/** Everything below the subject. Renderers draw it from the base map files in this style. */
export type Ground = {
  readonly palette: Palette
  readonly boundaries: 'none' | 'reference'
  readonly relief: boolean
  readonly rivers: boolean
  /** The cities tinted by a figure; null or absent: they are not. Never in a boundary-free map. */
  readonly tint?: Tint | null
}

/** A line on the ground, already smoothed; `offsetPx` to the right of travel keeps parallel lines apart. */
export type LineMark = {
  readonly id: FeatureId
  readonly mode: CorridorMode
  readonly path: readonly LngLat[]
  readonly status: Status
  readonly color: string
  readonly casing: string
  readonly widthPx: number
  readonly offsetPx: number
  readonly emphasis: Emphasis
}

/** A head on a line that says which way it leads; `angle` in degrees clockwise from east. */
export type ArrowMark = {
  readonly id: FeatureId
  readonly at: LngLat
  readonly angle: number
  /** To the right of travel, as its line is. */
  readonly offsetPx: number
  readonly sizePx: number
  readonly color: string
  readonly casing: string
}

export type AreaMark = {
  readonly id: FeatureId
  readonly polygons: readonly (readonly (readonly LngLat[])[])[]
  readonly color: string
  readonly fillOpacity: number
  readonly strokePx: number
  /** Our approximation, not a published boundary. */
  readonly dashed: boolean
  readonly emphasis: Emphasis
  /** Shows how far a place reaches and is no target: a click on it means what lies beneath. */
  readonly passive?: true
}

/** A circle on the ground: the radius within which an inexactly known place lies. */
export type RingMark = {
  readonly id: FeatureId
  readonly at: LngLat
  readonly radiusM: number
  readonly color: string
  readonly filled: boolean
}

/** `strong`: chosen or carried by the choice. `receded`: everything else meanwhile. */
export type Emphasis = 'plain' | 'strong' | 'receded'

/** A kind's symbol, hung on a place with an offset in pixels that does not change while the map zooms. */
export type SymbolMark = {
  readonly id: FeatureId
  /** All places a click can mean; more than one for a bead or capsule that stands for several. */
  readonly members: readonly FeatureId[]
  readonly at: LngLat
  readonly offset: Px
  readonly radiusPx: number
  readonly glyph: SiteKind
  readonly status: Status
  readonly color: string
  /** Ground behind the symbol, for hollow and half fills. */
  readonly paper: string
  readonly emphasis: Emphasis
  /** Number of places behind one bead, null for one. */
  readonly count: number | null
}

/** A true position, where the symbol itself stands aside, or a place that recedes. */
export type DotMark = { readonly id: FeatureId; readonly at: LngLat; readonly radiusPx: number; readonly color: string }

/** A thin line from a displaced symbol to its true place. Both ends hang on the ground with an offset. */
export type LeaderMark = {
  readonly from: { readonly at: LngLat; readonly offset: Px }
  readonly to: { readonly at: LngLat; readonly offset: Px }
  readonly color: string
}

/** The dial of a core: a ring of constant size round its name. */
export type DialMark = {
  readonly at: LngLat
  readonly radiusPx: number
  readonly color: string
  readonly paper: string
  readonly strokePx: number
}

/** The plate of a capsule: a rounded box behind several symbols. */
export type PlateMark = {
  readonly at: LngLat
  readonly offset: Px
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly stroke: string
}

/** A small mark at a corridor's station or terminal. */
export type NodeMark = {
  readonly at: LngLat
  readonly radiusPx: number
  readonly fill: string
  readonly stroke: string
  readonly shape: 'circle' | 'diamond'
}

export type TextStyle = {
  readonly family: 'sans' | 'serif'
  readonly weight: 400 | 500 | 700 | 900
  readonly sizePx: number
  readonly trackingEm: number
  readonly italic: boolean
  readonly color: string
  readonly halo: string
  readonly haloPx: number
}

/** A placed name: `offset` from `at` to the anchor, which is the middle of the named side. Lines are split by `\n`. */
export type LabelMark = {
  readonly key: string
  readonly feature: FeatureId | null
  readonly text: string
  readonly at: LngLat
  readonly offset: Px
  readonly anchor: 'left' | 'right' | 'center'
  /** Degrees clockwise; river names are set letter by letter along the water. */
  readonly angle: number
  readonly style: TextStyle
  /** Width and height as laid out, for picking and for proving that nothing overlaps. */
  readonly size: { readonly width: number; readonly height: number }
}

/** Where threads of the choice end: a symbol, a point on a corridor, or an area's middle. */
export type ThreadEnd = {
  readonly measure: MeasureCode
  readonly feature: FeatureId
  readonly basis: Basis
  readonly term: string
  readonly pillar: Pillar | null
  readonly color: string
  readonly at: LngLat
  readonly offset: Px
  /** The thread stops this far before the end's centre. */
  readonly gapPx: number
  /** The dial the symbol sits on, if any, so that the thread can come round it. */
  readonly dial: { readonly at: LngLat; readonly radiusPx: number } | null
  /** Among routes across the world a thread is a plain elbow in grey, so that nobody takes it for one of them. */
  readonly guide: boolean
  /** Ends of the same bundle share a trunk. */
  readonly bundle: string | null
  /** A hovered or focused term or basis leaves only its own threads strong. */
  readonly faded: boolean
}

export type Scene = {
  readonly ground: Ground
  readonly areas: readonly AreaMark[]
  readonly lines: readonly LineMark[]
  readonly arrows: readonly ArrowMark[]
  readonly rings: readonly RingMark[]
  readonly nodes: readonly NodeMark[]
  readonly dials: readonly DialMark[]
  readonly leaders: readonly LeaderMark[]
  readonly plates: readonly PlateMark[]
  readonly dots: readonly DotMark[]
  readonly symbols: readonly SymbolMark[]
  readonly labels: readonly LabelMark[]
  readonly ends: readonly ThreadEnd[]
}
