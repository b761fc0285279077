// The base map as few, short paths: simplified, cut to what any opening view can show, in whole steps from point to point.

import { GROUND_ZOOM, RELIEF } from '../../src/poster/paper.ts'
import type { GroundShapes } from '../../src/render/svg/ground-shapes.ts'
import { clipLine, clipRing, projectRun, type Run, type Sight } from '../../src/render/svg/runs.ts'
import { escapeXml } from '../../src/render/svg/text.ts'
import { mercator, worldSizePx } from '../../src/scene/camera.ts'
import { mix, PALETTES, type Palette } from '../../src/scene/palette.ts'
import { type Corner, cutToCells, shortPath, simplified } from './paths.ts'

/** West, south, east, north: what windows of every common shape show around the circle. */
const REACH = [92, 20.5, 120, 39.5] as const
const TOLERANCE_PX = 0.9
/** About a tile of 256 pixels where the page opens; smaller squares make more paths than they spare work. */
const CELL_PX = 800

/** As an attribute, not as style: it must reach into the copies of a path. */
export const FIXED_WIDTH = 'vector-effect="non-scaling-stroke"'

/** What the two themes share; as in render/svg/ground.ts, where hairlines have plain corners. */
const SHAPES_CSS = [
  '[data-w]{fill:none;stroke-linejoin:bevel}',
  '.g-band,.g-rivers1,.g-rivers2,.g-rivers3{stroke-linejoin:round}',
  '.g-rivers1,.g-rivers2,.g-rivers3{stroke-linecap:round}',
  '.g-band{stroke-opacity:.26}',
  '.g-context{stroke-opacity:.55;stroke-dasharray:7.2 3.2 1.6 3.2}',
].join('')

export type GroundPaper = { readonly markup: string; readonly css: string }

/** `boundaries` as the deployer set it: without them no line of any administrative unit is in the page. */
export function groundMarkup(shapes: GroundShapes, boundaries: 'none' | 'reference'): GroundPaper {
  const sizePx = worldSizePx(GROUND_ZOOM)
  const [west, south, east, north] = REACH
  const [x0, y0] = mercator([west, north]).map((value) => value * sizePx) as [number, number]
  const [x1, y1] = mercator([east, south]).map((value) => value * sizePx) as [number, number]
  const corner: Corner = { x: Math.round(x0), y: Math.round(y0) }
  const clip = { x0, y0, x1, y1 }
  const sight: Sight = { sizePx, x: 0, y: 0, clip }
  const reached = (runs: readonly Run[]) =>
    runs.filter((run) => run.x1 * sizePx > x0 && run.x0 * sizePx < x1 && run.y1 * sizePx > y0 && run.y0 * sizePx < y1)
  const lines = (runs: readonly Run[]) =>
    reached(runs)
      .flatMap((run) => clipLine(projectRun(run, sight, 0.3), clip))
      .map(({ points }) => simplified(points, TOLERANCE_PX))
  const rings = (runs: readonly Run[]) =>
    reached(runs)
      .map((run) => clipRing(projectRun(run, sight, 0.3), clip))
      .filter((ring) => ring.length >= 6)
      .map((ring) => shortPath(simplified(ring, TOLERANCE_PX), corner, true))
      .join('')
  const box = `x="0" y="0" width="${Math.round(x1 - x0)}" height="${Math.round(y1 - y0)}"`
  const land = rings(shapes.land)
  const line = (name: string, runs: readonly Run[]) => {
    const paths = cutToCells(lines(runs), CELL_PX).map((cell) => cell.map((points) => shortPath(points, corner, false)).join(''))
    return `<g class="g-${name}" data-w="${name}">${paths.map((d) => `<path ${FIXED_WIDTH} d="${d}"/>`).join('')}</g>`
  }
  const shape = (id: string, d: string) => `<path ${FIXED_WIDTH} id="${id}" d="${d}"/>`
  const copy = (id: string, name: string, more: string) => `<use href="#${id}" class="g-${name}" ${more}/>`
  const ringed = 'fill-rule="evenodd"'
  // The hatch hangs where the live map hangs it.
  const [anchor] = shapes.partial
  const hung = anchor ? `${(anchor.x0 * sizePx - corner.x).toFixed(3)} ${(anchor.y0 * sizePx - corner.y).toFixed(3)}` : '0 0'
  const bounded = boundaries === 'reference'
  const defs = [
    shape('g-land', land),
    bounded ? shape('g-circle', rings(shapes.circle)) : '',
    bounded ? '<clipPath id="g-in"><use href="#g-circle" clip-rule="evenodd"/></clipPath>' : '',
    bounded
      ? `<pattern id="g-hatch" data-hung="${hung}" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="g-hatch" x="2" width=".9" height="5"/></pattern>`
      : '',
  ]
  const reference = [
    line('context', shapes.context),
    copy('g-circle', 'circle', ringed),
    `<path fill="url(#g-hatch)" ${ringed} d="${rings(shapes.partial)}"/>`,
    line('counties', shapes.countyLines),
    line('prefectures', shapes.prefectureLines),
    `<g clip-path="url(#g-in)">${copy('g-circle', 'band', 'data-w="band"')}</g>`,
    copy('g-circle', 'edge', 'data-w="edge"'),
  ]
  const markup = [
    `<g id="poster-ground" data-from="${corner.x} ${corner.y}" transform="translate(${corner.x} ${corner.y})"><defs>${defs.join('')}</defs><rect class="g-sea" ${box}/>`,
    copy('g-land', 'low', ringed),
    copy('g-land', 'high', `data-shore ${ringed}`),
    line('coast', shapes.coast),
    reliefMarkup(shapes, sizePx, corner),
    ...(bounded ? reference : []),
    ...shapes.rivers.map((runs, i) => line(`rivers${i + 1}`, runs)).reverse(),
    '</g>',
  ].join('')
  return { markup, css: SHAPES_CSS + Object.values(PALETTES).map(groundCss).join('') }
}

/** For the head of the page: how strong each theme's relief is, and where, so that it is on its way before the ground has come. */
export function reliefMeta({ relief }: GroundShapes): string {
  if (!relief) return ''
  const themes = Object.values(PALETTES).map(
    (palette) => `data-${palette.name}="${palette.reliefOpacity} ${escapeXml(relief[palette.relief])}"`,
  )
  return `<meta name="${RELIEF}" ${themes.join(' ')}>`
}

/** Without an address: the script sets the one of the theme, so that only one is fetched. */
function reliefMarkup({ relief }: GroundShapes, sizePx: number, corner: Corner): string {
  if (!relief) return ''
  const [west, south, east, north] = relief.bounds
  const [left, top] = mercator([west, north]).map((value) => Math.round(value * sizePx)) as [number, number]
  const [right, bottom] = mercator([east, south]).map((value) => Math.round(value * sizePx)) as [number, number]
  const place = `x="${left - corner.x}" y="${top - corner.y}" width="${right - left}" height="${bottom - top}"`
  return `<image ${place} preserveAspectRatio="none" data-relief=""/>`
}

function groundCss(palette: Palette): string {
  const theme = palette.name === 'light' ? '' : `[data-theme=${palette.name}] `
  const stroke = (name: string, color: string, more = '') => `${theme}.g-${name}{stroke:${color}${more}}`
  const fill = (name: string, color: string, more = '') => `${theme}.g-${name}{fill:${color}${more}}`
  return [
    fill('sea', palette.sea),
    fill('low', palette.landAtSea),
    fill('high', palette.ground),
    fill('circle', palette.circle, `;fill-opacity:${palette.circleOpacity}`),
    fill('hatch', palette.circleEdge, ';fill-opacity:.55'),
    stroke('coast', mix(palette.sea, palette.ink3, 0.22)),
    stroke('context', palette.prefecture),
    stroke('counties', palette.county),
    stroke('prefectures', palette.prefecture),
    stroke('band', palette.circleBand),
    stroke('edge', palette.circleEdge),
    `${theme}[class^=g-rivers]{stroke:${palette.river}}`,
  ].join('')
}
