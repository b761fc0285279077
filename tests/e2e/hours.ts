// Time as the page takes it: its clock, and whether anybody looks at its tab.
import type { Page } from '@playwright/test'

export class Hours {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From now on the page's own clock stands still and goes on only when told. */
  async stop(): Promise<void> {
    await this.page.clock.install({ time: 0 })
    await this.page.clock.pauseAt(1000)
  }
  async pass(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * 1000)
  }
  async goOn(): Promise<void> {
    await this.page.clock.resume()
  }
  /** Whether anybody sees the tab, as the page is told; before it opens, or later. */
  async seen(seen: boolean): Promise<void> {
    const say = (hidden: boolean) => {
      Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    await this.page.addInitScript(say, !seen)
    await this.page.evaluate(say, !seen)
  }
}
