// Corridors that move in their direction of travel: comets whose tails fade backwards, on a canvas of their own above the corridors.
import type { Camera } from '../../scene/camera.ts'
import { mix } from '../../scene/palette.ts'
import type { Scene } from '../../scene/scene.ts'
import { APART_PX, SPEED_PX_S, TAIL_PX } from '../comets.ts'
import { offsetLine } from './offset.ts'
import { piecesOf } from './path.ts'
import { runOf, sightOf } from './runs.ts'
import { isOpen } from './subject.ts'

const STEP_PX = 8
/** Slow enough for a machine that has no graphics card to speak of. */
const FRAME_MS = 33

/** A stretch of a corridor with a point every few pixels. */
type Track = { readonly color: string; readonly width: number; readonly xy: Float32Array; readonly fromPx: number }

export type Flow = {
  set(on: boolean): void
  /** Where the corridors lie now. While the map moves, comets rest out of sight. */
  place(scene: Scene, camera: Camera, moving: boolean): void
  stop(): void
}

export function createFlow(host: HTMLElement, still: boolean): Flow {
  const canvas = host.ownerDocument.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.position = 'absolute'
  canvas.style.zIndex = '-1'
  canvas.style.left = canvas.style.top = '0'
  canvas.style.pointerEvents = 'none'
  canvas.hidden = true
  // Above the corridors, below threads and symbols.
  host.insertBefore(canvas, host.querySelector('[data-sheet=ink]'))
  let on = false
  let tracks: readonly Track[] = []
  let placed: { readonly scene: Scene; readonly camera: Camera } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  const tick = () => {
    timer = null
    if (!on || canvas.hidden) return
    paintComets(canvas, tracks, performance.now())
    timer = setTimeout(() => requestAnimationFrame(tick), FRAME_MS)
  }
  return {
    set(next) {
      on = next && !still
      placed = null
      if (!on) canvas.hidden = true
    },
    place(scene, camera, moving) {
      if (!on) return
      if (moving) {
        canvas.hidden = true
        placed = null
        return
      }
      if (placed?.scene === scene && placed.camera === camera) return
      placed = { scene, camera }
      sizeTo(canvas, camera)
      tracks = tracksOf(scene, camera)
      canvas.hidden = false
      if (timer === null) tick()
    },
    stop() {
      on = false
      if (timer !== null) clearTimeout(timer)
      canvas.remove()
    },
  }
}

function sizeTo(canvas: HTMLCanvasElement, { width, height }: Camera): void {
  const ratio = Math.min(2, canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1)
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width === w && canvas.height === h) return
  canvas.width = w
  canvas.height = h
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}

export function tracksOf(scene: Scene, camera: Camera): Track[] {
  const { palette } = scene.ground
  const sight = sightOf(camera, { x: TAIL_PX, y: TAIL_PX })
  return scene.lines
    .filter((mark) => isOpen(mark) && mark.emphasis !== 'receded')
    .flatMap((mark) =>
      piecesOf(runOf(mark.path), sight, 1.5).map(({ points, fromPx }) => ({
        color: palette.name === 'dark' ? mix(mark.color, palette.ink1, 0.6) : mark.color,
        width: mark.widthPx * (palette.name === 'dark' ? 1.1 : 1.5),
        xy: evenly(offsetLine(points, mark.offsetPx)),
        fromPx,
      })),
    )
}

/** A point every `STEP_PX` along the line. */
function evenly(line: readonly number[]): Float32Array {
  const result: number[] = []
  let left = 0
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i], line[i + 1], line[i + 2], line[i + 3]] as [number, number, number, number]
    const length = Math.hypot(bx - ax, by - ay)
    for (; left < length; left += STEP_PX) result.push(ax + ((bx - ax) * left) / length, ay + ((by - ay) * left) / length)
    left -= length
  }
  return Float32Array.from(result)
}

function paintComets(canvas: HTMLCanvasElement, tracks: readonly Track[], nowMs: number): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const ratio = canvas.width / Math.max(1, Number.parseFloat(canvas.style.width))
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.lineCap = 'round'
  const travelled = (nowMs / 1000) * SPEED_PX_S
  const steps = Math.round(TAIL_PX / STEP_PX)
  for (const { color, width, xy, fromPx } of tracks) {
    const last = xy.length / 2 - 1
    // Comets keep their distance along the whole corridor, not along what the window shows of it.
    const phase = (((travelled - fromPx) % APART_PX) + APART_PX) % APART_PX
    context.strokeStyle = color
    for (let step = 0; step < steps; step++) {
      const share = 1 - step / steps
      context.globalAlpha = 0.85 * share * share
      context.lineWidth = width * (0.35 + 0.65 * share)
      context.beginPath()
      for (let head = phase; head < last * STEP_PX + TAIL_PX; head += APART_PX) {
        const at = head / STEP_PX - step
        const i = Math.floor(at)
        if (i < 0 || i + 1 > last) continue
        const t = at - i
        const point = (k: number, axis: 0 | 1) => xy[2 * k + axis] as number
        const end = Math.min(last, i + 1)
        context.moveTo(point(i, 0) + (point(end, 0) - point(i, 0)) * t, point(i, 1) + (point(end, 1) - point(i, 1)) * t)
        const back = Math.max(0, i - 1)
        context.lineTo(point(back, 0) + (point(i, 0) - point(back, 0)) * t, point(back, 1) + (point(i, 1) - point(back, 1)) * t)
      }
      context.stroke()
    }
  }
}
