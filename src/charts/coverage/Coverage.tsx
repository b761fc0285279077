// One small square per measure, by pillar and basis: how much of the plan can be put on a map at all.
import type { Translate } from '../../i18n/index.ts'
import { BasisRect } from '../parts/BasisShape.tsx'
import { basesText, pillarName } from '../words.ts'
import type { CoverageLayout, CoverageLine, CoverageRun } from './layout.ts'
import './coverage.css'

type Props = { readonly layout: CoverageLayout; readonly t: Translate }

/** Draws what it is given; the words say the same, so that nobody has to count squares. */
export function Coverage({ layout, t }: Props) {
  const { widthPx, heightPx } = layout
  const label = layout.lines.map((line) => lineText(t, line)).join(t.lang === 'zh' ? '；' : '; ')
  return (
    <svg
      class="plan-cover"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={label}
    >
      {layout.lines.map((line) => (
        <g key={line.row.pillar ?? 'overview'} class="plan-cover-line" data-pillar={line.row.pillar ?? 'none'}>
          <title>{lineText(t, line)}</title>
          <text class="plan-cover-name" x={0} y={line.y + layout.rowPx / 2} dominant-baseline="central">
            {pillarName(t, line.row.pillar)}
          </text>
          {line.runs.map((run) => (
            <Run key={run.class} run={run} y={line.y + layout.rowPx / 2} heightPx={layout.boxPx} />
          ))}
        </g>
      ))}
    </svg>
  )
}

function Run({ run, y, heightPx }: { readonly run: CoverageRun; readonly y: number; readonly heightPx: number }) {
  return (
    <>
      {run.boxes.map(({ x, width }) =>
        run.class === 'none' ? (
          <rect key={x} class="plan-cover-none" x={x + 0.5} y={run.y + 0.5} width={width - 1} height={heightPx - 1} />
        ) : (
          <BasisRect key={x} basis={run.class} x={x} y={run.y} width={width} height={heightPx} />
        ),
      )}
      <text
        class={run.class === 'none' ? 'plan-cover-number plan-cover-number-none' : 'plan-cover-number'}
        x={run.labelX}
        y={y}
        dominant-baseline="central"
      >
        {run.count}
      </text>
    </>
  )
}

function lineText(t: Translate, { row }: CoverageLine): string {
  return t('charts.coverage.row', {
    pillar: pillarName(t, row.pillar),
    n: row.size,
    bases: basesText(t, row.counts),
    none: row.counts.none,
  })
}
