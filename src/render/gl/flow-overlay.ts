// deck.gl on the map: fetched only when someone lets the corridors flow. The one file that knows how the two libraries meet.
import { MapLibreOverlay, type MapLibreOverlayProps } from '@deck.gl/maplibre'
import type { Map as GlMap } from 'maplibre-gl'
import type { Camera } from '../../scene/camera.ts'
import { mix, type Palette } from '../../scene/palette.ts'
import type { Scene } from '../../scene/scene.ts'
import { CometLayer, type CometLook } from './flow-layer.ts'
import { createTracker, type Track } from './flow-tracks.ts'

export type Comets = {
  draw(scene: Scene, camera: Camera): void
  remove(): void
}

type Channels = readonly [number, number, number]
const channels = (hex: string): Channels => {
  const part = (i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)
  return [part(0), part(1), part(2)]
}

/** Light: a paper core runs in the line. Dark: the head glows. */
function lookOf(palette: Palette): CometLook {
  const core = (hex: string, share: number) => {
    const [red, green, blue] = channels(hex)
    return [red / 255, green / 255, blue / 255, share] as const
  }
  return palette.name === 'dark'
    ? { core: core(palette.ink1, 0.9), coreWidth: 0.85, coreFrom: 0, fade: 1.25, glow: 0.6, rimPx: 0, spread: 2.6 }
    : { core: core(palette.circle, 1), coreWidth: 0.52, coreFrom: 0.45, fade: 0.6, glow: 0, rimPx: 1.2, spread: 2 }
}

/** Wider than the line it runs on, and never a hair. */
const widthOf = (track: Track, palette: Palette): number =>
  palette.name === 'dark' ? Math.max(2.6, track.widthPx * 1.2) : Math.max(4.6, track.widthPx * 1.8)

/** Comets directly below the layer `below`, which must be on the map, whose style must be complete. */
export function attachComets(
  map: GlMap,
  below: string,
  travelledPx: () => number,
  failed: (reason: string) => void,
  scene: Scene,
  camera: Camera,
): Comets {
  const tracksOf = createTracker()
  // Exports set another resolution than the screen's; deck.gl would draw into a corner of it.
  const fits = () => map.getPixelRatio() === devicePixelRatio
  const layersOf = ({ lines, ground: { palette } }: Scene, at: Camera) => [
    new CometLayer({
      id: 'comets',
      data: tracksOf(lines, at),
      beforeId: below,
      _pathType: 'open',
      positionFormat: 'XY',
      getPath: (track) => track.lngLats,
      getColor: (track) => {
        const [red, green, blue] = channels(palette.name === 'dark' ? mix(track.color, palette.ink1, 0.25) : track.color)
        return [red, green, blue, 255]
      },
      getWidth: (track) => widthOf(track, palette),
      widthUnits: 'pixels',
      jointRounded: true,
      look: lookOf(palette),
      zoom: at.zoom,
      travelledPx,
      fits,
      parameters: { depthCompare: 'always', depthWriteEnabled: false },
    } as ConstructorParameters<typeof CometLayer>[0]),
  ]
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: layersOf(scene, camera),
    onError: (error: Error) => failed(error.message),
    ...({ parent: standIn() } as MapLibreOverlayProps),
  })
  map.addControl(overlay)
  return {
    draw: (next, at) => overlay.setProps({ layers: layersOf(next, at) }),
    remove: () => void map.removeControl(overlay),
  }
}

/** Without it, deck.gl makes the map's canvas a tab stop, takes its outline and sets its cursor and touch gestures. */
function standIn(): HTMLElement {
  const parent = document.createElement('div')
  for (const name of ['deck-events-root', 'deck-widgets-root']) {
    const child = document.createElement('div')
    child.className = name
    parent.append(child)
  }
  return parent
}
