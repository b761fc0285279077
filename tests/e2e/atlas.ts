// The atlas as a reader speaks of it: measures, places, threads, search. Knows the page's roles and hooks, not Playwright.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFiles } from '../../build/files.ts'
import { packsOf } from '../../build/pack.ts'
import { createTranslate } from '../../src/i18n/index.ts'
import { DATA, readShipped } from '../dataset/shipped.ts'
import { expect, type Screen, screenTest } from './page.ts'

/** What the map says of itself, as numbers. */
export type MapFacts = { readonly sites: number; readonly symbols: number; readonly threads: number; readonly zoom: number }

const MAP = '#map'
const CARD = '[data-test="card"]'
const NOTICE = '[data-test="notice"]'

export class Atlas {
  readonly screen: Screen
  /** Words of the interface, in Chinese unless a test opened the English one. */
  readonly t = createTranslate('zh')

  constructor(screen: Screen) {
    this.screen = screen
  }

  /**
   * Opens a view and waits until it is drawn and the map rests. On a machine without a GPU the SVG map is many times faster than
   * WebGL done in software, so tests that are not about WebGL open that one; both draw the same scene.
   */
  async open(query: Readonly<Record<string, string>> = {}, base = './'): Promise<void> {
    await this.openAsGiven({ renderer: 'svg', ...query }, base)
  }
  async openWithWebGl(query: Readonly<Record<string, string>> = {}, base = './'): Promise<void> {
    await this.openAsGiven({ renderer: 'gl', ...query }, base)
  }
  /** The graphics context goes, and with it the map: a new one has to stand in its place. */
  async losesItsGraphics(): Promise<void> {
    await this.screen.mark(`${MAP} canvas`)
    await this.screen.card.fails(`${MAP} canvas`)
    await this.screen.hides(`${MAP} canvas[data-marked]`)
    await this.drawn()
    await this.screen.has(MAP, 'data-settled', 'true')
  }
  /** The link exactly as a reader would have it. */
  async openAsGiven(query: Readonly<Record<string, string>> = {}, base = './'): Promise<void> {
    const text = new URLSearchParams(query).toString()
    await this.screen.open(text ? `${base}?${text}` : base)
    await this.drawn()
  }
  /** main.ts says so once the first scene stands and the map is idle. */
  async drawn(): Promise<void> {
    await this.screen.hasOrThrew('html', 'data-ready', 'true')
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
  /** Opens the strand that holds the measure, if it is closed, and presses its row. */
  async chooseMeasure(code: string): Promise<void> {
    const row = `[role="treeitem"][data-measure="${code}"]`
    const strand = code.split('.').slice(0, 3).join('.')
    await this.screen.shows('[role="treeitem"]')
    if (!(await this.screen.isShown(row))) await this.screen.pressOn(`[role="treeitem"][data-strand="${strand}"]`)
    await this.screen.pressOn(row)
    await this.hasChosen(code)
  }
  /** Presses the row of a place in the list. */
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
  async see(screen: 'map' | 'matrix' | 'flow' | 'coverage'): Promise<void> {
    await this.screen.press('button', this.t(`shell.screen.${screen}`))
  }
  /** The map's own middle, where a link with `v` puts a place. */
  async clickInTheMiddle(): Promise<void> {
    const box = await this.screen.boxOf(MAP)
    if (!box) throw new Error('There is no map on the screen')
    await this.screen.clickAt(box.x + box.width / 2, box.y + box.height / 2)
  }
  async closeCard(): Promise<void> {
    await this.screen.press('button', this.t('detail.close'))
    await this.hasChosen(null)
  }

  async searchFor(text: string): Promise<void> {
    await this.screen.write('combobox', text)
  }
  /** The best answer is the first in the list. */
  async findsFirst(name: string): Promise<void> {
    await this.screen.says('[role="option"]', name)
  }
  async finds(name: string): Promise<void> {
    await this.screen.showsControl('option', new RegExp(name))
  }

  /** The site as the build makes it where one file of the data is like this. */
  async packsWith(file: string, content: { json: unknown } | { fault: 'file-missing' | 'not-json' }): Promise<void> {
    const { first, rest } = packsOf(new Map([...readFiles(DATA), [file, content]]))
    await this.screen.server.answers('data/pack/first.json', JSON.stringify(first))
    await this.screen.server.answers('data/pack/rest.json', JSON.stringify(rest))
  }
  async notices(pattern: string | RegExp): Promise<void> {
    await this.screen.says(NOTICE, pattern)
  }
  async saysNothing(): Promise<void> {
    await this.screen.hides(NOTICE)
  }
  /** Corridors flow: two pictures of the map at rest are not the same. */
  async isMoving(): Promise<void> {
    const before = await this.screen.pictures.lookOf(MAP)
    await this.screen.comesToPass(async () => (await this.screen.pictures.lookOf(MAP)) !== before, 'a map in motion')
  }

  /** Nothing that an automatic check can find against people who cannot see or point. */
  async isReadableByAll(within?: string): Promise<void> {
    expect(await this.screen.findings(within)).toEqual([])
  }
}

const { graph } = readShipped()

/** What the data files say, to compare the page with. */
export const shipped = {
  /** Without our own estimate, which is none. */
  sources: readShipped().graph.dataset.sources.length - 1,
  drawnSites: graph.dataset.sites.filter((site) => site.at !== null).length,
  drawnSitesOf: (ids: readonly string[]) =>
    graph.dataset.sites.filter((site) => site.at !== null && ids.includes(site.id)).length,
  nameOf: (id: string) => [...graph.features.values()].find((feature) => feature.id === id)?.short.zh ?? '',
  fullNameOf: (id: string) => [...graph.features.values()].find((feature) => feature.id === id)?.name.zh ?? id,
  titleOf: (code: string) => graph.dataset.measures.find((measure) => measure.code === code)?.title.zh ?? code,
  spotOf: (id: string) => graph.dataset.sites.find((site) => site.id === id)?.at ?? null,
  placesOf: (code: string) => graph.threads.filter((thread) => thread.measure === code).map((thread) => String(thread.feature)),
  measuresOf: (id: string) => graph.threads.filter((thread) => thread.feature === id).map((thread) => String(thread.measure)),
  placeless: graph.dataset.measures.find((measure) => measure.place === 'none')?.code ?? '',
  placeNoteOf: (code: string) => graph.dataset.measures.find((measure) => measure.code === code)?.placeNote?.zh ?? '',
  sitesIn: (file: string): string[] => {
    const json = JSON.parse(readFileSync(join(DATA, file), 'utf8')) as { features: { properties: { id: string } }[] }
    return json.features.map((feature) => feature.properties.id)
  },
} as const

export const test = screenTest.extend<{ atlas: Atlas }>({
  atlas: async ({ stage }, use) => {
    await use(new Atlas(stage))
  },
})
export { expect }
