// Puts the first picture into index.html: before the live map and its styles, ready to be placed by one small script.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { Lang } from '../../src/domain/model.ts'
import { FRAMES } from '../../src/poster/opening.ts'
import { GROUND_HERE, SHEETS, SHEETS_HERE } from '../../src/poster/paper.ts'
import { groundShapesOf } from '../../src/render/svg/ground-shapes.ts'
import type { Config } from '../../src/state/config.ts'
import { firstCss } from './first-css.ts'
import { groundMarkup, reliefMeta } from './ground.ts'
import { createInks } from './inks.ts'
import { linesMarkup, marksMarkup, PREFIX } from './marks.ts'
import { cameraOf, listMarkup, stillCss, stillDrawing, stillGround } from './no-script.ts'
import { type Cover, openingsOf, readBaseMap, readGraph } from './scenes.ts'

const LANGS: readonly Lang[] = ['zh', 'en']
/** What stands in place of the live map where no script runs. */
const STILL = { name: 'd900', lang: 'zh', panelPx: 384 } as const

export type FurnitureTable = Readonly<Record<string, Readonly<Record<Lang, readonly Cover[]>>>>

export type Poster = {
  readonly head: string
  readonly css: string
  readonly body: string
  readonly sheets: string
  /** The marks of the other windows: path below the site → text. */
  readonly files: ReadonlyMap<string, string>
  readonly noScript: string
}

/** All of it as markup, for the project in the folder `root`. `alone`: the page has no files beside it, and holds the marks of every window. */
export function drawPoster(root: string, config: Config, alone: boolean): Poster {
  const data = join(root, 'data')
  const furniture = JSON.parse(readFileSync(join(root, 'build/poster/furniture.json'), 'utf8')) as FurnitureTable
  const base = readBaseMap(data)
  const graph = readGraph(data)
  const open = openingsOf(graph, base, config.boundaries)
  const shapes = groundShapesOf(base)
  const ground = groundMarkup(shapes, config.boundaries)
  const inks = createInks()
  const sheets = new Map<string, string>()
  for (const frame of FRAMES)
    for (const lang of LANGS) {
      const opening = open({ size: frame, lang, covers: furniture[frame.name]?.[lang] ?? [] })
      if (lang === 'zh') sheets.set(frame.name, linesMarkup(opening.scenes, opening.camera, inks, frame.name))
      sheets.set(`${frame.name}-${lang}`, `<g>${marksMarkup(opening.scenes, opening.camera, inks)}</g>`)
    }
  const halves = ['upper', 'lower'].map(
    (half, i) =>
      `<clipPath id="${PREFIX}-${half}"><rect visibility="visible" x="-100" y="${i === 0 ? -100 : 0}" width="200" height="100"/></clipPath>`,
  )
  const size = FRAMES.find((frame) => frame.name === STILL.name)
  if (!size) throw new Error('The still picture has no window')
  const camera = cameraOf(size)
  // As data, not as elements: a browser builds only the sheet that it shows, as soon as it has come.
  const asData = ([name, markup]: [string, string]) => {
    if (name !== STILL.name && name !== `${STILL.name}-${STILL.lang}`)
      return `<script type="text/plain" id="poster-${name}"><svg>${markup}</svg></script>`
    return stillDrawing(`poster-${name}`, camera, STILL.panelPx, name === STILL.name ? stillGround(camera) : '', markup)
  }
  const inPage = FRAMES.filter(({ name }) => alone || name === STILL.name)
  const windows = inPage.map(({ name }) =>
    [...[...sheets].filter(([sheet]) => sheet.split('-')[0] === name).map(asData), tell(SHEETS_HERE)].join(''),
  )
  const files = FRAMES.filter((frame) => !inPage.includes(frame)).flatMap(({ name }) =>
    LANGS.map((lang) => sheetFile(`${name}-${lang}`, `${sheets.get(name) ?? ''}${sheets.get(`${name}-${lang}`) ?? ''}`)),
  )
  const defs = `<defs>${halves.join('')}</defs>`
  return {
    head: reliefMeta(shapes) + sheetsMeta(files),
    css: firstCss() + ground.css + inks.css(),
    body: [
      `<div id="poster" aria-hidden="true"><svg>${ground.markup}</svg><svg>${defs}<g data-marks></g></svg></div>`,
      tell(GROUND_HERE),
    ].join(''),
    sheets: windows.join(''),
    files: new Map(files.map(({ path, text }) => [path, text])),
    noScript: `<style>${stillCss(camera, STILL.panelPx)}</style><div class="still">${listMarkup(graph)}</div>`,
  }
}

type SheetFile = { readonly sheet: string; readonly path: string; readonly text: string }

function sheetFile(sheet: string, marks: string): SheetFile {
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${marks}</svg>`
  const sum = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { sheet, path: `assets/marks-${sheet}-${sum}.svg`, text }
}

const sheetsMeta = (files: readonly SheetFile[]): string =>
  files.length === 0 ? '' : `<meta name="${SHEETS}" ${files.map(({ sheet, path }) => `data-${sheet}="./${path}"`).join(' ')}>`

export const tell = (event: string) => `<script>dispatchEvent(new Event('${event}'))</script>`

/** The script that places it, in one piece and for the same browsers as the app. */
export async function earlyScript(root: string, target: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      target,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'src/poster/early.ts'), output: { format: 'iife' } },
    },
  })
  const chunk = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))[0]
  if (chunk?.type !== 'chunk') throw new Error('The script of the first picture was not built')
  return chunk.code.trim()
}
