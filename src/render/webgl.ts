// What draws WebGL on this machine: asked of any canvas, on the page or in a worker.

/** `software`: WebGL works, but the processor does the drawing (remote desktops, many office machines). */
export type WebGl = 'none' | 'software' | 'hardware'

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** By the name that the driver gives itself. The canvas is of no use afterwards. */
export function webGlOn(canvas: HTMLCanvasElement | OffscreenCanvas): WebGl {
  try {
    const gl = canvas.getContext('webgl2') as WebGL2RenderingContext | null
    if (!gl) return 'none'
    const info = gl.getExtension('WEBGL_debug_renderer_info')
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
    gl.getExtension('WEBGL_lose_context')?.loseContext()
    return SOFTWARE.test(name) ? 'software' : 'hardware'
  } catch {
    return 'none'
  }
}
