// What the tones of the cities mean: metric, unit, classes, years; and on request every figure with its year and source.
import type { Metric } from '../../domain/figures.ts'
import type { Tint } from '../../scene/tint.ts'
import { useApp } from '../app.ts'
import { IconButton } from '../parts/Button.tsx'
import { Popover } from '../parts/Popover.tsx'
import { openSources } from '../sources/open-sources.ts'
import { figureText, yearsText } from './figures-text.ts'
import './tint.css'

export function TintLegend() {
  const { store, t, config, tint } = useApp()
  const metric = store.now.tint.value
  if (metric === null || config.boundaries === 'none' || store.now.hidden.value.includes('base:boundaries')) return null
  return (
    <section class="tint-legend" data-shade data-test="tint" data-metric={metric} aria-label={t.value('layers.tint')}>
      <header>
        <h2>
          {t.value(`layers.tint.${metric}`)} <span class="meta">{t.value(`layers.tint.unit.${metric}`)}</span>
        </h2>
        <IconButton icon="close" size={12} label={t.value('layers.tint.close')} onClick={() => store.set({ tint: null })} />
      </header>
      {tint.value === null ? <p class="meta">{t.value('layers.tint.loading')}</p> : <Classes tint={tint.value} metric={metric} />}
    </section>
  )
}

function Classes({ tint, metric }: { readonly tint: Tint; readonly metric: Metric }) {
  const { t } = useApp()
  const years = tint.rows.flatMap(({ value }) => value?.years ?? [])
  const unknown = tint.rows.some(({ value }) => value === null)
  return (
    <>
      <ol class="tint-classes">
        {tint.classes.map(({ from, to, color }) => (
          <li key={from}>
            <Swatch color={color} />
            <span>
              {figureText(t.value, metric, from)}
              <span class="tint-to">–{figureText(t.value, metric, to)}</span>
            </span>
          </li>
        ))}
        {unknown ? (
          <li>
            <Swatch color={null} />
            <span>{t.value('layers.tint.unknown')}</span>
          </li>
        ) : null}
      </ol>
      <p class="meta">
        {t.value('layers.tint.years', { years: yearsText(years) })}
        {metric === 'gdp-per-head' ? <span class="tint-how">{t.value('layers.tint.divided')}</span> : null}
      </p>
      <Popover
        class="tint-table"
        opener={({ expanded, controls, buttonRef, onClick }) => (
          <button
            ref={buttonRef}
            type="button"
            class="text-button"
            aria-expanded={expanded}
            aria-controls={controls}
            onClick={onClick}
          >
            {t.value('layers.tint.table')}
          </button>
        )}
      >
        {() => <Table tint={tint} metric={metric} />}
      </Popover>
    </>
  )
}

function Swatch({ color }: { readonly color: string | null }) {
  return (
    <svg class="tint-swatch" width="22" height="12" viewBox="0 0 22 12" aria-hidden="true" focusable="false">
      <rect width="22" height="12" fill={color ?? 'none'} stroke="currentColor" stroke-opacity="0.35" />
      {color === null ? (
        <path d="M0 12 12 0M5 12 17 0M10 12 22 0M0 7 7 0M15 12l7-7" stroke="currentColor" stroke-width="0.9" />
      ) : null}
    </svg>
  )
}

/** Every city's figure: what the tones only hint at, and where it is from. */
function Table({ tint, metric }: { readonly tint: Tint; readonly metric: Metric }) {
  const { store, full, t } = useApp()
  return (
    <table class="tint-figures">
      <thead>
        <tr>
          <th scope="col">{t.value('layers.tint.city')}</th>
          <th scope="col">{t.value(`layers.tint.unit.${metric}`)}</th>
          <th scope="col">{t.value('layers.tint.year')}</th>
          <th scope="col">{t.value('layers.tint.source')}</th>
        </tr>
      </thead>
      <tbody>
        {tint.rows.map(({ city, value, color }) => (
          <tr key={city.city}>
            <th scope="row">
              <Swatch color={color} />
              {t.value.of(city.name)}
            </th>
            <td>{value === null ? t.value('layers.tint.unknown') : figureText(t.value, metric, value.value)}</td>
            <td>{value === null ? '' : value.years.join('/')}</td>
            <td>
              {value?.sources.map((source) => (
                <button key={source} type="button" class="text-button" onClick={() => openSources(store, source)}>
                  {full.value?.sources.get(source)?.title ?? source}
                </button>
              ))}
              {value?.note ? <span class="meta">{t.value.of(value.note)}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
