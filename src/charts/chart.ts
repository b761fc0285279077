// What a chart is handed by whoever shows it. Charts know nothing of panels; they speak to the rest through the store.
import type { ReadonlySignal } from '@preact/signals'
import type { MeasureCode } from '../domain/model.ts'
import type { Translate } from '../i18n/index.ts'
import type { Palette } from '../scene/palette.ts'
import type { FullStore } from '../state/store.ts'

export type ChartProps = {
  readonly store: FullStore
  readonly t: ReadonlySignal<Translate>
  /** The inks the page wears: what is drawn in shapes, on the page and for files, takes its colours from here. */
  readonly palette: ReadonlySignal<Palette>
  /** Called after a chart has switched back to the map, so that the map can bring the measure's places into view. */
  readonly onShow?: (target: { readonly measure: MeasureCode }) => void
}
