// What the map says of itself in attributes: the only way in which tests and pictures look at it.
import type { Renderer } from '../render/renderer.ts'
import type { Scene } from '../scene/scene.ts'
import type { Store } from '../state/store.ts'

/** Counts for tests and for anyone who asks the page what it shows. */
export function report(box: HTMLElement, store: Store, scene: Scene, renderer: Renderer): void {
  const drawn = new Set([...scene.symbols.flatMap((mark) => mark.members), ...scene.dots.map((dot) => dot.id)])
  box.dataset.sites = String(store.graph.dataset.sites.filter((site) => drawn.has(site.id)).length)
  box.dataset.symbols = String(scene.symbols.length)
  box.dataset.threads = String(scene.ends.length)
  box.dataset.threadEnds = [...new Set(scene.ends.map((end) => end.feature))].join(' ')
  box.dataset.threadMeasures = [...new Set(scene.ends.map((end) => end.measure))].join(' ')
  box.dataset.zoom = renderer.camera().zoom.toFixed(2)
}
