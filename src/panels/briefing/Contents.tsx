// The pages of a briefing by their titles: on its first page, and behind the number under the words.
import type { Briefing } from '../../domain/model.ts'
import { useApp } from '../app.ts'

type Props = { readonly briefing: Briefing; readonly page: number; readonly onTurn: (page: number) => void }

export function Contents({ briefing, page, onTurn }: Props) {
  const { t } = useApp()
  return (
    <ol class="contents" aria-label={t.value('briefing.contents')}>
      {briefing.chapters.map((chapter, i) => (
        <li key={chapter.id}>
          <button type="button" aria-current={i + 1 === page ? 'page' : undefined} onClick={() => onTurn(i + 1)}>
            <span aria-hidden="true">{i + 1}</span>
            {t.value.of(chapter.title)}
          </button>
        </li>
      ))}
    </ol>
  )
}
