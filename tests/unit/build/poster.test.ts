// The pieces of the first picture: one drawing for all themes, short paths, the window to borrow from, and a policy that knows it.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inlineHashes, policyOf } from '../../../build/csp.ts'
import { createInks, PALETTE_NAMES } from '../../../build/poster/inks.ts'
import { markupOf } from '../../../build/poster/marks.ts'
import { cutToCells, shortPath, simplified } from '../../../build/poster/paths.ts'
import { FRAMES, frameFor, openingInsets, openingView } from '../../../src/poster/opening.ts'
import { svgNode, svgText } from '../../../src/render/svg/tree.ts'
import { regimeOf } from '../../../src/scene/layout/regime.ts'
import { DEFAULT_CONFIG } from '../../../src/state/config.ts'

const CORNER = { x: 0, y: 0 }

describe('a drawing for all themes', () => {
  const drawings = (dark: readonly number[] = []) =>
    PALETTE_NAMES.map((name) =>
      svgNode('g', {}, [
        ...(name === 'dark' ? dark.map((r) => svgNode('circle', { r, fill: '#999' })) : []),
        svgNode('circle', { r: 1, fill: name === 'dark' ? '#000' : '#fff', stroke: 'none' }),
      ]),
    )
  test('keeps where things are, and takes their inks from classes', () => {
    const inks = createInks()
    const [circle] = inks.merged(drawings()).children
    expect(circle?.attrs).toEqual({ r: 1, class: 'p0_' })
    expect(inks.css()).toContain('.p0_{fill:var(--p0);stroke:none}')
    expect(inks.css()).toContain('[data-theme=dark]{--p0:#000}')
    expect(inks.css()).toContain(':root{--p0:#fff}')
  })
  test('hides from other themes what only the dark one glows with', () => {
    const inks = createInks()
    const { children } = inks.merged(drawings([26, 13]))
    expect(children.map(({ attrs }) => String(attrs.class).includes('pd'))).toEqual([true, true, false])
    expect(inks.css()).toContain('html:not([data-theme=dark]) .pd{display:none}')
  })
  test('is refused where themes disagree on what is drawn', () => {
    const odd = PALETTE_NAMES.map((name) => svgNode(name === 'dark' ? 'rect' : 'circle', {}))
    expect(() => createInks().merged(odd)).toThrow('different things')
  })
  test('lets no text of the data become markup', () =>
    expect(markupOf(svgText('text', { x: 0 }, '</script><b>&'))).toBe('<text x="0">&lt;/script&gt;&lt;b&gt;&amp;</text>'))
})

describe('a path', () => {
  test('is written in whole steps, and a step of nothing is left out', () => {
    expect(shortPath([10, 10, 10.2, 10.1, 13, 6, 11, 9], CORNER, false)).toBe('M10 10l3-4-2 3')
    expect(shortPath([0, 0, 4, 0, 4, 4], CORNER, true)).toBe('M0 0l4 0 0 4z')
    expect(shortPath([5, 5, 5.3, 5.3], CORNER, false)).toBe('')
  })
  test('loses the points that a straight line passes close by, and no other', () => {
    expect(simplified([0, 0, 5, 0.4, 10, 0], 0.5)).toEqual([0, 0, 10, 0])
    expect(simplified([0, 0, 5, 0.6, 10, 0], 0.5)).toEqual([0, 0, 5, 0.6, 10, 0])
  })
  test('is cut where it passes from square to square, and none of it is lost', () => {
    const line = [0, 0, 4, 1, 8, 2, 14, 3, 18, 4, 8, 5]
    const cells = cutToCells([line, [1, 8, 3, 9]], 10)
    expect(cells).toEqual([
      [
        [0, 0, 4, 1, 8, 2],
        [1, 8, 3, 9],
      ],
      [[8, 2, 14, 3, 18, 4, 8, 5]],
    ])
  })
  test('of a ring stays a ring', () => {
    const ring = [0, 0, 9, 0, 9, 9, 0, 9, 0, 0]
    expect(simplified(ring, 1)).toEqual(ring)
  })
})

describe('the opening view', () => {
  test('leaves the panel its room on a desk, and search box and sheet theirs on a phone', () => {
    expect(openingInsets({ width: 1440, height: 900 }, true, 16)).toEqual({ left: 384, right: 0, top: 0, bottom: 0 })
    expect(openingInsets({ width: 1440, height: 900 }, false, 16).left).toBe(0)
    expect(openingInsets({ width: 390, height: 844 }, true, 16)).toEqual({ left: 0, right: 0, top: 60, bottom: 414 })
    expect(openingInsets({ width: 3840, height: 2160 }, true, 16).left).toBeCloseTo(768, 6)
  })
  test.each([
    [360, 640],
    [375, 553],
    [390, 664],
    [360, 740],
    [430, 932],
  ])('of a phone of %i × %i shows places as symbols', (width, height) => {
    const view = openingView({ width, height }, true, 16)
    expect(view && regimeOf({ ...view, width, height }, 1)).toBe('circle')
  })
  test('of a window that was drawn is its own', () => {
    for (const frame of FRAMES) expect(frameFor(frame, openingView(frame, true, 16)?.zoom ?? 0)).toBe(frame)
  })
  test('of any other borrows from the nearest zoom, never from a wall', () => {
    expect(frameFor({ width: 1600, height: 860 }, 6.52)?.name).toBe('d900')
    expect(frameFor({ width: 2560, height: 1900 }, 7.7)).toBeNull()
  })
})

describe('the policy', () => {
  const html =
    '<style>a{}</style><script>go()</script><script type="module" src="./x.js"></script><script type="text/plain">x</script>'
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  test('names what stands in the page by its hash, and nothing else', () => {
    expect(inlineHashes(html)).toEqual({ scripts: [hash('go()')], styles: [hash('a{}')] })
    expect(policyOf(DEFAULT_CONFIG, html)).toContain(`script-src 'self' ${hash('go()')};`)
    expect(policyOf(DEFAULT_CONFIG, html)).not.toContain('unsafe')
  })
})
