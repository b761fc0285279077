// What tells of things waits here until all that is told has come: a short word meanwhile, and a second try where it could not be had.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useApp } from '../app.ts'
import { Button } from './Button.tsx'

type Props = {
  /** Called once everything is here. */
  readonly children: () => ComponentChildren
  /** What stands round the word while it is not; the word alone by itself. */
  readonly around?: (word: ComponentChildren) => ComponentChildren
}

export function WithFull({ children, around = (word) => word }: Props) {
  const { full } = useApp()
  return <>{full.value === null ? around(<Wait />) : children()}</>
}

function Wait() {
  const { loadFull, t } = useApp()
  const state = useSignal<'first' | 'failed' | 'again'>('first')
  const ask = () => {
    if (state.peek() === 'failed') state.value = 'again'
    loadFull().catch(() => {
      state.value = 'failed'
    })
  }
  // Once for each wait: what is asked for again is asked for by the reader.
  useEffect(ask, [])
  return (
    <div class="wait" role="status" data-test="wait" aria-busy={state.value !== 'failed'}>
      <p>{t.value(state.value === 'failed' ? 'shell.untold' : 'shell.loading')}</p>
      {/* Stays while it is tried again: whoever pressed it has the focus there. */}
      {state.value === 'first' ? null : (
        <Button kind="quiet" onClick={ask}>
          {t.value('shell.again')}
        </Button>
      )}
    </div>
  )
}
