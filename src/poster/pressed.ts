// A press in the panels before anything can answer it: kept on the element that was pressed, and done again once the panels live.
import { HELD, HOLLOW, LIVE, PANELS } from './paper.ts'

/** What these do they do by themselves, or they do nothing without others. */
const NOT_PRESSES = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Process', 'Unidentified']

const isField = (target: Element): boolean => target instanceof HTMLInputElement

/** In the first script of the page: keeps the last press, whatever came before it. */
export function holdPresses(page: Document): void {
  const hold = (target: EventTarget | null, what: string) => {
    if (!(target instanceof Element) || page.getElementById('ui')?.hasAttribute(LIVE)) return
    page.querySelector(`[${HELD}]`)?.removeAttribute(HELD)
    target.setAttribute(HELD, what)
  }
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('#ui')) hold(target.closest('button,[role]') ?? target, 'click')
  })
  page.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey, isComposing } = event
    if (ctrlKey || altKey || metaKey || isComposing || NOT_PRESSES.includes(key) || !(target instanceof Element)) return
    // Letters stay in their field, and a button makes a click of its keys.
    if (isField(target) && key.length === 1) return
    if (target.closest('button')) return
    // The way into the field, which would not get the letters that follow.
    if (key === '/' && !isField(target)) {
      const field = page.querySelector<HTMLInputElement>('#ui input[role=combobox]')
      if (field) event.preventDefault()
      field?.focus()
      return
    }
    hold(target, key)
  })
}

/**
 * The live panels take the place of those in the page. `mount` is told whether to take them over as they stand; what was typed into the search
 * field is handed to `typed` before, so that nothing in it changes, and what was held is done again after.
 */
export function takeOver(ui: HTMLElement, typed: (text: string) => void, mount: (adopt: boolean) => void): void {
  const root = ui.ownerDocument.documentElement
  const text = ui.querySelector<HTMLInputElement>('input[role=combobox]')?.value ?? ''
  if (text !== '') typed(text)
  mount(root.getAttribute(PANELS) === 'same')
  root.removeAttribute(PANELS)
  root.removeAttribute(HOLLOW)
  ui.toggleAttribute(LIVE, true)
  answerPress(ui)
}

/** The focus first, then the press. */
function answerPress(ui: HTMLElement): void {
  const page = ui.ownerDocument
  const focused = page.activeElement
  if (focused && ui.contains(focused)) {
    focused.dispatchEvent(new FocusEvent('focus'))
    focused.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  }
  const held = page.querySelector(`[${HELD}]`)
  const what = held?.getAttribute(HELD)
  held?.removeAttribute(HELD)
  if (!held || !what) return
  held.dispatchEvent(
    what === 'click'
      ? new MouseEvent('click', { bubbles: true, cancelable: true })
      : new KeyboardEvent('keydown', { key: what, bubbles: true, cancelable: true }),
  )
}
