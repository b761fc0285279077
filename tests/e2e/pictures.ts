// Pictures of the page, before its scripts and after, and what differs between two of them.
import type { Page } from '@playwright/test'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

export type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Picture = { readonly data: Uint8Array; readonly width: number; readonly height: number }

export class Pictures {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The page as it is before any of its modules has run. */
  async beforeScripts(address: string, clip: Clip): Promise<Picture> {
    const modules = /\/assets\/index-[^/]*\.js/
    // Held back, not refused: the page is still loading, as on a slow line.
    await this.page.route(modules, () => {})
    await this.page.goto(address, { waitUntil: 'commit' })
    // With the marks of this window, where it fetches them.
    await this.page.waitForSelector('html[data-theme]:not([data-coming])')
    await this.page.evaluate(async () => {
      await document.fonts.ready
      const relief = document.querySelector<SVGImageElement>('#poster image[href]')
      if (relief) await Object.assign(new Image(), { src: relief.href.baseVal }).decode()
    })
    const picture = await this.now(clip)
    await this.page.unroute(modules)
    return picture
  }
  async now(clip: Clip): Promise<Picture> {
    await this.page.evaluate(() => document.fonts.ready)
    const { data, width, height } = PNG.sync.read(await this.page.screenshot({ clip }))
    return { data, width, height }
  }
  /** Share of the pixels that are not the same in both. */
  differs(a: Picture, b: Picture): number {
    return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height)
  }
  /** A part of a picture. */
  part(picture: Picture, { x, y, width, height }: Clip): Picture {
    const [whole, cut] = [new PNG(picture), new PNG({ width, height })]
    whole.data = Buffer.from(picture.data)
    PNG.bitblt(whole, cut, x, y, width, height, 0, 0)
    return { data: cut.data, width, height }
  }
  /** How much of the page has moved by itself since it opened, as browsers count it. */
  async layoutShift(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0))
          }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
        }),
    )
  }
  /** Left, top, right and bottom of every visible element. */
  async boxesOf(selector: string): Promise<number[][]> {
    return this.page.locator(selector).evaluateAll((all) =>
      all
        .map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect()
          return [left, top, right, bottom]
        })
        .filter(([left = 0, top = 0, right = 0, bottom = 0]) => right > left && bottom > top),
    )
  }
  async resize(window: { readonly width: number; readonly height: number }): Promise<void> {
    await this.page.setViewportSize(window)
  }
  /** Notes from now on what has the browser style or lay out the whole page at once; answers what that was. */
  async watchForUpheaval(): Promise<() => Promise<string[]>> {
    await this.page.evaluate(() => {
      const root = document.documentElement
      root.dataset.faces = String(document.fonts.size)
      // Set again, even to what it was, the language has every element styled anew.
      new MutationObserver(() => root.setAttribute('data-upheaval', 'language')).observe(root, { attributeFilter: ['lang'] })
    })
    return () =>
      this.page.evaluate(() => {
        const { faces, upheaval } = document.documentElement.dataset
        return [...(upheaval ? [upheaval] : []), ...(faces === String(document.fonts.size) ? [] : ['rules of fonts'])]
      })
  }
  /** Names of the font files that the page has fetched by itself. */
  async fontsFetched(): Promise<string[]> {
    return this.page.evaluate(async () => {
      await document.fonts.ready
      const names = performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, ''))
      return [...new Set(names.filter((name) => name.endsWith('.woff2')))].sort()
    })
  }
  /** Opens the page while none of its modules can be had; what comes back lets them come. */
  async holdModules(address: string): Promise<() => void> {
    const held: (() => void)[] = []
    await this.page.route(/\/assets\/index-[^/]*\.js/, (route) => void held.push(() => void route.continue()))
    await this.page.goto(address, { waitUntil: 'commit' })
    return () => {
      for (const go of held) go()
    }
  }
  /** A click on the first symbol of the picture that stands for one place only, while no module has run; answers which place it was. */
  async clickOnPicture(address: string, meanwhile: () => Promise<void>): Promise<string> {
    const release = await this.holdModules(address)
    const symbol = this.page.locator('#poster [data-members]:not([data-members*=" "])').first()
    await symbol.waitFor({ state: 'attached' })
    const box = await symbol.boundingBox()
    await this.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
    await meanwhile()
    release()
    return (await symbol.getAttribute('data-members')) ?? ''
  }
  /** What an element looks like, for comparing with itself. */
  async lookOf(selector: string): Promise<string> {
    return (await this.page.locator(selector).first().screenshot()).toString('base64')
  }
  /**
   * What a sheet of A4 on its side would show: told to print, measured on paper. `hidden`: boxes that keep a part of what is in them to themselves.
   * `overlapping`: what lies on the words of a briefing, or under them.
   */
  async onPaper(): Promise<{
    sheet: string
    shown: string[]
    width: number
    height: number
    hidden: string[]
    overlapping: string[]
    room: number
  }> {
    const room = 1047
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const sheet = await this.page.locator('html').getAttribute('data-sheet')
    await this.page.setViewportSize({ width: room, height: 718 })
    await this.page.emulateMedia({ media: 'print' })
    const found = await this.page.evaluate(() => {
      const parts = [
        '#map',
        '#print-map',
        '.approval',
        '.card',
        '.panel',
        '.print-head',
        '.print-legend',
        '.top-bar',
        '.words',
        '.zoom',
      ]
      const seen = parts.filter((part) => (document.querySelector(part)?.getClientRects().length ?? 0) > 0)
      const keeps = [...document.querySelectorAll('#ui *')].filter(
        (box) => box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY !== 'visible' && box.clientHeight > 1,
      )
      const words = document.querySelector('.words')?.getBoundingClientRect()
      const overlapping = ['#print-map', '.furniture', '.print-head', '.print-foot', '.chart-area'].filter((part) => {
        const box = document.querySelector(part)?.getBoundingClientRect()
        // What a picture is cut by reaches beyond the part of it that is seen.
        const right = part === '#print-map' ? document.querySelector('.furniture')?.getBoundingClientRect().right : box?.right
        return (
          words &&
          box &&
          right &&
          box.width > 0 &&
          words.left < right &&
          box.left < words.right &&
          words.top < box.bottom &&
          box.top < words.bottom
        )
      })
      const { scrollWidth: width, scrollHeight: height } = document.documentElement
      return { shown: seen, width, height, hidden: keeps.map((box) => String(box.className)), overlapping }
    })
    await this.page.emulateMedia({ media: 'screen' })
    return { sheet: sheet ?? '', ...found, room }
  }
}
