// All sources, official lists, licences and known gaps, with a way back to where the reader came from.
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { asOfDataset, usesOf } from '../../domain/uses.ts'
import { useApp, useFull } from '../app.ts'
import { Button, IconButton } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { dataVersion } from '../report/version.ts'
import { realSources } from './find.ts'
import { Gaps, Licences } from './Notes.tsx'
import { OfficialLists } from './OfficialLists.tsx'
import { leaveSources } from './open-sources.ts'
import { SourceList } from './SourceList.tsx'
import './sources-page.css'

const PARTS = ['sources', 'lists', 'licences', 'gaps'] as const
type Part = (typeof PARTS)[number]

export function SourcesPage() {
  const { store, t } = useApp()
  const part = useSignal<Part>('sources')
  const query = useSignal('')
  const box = useRef<HTMLDivElement>(null)
  const { dataset } = useFull()
  const uses = useComputed(() => usesOf(dataset))
  const wanted = store.now.source.value
  useEffect(() => {
    // A link to one source shows the sources, whatever was open before.
    if (wanted !== null) part.value = 'sources'
  }, [wanted, part])
  const asOf = asOfDataset(dataset)
  const version = dataVersion()
  const counts: Readonly<Partial<Record<Part, number>>> = {
    sources: realSources(dataset.sources).length,
    lists: dataset.lists.length,
  }
  return (
    <div class="sources-page scroll" ref={box} data-scroll>
      <div class="sources-sheet">
        <header class="sources-head">
          <Back />
          <h2>{t.value('sources.title')}</h2>
          <p class="sources-lead">{t.value('sources.lead')}</p>
          <p class="meta">
            {asOf === null ? null : t.value('sources.asOf', { date: asOf })}
            {version === null ? null : ` · ${t.value('sources.version', { version })}`}
          </p>
        </header>
        <div class="sources-bar">
          <Back small />
          <div class="sources-tabs" role="tablist" aria-label={t.value('sources.parts')}>
            {PARTS.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                class="sources-tab"
                aria-selected={part.value === name}
                onClick={() => {
                  part.value = name
                }}
              >
                {t.value(`sources.part.${name}`)}
                {counts[name] === undefined ? null : <span class="face-count">{t.value.number(counts[name])}</span>}
              </button>
            ))}
          </div>
          {part.value === 'sources' || part.value === 'lists' ? (
            <label class="sources-search">
              <Icon name="search" size={14} />
              <span class="unseen">{t.value('sources.search')}</span>
              <input
                type="search"
                value={query.value}
                placeholder={t.value('sources.search')}
                onInput={(event) => {
                  query.value = event.currentTarget.value
                }}
              />
              {query.value === '' ? null : (
                <IconButton
                  icon="close"
                  size={12}
                  label={t.value('sources.clear')}
                  onClick={() => {
                    query.value = ''
                  }}
                />
              )}
            </label>
          ) : null}
        </div>
        {part.value === 'sources' ? <SourceList uses={uses.value} query={query.value} /> : null}
        {part.value === 'lists' ? <OfficialLists query={query.value} /> : null}
        {part.value === 'licences' ? <Licences /> : null}
        {part.value === 'gaps' ? <Gaps /> : null}
      </div>
    </div>
  )
}

/** Back to the card that the reader came from, or to the map. */
function Back({ small = false }: { readonly small?: boolean }) {
  const { store, t } = useApp()
  const chosen = store.now.chosen.value
  const name =
    chosen === null
      ? null
      : chosen.type === 'measure'
        ? store.graph.measures.get(chosen.code)?.title
        : store.graph.features.get(chosen.id)?.short
  const words = name ? t.value('sources.back.to', { name: t.value.of(name) }) : t.value('sources.back.map')
  if (small) return <IconButton icon="left" class="sources-return" label={words} onClick={() => leaveSources(store)} />
  return (
    <Button kind="quiet" icon="left" class="sources-back" onClick={() => leaveSources(store)}>
      {words}
    </Button>
  )
}
