// The sources themselves: grouped, one row each, opened to what rests on it.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { SourceId } from '../../domain/model.ts'
import type { Uses } from '../../domain/uses.ts'
import { useApp, useFull } from '../app.ts'
import { scrollToRow } from '../parts/scroll.ts'
import { GROUPINGS, type Grouping, groupsOf, matches, realSources } from './find.ts'
import { SourceRow } from './SourceRow.tsx'

type Props = { readonly uses: ReadonlyMap<SourceId, Uses>; readonly query: string }

export function SourceList({ uses, query }: Props) {
  const { store, t } = useApp()
  const full = useFull()
  const grouping = useSignal<Grouping>('use')
  const box = useRef<HTMLDivElement>(null)
  const wanted = store.now.source.value
  const found = realSources(full.dataset.sources).filter((source) => matches(source, uses.get(source.id), query))
  useEffect(() => {
    if (wanted === null) return
    const row = box.current?.querySelector<HTMLElement>(`[data-source="${CSS.escape(wanted)}"]`)
    scrollToRow(row)
    row?.querySelector('button')?.focus()
  }, [wanted])
  return (
    <div ref={box}>
      <div class="sources-tools">
        <p role="status" class="meta">
          {found.length === 1 ? t.value('sources.foundOne') : t.value('sources.found', { n: found.length })}
        </p>
        <fieldset class="bar switch">
          <legend class="unseen">{t.value('sources.group')}</legend>
          {GROUPINGS.map((name) => (
            <button
              key={name}
              type="button"
              class="bar-item"
              aria-pressed={grouping.value === name}
              onClick={() => {
                grouping.value = name
              }}
            >
              {t.value(`sources.group.${name}`)}
            </button>
          ))}
        </fieldset>
      </div>
      {found.length === 0 ? <p class="sources-none">{t.value('sources.none')}</p> : null}
      {groupsOf(found, uses, grouping.value, t.value).map(({ key, title, sources }) => (
        <section key={`${grouping.value} ${key}`} class="sources-group">
          <h3>
            {title}
            <span class="aside">{t.value.number(sources.length)}</span>
          </h3>
          <ul>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} uses={uses.get(source.id)} open={source.id === wanted} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
