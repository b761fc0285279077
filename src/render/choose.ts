// Which renderer this machine gets. The heavy half of the app is fetched only where it can run.
import type { MakeRenderer } from './renderer.ts'

/** `software`: WebGL works, but the processor does the drawing (remote desktops, many office machines). */
export type WebGl = 'none' | 'software' | 'hardware'

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

export function webGlHere(): WebGl {
  try {
    const gl = document.createElement('canvas').getContext('webgl2')
    if (!gl) return 'none'
    const info = gl.getExtension('WEBGL_debug_renderer_info')
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
    gl.getExtension('WEBGL_lose_context')?.loseContext()
    return SOFTWARE.test(name) ? 'software' : 'hardware'
  } catch {
    return 'none'
  }
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
