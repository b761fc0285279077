// The graphics card as tests want it: missing, small, or failing.
import { expect, type Page } from '@playwright/test'

export class GraphicsCard {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Before the page is opened: there is none. */
  async isMissing(): Promise<void> {
    await this.page.addInitScript(() => {
      // A worker has a card of its own, which no script of the page reaches.
      Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
      const make = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
        return type.startsWith('webgl') ? null : Reflect.apply(make, this, [type, ...rest])
      } as typeof make
    })
  }
  /** Before the page is opened: it draws no larger picture than this. */
  async drawsUpTo(px: number): Promise<void> {
    await this.page.addInitScript((most) => {
      const { prototype } = WebGL2RenderingContext
      const ask = prototype.getParameter
      prototype.getParameter = function (this: WebGL2RenderingContext, what: number) {
        const found: unknown = Reflect.apply(ask, this, [what])
        if (what === this.MAX_TEXTURE_SIZE || what === this.MAX_RENDERBUFFER_SIZE) return Math.min(most, Number(found))
        return what === this.MAX_VIEWPORT_DIMS ? Int32Array.of(most, most) : found
      }
    }, px)
  }
  /** Takes the contexts away from all canvases, as a driver that restarts does. */
  async fails(selector: string): Promise<void> {
    const lost = await this.page.locator(selector).evaluateAll((all) => {
      const contexts = all.flatMap((one) => (one instanceof HTMLCanvasElement ? (one.getContext('webgl2') ?? []) : []))
      for (const gl of contexts) gl.getExtension('WEBGL_lose_context')?.loseContext()
      return contexts.length
    })
    expect(lost, 'graphics contexts to lose').toBeGreaterThan(0)
  }
  /** Canvas pixels across and down. */
  async sizeOf(selector: string): Promise<readonly [number, number]> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? ([canvas.width, canvas.height] as const) : ([0, 0] as const)))
  }
  /** How long the page has been open, milliseconds of its own clock. */
  async clock(): Promise<number> {
    return this.page.evaluate(() => performance.now())
  }
}
