// Which renderer this machine gets. The heavy half of the app is fetched only where it can run.
import type { MakeRenderer } from './renderer.ts'
import { type WebGl, webGlOn } from './webgl.ts'
import WebGlWorker from './webgl-worker.ts?worker&inline'

/** A worker that something between us keeps from answering is not waited for longer. */
const MOST_MS = 2000

/** What a worker finds; null where there can be none, or where it has no canvases of its own. */
async function askedBeside(): Promise<WebGl | null> {
  if (typeof OffscreenCanvas === 'undefined') return null
  try {
    const worker = new WebGlWorker()
    const found = await new Promise<WebGl | null>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<WebGl>) => resolve(data))
      worker.addEventListener('error', () => resolve(null))
      setTimeout(() => resolve(null), MOST_MS)
    })
    worker.terminate()
    return found
  } catch {
    return null
  }
}

/** A worker may lack what the page has, so only the page's own word says that there is no WebGL. */
async function webGlHere(): Promise<WebGl> {
  const found = await askedBeside()
  return found === null || found === 'none' ? webGlOn(document.createElement('canvas')) : found
}

/**
 * The renderer for a wish and a machine. Drawn by the processor, the SVG map is several times faster than WebGL, so that is
 * what `auto` takes there; an online base map needs WebGL all the same, since only it shows tiles.
 */
export function rendererKind(wish: 'auto' | 'gl' | 'svg', here: WebGl, needsTiles: boolean): 'gl' | 'svg' {
  if (here === 'none' || wish === 'svg') return 'svg'
  return wish === 'gl' || here === 'hardware' || needsTiles ? 'gl' : 'svg'
}

export async function rendererFor(kind: 'gl' | 'svg'): Promise<MakeRenderer> {
  return kind === 'gl' ? (await import('./gl/index.ts')).makeGlRenderer : (await import('./svg/index.ts')).makeSvgRenderer
}

/** What WebGL is here. Whatever the map will need for it is on its way from then on. */
export function lookAhead(wish: 'auto' | 'gl' | 'svg', mapFonts: () => Promise<void>): Promise<WebGl> {
  const looked = wish === 'svg' ? Promise.resolve('none' as const) : webGlHere()
  const begun = looked.then((webGl) => {
    const kind = rendererKind(wish, webGl, false)
    if (kind === 'gl') void mapFonts()
    return rendererFor(kind)
  })
  // Whoever asks for it again is told why it could not be had.
  begun.catch(() => {})
  return looked
}
