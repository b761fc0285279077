// The share panel: a short link, a code to scan and words to send along, all made on this device.
import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { BriefingEntry } from '../../domain/model.ts'
import { isSingleFile } from '../../io/embedded.ts'
import { loadBriefingList } from '../../io/load-briefings.ts'
import { shareLink } from '../../state/share-link.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { copyText } from '../parts/clipboard.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { hereNow } from './here.ts'
import { QrCode } from './QrCode.tsx'
import { qrOf } from './qr.ts'
import { sharedOf, shareText } from './share-text.ts'
import './share.css'

/** What a copy button last did: the text by its own name, so that only that button answers. */
type Copied = { readonly what: 'link' | 'text'; readonly worked: boolean } | null

export function SharePanel({ onClose }: { readonly onClose: () => void }) {
  const app = useApp()
  const { store, t, config } = app
  const field = useRef<HTMLInputElement>(null)
  const copied = useSignal<Copied>(null)
  const here = useMemo(hereNow, [])
  const state = store.snapshot.value
  const link = shareLink(state, app.opening.value, location.href, config.site.url)
  const told = useTold()
  const shared = told ? { title: t.value.of(told.title), line: t.value.of(told.summary) } : sharedOf(t.value, store.graph, state)
  const text = shareText(t.value, shared, link)
  const code = useMemo(() => qrOf(link), [link])

  const copy = async (what: 'link' | 'text') => {
    const worked = await copyText(what === 'link' ? link : text)
    // Where nothing may be copied for the reader, what is to be copied lies selected before them.
    if (!worked) field.current?.select()
    copied.value = { what, worked }
  }
  const send = () => {
    // A reader who closes the system's sheet has not made an error.
    navigator.share({ title: shared.title, text: `${shared.title}\n${shared.line}`, url: link }).catch(() => {})
  }
  const said = copied.value
  const wordOf = (what: 'link' | 'text', word: 'share.copyLink' | 'share.copyText') =>
    t.value(said?.what === what && said.worked ? 'share.copied' : word)
  const iconOf = (what: 'link' | 'text') => (said?.what === what && said.worked ? 'check' : 'copy')

  return (
    <Dialog class="share-panel" title={t.value('share.title')} onClose={onClose}>
      <p class="share-what">
        <strong>{shared.title}</strong>
        <span>{shared.line}</span>
      </p>
      <QrCode code={code} title={shared.title} here={here} />
      <label class="share-link">
        <span class="unseen">{t.value('share.link')}</span>
        <input ref={field} type="text" readOnly value={link} spellcheck={false} onFocus={() => field.current?.select()} />
      </label>
      {here.file && config.site.url === null ? <p class="meta">{t.value('share.file')}</p> : null}
      <div class="dialog-actions">
        <Button kind="strong" icon={iconOf('link')} first onClick={() => void copy('link')}>
          {wordOf('link', 'share.copyLink')}
        </Button>
        <Button icon={iconOf('text')} onClick={() => void copy('text')}>
          {wordOf('text', 'share.copyText')}
        </Button>
        {here.canShare ? (
          <Button icon="share" onClick={send}>
            {t.value('share.send')}
          </Button>
        ) : null}
      </div>
      <p class={said && !said.worked ? 'meta' : 'unseen'} role="status">
        {said === null ? '' : t.value(said.worked ? 'share.copied' : 'share.selected')}
      </p>
      <div class="share-more">
        <TextPage />
        {here.file || state.ui !== 'page' ? null : (
          <Button kind="quiet" icon="embed" onClick={() => (app.dialog.value = 'embed')}>
            {t.value('share.embed')}
          </Button>
        )}
      </div>
      {here.wechat ? <p class="share-hint">{t.value('share.wechat.menu')}</p> : null}
    </Dialog>
  )
}

/** The briefing that is being shown, by its title; null where none is, or while its title is on its way. */
function useTold(): BriefingEntry | null {
  const { store } = useApp()
  const list = useSignal<readonly BriefingEntry[]>([])
  const id = store.now.briefing.value
  useEffect(() => {
    if (id === null) return
    void loadBriefingList().then((found) => {
      list.value = found
    })
  }, [id, list])
  return list.value.find((entry) => entry.id === id) ?? null
}

/** The page of the chosen thing that needs no script and that programs can preview. A single file has none beside it. */
function TextPage() {
  const { store, t } = useApp()
  const chosen = store.now.chosen.value
  const briefing = store.now.briefing.value
  if ((chosen === null && briefing === null) || isSingleFile()) return null
  const id = briefing !== null ? `briefing-${briefing}` : chosen?.type === 'measure' ? chosen.code : chosen?.id
  return (
    <p class="meta">
      <a href={`./p/${t.value.lang}/${id}.html`}>{t.value('share.page')}</a>
    </p>
  )
}
