// The words of a page: title, paragraphs, the measures that its threads come from, and what the words rest on.
import { useEffect, useRef } from 'preact/hooks'
import type { Briefing, Chapter, MeasureCode } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { RowCount } from '../measures/RowCount.tsx'
import { announceMove } from '../parts/moved.ts'
import { Phrase } from '../parts/Phrase.tsx'
import { Contents } from './Contents.tsx'
import type { Player } from './use-player.ts'

type Props = { readonly briefing: Briefing; readonly chapter: Chapter; readonly page: number; readonly player: Player }

export function Words({ briefing, chapter, page, player }: Props) {
  const { store, t } = useApp()
  const box = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const codes = useTied()
  const pillar = codes[0] ? store.graph.pillarOf(codes[0]) : null

  useEffect(() => {
    // Who begins a briefing reads on from here. In a frame the focus is the page's around it.
    if (store.now.ui.peek() === 'page') heading.current?.focus({ preventScroll: true })
  }, [store])
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0
    announceMove(box.current)
  }, [chapter, codes.join()])

  return (
    <article
      ref={box}
      class="words-page scroll"
      data-scroll
      data-tree
      data-pillar={pillar ?? undefined}
      aria-live="polite"
      aria-atomic="true"
    >
      <div key={chapter.id} class="words-sheet">
        <p class="unseen">{t.value('briefing.page', { n: page, of: briefing.chapters.length })}</p>
        <h2 ref={heading} tabIndex={-1}>
          <Phrase>{t.value.of(chapter.title)}</Phrase>
        </h2>
        {chapter.words.map((part) => (
          <p key={part.en}>{t.value.of(part)}</p>
        ))}
        <Tied codes={codes} />
        <Cited chapter={chapter} />
        {page === 1 ? <Contents briefing={briefing} page={page} onTurn={(to) => player.turn(to)} /> : null}
      </div>
    </article>
  )
}

/** The measures whose threads are on the map. */
function useTied(): readonly MeasureCode[] {
  const { store } = useApp()
  const chosen = store.now.chosen.value
  if (chosen === null || store.now.screen.value !== 'map') return []
  return chosen.type === 'measure'
    ? [chosen.code]
    : [...new Set(store.graph.threadsOfFeature(chosen.id).map(({ measure }) => measure))]
}

/** Rows that the threads leave from, as those of the tree do. */
function Tied({ codes }: { readonly codes: readonly MeasureCode[] }) {
  const { store, t } = useApp()
  if (codes.length === 0) return null
  return (
    <ul class="words-tied">
      {codes.map((code) => (
        <li key={code} data-measure={code} data-pillar={store.graph.pillarOf(code) ?? 'none'}>
          <span>{t.value.of(store.graph.measures.get(code)?.title ?? { zh: code, en: code })}</span>
          <RowCount code={code} />
        </li>
      ))}
    </ul>
  )
}

function Cited({ chapter }: { readonly chapter: Chapter }) {
  const { full, loadFull, t } = useApp()
  const known = full.value
  // The words are told at once; what they rest on comes with all that cards tell.
  const wanted = chapter.sources.length > 0 && known === null
  useEffect(() => {
    if (wanted) loadFull().catch(() => {})
  }, [wanted, loadFull])
  const sources = chapter.sources.flatMap((id) => known?.sources.get(id) ?? [])
  if (sources.length === 0) return null
  return (
    <p class="words-sources">
      {t.value('briefing.sources')}
      {sources.map(({ id, title, publisher, date, url }, i) => {
        const said = [title, publisher, date].filter((part) => part !== null).join(t.value.lang === 'zh' ? '，' : ', ')
        return (
          <span key={id}>
            {i > 0 ? (t.value.lang === 'zh' ? '；' : '; ') : ''}
            {url === null ? (
              said
            ) : (
              <a href={url} target="_blank" rel="noopener nofollow">
                {said}
              </a>
            )}
          </span>
        )
      })}
    </p>
  )
}
