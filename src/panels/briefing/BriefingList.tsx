// The briefings that can be shown, each with what it is about and how long it is.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { BriefingEntry } from '../../domain/model.ts'
import { loadBriefingList } from '../../io/load-briefings.ts'
import { useApp } from '../app.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Phrase } from '../parts/Phrase.tsx'
import './briefing-list.css'

export function BriefingList({ onClose }: { readonly onClose: () => void }) {
  const { store, t } = useApp()
  const found = useSignal<readonly BriefingEntry[] | null>(null)
  const first = useRef<HTMLUListElement>(null)
  useEffect(() => {
    void loadBriefingList().then((list) => {
      found.value = list
    })
  }, [found])
  useEffect(() => first.current?.querySelector('button')?.focus(), [found.value])
  const begin = ({ id }: BriefingEntry) => {
    onClose()
    store.set({ briefing: id, chapter: 1 })
  }
  return (
    <Dialog class="briefing-list" title={t.value('briefing.open')} onClose={onClose}>
      <p class="meta">{t.value('briefing.about')}</p>
      {found.value === null ? null : found.value.length === 0 ? (
        <p>{t.value('briefing.none')}</p>
      ) : (
        <ul ref={first}>
          {found.value.map((entry) => (
            <li key={entry.id}>
              <button type="button" class="briefing-entry" data-briefing={entry.id} onClick={() => begin(entry)}>
                <strong>
                  <Phrase>{t.value.of(entry.title)}</Phrase>
                </strong>
                <span>{t.value.of(entry.summary)}</span>
                <span class="briefing-foot">
                  <span class="meta">{t.value('briefing.pages', { n: entry.pages, asOf: entry.asOf })}</span>
                  <span class="briefing-begin">
                    {t.value('briefing.begin')}
                    <Icon name="right" size={12} />
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
