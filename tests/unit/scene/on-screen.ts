// A scene's marks as they lie on the screen, and what runs into what.
import { type Camera, type Px, project } from '../../../src/scene/camera.ts'
import { type Box, boxAround } from '../../../src/scene/layout/boxes.ts'
import { labelBox } from '../../../src/scene/layout/labels.ts'
import type { LabelMark, Scene, SymbolMark } from '../../../src/scene/scene.ts'

export const placed = (camera: Camera, mark: { readonly at: SymbolMark['at']; readonly offset: Px }): Px => {
  const [x, y] = project(camera, mark.at)
  return [x + mark.offset[0], y + mark.offset[1]]
}

export const distance = (a: Px, b: Px): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export const inWindow = (camera: Camera, [x, y]: Px): boolean => x >= 0 && y >= 0 && x <= camera.width && y <= camera.height

/** By how much two boxes run into each other; negative where they are apart. */
export const boxOverlap = (a: Box, b: Box): number =>
  Math.min(Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))

/** By how much a disc reaches into a box. */
export const discOverlap = ([x, y]: Px, radius: number, box: Box): number =>
  radius - Math.hypot(Math.max(box.x0 - x, 0, x - box.x1), Math.max(box.y0 - y, 0, y - box.y1))

/** Letters of one river's name belong together; every other name stands alone. */
export const nameOf = ({ key }: LabelMark): string => (key.startsWith('river ') ? key.replace(/ \d+$/, '') : key)
export const isRiver = ({ key }: LabelMark): boolean => key.startsWith('river ')
/** The name in the hole of a core's dial: part of the dial, it goes where the dial goes. */
export const isCore = ({ key }: LabelMark): boolean => key.startsWith('core ')

/** Pairs of symbols of which one covers the other by more than `slack`. */
export function symbolClashes(scene: Scene, camera: Camera, slack = 1): string[] {
  const marks = scene.symbols.map((mark) => ({ mark, at: placed(camera, mark) }))
  return marks.flatMap((a, i) =>
    marks.slice(i + 1).flatMap((b) => {
      const over = a.mark.radiusPx + b.mark.radiusPx - distance(a.at, b.at)
      return over > slack ? [`${a.mark.id} × ${b.mark.id} by ${over.toFixed(1)}`] : []
    }),
  )
}

/** Names on names. */
export function labelClashes(scene: Scene, camera: Camera): string[] {
  const marks = scene.labels.map((mark) => ({ mark, name: nameOf(mark), box: labelBox(mark, camera) }))
  return marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .flatMap((b) => (a.name !== b.name && boxOverlap(a.box, b.box) > 0.5 ? [`${a.mark.key} × ${b.mark.key}`] : [])),
  )
}

const badgeOf = (mark: SymbolMark, [x, y]: Px): Box | null => {
  if (mark.count === null) return null
  const reach = mark.radiusPx * 0.92
  return boxAround([x + reach, y - reach], mark.count > 9 ? 10 : 6.8, 6.8)
}

/** Names on symbols, on their counts, on the plates of capsules. */
export function markClashes(scene: Scene, camera: Camera): string[] {
  const symbols = scene.symbols.map((mark) => ({ mark, at: placed(camera, mark) }))
  const plates = scene.plates.map((plate) => boxAround(placed(camera, plate), plate.width / 2, plate.height / 2))
  return scene.labels.flatMap((label) => {
    const box = labelBox(label, camera)
    const covered = symbols.flatMap(({ mark, at }) => {
      const badge = badgeOf(mark, at)
      return discOverlap(at, mark.radiusPx, box) > 0.5 || (badge && boxOverlap(badge, box) > 0.5) ? [mark.id] : []
    })
    const over = plates.some((plate) => boxOverlap(plate, box) > 0.5) ? ['a capsule'] : []
    return [...covered, ...over].map((what) => `${label.key} × ${what}`)
  })
}

/** Names that the window's edge or a panel would cut. */
export function framed(scene: Scene, camera: Camera, frame: Box): string[] {
  return scene.labels
    .filter((label) => !isCore(label))
    .filter((label) => {
      const { x0, y0, x1, y1 } = labelBox(label, camera)
      return x0 < frame.x0 - 0.01 || y0 < frame.y0 - 0.01 || x1 > frame.x1 + 0.01 || y1 > frame.y1 + 0.01
    })
    .map((label) => label.key)
}
