// The years 1990 to 2035: bars of what began when, and a slider that sets the year the map shows. No year = as things stand.
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { countYears } from '../../charts/time/layout.ts'
import type { Presence } from '../../domain/dates.ts'
import { YEARS } from '../../state/app-state.ts'
import { shownOf } from '../../state/shown.ts'
import { useApp } from '../app.ts'
import { IconButton } from '../parts/Button.tsx'
import { createPlayer } from './player.ts'
import { YearSlider } from './YearSlider.tsx'
import './time.css'

const STEP_MS = 420
const CALM_STEP_YEARS = 5
/** In a window this narrow (tokens.css) the card of the years would lie on the circle: a button stands for it. */
const FOLDED_TO_PX = 1100
const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
const clamp = (year: number): number => Math.max(YEARS.first, Math.min(YEARS.last, year))

export function TimeBar() {
  const { store, t, camera } = useApp()
  const open = useSignal(false)
  const folds = useComputed(() => camera.value.width <= FOLDED_TO_PX).value
  if (folds && !open.value) return <Opener onOpen={() => (open.value = true)} />
  return (
    <section class="time" data-shade aria-label={t.value('layers.time')}>
      <Head onClose={folds ? () => (open.value = false) : null} />
      <YearSlider thisYear={clamp(new Date().getFullYear())} counts={useCounts()} onSet={(year) => store.set({ year })} />
    </section>
  )
}

/** What the bars count: everything that filter and layers leave, whatever the year. */
function useCounts() {
  const { store } = useApp()
  const counts = useComputed(() => {
    const { filter, hidden, year } = store.now
    const { sites, corridors, areas } =
      year.value === null ? store.shown.value : shownOf(store.graph, filter.value, hidden.value, null)
    return countYears([...sites, ...corridors, ...areas], YEARS.first, YEARS.last)
  })
  return counts.value
}

function Opener({ onOpen }: { readonly onOpen: () => void }) {
  const { store, t } = useApp()
  const year = store.now.year.value
  const shown = year === null ? t.value('layers.time.now') : String(year)
  return (
    // Who says what they see has to be understood: the name holds the words shown.
    <button
      type="button"
      class="time-opener"
      data-shade
      aria-label={`${shown} · ${t.value('layers.time.open')}`}
      onClick={onOpen}
    >
      <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true" focusable="false">
        <path d="M1 13h16M3 10.500v-2M6.200 10.500V6.500M9.400 10.500V1.500M12.600 10.500V4M15.800 10.500V8" />
      </svg>
      <span>{shown}</span>
    </button>
  )
}

function Head({ onClose }: { readonly onClose: (() => void) | null }) {
  const { store, t } = useApp()
  const year = store.now.year.value
  const { open, coming } = useComputed(() => {
    // Only what is dated: the undated are shown all along and counted apart below.
    const all = [...store.shown.value.presence].filter(([id]) => store.graph.features.get(id)?.since)
    const count = (presence: Presence) => all.filter(([, found]) => found === presence).length
    return { open: count('open'), coming: count('coming') }
  }).value
  const standing = coming > 0 ? 'layers.time.standingBoth' : 'layers.time.standing'
  const says = year === null ? t.value('layers.time.basis') : t.value(standing, { open, coming })
  return (
    <div class="time-head">
      <strong>{year === null ? t.value('layers.time.now') : t.value('layers.time.year', { year: String(year) })}</strong>
      <span class="time-says" title={says}>
        {says}
      </span>
      {year === null ? null : (
        <button type="button" class="time-now" onClick={() => store.set({ year: null })}>
          {t.value('layers.time.now')}
        </button>
      )}
      <PlayButton />
      {onClose ? <IconButton icon="close" label={t.value('layers.time.close')} onClick={onClose} size={14} /> : null}
    </div>
  )
}

/** Plays a year at a time. Whoever sets the year by hand meanwhile takes over; readers who prefer calm get single steps. */
function PlayButton() {
  const { store, t } = useApp()
  const playing = useSignal(false)
  const expected = useRef<number | null>(null)
  const player = useMemo(
    () =>
      createPlayer(STEP_MS, () => {
        const now = store.now.year.peek() ?? YEARS.first
        const next = Math.min(YEARS.last, now + 1)
        expected.current = next
        store.set({ year: next })
        if (next < YEARS.last) return true
        playing.value = false
        return false
      }),
    [store, playing],
  )
  const stop = () => {
    playing.value = false
    player.stop()
  }
  const year = store.now.year.value
  useEffect(() => {
    if (playing.value && year !== expected.current) stop()
  }, [year])
  useEffect(() => () => player.stop(), [player])

  const press = () => {
    if (playing.value) return stop()
    const at = year === null || year >= YEARS.last ? YEARS.first : year
    if (calm()) {
      store.set({ year: year === null || year >= YEARS.last ? YEARS.first : clamp(year + CALM_STEP_YEARS) })
      return
    }
    expected.current = at
    store.set({ year: at })
    playing.value = true
    player.start()
  }
  // Asked once the button stands: it is also rendered where no reader's wish is known yet.
  const steps = useSignal(false)
  useEffect(() => {
    steps.value = calm()
  }, [steps])
  const label = t.value(playing.value ? 'layers.time.pause' : steps.value ? 'layers.time.step' : 'layers.time.play')
  return <IconButton icon={playing.value ? 'pause' : 'play'} label={label} onClick={press} size={13} class="time-play" />
}
