// One source: title, publisher, date and what it serves for; opened, everything known of it and the places that rest on it.
import { useId } from 'preact/hooks'
import type { Source } from '../../domain/model.ts'
import { USE_KINDS, type Uses } from '../../domain/uses.ts'
import { useApp } from '../app.ts'
import { FeatureGlyph } from '../parts/FeatureGlyph.tsx'
import { Icon } from '../parts/Icon.tsx'
import { ReportButton } from '../report/ReportButton.tsx'
import { showPlace } from './open-sources.ts'

type Props = { readonly source: Source; readonly uses: Uses | undefined; readonly open: boolean }

export function SourceRow({ source, uses, open }: Props) {
  const { store, t } = useApp()
  const id = useId()
  const counts = USE_KINDS.flatMap((kind) => {
    const n = uses?.counts[kind] ?? 0
    return n === 0 ? [] : [n === 1 ? t.value(`sources.count.${kind}One`) : t.value(`sources.count.${kind}`, { n })]
  })
  const lists = uses?.lists.length ?? 0
  if (lists > 0) counts.push(lists === 1 ? t.value('sources.count.listsOne') : t.value('sources.count.lists', { n: lists }))
  return (
    <li class="source-row" data-source={source.id} data-open={open ? '' : undefined}>
      <button
        type="button"
        class="source-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => store.set({ source: open ? null : source.id })}
      >
        <span class="source-title" lang="zh-CN">
          {source.title}
        </span>
        <span class="source-by">{source.publisher ?? t.value('sources.unpublished')}</span>
        <span class="source-date">{source.date ?? t.value('sources.undated')}</span>
        <span class="source-counts">{counts.join(' · ')}</span>
        <Icon name={open ? 'down' : 'right'} size={12} />
      </button>
      <div id={id} hidden={!open} class="source-body">
        {open ? <Opened source={source} uses={uses} /> : null}
      </div>
    </li>
  )
}

function Opened({ source, uses }: Omit<Props, 'open'>) {
  const app = useApp()
  const { t } = app
  return (
    <>
      <dl class="pairs">
        <dt>{t.value('sources.address')}</dt>
        <dd>
          {source.url === null ? (
            t.value('sources.address.none')
          ) : (
            <a href={source.url} target="_blank" rel="noopener noreferrer" class="source-url">
              {source.url}
              <span class="unseen">{t.value('detail.opensTab')}</span>
            </a>
          )}
        </dd>
        <dt>{t.value('sources.licence')}</dt>
        <dd>{source.licence ?? t.value('sources.licence.unknown')}</dd>
        {source.note === null ? null : (
          <>
            <dt>{t.value('sources.note')}</dt>
            <dd lang="zh-CN">{source.note}</dd>
          </>
        )}
      </dl>
      {uses && uses.features.length > 0 ? (
        <>
          <h4>{t.value('sources.supports')}</h4>
          <ul class="source-places">
            {uses.features.map(({ feature, as }) => (
              <li key={feature.id}>
                <button type="button" class="place-chip" onClick={() => showPlace(app, feature.id)}>
                  <FeatureGlyph feature={feature} />
                  <span>{t.value.of(feature.short)}</span>
                  <span class="meta">
                    {as.map((kind) => t.value(`sources.use.${kind}`)).join(t.value('measures.listSeparator'))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {uses && uses.lists.length > 0 ? (
        <>
          <h4>{t.value('sources.supportsLists')}</h4>
          <p>{uses.lists.map((list) => t.value.of(list.title)).join(t.value('measures.listSeparator'))}</p>
        </>
      ) : null}
      <p class="source-actions">
        <ReportButton subject={{ type: 'source', source }} />
      </p>
    </>
  )
}
