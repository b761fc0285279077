// What a reader without scripts gets: the same opening map as a still picture, and every place and measure as plain HTML.
import type { Graph } from '../../src/domain/graph.ts'
import { SITE_KINDS } from '../../src/domain/kinds.ts'
import { createTranslate } from '../../src/i18n/index.ts'
import { openingView } from '../../src/poster/opening.ts'
import { GROUND_ZOOM } from '../../src/poster/paper.ts'
import { groundAt } from '../../src/render/svg/ground.ts'
import { escapeXml } from '../../src/render/svg/text.ts'
import { type Camera, mercator, worldSizePx } from '../../src/scene/camera.ts'
import { LINE_UNITS } from './marks.ts'

/** Styles of a page that no script will ever touch; they come after all others. */
export const NO_SCRIPT_CSS = [
  'html body{height:auto;overflow:auto}html #app{position:static}#map,#ui,#skeleton{display:none}',
  '#poster{position:absolute;width:0;height:0}',
  '.still{position:relative;max-width:64rem;margin:0 auto;padding:16px;font-size:15px;line-height:1.6}.still::before{content:"";display:block}',
  '.still-map{position:absolute;top:16px;left:50%;width:min(62rem,100% - 32px);transform:translateX(-50%);z-index:1}',
  '.still h2{margin:24px 0 8px;font-size:18px}.still h3{margin:14px 0 4px}.still ul{columns:20rem;list-style:disc;padding-left:20px}.still li span{opacity:.75}',
].join('')

/** The window without the part that the panel would cover, x and y, width and height. */
const seen = ({ width, height }: Camera, left: number) => ({ left, width: width - left, height })

/** Where the still picture stands: its drawings lie upon each other above the list. */
export function stillCss(camera: Camera, left: number): string {
  const at = groundAt(camera.zoom)
  const rivers = at.rivers.map((width, i) => [`rivers${i + 1}`, width] as const)
  const widths: Readonly<Record<string, unknown>> = { ...at, ...Object.fromEntries(rivers) }
  const css = Object.entries(widths)
    .filter(([name, value]) => typeof value === 'number' && name !== 'shore' && name !== 'relief')
    .map(([name, value]) => `[data-w=${name}]{stroke-width:${(value as number).toFixed(2)}}`)
  const { width, height } = seen(camera, left)
  const shape = `.still::before,.still-map{aspect-ratio:${width}/${height}}`
  return `${NO_SCRIPT_CSS}${shape}${css.join('')}[data-lines]{transform:scale(${1 / LINE_UNITS})}`
}

export const stillGround = ({ width, height, zoom, lng, lat }: Camera): string => {
  const grown = 2 ** (zoom - GROUND_ZOOM)
  const [cx, cy] = mercator([lng, lat]).map((value) => value * worldSizePx(zoom)) as [number, number]
  return `<use href="#poster-ground" transform="matrix(${grown} 0 0 ${grown} ${width / 2 - cx} ${height / 2 - cy})"/>`
}

/**
 * One drawing of the still picture. It stands in a noscript element, whose text is the drawing for whoever runs scripts: the page holds it once.
 * `under`: what lies below it, and is no part of it.
 */
export function stillDrawing(id: string, camera: Camera, left: number, under: string, drawing: string): string {
  const { width, height } = seen(camera, left)
  return `<noscript id="${id}"><svg class="still-map" viewBox="${left} 0 ${width} ${height}" role="img"><title>成渝图志 Chengyu Atlas</title>${under}${drawing}</svg></noscript>`
}

/** Places by kind, then the measures by section; the text pages say more, in both languages. */
export function listMarkup(graph: Graph): string {
  const t = createTranslate('zh')
  const link = (page: string, text: string) => `<li><a href="./p/zh/${page}.html">${escapeXml(text)}</a></li>`
  const part = (title: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<h3>${escapeXml(title)}</h3><ul>${items.join('')}</ul>`
  const kinds = SITE_KINDS.map((kind) =>
    part(
      t(`kind.${kind}`),
      graph.dataset.sites.filter((site) => site.kind === kind).map(({ id, name }) => link(id, name.zh)),
    ),
  )
  const sections = graph.dataset.plans.flatMap((plan) =>
    plan.sections.map((section) =>
      part(
        section.title.zh,
        graph.dataset.measures
          .filter(({ code }) => code.startsWith(`${plan.no}.${section.no}.`))
          .map(({ code, title }) => link(code, title.zh)),
      ),
    ),
  )
  return [
    `<h1>成渝图志 <a href="./p/en/index.html" lang="en">Chengyu Atlas</a></h1>`,
    `<p>${escapeXml(t('first.noScript'))} <span lang="en">${escapeXml(createTranslate('en')('first.noScript'))}</span></p>`,
    `<h2>${t('first.places')}</h2>${kinds.join('')}<h2>${t('first.measures')}</h2>${sections.join('')}`,
  ].join('')
}

/** The camera of a window as the page opens in it. */
export function cameraOf(size: { readonly width: number; readonly height: number }): Camera {
  const view = openingView(size, true, 16)
  if (!view) throw new Error('The still picture has no room')
  return { ...view, ...size }
}
