// What is taken away or put on: the four themes, charts as files, the map on paper.
import { readFileSync } from 'node:fs'
import { expect, test } from './atlas.ts'

for (const theme of ['light', 'dark', 'contrast', 'print'])
  test(`the ${theme} theme is chosen from the menu and said in the address`, async ({ atlas }) => {
    await atlas.open({ screen: 'coverage' })
    await atlas.screen.press('button', atlas.t('shell.theme'))
    await atlas.screen.pressOn(`.theme-menu .theme-option:has(input[value="${theme}"])`)
    await atlas.screen.has('html', 'data-theme', theme)
    await atlas.screen.comesTo(() => atlas.screen.query.get('theme'), theme)
  })

for (const screen of ['matrix', 'flow', 'coverage'] as const)
  test(`the ${screen} chart is taken away as a drawing, a picture and figures`, async ({ atlas }) => {
    await atlas.open({ screen })
    const files: string[] = []
    for (const way of ['svg', 'png', 'csv']) {
      await atlas.screen.pressOn('.export-menu summary')
      files.push(await atlas.screen.downloads(`.export-menu [data-way="${way}"]`))
    }
    const [svg = '', png = '', csv = ''] = files
    expect(files.map((path) => path.replace(/^.*\//, '')).every((name) => name.startsWith(`chengyu-atlas-${screen}`))).toBe(true)
    const drawing = readFileSync(svg, 'utf8')
    expect(drawing).toMatch(/^<svg [^>]*>\n<title>[^<]+<\/title>/)
    expect(drawing).toContain('数据截至')
    expect(drawing).toContain('重庆日报')
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
    expect(readFileSync(png).length).toBeGreaterThan(20_000)
    expect(readFileSync(csv, 'utf8').split('\r\n').length).toBeGreaterThan(5)
  })

for (const screen of ['matrix', 'sources'])
  test(`all of the ${screen} goes on paper, not the part that the window shows`, async ({ atlas }) => {
    await atlas.open({ screen, theme: 'print' })
    await atlas.screen.shows(screen === 'matrix' ? '.matrix-foot' : '.source-row')
    const paper = await atlas.screen.pictures.onPaper()
    expect(paper.shown).toEqual([])
    expect(paper.hidden).toEqual([])
    expect(paper.height).toBeGreaterThan(1200)
  })

test('the map goes on paper with its card, its legend and the notice', async ({ atlas }) => {
  await atlas.open({ at: 'guoyuan-port', theme: 'print' })
  await atlas.screen.has('html', 'data-printable', 'true')
  const pages = await atlas.screen.pictures.onPaper()
  expect(pages.sheet).toBe('card')
  // A picture of the map is on the sheet; the map itself, the panel and the buttons are not.
  expect(pages.shown).toEqual(['#print-map', '.approval', '.card', '.print-head', '.print-legend'])
  expect(pages.width).toBeLessThanOrEqual(pages.room + 1)
})

test('a page of a briefing goes on paper with its words beside the map', async ({ atlas }) => {
  await atlas.open({ b: 'dual-core', ch: '3', theme: 'print' })
  await atlas.screen.has('html', 'data-printable', 'true')
  const paper = await atlas.screen.pictures.onPaper()
  expect(paper.shown).toEqual(['#print-map', '.approval', '.print-head', '.print-legend', '.words'])
  expect(paper.overlapping).toEqual([])
  expect(paper.width).toBeLessThanOrEqual(paper.room + 1)
})

test('and one that shows a chart with its words above it', async ({ atlas }) => {
  await atlas.open({ b: 'digital-culture', ch: '2', theme: 'print' })
  await atlas.screen.shows('.plan-cover, .coverage-part .figure')
  const paper = await atlas.screen.pictures.onPaper()
  expect(paper.shown).toEqual(['.words'])
  expect(paper.overlapping).toEqual([])
})
