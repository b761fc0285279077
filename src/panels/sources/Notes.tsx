// Whose work ships on what terms, and what is known to be missing. Both are data, read when the page is open.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Issue } from '../../domain/issue.ts'
import { LICENCE_GROUPS, parseGaps, parseLicences } from '../../domain/parse/notes.ts'
import { loadRecords } from '../../io/load-data.ts'
import { useApp } from '../app.ts'

type Parse<T> = (file: string, input: unknown, issues: Issue[]) => T[]

/** null while the file is on its way. */
function useRecords<T>(file: string, parse: Parse<T>): readonly T[] | null {
  const records = useSignal<readonly T[] | null>(null)
  useEffect(() => {
    let wanted = true
    void loadRecords(file, parse).then((found) => {
      if (wanted) records.value = found
    })
    return () => {
      wanted = false
    }
  }, [file, parse, records])
  return records.value
}

export function Licences() {
  const { t } = useApp()
  const licences = useRecords('licences.json', parseLicences)
  if (licences === null) return <p class="sources-none">{t.value('shell.loading')}</p>
  return (
    <>
      {LICENCE_GROUPS.map((group) => (
        <section key={group} class="sources-group">
          <h3>{t.value(`sources.licences.${group}`)}</h3>
          <ul class="licences">
            {licences
              .filter((licence) => licence.group === group)
              .map((licence) => (
                <li key={licence.id}>
                  <span class="source-title">{t.value.of(licence.what)}</span>
                  <span class="source-by">
                    {licence.url === null ? (
                      licence.from
                    ) : (
                      <a href={licence.url} target="_blank" rel="noopener noreferrer">
                        {licence.from}
                        <span class="unseen">{t.value('detail.opensTab')}</span>
                      </a>
                    )}
                  </span>
                  <span class="licence-name">{licence.licence}</span>
                  {licence.note === null ? null : <span class="entry-note">{t.value.of(licence.note)}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

export function Gaps() {
  const { t } = useApp()
  const gaps = useRecords('gaps.json', parseGaps)
  if (gaps === null) return <p class="sources-none">{t.value('shell.loading')}</p>
  return (
    <dl class="gaps">
      {gaps.map((gap) => (
        <div key={gap.id}>
          <dt>{t.value.of(gap.title)}</dt>
          <dd>{t.value.of(gap.text)}</dd>
        </div>
      ))}
    </dl>
  )
}
