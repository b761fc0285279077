// The screen: a map under a panel and a card, on a phone under a sheet, or a chart in their place.
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { useApp } from './app.ts'
import { Briefing } from './briefing/Briefing.tsx'
import { ChartScreen } from './ChartScreen.tsx'
import { DetailCard } from './detail/DetailCard.tsx'
import { FramedMap } from './embed/FramedMap.tsx'
import { HeldBack } from './embed/HeldBack.tsx'
import { MapFurniture } from './MapFurniture.tsx'
import { createTreeState, type TreeState } from './measures/tree-state.ts'
import { Notice } from './Notice.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { Panel } from './Panel.tsx'
import { PhoneTop } from './PhoneTop.tsx'
import { afterTwoFrames } from './parts/later.ts'
import { announceMove } from './parts/moved.ts'
import { Picker } from './picker/Picker.tsx'
import { Tip } from './picker/Tip.tsx'
import { PrintSheet } from './print/PrintSheet.tsx'
import { Sheet } from './Sheet.tsx'
import { SourcesScreen } from './sources/SourcesScreen.tsx'
import { TopBar } from './TopBar.tsx'
import { TimeBar } from './time/TimeBar.tsx'
import './shell.css'
import './furniture.css'
import './phone.css'

export function Shell() {
  const app = useApp()
  const { store, phone } = app
  // Kept here, above what turning to another face or to a phone's width takes away.
  const tree = useMemo(createTreeState, [])
  const screen = store.now.screen.value
  const ui = store.now.ui.value
  const presenting = store.now.briefing.value !== null
  const whole = ui === 'page' || ui === 'full'
  // What only a printer shows is made after what a reader waits for, and is no part of the panels that stand in index.html.
  const paper = useSignal(false)
  useEffect(() => {
    const later = setTimeout(() => {
      paper.value = true
    })
    return () => clearTimeout(later)
  }, [paper])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || store.now.chosen.peek() === null) return
      // In a field Escape empties the field.
      if (event.target instanceof HTMLInputElement) return
      app.choose(null)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [app, store])

  return (
    <div
      class="shell"
      data-phone={phone.value ? '' : undefined}
      data-collapsed={store.now.panelOpen.value ? undefined : ''}
      data-presenting={presenting ? '' : undefined}
      data-card={store.now.chosen.value === null || presenting ? undefined : ''}
    >
      {screen === 'sources' ? (
        <SourcesScreen />
      ) : screen !== 'map' ? (
        <ChartScreen screen={screen} />
      ) : presenting ? null : !whole ? (
        <FramedMap />
      ) : phone.value ? (
        <PhoneMap tree={tree} />
      ) : (
        <WideMap tree={tree} />
      )}
      {presenting ? <Briefing /> : null}
      <HeldBack />
      <Picker />
      <Tip />
      <Notice />
      <OpenDialog />
      {screen === 'map' && paper.value ? <PrintSheet /> : null}
    </div>
  )
}

function WideMap({ tree }: { readonly tree: TreeState }) {
  const { store } = useApp()
  return (
    <>
      <Panel tree={tree} />
      <TopBar />
      {store.now.chosen.value === null ? null : <Card />}
      <MapFurniture>
        <TimeBar />
      </MapFurniture>
    </>
  )
}

/** Its place is there at once, for the map to keep clear of; what it says follows when the map has answered, or threads would wait for it. */
function Card() {
  const ready = useSignal(false)
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(
    () =>
      afterTwoFrames(() => {
        ready.value = true
      }),
    [ready],
  )
  // A card that is lower than its place leaves room for names.
  useLayoutEffect(() => announceMove(box.current), [ready.value])
  return (
    <aside ref={box} class="card" data-cover="right" data-test="card" data-coming={ready.value ? undefined : ''}>
      {ready.value ? <DetailCard /> : null}
    </aside>
  )
}

function PhoneMap({ tree }: { readonly tree: TreeState }) {
  return (
    <>
      <PhoneTop />
      <Sheet tree={tree} />
      <MapFurniture>
        <TimeBar />
      </MapFurniture>
    </>
  )
}
