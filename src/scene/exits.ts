// Where a corridor leaves the window, its next stop and its far end are named, so that a line cut by the edge still says where it goes.

import type { Corridor, LngLat, Station } from '../domain/model.ts'
import { inLang } from '../domain/wording.ts'
import { type Px, projector } from './camera.ts'
import { nearestIndex } from './corridors.ts'
import type { SceneInput } from './input.ts'
import { type Box, contains, grown } from './layout/boxes.ts'
import type { LabelWish } from './layout/placed.ts'
import type { Regime } from './layout/regime.ts'
import type { LineMark } from './scene.ts'
import { typeOf } from './type.ts'

type Exit = { readonly px: Px; readonly at: LngLat; readonly next: Station; readonly last: Station; readonly mark: LineMark }

/** Exits nearer than this to each other are one sign. */
const SAME_SIGN_PX = 110
const MOST_NAMES = 3

export function exitWishes(input: SceneInput, lines: readonly LineMark[], frame: Box, regime: Regime): LabelWish[] {
  if (regime !== 'circle') return []
  const signs: Exit[][] = []
  const covers = input.covers.map((box) => grown(box, 24))
  for (const mark of lines) {
    const corridor = input.graph.features.get(mark.id)
    if (corridor?.type !== 'corridor' || mark.emphasis === 'receded' || corridor.stations.length < 2) continue
    for (const exit of exitsOf(input, mark, corridor, frame, covers)) {
      const sign = signs.find(([first]) => first && Math.hypot(first.px[0] - exit.px[0], first.px[1] - exit.px[1]) < SAME_SIGN_PX)
      if (sign) sign.push(exit)
      else signs.push([exit])
    }
  }
  const type = typeOf(input.palette, input.scale, input.lang)
  return signs.map((sign): LabelWish => {
    const [first] = sign as [Exit, ...Exit[]]
    const names = [
      ...new Set(sign.flatMap(({ next, last }) => [inLang(next.name, input.lang), inLang(last.name, input.lang)])),
    ].slice(0, MOST_NAMES)
    return {
      key: `exit ${first.mark.id} ${names.join(' ')}`,
      feature: first.mark.id,
      text: `${input.lang === 'zh' ? '往' : 'to '}${names.join(input.lang === 'zh' ? '、' : ', ')}`,
      at: first.at,
      offset: [0, 0],
      clear: { x: 12 * input.scale, y: 8 * input.scale },
      style: type.exit(first.mark.color),
      priority: first.mark.emphasis === 'strong' ? 1.2 : 4.5,
      manner: 'may',
      node: null,
    }
  })
}

/** The points, well inside the frame, before a line leaves it, with what comes next on that side. */
function exitsOf(input: SceneInput, mark: LineMark, corridor: Corridor, frame: Box, covers: readonly Box[]): Exit[] {
  const onScreen = projector(input.camera)
  const inner: Box = { x0: frame.x0 + 30, y0: frame.y0 + 26, x1: frame.x1 - 30, y1: frame.y1 - 50 }
  const free = (px: Px) => contains(inner, px) && !covers.some((box) => contains(box, px))
  const inside = mark.path.map((at) => free(onScreen(at)))
  return inside.flatMap((here, i): Exit[] => {
    if (!here) return []
    const at = mark.path[i] as LngLat
    const found = (ahead: boolean): Exit[] => {
      const beyond = corridor.stations.filter((station) => {
        if (contains(frame, onScreen(station.at))) return false
        const index = nearestIndex(mark.path, station.at)
        return ahead ? index > i : index < i
      })
      const next = ahead ? beyond[0] : beyond[beyond.length - 1]
      const last = ahead ? beyond[beyond.length - 1] : beyond[0]
      return next && last ? [{ px: onScreen(at), at, next, last, mark }] : []
    }
    const forward = i + 1 < inside.length && !inside[i + 1] ? found(true) : []
    const backward = i > 0 && !inside[i - 1] ? found(false) : []
    return [...forward, ...backward]
  })
}
