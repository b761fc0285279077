// What an automatic check can find against readers who cannot see or point, in the main states of the page.
import { test } from './atlas.ts'

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the opening view': {},
  'the opening view in the dark': { theme: 'dark' },
  'a measure': { at: '1.3.2.7' },
  'a place': { at: 'guoyuan-port' },
  'a place in the dark, in English': { at: 'guoyuan-port', theme: 'dark', lang: 'en' },
  'the layers': { tab: 'layers' },
  'the list of places': { tab: 'places' },
  'the matrix': { screen: 'matrix' },
  'the flow diagram': { screen: 'flow' },
  'the coverage': { screen: 'coverage' },
  'a measure in high contrast': { at: '1.3.2.7', theme: 'contrast' },
}

for (const [name, query] of Object.entries(STATES))
  test(`${name} can be read by all`, async ({ atlas }) => {
    await atlas.open(query)
    await atlas.isReadableByAll()
  })

test('an open search can be read by all', async ({ atlas }) => {
  await atlas.open()
  await atlas.searchFor('gang')
  await atlas.finds('港')
  await atlas.isReadableByAll()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the sheet can be read by all', async ({ atlas }) => {
    await atlas.open({ at: 'guoyuan-port' })
    await atlas.isReadableByAll()
  })
})
