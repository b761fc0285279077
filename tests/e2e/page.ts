// The only file that knows Playwright: opens pages, presses keys, reads attributes, and listens for what must not happen.
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { GraphicsCard } from './graphics-card.ts'
import { Hours } from './hours.ts'
import { Lettering } from './lettering.ts'
import { Pictures } from './pictures.ts'
import { Server } from './server.ts'

const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Chatter of the software renderer about its own speed, and of the test runner about what it holds back: neither is the page's. */
const NOT_OURS = /GL Driver Message|GPU stall due to ReadPixels|registration blocked by Playwright/

/** WebGL in software on a busy machine takes its time. Tests wait for what is true, so a fast machine waits no longer than it needs. */
const FIRST_PICTURE_MS = 100_000

/** A finding of axe in one line. */
export type Finding = string

export class Screen {
  /** Every address the page asked for. */
  readonly requests: string[] = []
  /** Every error and warning of the page. */
  readonly complaints: string[] = []
  private readonly thrown: string[] = []
  readonly pictures: Pictures
  readonly lettering: Lettering
  readonly card: GraphicsCard
  readonly hours: Hours
  readonly server: Server
  private readonly page: Page
  private allowed: readonly RegExp[] = []

  constructor(page: Page) {
    this.page = page
    this.pictures = new Pictures(page)
    this.lettering = new Lettering(page)
    this.card = new GraphicsCard(page)
    this.server = new Server(page)
    this.hours = new Hours(page)
    page.context().on('request', (request) => this.requests.push(request.url()))
    page.on('pageerror', (error) => {
      this.complaints.push(String(error))
      this.thrown.push(String(error))
    })
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      if (!NOT_OURS.test(message.text())) this.complaints.push(`${message.type()}: ${message.text()}`)
    })
  }

  /** A test that provokes a complaint says which one; all others still count. */
  expectComplaint(pattern: RegExp): void {
    this.allowed = [...this.allowed, pattern]
  }

  /** Nothing was complained about that the test did not provoke. */
  get unexpected(): readonly string[] {
    return this.complaints.filter((text) => !this.allowed.some((pattern) => pattern.test(text)))
  }

  /** Requests that went anywhere but to the page's own host. */
  get strayed(): readonly string[] {
    const own = new URL(this.page.url()).origin
    return this.requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== own)
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.touch()
  }
  /** The same, by somebody who only looks. */
  async openUntouched(address: string): Promise<void> {
    await this.page.goto(address)
  }
  /** The least sign of a reader, with which the app begins. */
  async touch(): Promise<void> {
    await this.page.keyboard.press('Shift')
  }
  /** The reader comes back to a tab that was left open. */
  async isLookedAtAgain(): Promise<void> {
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  }
  /** A new version of the page is on this machine and waits. */
  async updateWaits(): Promise<boolean> {
    return this.page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting)
  }
  async back(): Promise<void> {
    await this.page.goBack()
  }
  async forward(): Promise<void> {
    await this.page.goForward()
  }
  /** Markup in the element, without what only a script or the print sheet puts there. */
  async markupIn(selector: string): Promise<string[]> {
    return (await this.page.locator(selector).first().innerHTML())
      .replace(/<header class="print-head[\s\S]*?<\/header>|<footer class="print-foot[\s\S]*?<\/footer>/g, '')
      .replace(/ (?:style="[^"]*"|value="")/g, '')
      .replace(/></g, '>\n<')
      .split('\n')
  }
  get query(): URLSearchParams {
    return new URL(this.page.url()).searchParams
  }
  get address(): string {
    return this.page.url()
  }

  /** How many elements there have been and still are: a mark on one tells whether it was replaced. */
  async mark(selector: string): Promise<void> {
    await this.page
      .locator(selector)
      .first()
      .evaluate((element) => element.setAttribute('data-marked', ''))
  }

  async reload(until: 'load' | 'domcontentloaded' = 'load'): Promise<void> {
    await this.page.reload({ waitUntil: until })
    await this.touch()
  }

  /** Waits until the attribute of the element has a value that the pattern or text fits. */
  async has(selector: string, attribute: string, value: string | RegExp): Promise<void> {
    await expect(this.page.locator(selector)).toHaveAttribute(attribute, value)
  }
  /** The same, but gives up when the page throws: nobody will set the attribute any more. */
  async hasOrThrew(selector: string, attribute: string, value: string): Promise<void> {
    await expect
      .poll(async () => (this.thrown.length > 0 ? this.thrown.join('\n') : await this.attribute(selector, attribute)), {
        timeout: FIRST_PICTURE_MS,
      })
      .toBe(value)
  }
  /** Asks again and again until the answer is the one expected. */
  async comesTo<T>(ask: () => Promise<T> | T, expected: T): Promise<void> {
    await expect.poll(ask).toEqual(expected)
  }
  async comesToPass(ask: () => Promise<boolean> | boolean, what: string): Promise<void> {
    await expect.poll(ask, what).toBe(true)
  }
  async attribute(selector: string, name: string): Promise<string | null> {
    return this.page.locator(selector).first().getAttribute(name)
  }
  async attributes(selector: string, name: string): Promise<string[]> {
    const found = await this.page.locator(selector).all()
    const values = await Promise.all(found.map((element) => element.getAttribute(name)))
    return values.filter((value): value is string => value !== null)
  }
  async text(selector: string): Promise<string> {
    return this.page
      .locator(selector)
      .first()
      .textContent()
      .then((found) => found ?? '')
  }
  async isShown(selector: string): Promise<boolean> {
    return this.page.locator(selector).first().isVisible()
  }
  async shows(selector: string): Promise<void> {
    await expect(this.page.locator(selector).first()).toBeVisible()
  }
  async hides(selector: string): Promise<void> {
    await expect(this.page.locator(selector)).toHaveCount(0)
  }
  /** Some element of this role shows text that the pattern fits. */
  async says(selector: string, pattern: string | RegExp): Promise<void> {
    await expect(this.page.locator(selector).first()).toContainText(pattern)
  }

  control(role: Role, name: string | RegExp): Locator {
    return this.page.getByRole(role, { name, exact: typeof name === 'string' }).first()
  }
  async showsControl(role: Role, name: string | RegExp): Promise<void> {
    await expect(this.control(role, name)).toBeVisible()
  }
  async press(role: Role, name: string | RegExp): Promise<void> {
    await this.control(role, name).click()
  }
  async pressOn(selector: string): Promise<void> {
    await this.page.locator(selector).first().click()
  }
  async rest(selector: string): Promise<void> {
    await this.page.locator(selector).first().hover()
  }
  async isChecked(role: Role, name: string | RegExp): Promise<boolean> {
    const control = this.control(role, name)
    const said = (await control.getAttribute('aria-selected')) ?? (await control.getAttribute('aria-pressed'))
    return (said ?? (await control.getAttribute('aria-checked'))) === 'true'
  }
  async write(role: Role, text: string): Promise<void> {
    await this.page.getByRole(role).first().fill(text)
  }
  async valueOf(role: Role): Promise<string> {
    return this.page.getByRole(role).first().inputValue()
  }
  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name)
  }
  /** Tab until the focus rests on such an element; fails when it never does. */
  async tabTo(selector: string, most = 60): Promise<void> {
    for (let i = 0; i < most; i++) {
      if (await this.page.locator(':focus').evaluateAll((all, wanted) => all.some((one) => one.matches(wanted)), selector)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`No way with Tab to ${selector}`)
  }
  async drag(selector: string, dx: number, dy: number): Promise<void> {
    const box = await this.page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`${selector} is not on the screen`)
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    for (let step = 1; step <= 8; step++) await this.page.mouse.move(x + (dx * step) / 8, y + (dy * step) / 8)
    await this.page.mouse.up()
  }
  async heightOf(selector: string): Promise<number> {
    return (await this.page.locator(selector).first().boundingBox())?.height ?? 0
  }
  async boxOf(selector: string): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return this.page.locator(selector).first().boundingBox()
  }
  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y)
  }
  async wheel(x: number, y: number, by: number): Promise<void> {
    await this.page.mouse.move(x, y)
    await this.page.mouse.wheel(0, by)
  }
  /** Smallest side of every such control, to compare with a finger. */
  async sizesOf(selector: string): Promise<{ name: string; width: number; height: number }[]> {
    return this.page.locator(selector).evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => {
          const { width, height } = one.getBoundingClientRect()
          return { name: one.getAttribute('aria-label') ?? one.textContent ?? '', width, height }
        }),
    )
  }
  /** What an attribute is in all elements of a sound XML text that fit the selector; throws where the text is not sound. */
  async inXml(text: string, selector: string, attribute: string): Promise<string[]> {
    return this.page.evaluate(
      ({ text, selector, attribute }) => {
        const read = new DOMParser().parseFromString(text, 'application/xml')
        const fault = read.querySelector('parsererror')
        if (fault) throw new Error(fault.textContent ?? 'not sound')
        return [...read.querySelectorAll(selector)].map((element) =>
          attribute === '' ? (element.textContent ?? '') : (element.getAttribute(attribute) ?? ''),
        )
      },
      { text, selector, attribute },
    )
  }
  /** Does the page itself scroll sideways? It never should. */
  async overflows(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  }

  async isFocused(selector: string): Promise<boolean> {
    return this.page.locator(selector).evaluate((element) => element === document.activeElement)
  }
  /** Presses what starts a download, and says where the file came to lie, under its own name. */
  async downloads(selector: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.locator(selector).first().click()])
    const path = join(tmpdir(), `atlas-${process.pid}`, download.suggestedFilename())
    await download.saveAs(path)
    return path
  }
  /** What axe has against the page as it stands. Run through the debugger, since the page's own policy lets no script in. */
  async findings(within = 'html'): Promise<Finding[]> {
    await this.page.evaluate(AXE)
    return this.page.evaluate(
      async ({ tags, within }) => {
        type Axe = { run(root: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        const { axe } = globalThis as unknown as { axe: Axe }
        const { violations } = await axe.run(within, { runOnly: tags, resultTypes: ['violations'] })
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
      },
      { tags: WCAG, within },
    )
  }
}

export type Role = Parameters<Page['getByRole']>[0]

/** Every test gets a screen, and every test fails on a complaint or on a request that leaves the host. */
export const screenTest = base.extend<{ stage: Screen }>({
  stage: async ({ page }, use) => {
    const screen = new Screen(page)
    await use(screen)
    expect(screen.unexpected, 'errors and warnings in the console').toEqual([])
    if (page.url().startsWith('http')) expect(screen.strayed, 'requests to other hosts').toEqual([])
  },
})
export { expect }
