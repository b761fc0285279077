// The search field over everything: a combobox whose list opens below it. "/" goes to it from anywhere, Escape empties it.
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { NO_FILTER } from '../../state/app-state.ts'
import type { Hit } from '../../state/search.ts'
import { NO_HINT } from '../../state/store.ts'
import { useApp } from '../app.ts'
import { Icon } from '../parts/Icon.tsx'
import { examplesOf, groupHits, keyOfHit } from './groups.ts'
import { HitRow } from './HitRow.tsx'
import './search.css'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export function SearchBox() {
  const app = useApp()
  const { store, t, search } = app
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const open = useSignal(false)
  const active = useSignal(0)
  const groups = useComputed(() => (open.value ? groupHits(store.graph, search.find(store.now.query.value)) : []))
  const hits = useComputed(() => groups.value.flatMap((group) => group.hits))
  const query = store.now.query.value
  const asked = query.trim() !== ''

  const optionId = (hit: Hit) => `${id}-${keyOfHit(hit).replace(/\./g, '-')}`
  const point = (index: number) => {
    active.value = index
    const hit = hits.value[index]
    store.setHint({ feature: hit?.type === 'feature' ? hit.id : null })
    if (hit) document.getElementById(optionId(hit))?.scrollIntoView({ block: 'nearest' })
  }
  const close = () => {
    if (!open.value) return
    open.value = false
    store.setHint(NO_HINT)
  }
  const ask = (text: string) => {
    store.set({ query: text })
    open.value = true
    active.value = 0
  }
  const choose = (hit: Hit) => {
    close()
    input.current?.blur()
    if (hit.type === 'city') {
      const filter = { ...NO_FILTER, cities: [hit.city] }
      store.set({ filter, face: 'places', screen: 'map', panelOpen: true })
      return
    }
    const target = hit.type === 'feature' ? { feature: hit.id } : { measure: hit.code }
    store.set(hit.type === 'measure' ? { face: 'measures', screen: 'map' } : { screen: 'map' })
    app.choose(target)
    app.show(target)
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress, true)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress, true)
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    // An input method owns the keys while it composes.
    if (event.isComposing) return
    const count = hits.value.length
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault()
        if (!open.value) open.value = true
        else if (count > 0) point((active.value + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
        return
      }
      case 'Enter': {
        const hit = hits.value[active.value]
        if (hit) choose(hit)
        return
      }
      case 'Escape': {
        event.stopPropagation()
        if (query === '') input.current?.blur()
        close()
        store.set({ query: '' })
        return
      }
      case 'Tab':
        close()
    }
  }

  const current = hits.value[active.value]
  const listing = open.value && hits.value.length > 0
  return (
    <search class="search" ref={box} data-open={open.value}>
      <div class="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          inputMode="search"
          enterkeyhint="search"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={t.value('places.search.label')}
          aria-expanded={listing}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(listing && current ? { 'aria-activedescendant': optionId(current) } : {})}
          placeholder={t.value(app.phone.value ? 'places.search.placeholderShort' : 'places.search.placeholder')}
          value={query}
          maxLength={120}
          onInput={(event) => ask(event.currentTarget.value)}
          onFocus={() => {
            // Other names and readings, should they not be here yet.
            app.loadFull().catch(() => {})
            open.value = true
            active.value = 0
          }}
          onKeyDown={onKeyDown}
        />
        {asked ? (
          <button
            type="button"
            class="search-clear"
            aria-label={t.value('places.search.clear')}
            title={t.value('places.search.clear')}
            onClick={() => {
              ask('')
              input.current?.focus()
            }}
          >
            <Icon name="close" size={14} />
          </button>
        ) : (
          <span class="search-key" aria-hidden="true">
            /
          </span>
        )}
      </div>
      <p class="unseen" role="status">
        {open.value && asked ? t.value('places.search.found', { n: hits.value.length }) : ''}
      </p>
      <div class="search-drop" hidden={!open.value}>
        <div class="search-list scroll" id={`${id}-list`} role="listbox" aria-label={t.value('places.search.results')}>
          {groups.value.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, but no fieldset
            <div key={group.type} role="group" aria-labelledby={`${id}-${group.type}`}>
              <div class="search-head" id={`${id}-${group.type}`} role="presentation">
                {t.value(`places.search.group.${group.type}`)}
              </div>
              {group.hits.map((hit) => (
                <div
                  key={keyOfHit(hit)}
                  id={optionId(hit)}
                  class="hit"
                  role="option"
                  tabIndex={-1}
                  aria-selected={hit === current}
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerEnter={(event) => event.pointerType === 'mouse' && point(hits.value.indexOf(hit))}
                  onClick={() => choose(hit)}
                  onKeyDown={onKeyDown}
                >
                  <HitRow hit={hit} query={query} />
                </div>
              ))}
            </div>
          ))}
        </div>
        {listing ? null : <Help query={query.trim()} ask={ask} />}
      </div>
    </search>
  )
}

/** What can be typed, with examples from the data: under an empty field, and where nothing was found. */
function Help({ query, ask }: { readonly query: string; readonly ask: (text: string) => void }) {
  const { store, t, search } = useApp()
  return (
    <div class="search-help">
      {query === '' ? null : <p class="search-none">{t.value('places.search.none', { query })}</p>}
      <p>{t.value('places.search.help')}</p>
      <p class="search-examples">
        <span>{t.value(query === '' ? 'places.search.examples' : 'places.search.try')}</span>
        {examplesOf(store.graph, search.readingOf).map((example) => (
          <button
            key={example}
            type="button"
            class="search-example"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => ask(example)}
          >
            {example}
          </button>
        ))}
      </p>
    </div>
  )
}
