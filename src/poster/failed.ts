// One sentence and one way on, where the app itself could not come: over the first picture, which stays.
import { first } from '../i18n/messages/first.ts'

/** Says it once, in the page's language. Needs nothing of the app, since the app may be what is missing. */
export function sayFailed(page: Document): void {
  if (page.getElementById('failed')) return
  const lang = page.documentElement.lang === 'en' ? 'en' : 'zh'
  const box = page.createElement('div')
  box.id = 'failed'
  box.setAttribute('role', 'alert')
  const words = page.createElement('p')
  words.textContent = first['first.failed'][lang]
  const again = page.createElement('button')
  again.type = 'button'
  again.textContent = first['first.reload'][lang]
  again.addEventListener('click', () => page.defaultView?.location.reload())
  box.append(words, again)
  page.body.append(box)
}
