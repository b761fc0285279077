// What specimens are made of that is no component of the atlas: rows of buttons, charts with their inks, and a finger that presses.
import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { CoverageView } from '../../src/charts/coverage/CoverageView.tsx'
import type { FlowView } from '../../src/charts/flow/FlowView.tsx'
import type { MatrixView } from '../../src/charts/matrix/MatrixView.tsx'
import { useApp, useFull } from '../../src/panels/app.ts'
import { MeasuresFace } from '../../src/panels/measures/MeasuresFace.tsx'
import { createTreeState } from '../../src/panels/measures/tree-state.ts'
import { Button, IconButton } from '../../src/panels/parts/Button.tsx'
import { PALETTES } from '../../src/scene/palette.ts'

/** What is open only after a press, pressed: the first element that fits the selector. A field is entered instead. */
export function Pressed({ on, children }: { readonly on: string; readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const found = box.current?.querySelector<HTMLElement>(on)
    if (found instanceof HTMLInputElement) found.dispatchEvent(new FocusEvent('focus'))
    else found?.click()
  }, [on])
  return (
    <div ref={box} class="pressed">
      {children}
    </div>
  )
}

export function Tree() {
  const state = useMemo(createTreeState, [])
  return <MeasuresFace state={state} />
}

const ROWS = [
  ['rest', {}],
  ['hover', { class: 'is-hover' }],
  ['focus', { class: 'is-focus' }],
  ['chosen', { pressed: true }],
  ['disabled', { disabled: true }],
] as const

/** One row a state, so that the three kinds can be compared in it. */
export function Buttons() {
  const { t } = useApp()
  return (
    <div class="pad" data-pillar="industry">
      {ROWS.map(([name, row]) => (
        <div key={name} class="bar-of">
          <code>{name}</code>
          {(['plain', 'quiet', 'strong'] as const).map((kind) => (
            <Button key={kind} kind={kind} icon="share" {...row}>
              {t.value('shell.share')}
            </Button>
          ))}
          <IconButton icon="home" label={t.value('map.home')} {...row} />
        </div>
      ))}
    </div>
  )
}

/** A row of the tree and one of the list in each state that the pointer and the keyboard can put them in. */
export function Rows() {
  const { t } = useApp()
  return (
    <div data-pillar="opening">
      {['', 'is-hover', 'is-focus'].map((state) => (
        <div key={state} class={`row row-measure ${state}`} data-depth="3">
          <span class="row-title">{t.value('shell.face.measures')}</span>
          <span class="row-end">{state === '' ? 'rest' : state.slice(3)}</span>
        </div>
      ))}
      <div class="row row-measure" data-depth="3" data-lit="">
        <span class="row-title">{t.value('shell.face.measures')}</span>
        <span class="row-end">chosen</span>
      </div>
      {[
        ['rest', {}],
        ['hover', { class: 'place is-hover' }],
        ['focus', { class: 'place is-focus' }],
        ['chosen', { 'aria-current': 'true' as const }],
        ['dimmed', { 'data-receded': 'true' }],
      ].map(([name, props]) => (
        <button key={String(name)} type="button" class="place" {...(props as object)}>
          <span class="place-name">{t.value('shell.face.places')}</span>
          <span class="place-what">{String(name)}</span>
        </button>
      ))}
    </div>
  )
}

export function Waits() {
  const { t } = useApp()
  return (
    <>
      <p class="chart-wait">{t.value('shell.loading')}</p>
      <p class="chart-wait">{t.value('shell.failed')}</p>
    </>
  )
}

export function Chart({ view: View }: { readonly view: typeof MatrixView | typeof FlowView | typeof CoverageView }) {
  const { store, t, theme } = useApp()
  const graph = useFull()
  return <View store={{ ...store, graph }} t={t} palette={signal(PALETTES[theme.value])} />
}
