// Where everything on a card comes from: small numbers in the text, and the numbered list they lead to.
import { type Signal, useSignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext, useEffect, useId, useMemo, useRef } from 'preact/hooks'
import type { FullFeature, SourceId } from '../../domain/model.ts'
import { useApp, useFull } from '../app.ts'
import { IconButton } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { openSources } from '../sources/open-sources.ts'
import { citedBy, numberOf } from './citations.ts'

type Citations = { readonly cited: readonly SourceId[]; readonly open: Signal<boolean>; readonly wanted: Signal<SourceId | null> }
export const CitationsContext = createContext<Citations | null>(null)

/** What a feature's card hands down so that numbers and list agree. */
export function useCitations(feature: FullFeature): Citations {
  const open = useSignal(false)
  const wanted = useSignal<SourceId | null>(null)
  return useMemo(() => ({ cited: citedBy(feature), open, wanted }), [feature, open, wanted])
}

/** The raised numbers after a statement; a press opens the list at that source. */
export function Cite({ sources }: { readonly sources: readonly (SourceId | null)[] }) {
  const { t } = useApp()
  const citations = useContext(CitationsContext)
  if (!citations) return null
  const numbered = sources.flatMap((id) => (id !== null && numberOf(citations.cited, id) > 0 ? [id] : []))
  return (
    <>
      {numbered.map((id) => {
        const n = numberOf(citations.cited, id)
        return (
          <sup key={id} class="cite">
            <button
              type="button"
              aria-label={t.value('detail.sourceNo', { n: String(n) })}
              onClick={() => {
                citations.open.value = true
                citations.wanted.value = id
              }}
            >
              {n}
            </button>
          </sup>
        )
      })}
    </>
  )
}

/** The list itself, folded until someone asks. */
export function Sources() {
  const { store, t } = useApp()
  const full = useFull()
  const citations = useContext(CitationsContext)
  const list = useRef<HTMLOListElement>(null)
  const id = useId()
  const wanted = citations?.wanted.value ?? null
  const open = citations?.open.value ?? false
  useEffect(() => {
    if (!citations || wanted === null || !open) return
    list.current?.querySelector<HTMLElement>(`[data-source="${CSS.escape(wanted)}"]`)?.focus()
    citations.wanted.value = null
  }, [wanted, open, citations])
  if (!citations || citations.cited.length === 0) return null
  return (
    <section class="card-section sources">
      <button
        type="button"
        class="collapsible-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (citations.open.value = !open)}
      >
        <Icon name={open ? 'down' : 'right'} size={12} />
        <span>{t.value('detail.sources')}</span>
        <span class="aside">{citations.cited.length}</span>
      </button>
      <ol ref={list} id={id} hidden={!open}>
        {citations.cited.map((source) => (
          <li key={source} tabIndex={-1} data-source={source}>
            <SourceLine id={source} />
            {full.sources.has(source) ? (
              <IconButton
                class="inline-icon"
                icon="list"
                size={13}
                label={t.value('sources.openOne')}
                onClick={() => openSources(store, source)}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Title, publisher and date of one source; a link where it has an address. */
export function SourceLine({ id }: { readonly id: SourceId }) {
  const { t } = useApp()
  const source = useFull().sources.get(id)
  if (!source) return <span>{id === 'estimate' ? t.value('detail.estimate') : id}</span>
  const after = [source.publisher, source.date].filter((part) => part !== null).join(' · ')
  return (
    <span class="source-line">
      {source.url === null ? (
        source.title
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.title}
          <Icon name="outward" size={10} />
          <span class="unseen">{t.value('detail.opensTab')}</span>
        </a>
      )}
      {after === '' ? null : <span class="meta"> {after}</span>}
      {source.note === null ? null : <span class="meta source-note">{source.note}</span>}
    </span>
  )
}
