// The builder of embeds: a few choices, a preview of the real thing, and the code to copy.
import { type Signal, useComputed, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { MessageKey } from '../../i18n/index.ts'
import { THEMES } from '../../state/app-state.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { copyText } from '../parts/clipboard.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useSaid } from '../parts/use-said.ts'
import { DEFAULT_WISHES, elementCode, frameAddress, frameCode, linkCode, SIZES, type Subject, type Wishes } from './code.ts'
import { Preview } from './Preview.tsx'
import './builder.css'

const SAID_MS = 2400
const HEIGHTS = { min: 240, max: 1200, step: 20 } as const

export function EmbedBuilder({ onClose }: { readonly onClose: () => void }) {
  const app = useApp()
  const { t, store } = app
  const wishes = useSignal<Wishes>(DEFAULT_WISHES)
  const home = app.config.site.url ?? new URL('./', location.href).href
  const subject = useSubject(home)
  const state = store.snapshot.value
  const now = wishes.value
  return (
    <Dialog class="builder" title={t.value('embed.title')} onClose={onClose}>
      <div class="builder-wishes">
        <Choice
          wishes={wishes}
          field="shows"
          values={['card', 'map', 'bare', 'full']}
          words={(value) => `embed.shows.${value}`}
        />
        <Choice wishes={wishes} field="view" values={['fit', 'same']} words={(value) => `embed.view.${value}`} />
        <Choice
          wishes={wishes}
          field="size"
          values={Object.keys(SIZES) as (keyof typeof SIZES)[]}
          words={(value) => `embed.size.${value}`}
        />
        {now.size === 'fixed' ? <Height wishes={wishes} /> : null}
        <Choice
          wishes={wishes}
          field="lang"
          legend="language"
          values={['page', 'zh', 'en']}
          words={(value) => (value === 'page' ? 'embed.language.page' : `shell.language.${value}`)}
        />
        <Choice wishes={wishes} field="theme" values={THEMES} words={(value) => `shell.theme.${value}`} />
        <Choice wishes={wishes} field="load" values={['lazy', 'click']} words={(value) => `embed.load.${value}`} />
      </div>
      <Preview address={`${frameAddress('./', state, now)}&renderer=svg`} wishes={now} />
      <div class="builder-codes">
        <Code form="element" code={elementCode(subject, state, now)} />
        <Code form="iframe" code={frameCode(subject, state, now)} />
        <Code form="link" code={linkCode(subject, state, now)} />
      </div>
    </Dialog>
  )
}

/** What the frame is called for those who do not see it, and the picture of the pillar that the choice belongs to. */
function useSubject(home: string): Subject {
  const { store, t } = useApp()
  const { graph } = store
  const subject = useComputed(() => {
    const chosen = store.now.chosen.value
    const measure = chosen?.type === 'measure' ? graph.measures.get(chosen.code) : undefined
    const feature = chosen?.type === 'feature' ? graph.features.get(chosen.id) : undefined
    const pillar = measure ? graph.pillarOf(measure.code) : feature ? graph.pillarOfFeature(feature.id) : null
    const name = measure?.title ?? feature?.name
    const atlas = t.value('shell.name')
    return {
      home,
      title: name ? `${t.value.of(name)} · ${atlas}` : atlas,
      picture: `${home}cards/${pillar ?? 'home'}-${t.value.lang}.jpg`,
    }
  })
  return subject.value
}

type ChoiceField = Exclude<keyof Wishes, 'heightPx'>
type ChoiceProps<K extends ChoiceField> = {
  readonly wishes: Signal<Wishes>
  readonly field: K
  readonly legend?: 'language'
  readonly values: readonly Wishes[K][]
  readonly words: (value: Wishes[K]) => MessageKey
}

function Choice<K extends ChoiceField>({ wishes, field, legend, values, words }: ChoiceProps<K>) {
  const { t } = useApp()
  return (
    <fieldset class="builder-choice">
      <legend>{t.value(`embed.${legend ?? (field as Exclude<ChoiceField, 'lang'>)}`)}</legend>
      <div class="bar">
        {values.map((value) => (
          <button
            key={value}
            type="button"
            class="bar-item"
            data-wish={value}
            aria-pressed={wishes.value[field] === value}
            onClick={() => (wishes.value = { ...wishes.value, [field]: value })}
          >
            {t.value(words(value))}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function Height({ wishes }: { readonly wishes: Signal<Wishes> }) {
  const { t } = useApp()
  return (
    <label class="builder-height">
      <span>{t.value('embed.height')}</span>
      <input
        type="number"
        {...HEIGHTS}
        value={wishes.value.heightPx}
        onChange={({ currentTarget: { valueAsNumber: asked } }) => {
          const heightPx = Math.round(Math.max(HEIGHTS.min, Math.min(HEIGHTS.max, asked || DEFAULT_WISHES.heightPx)))
          wishes.value = { ...wishes.value, heightPx }
        }}
      />
    </label>
  )
}

function Code({ form, code }: { readonly form: 'element' | 'iframe' | 'link'; readonly code: string }) {
  const { t } = useApp()
  const said = useSaid(SAID_MS)
  const id = useId()
  const word = said.value === 'done' ? 'embed.copied' : said.value === 'failed' ? 'embed.notCopied' : 'embed.copy'
  const name = t.value(`embed.code.${form}`)
  return (
    <section class="builder-code" aria-labelledby={id} data-test={`code-${form}`}>
      <header>
        <h3 id={id}>{name}</h3>
        <p class="meta">{t.value(`embed.code.${form}.note`)}</p>
        <Button
          icon={said.value === 'done' ? 'check' : 'copy'}
          label={said.value === 'nothing' ? `${t.value('embed.copy')} ${name}` : t.value(word)}
          onClick={() => void copyText(code).then((done) => (said.value = done ? 'done' : 'failed'))}
        >
          {t.value(word)}
        </Button>
      </header>
      <textarea
        class="scroll"
        readOnly
        rows={3}
        spellcheck={false}
        aria-labelledby={id}
        value={code}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </section>
  )
}
