// A phone's opening view: regional centres are named in both languages, the cores wear their beads as a crown.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '../../../src/domain/model.ts'
import { openingInsets, openingView } from '../../../src/poster/opening.ts'
import { project } from '../../../src/scene/camera.ts'
import { labelBox } from '../../../src/scene/layout/labels.ts'
import { readAtlas } from './atlas.ts'
import { distance, labelClashes, markClashes, placed, symbolClashes } from './on-screen.ts'

const SIZE = { width: 390, height: 844 }
type Covers = Readonly<Record<string, Readonly<Record<Lang, readonly (readonly [number, number, number, number])[]>>>>
const COVERS = JSON.parse(readFileSync(join(import.meta.dirname, '../../../build/poster/furniture.json'), 'utf8')) as Covers

const CENTRES = {
  zh: ['绵阳', '泸州', '宜宾', '南充', '达州', '万州', '乐山', '自贡', '遂宁', '广元', '涪陵', '广安'],
  en: ['Mianyang', 'Luzhou', 'Yibin', 'Nanchong', 'Dazhou', 'Wanzhou', 'Leshan', 'Zigong', 'Suining', 'Guangyuan', 'Fuling'],
} as const

function open(lang: Lang) {
  const view = openingView(SIZE, true, 16)
  if (!view) throw new Error('no view')
  const camera = { ...view, ...SIZE }
  const covers = (COVERS.p390?.[lang] ?? []).map(([x0, y0, x1, y1]) => ({ x0: x0 - 4, y0: y0 - 4, x1: x1 + 4, y1: y1 + 4 }))
  const atlas = readAtlas()
  return { camera, scene: atlas.scene(atlas.input(view, { camera, lang, covers, insets: openingInsets(SIZE, true, 16) })) }
}

describe.each(['zh', 'en'] as const)('on a phone in %s', (lang) => {
  let opened: ReturnType<typeof open>
  beforeAll(() => {
    opened = open(lang)
  }, 60_000)

  test('every regional centre with places is named', () => {
    const texts = opened.scene.labels.map(({ text }) => text)
    expect(CENTRES[lang].filter((name) => !texts.includes(name))).toEqual([])
  })

  test('a name stands beside its own mark: a line back to it is the exception', () => {
    const cities = opened.scene.labels.filter(({ key }) => key.startsWith('cluster '))
    const tied = cities.filter(({ offset, size }) => Math.abs(offset[0]) > 60 + size.width || Math.abs(offset[1]) > 40)
    expect(tied.length).toBeLessThanOrEqual(2)
  })

  test('no name is behind the search box, none on another or on a symbol', () => {
    const { scene, camera } = opened
    expect(scene.labels.filter((label) => labelBox(label, camera).y0 < 56).map(({ key }) => key)).toEqual([])
    expect([...symbolClashes(scene, camera), ...labelClashes(scene, camera), ...markClashes(scene, camera)]).toEqual([])
  })

  test('the beads of a core are a crown, its name lies below them', () => {
    const { scene, camera } = opened
    for (const dial of scene.dials) {
      const middle = project(camera, dial.at)
      const beads = scene.symbols.filter((mark) => mark.at === dial.at).map((mark) => placed(camera, mark))
      expect(beads.length).toBeGreaterThan(2)
      for (const bead of beads) {
        expect(distance(bead, middle)).toBeCloseTo(dial.radiusPx, 6)
        expect(bead[1]).toBeLessThan(middle[1])
      }
      const name = scene.labels.find((label) => label.key.startsWith('core ') && label.at === dial.at)
      if (!name) throw new Error('no name')
      expect(labelBox(name, camera).y0).toBeGreaterThan(Math.max(...beads.map(([, y]) => y)))
    }
  })
})

test('what lies outside a core’s disc is never named as the core', () => {
  const atlas = readAtlas()
  const texts = [6.4, 7, 7.3, 7.8].flatMap((zoom) =>
    atlas
      .scene(atlas.input({ lng: 105.3, lat: 30.2, zoom }))
      .labels.filter(({ key }) => key.startsWith('cluster '))
      .map(({ text }) => text),
  )
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter((text) => text === '成都' || text === '重庆')).toEqual([])
})
