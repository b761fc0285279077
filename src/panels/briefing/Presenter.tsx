// A briefing on the screen: its words beside the map, below it on a phone, and nothing else but what every map must carry.
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app.ts'
import { DetailCard } from '../detail/DetailCard.tsx'
import { OpenLink, OpenMark } from '../embed/OpenLink.tsx'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { Approval, Attribution, MapFurniture, Scale, ZoomButtons } from '../MapFurniture.tsx'
import { IconButton } from '../parts/Button.tsx'
import { Logo } from '../parts/Logo.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { ThemeMenu } from '../ThemeMenu.tsx'
import { askedBy, isTaken, swipeOf } from './keys.ts'
import { PageBar } from './PageBar.tsx'
import { useFullScreen } from './use-full-screen.ts'
import { type Player, usePlayer } from './use-player.ts'
import { Words } from './Words.tsx'
import '../embed/embed.css'
import './briefing.css'

export function Presenter() {
  const { store, phone } = useApp()
  const player = usePlayer()
  useKeys(player)
  const ui = store.now.ui.value
  const whole = ui === 'page' || ui === 'full'
  const card = player.aside && ui !== 'bare' && ui !== 'map'
  return (
    <>
      {ui === 'bare' ? null : <WordsPanel player={player} card={card && phone.value} />}
      {whole ? <Tools /> : ui === 'card' ? null : <OpenMark />}
      {card && !phone.value ? (
        <aside class="card" data-cover="right" data-test="card">
          <DetailCard />
        </aside>
      ) : null}
      {store.now.screen.value === 'map' ? <Furniture /> : null}
    </>
  )
}

/** The panel of the words; where the page around tells them itself (`ui=map`) only the turning. */
function WordsPanel({ player, card }: { readonly player: Player; readonly card: boolean }) {
  const { store, t, phone } = useApp()
  const from = useRef<readonly [number, number] | null>(null)
  const { now } = player
  const ui = store.now.ui.value
  if (now === null) return null
  if (ui === 'map')
    return (
      <section class="words-alone" data-shade data-test="words" aria-label={t.value.of(now.briefing.title)}>
        <PageBar {...now} player={player} />
      </section>
    )
  return (
    <section
      class="words"
      data-panel
      data-cover={phone.value ? 'bottom' : 'left'}
      data-sheet={phone.value ? '' : undefined}
      data-test="words"
      aria-label={t.value.of(now.briefing.title)}
      onPointerDown={(event) => {
        from.current = event.pointerType === 'touch' ? [event.clientX, event.clientY] : null
      }}
      onPointerUp={(event) => {
        const [x, y] = from.current ?? [event.clientX, event.clientY]
        from.current = null
        const turn = swipeOf(event.clientX - x, event.clientY - y)
        if (turn) player.turn(turn)
      }}
    >
      {card ? (
        <div class="sheet-card" data-test="card">
          <DetailCard />
        </div>
      ) : (
        <>
          <header class="words-head">
            {ui === 'card' ? <OpenMark /> : <Logo size={30} />}
            <p class="words-title" title={t.value.of(now.briefing.title)}>
              {t.value.of(now.briefing.title)}
            </p>
            {ui === 'card' ? null : <IconButton icon="close" label={t.value('briefing.leave')} onClick={() => player.leave()} />}
          </header>
          <Words {...now} player={player} />
        </>
      )}
      <PageBar {...now} player={player} />
    </section>
  )
}

function Tools() {
  const { store, t } = useApp()
  return (
    <nav class="top-bar" data-shade aria-label={t.value('shell.tools')}>
      <div class="bar">
        <LanguageSwitch />
        <ThemeMenu />
        {store.now.ui.value === 'page' ? <ShareButton kind="quiet" /> : <OpenLink />}
      </div>
    </nav>
  )
}

/** What every map carries, and in which year it stands where a page says one. */
function Furniture() {
  const { store, t } = useApp()
  const ui = store.now.ui.value
  const year = store.now.year.value
  const said =
    year === null ? null : (
      <p class="words-year" data-shade>
        {t.value('layers.time.year', { year: String(year) })}
      </p>
    )
  if (ui === 'page' || ui === 'full') return <MapFurniture>{said}</MapFurniture>
  return (
    <section class="furniture-place" aria-label={t.value('map.furniture')}>
      <div class="furniture">
        <div class="furniture-left">
          <Approval />
          <Scale />
          <div class="furniture-words" data-shade>
            <Attribution />
          </div>
        </div>
        {said}
      </div>
      {ui === 'bare' ? null : <ZoomButtons />}
    </section>
  )
}

/** Keys are the briefing's wherever the focus is, but for fields and for whatever has the key itself. */
function useKeys(player: Player): void {
  const { store } = useApp()
  const full = useFullScreen()
  const latest = useRef({ player, full })
  latest.current = { player, full }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = askedBy(event)
      if (asked === null || event.defaultPrevented || (event.target instanceof Element && isTaken(event.target, event.key)))
        return
      const now = latest.current
      if (asked === 'full') now.full.toggle()
      else if (asked !== 'leave') now.player.turn(asked)
      else if (now.player.away) now.player.restore()
      // In a frame the briefing is what the page around shows: there is nowhere to leave to.
      else if (store.now.ui.peek() === 'page' || store.now.ui.peek() === 'full') now.player.leave()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [store])
}
