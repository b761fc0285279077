// A page of somebody else, on another site, with atlases in it. Beside page.ts the only file that knows Playwright.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'

type Sheet = { readonly html: string; readonly headers: Readonly<Record<string, string>> }
export type Site = { readonly origin: string; put(path: string, sheet: Sheet): string }

/** What the browser runs for us in the host page. */
export type Script<T> = string & { readonly answers?: T }

const NOT_OURS = /GL Driver Message|GPU stall due to ReadPixels|registration blocked by Playwright/

export class HostPage {
  readonly requests: string[] = []
  readonly complaints: string[] = []
  readonly atlas = process.env.ATLAS_URL ?? ''
  readonly origin: string
  private readonly page: Page
  private readonly site: Site

  constructor(page: Page, site: Site) {
    this.page = page
    this.site = site
    this.origin = site.origin
    page.on('request', (request) => this.requests.push(request.url()))
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('console', (message) => {
      const loud = message.type() === 'error' || message.type() === 'warning'
      if (loud && !NOT_OURS.test(message.text())) this.complaints.push(message.text())
    })
  }

  /** The deployer's configuration as far as embedding goes. */
  async allows(...origins: string[]): Promise<void> {
    const body = JSON.stringify({ embed: { origins } })
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' }
    await this.page.route('**/config.json', (route) => route.fulfill({ body, headers }))
  }

  /** Opens a page with this in its body, from a server of its own. `csp` is that page's own policy. */
  async open(body: string, { csp = '', lang = 'zh-CN' } = {}): Promise<void> {
    const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
<link rel="icon" href="data:,"><body>${body}</body></html>`
    const headers: Record<string, string> = csp ? { 'content-security-policy': csp } : {}
    await this.page.goto(this.site.put(`/${Math.random().toString(36).slice(2)}`, { html, headers }))
  }
  /** The atlas by itself, as a page of its own. */
  async visit(query: string): Promise<void> {
    await this.page.goto(this.atlas + query)
    await this.page.keyboard.press('Shift')
    await expect(this.page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 100_000 })
  }
  get script(): string {
    return `<script type="module" src="${this.atlas}embed.js"></script>`
  }

  frame(selector = 'iframe'): FrameLocator {
    return this.page.frameLocator(selector)
  }
  /** The atlas in the frame stands. */
  async drawn(selector = 'iframe'): Promise<void> {
    await expect(this.frame(selector).locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 100_000 })
  }
  async inFrame(inner: string, name: string, selector = 'iframe'): Promise<string | null> {
    return this.frame(selector).locator(inner).first().getAttribute(name)
  }
  async frameSays(inner: string, text: string | RegExp, selector = 'iframe'): Promise<void> {
    await expect(this.frame(selector).locator(inner).first()).toContainText(text)
  }
  async frameHides(inner: string, selector = 'iframe'): Promise<void> {
    await expect(this.frame(selector).locator(inner)).toHaveCount(0)
  }
  async widthInFrame(inner: string, selector = 'iframe'): Promise<number> {
    return (await this.frame(selector).locator(inner).boundingBox())?.width ?? 0
  }
  async pressInFrame(inner: string, selector = 'iframe'): Promise<void> {
    await this.frame(selector).locator(inner).first().click()
  }
  async frames(): Promise<number> {
    return this.page.locator('iframe').count()
  }
  async comesTo<T>(ask: () => Promise<T> | T, expected: T): Promise<void> {
    await expect.poll(ask).toEqual(expected)
  }
  async boxOf(selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`${selector} is not on the screen`)
    return box
  }
  /** Runs in the host page; a promise is waited for. */
  async run<T>(script: Script<T>): Promise<T> {
    return this.page.evaluate(script)
  }
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height })
  }
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click()
  }
  async wheelOver(selector: string, by: number, key?: 'Control'): Promise<void> {
    const { x, y, width, height } = await this.boxOf(selector)
    await this.page.mouse.move(x + width / 2, y + height / 2)
    if (key) await this.page.keyboard.down(key)
    await this.page.mouse.wheel(0, by)
    if (key) await this.page.keyboard.up(key)
  }
  /** Fingers go down side by side on the element, move by `dy` in steps and are lifted. */
  async swipe(selector: string, fingers: 1 | 2, dy: number): Promise<void> {
    const { x, y, width, height } = await this.boxOf(selector)
    const touch = await this.page.context().newCDPSession(this.page)
    const at = (step: number) =>
      Array.from({ length: fingers }, (_, i) => ({ id: i, x: x + width / 2 + 60 * i, y: y + height / 2 + (dy * step) / 8 }))
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
    for (let step = 1; step <= 8; step++) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) })
      // A finger moves from frame to frame; faster than that no browser takes it for a scroll.
      await this.page.evaluate(() => new Promise(requestAnimationFrame))
    }
    // Fingers that rest before they are lifted leave no momentum, or the page would go on scrolling into whatever follows.
    for (let rest = 0; rest < 8; rest++) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(8) })
      await this.page.evaluate(() => new Promise(requestAnimationFrame))
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await touch.detach()
  }
}

const listen = async (): Promise<Site & { stop(): Promise<void> }> => {
  const sheets = new Map<string, Sheet>()
  const server = createServer((request, response) => {
    const sheet = sheets.get(request.url ?? '')
    response.writeHead(sheet ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...sheet?.headers }).end(sheet?.html)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  // Another name than the atlas': another site, and so another process in the browser.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    put: (path, sheet) => {
      sheets.set(path, sheet)
      return origin + path
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

export const test = base.extend<{ host: HostPage }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: this is how Playwright is told that nothing else is needed.
    async ({}, use) => {
      const site = await listen()
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  host: async ({ page, site }, use) => {
    const host = new HostPage(page, site)
    await use(host)
    expect(host.complaints, 'errors and warnings in the console').toEqual([])
  },
})
export { expect }
