// What of the page's words and motion an eye would see: words that are cut off, a focus that is seen, things that move.
import type { Page } from '@playwright/test'

export class Lettering {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Another view by its link, as back and forward show it: without a reload. Waits until what is asked for is painted. */
  async goTo(query: string, shown: string): Promise<void> {
    await this.page.evaluate((search) => {
      history.pushState(null, '', `${location.pathname}?${search}`)
      dispatchEvent(new PopStateEvent('popstate'))
    }, query)
    await this.page.locator(shown).first().waitFor()
    await this.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
  }

  /**
   * Words on the screen that end before their last letter, where nothing says them in full under the pointer or to a
   * screen reader: text that runs out of a box that hides it, or out of the window, by more than a pixel. One line each.
   */
  async cutOff(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const styleOf = (element: Element) => getComputedStyle(element)
      const hides = (element: Element) => /hidden|clip/.test(styleOf(element).overflowX)
      const scrolls = (element: Element) => /auto|scroll/.test(styleOf(element).overflowX)
      /** Told in full by a title, a label or a field's own scrolling; or not meant for eyes. */
      const toldElsewhere = (element: Element, text: string): boolean =>
        element.closest('.unseen, [aria-hidden="true"] .unseen, input, textarea, option') !== null ||
        [element, ...ancestors(element)].some((one) => {
          const said = `${one.getAttribute('title') ?? ''} ${one.getAttribute('aria-label') ?? ''}`
          return said.includes(text.trim()) || one.querySelector(':scope > title')?.textContent?.includes(text.trim()) === true
        })
      const ancestors = (element: Element): Element[] => {
        const found: Element[] = []
        for (let at = element.parentElement; at; at = at.parentElement) found.push(at)
        return found
      }
      const seen = (element: Element) =>
        element.getClientRects().length > 0 && styleOf(element).visibility === 'visible' && styleOf(element).clipPath === 'none'
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        const holder = node.parentElement
        // Names on the map leave the window as the ground does; the map's own tests look after them.
        if (!holder || text.trim() === '' || holder.closest('#map, #poster, script, style, template') || !seen(holder)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 1)
        if (boxes.length === 0) continue
        const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))]
        const out = (box: { left: number; right: number }) => right > box.right + 1 || left < box.left - 1
        // Outwards: what scrolls sideways lets its words be reached, what hides cuts them off; last comes the window.
        const ends = [holder, ...ancestors(holder)].find(
          (one) => scrolls(one) || (hides(one) && out(one.getBoundingClientRect())),
        )
        if (ends ? scrolls(ends) : !out({ left: 0, right: innerWidth })) continue
        if (!toldElsewhere(holder, text)) found.push(`${holder.className || holder.tagName}: ${text.trim().slice(0, 60)}`)
      }
      return [...new Set(found)]
    })
  }

  /** Has the focused element an outline, a ring or a border that it lacks otherwise? */
  async focusIsSeen(): Promise<boolean> {
    return this.page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return true
      const marks = (element: Element) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element)
        return `${outlineStyle === 'none' ? '' : outlineWidth} ${boxShadow} ${borderColor} ${backgroundColor}`
      }
      const chain = [at, at.parentElement, at.parentElement?.parentElement].filter(
        (one): one is Element => one instanceof Element,
      )
      const focused = chain.map(marks)
      ;(at as HTMLElement).blur()
      const plain = chain.map(marks)
      ;(at as HTMLElement).focus()
      return focused.some((mark, i) => mark !== plain[i])
    })
  }

  /** Elements that take time over a change, or move by themselves. */
  async moving(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(element)
        const slow = transitionProperty !== 'none' && transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0)
        return slow || animationName !== 'none' || scrollBehavior === 'smooth' ? [`${element.tagName}.${element.className}`] : []
      }),
    )
  }

  /** Sections by their heading, each with how tall its content is and how many letters it has. */
  async specimens(): Promise<
    readonly { readonly name: string; readonly heights: readonly number[]; readonly marks: readonly number[] }[]
  > {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.specimen')].map((section) => {
        const dresses = [...section.querySelectorAll('.dress')]
        return {
          name: section.querySelector('h3')?.textContent ?? '',
          heights: dresses.map((dress) => dress.getBoundingClientRect().height),
          // Letters, and drawings that need none.
          marks: dresses.map((dress) => (dress.textContent ?? '').trim().length + dress.querySelectorAll('svg').length),
        }
      }),
    )
  }
}
