// What placing the sites yields: marks, the names that would like a place, and what names must keep clear of.
import type { FeatureId, LngLat } from '../../domain/model.ts'
import type { Px } from '../camera.ts'
import type { DialMark, DotMark, LeaderMark, NodeMark, PlateMark, SymbolMark, TextStyle } from '../scene.ts'
import type { Box } from './boxes.ts'

/** A name looking for a place beside a mark. */
export type LabelWish = {
  readonly key: string
  readonly feature: FeatureId | null
  readonly text: string
  readonly at: LngLat
  /** Centre and half size of the mark, in pixels from `at`. */
  readonly offset: Px
  readonly clear: { readonly x: number; readonly y: number }
  readonly style: TextStyle
  /** A smaller size for where this one finds no room beside its mark. */
  readonly tight?: TextStyle | null
  /** Smaller comes first. */
  readonly priority: number
  /** `must`: placed even if it has to cross threads or other soft things; `centre`: on the mark, whatever is there; `middle`: on the mark if free. */
  readonly manner: 'may' | 'must' | 'centre' | 'middle'
  /** Drawn only if the name found a place. */
  readonly node: NodeMark | null
}

export type Placed = {
  readonly symbols: SymbolMark[]
  readonly dots: DotMark[]
  readonly leaders: LeaderMark[]
  readonly dials: DialMark[]
  readonly plates: PlateMark[]
  readonly wishes: LabelWish[]
  readonly obstacles: Box[]
}

export const nothingPlaced = (): Placed => ({
  symbols: [],
  dots: [],
  leaders: [],
  dials: [],
  plates: [],
  wishes: [],
  obstacles: [],
})
