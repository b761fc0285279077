// Event handlers that light up something on the map while pointer or focus rests on a word or row.
import { type Hint, NO_HINT, type Store } from '../../state/store.ts'

/** For a touch there is no hover: there the focus that a tap gives does the same. */
export function hintOn(store: Store, patch: Partial<Hint>) {
  const set = () => store.setHint({ ...NO_HINT, ...patch })
  const clear = () => store.setHint(NO_HINT)
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') set()
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') clear()
    },
    onFocus: set,
    onBlur: clear,
  }
}
