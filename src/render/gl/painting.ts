// What is on the map's sources: sets the style once per theme, then only the data that changed.
import type { CustomLayerInterface, GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import type { Scene } from '../../scene/scene.ts'
import type { BaseMap } from '../base-map.ts'
import { sameMarks } from '../same-marks.ts'
import { hatchPicture } from './hatch.ts'
import { marksOf, SCENE_SOURCES, sourceData } from './scene-data.ts'
import { baseSources, styleOf } from './style.ts'

export type Painting = {
  draw(scene: Scene): void
  setBase(base: BaseMap): void
}

const themeOf = ({ ground: { palette, boundaries, relief, rivers, tint } }: Scene): string =>
  [palette.name, boundaries, relief, rivers, tint?.metric ?? ''].join(' ')

/** `dressed` is called each time a new style stands, for layers that live outside it. */
export function createPainting(map: GlMap, start: BaseMap, ink: CustomLayerInterface, dressed: () => void): Painting {
  let base = start
  let wanted: Scene | null = null
  let onMap: Scene | null = null
  let theme = ''

  // A source answers through the map's own events; what it returns says nothing more.
  const give = (name: string, data: GeoJSON.GeoJSON) => void (map.getSource(name) as GeoJSONSource | undefined)?.setData(data)
  /** Only what the new base map does not share with the one on the map: a finer one brings new county lines, not new land. */
  const ground = (before: BaseMap) => {
    const known = baseSources(before)
    for (const [name, data] of Object.entries(baseSources(base))) if (data !== known[name]) give(name, data)
  }

  function update(): void {
    if (!wanted || !onMap || wanted === onMap) return
    for (const name of SCENE_SOURCES)
      if (!sameMarks(marksOf(onMap, name), marksOf(wanted, name))) give(name, sourceData(wanted, name))
    onMap = wanted
  }

  function dress(scene: Scene): void {
    onMap = null
    const underneath = base
    const hatch = hatchPicture(scene.ground.palette, map.getPixelRatio())
    map.setStyle(styleOf(scene, base), { diff: false })
    map.once('style.load', () => {
      // Another theme has been asked for meanwhile: its own style is on the way.
      if (theme !== themeOf(scene)) return
      // The hatch must be there before its layer is first drawn: a fill pattern that is missing stops the whole frame.
      if (hatch) {
        map.addImage('hatch', hatch.image, { pixelRatio: hatch.ratio })
        if (map.getLayer('city-unknown')) map.setLayoutProperty('city-unknown', 'visibility', 'visible')
        map.setLayoutProperty('circle-part', 'visibility', scene.ground.boundaries === 'reference' ? 'visible' : 'none')
      }
      map.addLayer(ink, 'arrows')
      onMap = scene
      dressed()
      // A scene or a finer ground that came while the style was loading.
      update()
      if (base !== underneath) ground(underneath)
    })
  }

  return {
    draw(scene) {
      wanted = scene
      if (themeOf(scene) !== theme) {
        theme = themeOf(scene)
        dress(scene)
      } else update()
    },
    setBase(next) {
      const before = base
      base = next
      if (onMap) ground(before)
    },
  }
}
