// Bars, axis and handle. The whole strip is the slider: press, drag, or use the keys.
import { useRef } from 'preact/hooks'
import { placeBars, xOfYear, type YearCounts, yearAt } from '../../charts/time/layout.ts'
import { YEARS } from '../../state/app-state.ts'
import { useApp } from '../app.ts'

const SIZE = { width: 300, height: 36 } as const
const AXIS_YEARS: readonly number[] = [1990, 2005, 2020, 2035]

type Props = { readonly counts: YearCounts; readonly thisYear: number; readonly onSet: (year: number | null) => void }

/** Where a key leads from a year; undefined for keys that are not the slider's. */
function yearByKey(key: string, from: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return from + 1
    case 'ArrowLeft':
    case 'ArrowDown':
      return from - 1
    case 'PageUp':
      return from + 5
    case 'PageDown':
      return from - 5
    case 'Home':
      return YEARS.first
    case 'End':
      return YEARS.last
    default:
      return undefined
  }
}

export function YearSlider({ counts, thisYear, onSet }: Props) {
  const { store, t } = useApp()
  const strip = useRef<HTMLDivElement>(null)
  const year = store.now.year.value
  const shown = year ?? thisYear
  const { width, height } = SIZE
  const x = xOfYear(shown, YEARS.first, YEARS.last, width)
  const says = year === null ? t.value('layers.time.now') : t.value('layers.time.year', { year: String(year) })

  const setAt = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect()
    if (box) onSet(yearAt(event.clientX - box.left, YEARS.first, YEARS.last, box.width))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && year !== null) {
      event.stopPropagation()
      onSet(null)
      return
    }
    const next = yearByKey(event.key, shown)
    if (next === undefined) return
    event.preventDefault()
    onSet(Math.max(YEARS.first, Math.min(YEARS.last, next)))
  }
  return (
    <>
      <div
        ref={strip}
        class="time-strip"
        role="slider"
        tabIndex={0}
        aria-label={t.value('layers.time.slider')}
        aria-valuemin={YEARS.first}
        aria-valuemax={YEARS.last}
        aria-valuenow={shown}
        aria-valuetext={says}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setAt(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) setAt(event)
        }}
      >
        <svg viewBox={`0 0 ${width} ${height + 4}`} preserveAspectRatio="none" role="img">
          <title>
            {t.value('layers.time.chart', { first: String(YEARS.first), last: String(YEARS.last), most: counts.most })}
          </title>
          {placeBars(counts, SIZE).map((bar) => (
            <g key={bar.year} class={bar.year <= shown ? 'time-bar' : 'time-bar time-later'}>
              {bar.open.height > 0 ? (
                <rect class="time-open" x={bar.x} y={bar.open.y} width={bar.width} height={bar.open.height} />
              ) : null}
              {bar.coming.height > 0 ? (
                <rect
                  class="time-coming"
                  x={bar.x + 0.5}
                  y={bar.coming.y + 0.5}
                  width={bar.width - 1}
                  height={Math.max(0.5, bar.coming.height - 1)}
                />
              ) : null}
            </g>
          ))}
          <line class="time-axis" x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} />
          <line class={year === null ? 'time-mark time-mark-now' : 'time-mark'} x1={x} x2={x} y1="0" y2={height + 4} />
        </svg>
      </div>
      <div class="time-axis-years" aria-hidden="true">
        {AXIS_YEARS.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
      {counts.before + counts.undated > 0 ? (
        <p class="time-outside">{t.value('layers.time.outside', { before: counts.before, undated: counts.undated })}</p>
      ) : null}
    </>
  )
}
