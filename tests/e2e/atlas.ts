// The atlas as a reader speaks of it: measures, places, threads, search. Knows the page's roles and hooks, not Playwright.
import { createTranslate } from '../../src/i18n/index.ts'
import { readShipped } from '../dataset/shipped.ts'
import { expect, type Screen, screenTest } from './page.ts'

/** What the map says of itself, as numbers. */
export type MapFacts = { readonly sites: number; readonly symbols: number; readonly threads: number; readonly zoom: number }

const MAP = '#map'
const CARD = '[data-test="card"]'
const RESULTS = '[data-test="results"]'
const NOTICE = '[data-test="notice"]'

export class Atlas {
  readonly screen: Screen
  /** Words of the interface, in Chinese unless a test opened the English one. */
  readonly t = createTranslate('zh')

  constructor(screen: Screen) {
    this.screen = screen
  }

  /** Opens a view and waits until it is drawn and the map rests. */
  async open(query: Readonly<Record<string, string>> = {}, base = './'): Promise<void> {
    const text = new URLSearchParams(query).toString()
    await this.screen.open(text ? `${base}?${text}` : base)
    await this.drawn()
  }
  /** main.ts says so once the first scene stands and the map is idle. */
  async drawn(): Promise<void> {
    await this.screen.has('html', 'data-ready', 'true')
  }

  async facts(): Promise<MapFacts> {
    const fact = async (name: string) => Number(await this.screen.attribute(MAP, `data-${name}`))
    return {
      sites: await fact('sites'),
      symbols: await fact('symbols'),
      threads: await fact('threads'),
      zoom: await fact('zoom'),
    }
  }
  async drawnBy(renderer: 'gl' | 'svg'): Promise<void> {
    await this.screen.has(MAP, 'data-renderer', renderer)
  }
  async showsSites(count: number): Promise<void> {
    await this.screen.has(MAP, 'data-sites', String(count))
  }
  async threadEnds(): Promise<string[]> {
    const text = (await this.screen.attribute(MAP, 'data-thread-ends')) ?? ''
    return text.split(' ').filter((id) => id !== '')
  }
  async showsThreadsTo(ids: readonly string[]): Promise<void> {
    await this.screen.comesToPass(
      async () => {
        const ends = await this.threadEnds()
        return ids.every((id) => ends.includes(id))
      },
      `threads to ${ids.join(', ')}`,
    )
  }
  async showsNoThreads(): Promise<void> {
    await this.screen.comesTo(() => this.threadEnds(), [])
  }

  /** A place, or a measure, is chosen once the address says so. */
  async hasChosen(id: string | null): Promise<void> {
    await this.screen.comesTo(() => this.screen.query.get('at'), id)
  }
  async chooseMeasure(code: string): Promise<void> {
    await this.screen.pressOn(`[role="treeitem"][data-measure="${code}"]`)
    await this.hasChosen(code)
  }
  async choosePlace(id: string): Promise<void> {
    await this.screen.pressOn(`[data-feature="${id}"]`)
    await this.hasChosen(id)
  }
  async cardSays(pattern: string | RegExp): Promise<void> {
    await this.screen.says(CARD, pattern)
  }
  async cardIsOpen(): Promise<void> {
    await this.screen.shows(CARD)
  }
  async cardIsClosed(): Promise<void> {
    await this.screen.hides(CARD)
  }

  async turnTo(face: 'measures' | 'layers' | 'places'): Promise<void> {
    await this.screen.press('tab', new RegExp(this.t(`shell.face.${face}`)))
  }
  async see(screen: 'map' | 'matrix' | 'flow'): Promise<void> {
    await this.screen.pressOn(`[data-screen="${screen}"]`)
  }

  async searchFor(text: string): Promise<void> {
    await this.screen.write('combobox', text)
  }
  async findsFirst(id: string): Promise<void> {
    await this.screen.has(`${RESULTS} [role="option"]:first-child`, 'data-feature', id)
  }
  async finds(id: string): Promise<void> {
    await this.screen.shows(`${RESULTS} [data-feature="${id}"]`)
  }

  async notices(pattern: string | RegExp): Promise<void> {
    await this.screen.says(NOTICE, pattern)
  }

  /** Nothing that an automatic check can find against people who cannot see or point. */
  async isReadableByAll(): Promise<void> {
    expect(await this.screen.findings()).toEqual([])
  }
}

/** What the data files say, to compare the page with. */
export function shippedPlaces(): { drawnSites: number; name(id: string): string; threadsOf(code: string): string[] } {
  const { graph } = readShipped()
  return {
    drawnSites: graph.dataset.sites.filter((site) => site.at !== null).length,
    name: (id) => [...graph.features.values()].find((feature) => feature.id === id)?.short.zh ?? '',
    threadsOf: (code) => graph.threads.filter((thread) => thread.measure === code).map((thread) => thread.feature),
  }
}

export const test = screenTest.extend<{ atlas: Atlas }>({
  atlas: async ({ stage }, use) => {
    await use(new Atlas(stage))
  },
})
export { expect }
