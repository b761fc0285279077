// All that the rest of the app knows about WebGL, MapLibre, deck.gl or SVG.
import type { Camera, Px } from '../scene/camera.ts'
import type { Scene } from '../scene/scene.ts'
import type { ThreadShape } from '../scene/thread.ts'
import type { View } from '../state/app-state.ts'
import type { OnlineBaseMap } from '../state/config.ts'
import type { BaseMap } from './base-map.ts'

export type RendererEvents = {
  /** Every frame while the camera moves, before that frame is painted. */
  moved(camera: Camera): void
  /** The camera has come to rest; `byReader` when a gesture moved it. */
  rested(view: View, byReader: boolean): void
  /** Everything asked for is on the screen. */
  settled(): void
  hovered(at: Px | null): void
  clicked(at: Px): void
  /** The picture is gone and comes back only by making a new renderer. */
  lost(): void
  failed(reason: string): void
  /** The share of the screen's pixels (across) that the picture has: less than 1 where the device cannot draw as many. */
  sharpness(share: number): void
  /** A gesture was left to the page around an embedded map. */
  heldBack(by: 'wheel' | 'touch'): void
}

export type RendererOptions = {
  readonly view: View
  readonly base: BaseMap
  /** The deployer's online base map; null asks for nothing. */
  readonly online: OnlineBaseMap | null
  readonly lang: 'zh' | 'en'
  readonly reducedMotion: boolean
  /** In a frame in another page: wheel and a single finger belong to that page; Ctrl or ⌘, or two fingers, to the map. */
  readonly cooperative: boolean
  readonly events: RendererEvents
  /** Long work of making it waits so between two of its steps. */
  readonly pause: () => Promise<void>
  /** Has the page know the families by which WebGL draws names; resolves when it does, or never will. */
  readonly mapFonts: () => Promise<void>
}

export interface Renderer {
  readonly kind: 'gl' | 'svg' | 'none'
  camera(): Camera
  draw(scene: Scene): void
  /** A finer base map, for close views. */
  setBase(base: BaseMap): void
  drawThreads(threads: readonly ThreadShape[]): void
  /** Corridors of the scene move in their direction of travel. */
  setFlow(on: boolean): void
  moveTo(view: View, how: 'jump' | 'ease' | 'fly'): void
  zoomBy(steps: number): void
  resize(): void
  /** The map as it stands, without panels; pixels = CSS pixels × scale. */
  picture(scale: number): Promise<Blob>
  dispose(): void
}

export type MakeRenderer = (box: HTMLElement, options: RendererOptions) => Promise<Renderer>
