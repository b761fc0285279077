// Which renderer this machine gets. The heavy half of the app is fetched only where it can run.
import type { MakeRenderer } from './renderer.ts'

export function hasWebGl(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2')
    gl?.getExtension('WEBGL_lose_context')?.loseContext()
    return gl !== null
  } catch {
    return false
  }
}

export async function rendererFor(kind: 'gl' | 'svg'): Promise<MakeRenderer> {
  return kind === 'gl' ? (await import('./gl/index.ts')).makeGlRenderer : (await import('./svg/index.ts')).makeSvgRenderer
}
