// The official lists behind the plan's generic words: who issued them, as of when, whether all of it is here, and each entry's place.
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { ListEntry, OfficialList } from '../../domain/model.ts'
import { useApp, useFull } from '../app.ts'
import { FeatureGlyph } from '../parts/FeatureGlyph.tsx'
import { Icon } from '../parts/Icon.tsx'
import { ReportButton } from '../report/ReportButton.tsx'
import { openSources, showPlace } from './open-sources.ts'

export function OfficialLists({ query }: { readonly query: string }) {
  const { t } = useApp()
  const full = useFull()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (list: OfficialList): boolean => {
    const texts = [list.title, list.issuer, list.scope, ...list.entries.map((entry) => entry.name)]
    const text = texts
      .flatMap(({ zh, en }) => [zh, en])
      .join('\n')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const found = full.dataset.lists.filter(holds)
  if (found.length === 0) return <p class="sources-none">{t.value('sources.noneLists')}</p>
  return (
    <ul class="official-lists">
      {found.map((list) => (
        <ListRow key={list.id} list={list} />
      ))}
    </ul>
  )
}

function ListRow({ list }: { readonly list: OfficialList }) {
  const { store, t } = useApp()
  const full = useFull()
  const open = useSignal(false)
  const id = useId()
  const placed = list.entries.filter((entry) => entry.feature !== null).length
  return (
    <li class="source-row" data-list={list.id} data-open={open.value ? '' : undefined}>
      <button
        type="button"
        class="source-head"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value
        }}
      >
        <span class="source-title">{t.value.of(list.title)}</span>
        <span class="source-by">{t.value.of(list.issuer)}</span>
        <span class="source-date">{t.value('sources.asOf', { date: list.asOf })}</span>
        <span class="source-counts">
          {t.value('sources.list.count', { n: list.entries.length, placed })} ·{' '}
          {t.value(list.complete ? 'sources.list.complete' : 'sources.list.incomplete')}
        </span>
        <Icon name={open.value ? 'down' : 'right'} size={12} />
      </button>
      <div id={id} class="source-body" hidden={!open.value}>
        {open.value ? (
          <>
            <p>{t.value.of(list.scope)}</p>
            {list.gap === null ? null : <p class="list-gap">{t.value.of(list.gap)}</p>}
            <ol class="list-entries">
              {list.entries.map((entry) => (
                <Entry key={`${entry.name.zh} ${entry.type?.zh ?? ''}`} entry={entry} />
              ))}
            </ol>
            <h4>{t.value('sources.part.sources')}</h4>
            <ul class="list-sources">
              {list.sources.map((source) => (
                <li key={source}>
                  <button type="button" class="text-button" onClick={() => openSources(store, source)}>
                    {full.sources.get(source)?.title ?? source}
                  </button>
                </li>
              ))}
            </ul>
            <p class="source-actions">
              <ReportButton subject={{ type: 'list', list }} />
            </p>
          </>
        ) : null}
      </div>
    </li>
  )
}

function Entry({ entry }: { readonly entry: ListEntry }) {
  const app = useApp()
  const { store, t } = app
  const feature = entry.feature === null ? undefined : store.graph.features.get(entry.feature)
  const about = [
    entry.type === null ? null : t.value.of(entry.type),
    entry.year,
    entry.status === 'listed' ? null : t.value(`sources.list.${entry.status}`),
  ].filter((part) => part !== null)
  return (
    <li>
      {feature ? (
        <button type="button" class="place-chip" onClick={() => showPlace(app, feature.id)}>
          <FeatureGlyph feature={feature} />
          <span>{t.value.of(entry.name)}</span>
        </button>
      ) : (
        <span class="place-none">{t.value.of(entry.name)}</span>
      )}
      <span class="meta">{about.join(' · ')}</span>
      {entry.note === null && feature ? null : (
        <span class="entry-note">
          {feature ? '' : `${t.value('sources.list.noPlace')}${t.value.lang === 'zh' ? '：' : ': '}`}
          {entry.note === null ? '' : t.value.of(entry.note)}
        </span>
      )}
    </li>
  )
}
