// What a button says for a moment after it was pressed: it worked, or it did not.
import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

export type Said = 'nothing' | 'done' | 'failed'

/** Falls silent again by itself after `ms`. */
export function useSaid(ms: number): Signal<Said> {
  const said = useSignal<Said>('nothing')
  useEffect(() => {
    if (said.value === 'nothing') return
    const timer = setTimeout(() => (said.value = 'nothing'), ms)
    return () => clearTimeout(timer)
  }, [said.value, said, ms])
  return said
}
