// What the server says instead of what it would: files that are gone, files that are broken, and back to normal.
import type { Page } from '@playwright/test'

export class Server {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** It no longer has these files, as after an upgrade. */
  async refuses(pattern: RegExp): Promise<void> {
    await this.page.route(pattern, (route) => route.fulfill({ status: 404, body: '', contentType: 'text/plain' }))
  }

  /** It answers this file with something else. */
  async answers(file: string, body: string, status = 200): Promise<void> {
    await this.page.route(`**/${file}`, (route) => route.fulfill({ status, body, contentType: 'application/json' }))
  }

  /** It answers this file as it always did. */
  async answersAgain(file: string): Promise<void> {
    await this.page.unroute(`**/${file}`)
  }
}
