// The share panel: a short link, a code to scan and words to send along, all made on this device.
import { useSignal } from '@preact/signals'
import { useEffect, useId, useMemo, useRef } from 'preact/hooks'
import { isSingleFile } from '../../io/embedded.ts'
import { shareLink } from '../../state/share-link.ts'
import { useApp } from '../app.ts'
import { Button, IconButton } from '../parts/Button.tsx'
import { copyText } from '../parts/clipboard.ts'
import { hereNow } from './here.ts'
import { QrCode } from './QrCode.tsx'
import { qrOf } from './qr.ts'
import { sharedOf, shareText } from './share-text.ts'
import './share.css'

/** What a copy button last did: the text by its own name, so that only that button answers. */
type Copied = { readonly what: 'link' | 'text'; readonly worked: boolean } | null

export function SharePanel() {
  const app = useApp()
  const { store, t, config } = app
  const box = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const copied = useSignal<Copied>(null)
  const heading = useId()
  const here = useMemo(hereNow, [])
  const state = store.snapshot.value
  const link = shareLink(state, app.opening.value, location.href, config.site.url)
  const shared = sharedOf(t.value, store.graph, state)
  const text = shareText(t.value, shared, link)
  const code = useMemo(() => qrOf(link), [link])

  useEffect(() => {
    const opener = document.activeElement
    box.current?.showModal()
    first.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  const close = () => {
    app.sharing.value = false
  }
  const copy = async (what: 'link' | 'text') => {
    const worked = await copyText(what === 'link' ? link : text, box.current ?? undefined)
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
    <dialog
      ref={box}
      class="share-panel"
      aria-labelledby={heading}
      data-test="share-panel"
      onClose={close}
      // A press beside the panel lands on the dialog itself: its own box is covered by its contents.
      onPointerDown={(event) => (event.target === box.current ? close() : undefined)}
      onKeyDown={(event) => (event.key === 'Escape' ? event.stopPropagation() : undefined)}
    >
      <div class="share-body scroll">
        <header class="share-head">
          <h2 id={heading}>{t.value('share.title')}</h2>
          <IconButton icon="close" label={t.value('share.close')} onClick={close} />
        </header>
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
        <div class="share-actions">
          <Button kind="strong" icon={iconOf('link')} buttonRef={first} onClick={() => void copy('link')}>
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
        <TextPage />
        {here.wechat ? <p class="share-hint">{t.value('share.wechat.menu')}</p> : null}
      </div>
    </dialog>
  )
}

/** The page of the chosen thing that needs no script and that programs can preview. A single file has none beside it. */
function TextPage() {
  const { store, t } = useApp()
  const chosen = store.now.chosen.value
  if (chosen === null || isSingleFile()) return null
  const id = chosen.type === 'measure' ? chosen.code : chosen.id
  return (
    <p class="meta">
      <a href={`./p/${t.value.lang}/${id}.html`}>{t.value('share.page')}</a>
    </p>
  )
}
