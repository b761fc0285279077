// Under the words of a page: turning, where one is, and the whole screen.
import type { Briefing } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { Button, IconButton } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Popover } from '../parts/Popover.tsx'
import { Contents } from './Contents.tsx'
import { useFullScreen } from './use-full-screen.ts'
import type { Player } from './use-player.ts'

type Props = { readonly briefing: Briefing; readonly page: number; readonly player: Player }

export function PageBar({ briefing, page, player }: Props) {
  const { t } = useApp()
  const full = useFullScreen()
  const of = briefing.chapters.length
  return (
    <fieldset class="words-bar">
      <legend class="unseen">{t.value('briefing.controls')}</legend>
      <TurnButton to="previous" at={page === 1} player={player} />
      <Popover
        class="words-contents"
        opener={(opener) => (
          <Button kind="quiet" label={`${page} / ${of} · ${t.value('briefing.contents')}`} {...opener}>
            <b>{page}</b> / {of}
          </Button>
        )}
      >
        {(close) => (
          <Contents
            briefing={briefing}
            page={page}
            onTurn={(to) => {
              close()
              player.turn(to)
            }}
          />
        )}
      </Popover>
      <TurnButton to="next" at={page === of} player={player} />
      <span class="words-progress" aria-hidden="true">
        {briefing.chapters.map((chapter, i) => (
          <i key={chapter.id} data-on={i < page ? '' : undefined} />
        ))}
      </span>
      {player.strayed.value || player.away ? (
        <IconButton icon="back" label={t.value('briefing.back')} onClick={() => player.restore()} />
      ) : null}
      {full.on === null ? null : (
        <IconButton
          icon={full.on ? 'unfull' : 'full'}
          label={t.value(full.on ? 'briefing.unfull' : 'briefing.full')}
          onClick={() => full.toggle()}
        />
      )}
    </fieldset>
  )
}

/** Not disabled at an end: whoever turned there with this button would lose the focus. */
function TurnButton({ to, at, player }: { readonly to: 'next' | 'previous'; readonly at: boolean; readonly player: Player }) {
  const { t } = useApp()
  const label = t.value(`briefing.${to}`)
  return (
    <button
      type="button"
      class="icon-button words-turn"
      data-turn={to}
      aria-label={label}
      title={label}
      aria-disabled={at}
      onClick={() => player.turn(to)}
    >
      <Icon name={to === 'next' ? 'right' : 'left'} />
    </button>
  )
}
