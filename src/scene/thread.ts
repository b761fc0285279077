// The signature: curves from rows of the plan to places on the ground, in screen pixels. Pure geometry, the same for every renderer.
import type { Basis } from '../domain/kinds.ts'
import type { MeasureCode } from '../domain/model.ts'
import type { Px } from './camera.ts'

/** Where a measure's row meets the map: a point on the edge of the panel (or sheet), and the way out of it. */
export type RowAnchor = {
  readonly measure: MeasureCode
  readonly at: Px
  readonly leaves: 'right' | 'left' | 'up'
}

export type ThreadShape = {
  readonly key: string
  readonly basis: Basis
  readonly color: string
  readonly start: Px
  readonly control1: Px
  readonly control2: Px
  readonly end: Px
  readonly widthPx: number
  readonly faded: boolean
  /** The small bar on the panel's edge that this thread starts from belongs to this measure. */
  readonly measure: MeasureCode
  readonly leaves: RowAnchor['leaves']
}
