// Copying text where the clipboard may be missing: plain http, old engines, browsers inside chat apps.

/** true once the text is on the clipboard. Never throws. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The old way: a selected field and the browser's own copy command. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'unseen'
  // Outside of an open dialog nothing can be selected.
  const within = document.querySelector('dialog[open]') ?? document.body
  within.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
