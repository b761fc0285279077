// The flow on the screen.
import type { ChartProps } from '../chart.ts'

export function FlowView({ t }: ChartProps) {
  return <section class="chart-view flow-view" aria-label={t.value('charts.flow.title')} />
}
