// Names of cities, then of counties: towns beside their marks, and close up the land itself, set apart over the room it has.

import type { LngLat } from '../domain/model.ts'
import { inLang } from '../domain/wording.ts'
import { metresPerPx, type Px, project, projector } from './camera.ts'
import type { BasePlace, SceneInput, Spotlight } from './input.ts'
import type { LabelWish, Placed } from './layout/placed.ts'
import type { Regime } from './layout/regime.ts'
import type { TextStyle } from './scene.ts'
import { typeOf } from './type.ts'

/** A name of land takes this share of the room across it; less than the least spacing and it is left out. */
const SPAN = 0.46
const SPACING_EM = { zh: { least: 0.3, most: 1.5 }, en: { least: 0.1, most: 0.7 } } as const
/** A county seat nearer than this to its city's own mark is a quarter of that city: it has no town of its own to mark. */
const TOWN_KM = 12
/** A town and its land bear one name: too near to each other they would be read as one name said twice. */
const APART_PX = { x: 96, y: 30 }

/** Cities, then counties, as the zoom has room for them. */
export function cityWishes(input: SceneInput, spotlight: Spotlight | null, regime: Regime, placed: Placed): LabelWish[] {
  const { palette, scale, lang, camera } = input
  if (input.hidden.includes('base:names')) return []
  const type = typeOf(palette, scale, lang)
  const done = new Set(placed.wishes.map((wish) => wish.key.replace(/^(core|cluster) /, '')))
  const onScreen = projector(camera)
  const cities = input.places.filter((place) => place.rank < 3)
  return input.places.flatMap((place): LabelWish[] => {
    if (done.has(place.adcode)) return []
    const [x, y] = onScreen(place.at)
    const quarter =
      place.rank === 3 && regime !== 'world' && cities.some((city) => city !== place && km(city.at, place.at) < TOWN_KM)
    const land = regime === 'near' ? landWish(input, place, type.district, quarter ? null : [x, y]) : null
    if (x < -50 || y < -50 || x > camera.width + 50 || y > camera.height + 50) return land ? [land] : []
    const common = {
      key: `city ${place.adcode}`,
      feature: null,
      text: inLang(place.name, lang),
      at: place.at,
      offset: [0, 0] as Px,
    }
    if (place.rank === 1) {
      if (regime === 'world')
        return [
          {
            ...common,
            clear: { x: 11 * scale, y: 9 * scale },
            style: type.core(20),
            priority: -9,
            manner: 'must',
            node: { at: place.at, radiusPx: 6.5 * scale, fill: palette.circle, stroke: palette.ink1, shape: 'circle' },
          },
        ]
      return [{ ...common, clear: { x: 22, y: 18 }, style: type.core(34), priority: -8, manner: 'must', node: null }]
    }
    const node = {
      at: place.at,
      radiusPx: (place.rank === 2 ? 2.8 : 1.8) * scale,
      fill: palette.circle,
      stroke: palette.ink3,
      shape: 'circle' as const,
    }
    const clear = { x: 6 * scale, y: 5 * scale }
    if (regime === 'near') {
      const lands = land ? [land] : []
      if (place.rank === 2 && camera.zoom < 10)
        return [{ ...common, clear, style: type.cityStrong, priority: 3, manner: 'may', node }, ...lands]
      if (!quarter) return [{ ...common, clear, style: type.town, priority: 11, manner: 'may', node }, ...lands]
      return land ? lands : [{ ...common, clear, style: type.district, priority: 12, manner: 'middle', node: null }]
    }
    if (place.rank === 2)
      return camera.zoom > 5.4 ? [{ ...common, clear, style: type.city, priority: 3, manner: 'may', node }] : []
    if (quarter) return []
    return camera.zoom >= 7 || (spotlight === null && camera.zoom >= 6.9)
      ? [{ ...common, clear, style: type.county, priority: 11, manner: 'may', node }]
      : []
  })
}

/** Kilometres on flat ground: good to a hundredth over the few that are asked about. */
const km = (a: LngLat, b: LngLat): number => 111.32 * Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1])

/**
 * The county's own name across its land, its letters as far apart as the room allows; null where it has none.
 * @param town where the mark of its seat is on the screen, if that is named as well
 */
function landWish(input: SceneInput, { adcode, area }: BasePlace, plain: TextStyle, town: Px | null): LabelWish | null {
  if (!area) return null
  const { camera, lang, measure, scale } = input
  const text = lang === 'zh' ? area.name.zh : area.name.en.toUpperCase()
  const roomPx = (area.km * 1000) / metresPerPx(camera.zoom, area.at[1])
  const bare = measure(text, { ...plain, trackingEm: 0 })
  const letters = [...text].length
  const { least, most } = SPACING_EM[lang]
  const spacing = (SPAN * roomPx - bare) / (letters * plain.sizePx)
  if (spacing < least) return null
  const at = project(camera, area.at)
  if (town && Math.abs(at[0] - town[0]) < APART_PX.x * scale && Math.abs(at[1] - town[1]) < APART_PX.y * scale) return null
  return {
    key: `land ${adcode}`,
    feature: null,
    text,
    at: area.at,
    offset: [0, 0],
    clear: { x: 0, y: 0 },
    style: { ...plain, trackingEm: Math.round(Math.min(most, spacing) * 20) / 20 },
    priority: 12,
    manner: 'middle',
    node: null,
  }
}
