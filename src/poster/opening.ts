// How the page opens, by arithmetic alone: before a panel stands, in the script of the first picture, and in Node where that picture is drawn.
import { heightOf } from '../panels/sheet-detents.ts'
import type { Insets } from '../scene/camera.ts'
import type { View } from '../state/app-state.ts'
import { homeView } from '../wiring/frame.ts'

export type Size = { readonly width: number; readonly height: number }

/** As wide as this or narrower, panel and card share a sheet at the lower edge. */
export const PHONE_PX = 720
/** The panel's width, on a small laptop less, in a large window more (tokens.css: --panel-width). */
const PANEL_REM = { usual: 24, small: 19, large: 30 } as const
export const SMALL_PX = 1100
const LARGE_PX = 2200
/** Lower edge of a phone's search box (phone.css: .phone-top). */
const PHONE_TOP_PX = 60

/** What the panels look like in a window: which of three, by its width alone. The sizes are those they are rendered in beforehand. */
export const LAYOUTS = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'small', width: 1024, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const
export const layoutOf = (width: number): (typeof LAYOUTS)[number]['name'] =>
  width <= PHONE_PX ? 'phone' : width <= SMALL_PX ? 'small' : 'wide'

/** On an LED wall everything is read from far away: marks and panels grow together (stage.css has the same sizes). */
export const wallScale = ({ width, height }: Size): number => (width >= 2800 && height >= 1000 ? 1.6 : 1)

/** What the panels will cover once they stand. `rem` in pixels. */
export function openingInsets(size: Size, panelOpen: boolean, rem: number): Insets {
  if (size.width <= PHONE_PX) return { left: 0, right: 0, top: PHONE_TOP_PX, bottom: heightOf('half', size.height) }
  const panel = PANEL_REM[size.width <= SMALL_PX ? 'small' : size.width >= LARGE_PX ? 'large' : 'usual']
  return { left: panelOpen ? panel * rem * wallScale(size) : 0, right: 0, top: 0, bottom: 0 }
}

/** The view that the page opens with where its address names none; null for a window without room. */
export const openingView = (size: Size, panelOpen: boolean, rem: number): View | null =>
  homeView(size, openingInsets(size, panelOpen, rem))

/** Windows whose marks are drawn beforehand, in the order in which they come in the page. Any other window borrows the marks of the one whose zoom is nearest. */
export const FRAMES = [
  { name: 'p360', width: 360, height: 740 },
  // As the bars of a phone's browser leave it.
  { name: 'p664', width: 390, height: 664 },
  { name: 'p390', width: 390, height: 844 },
  { name: 'p412', width: 412, height: 785 },
  { name: 't1024', width: 768, height: 1024 },
  { name: 's768', width: 1024, height: 768 },
  { name: 'd660', width: 1366, height: 660 },
  { name: 'd768', width: 1440, height: 768 },
  { name: 'd900', width: 1440, height: 900 },
  { name: 'd1080', width: 1920, height: 1080 },
  { name: 'w2160', width: 3840, height: 2160 },
] as const

/** Marks further from their zoom than this would not lie as the live map lays them. */
const MOST_ZOOM_APART = 0.32

/** Of two with about the same zoom the one of the likelier shape: twice as wide counts as much as a tenth of a zoom. */
const SHAPE_WEIGHT = 0.1
const shapeApart = (a: Size, b: Size): number => Math.abs(Math.log2((a.width * b.height) / (a.height * b.width)))

/** The frame to borrow marks from, or null where none fits. */
export function frameFor(size: Size, zoom: number): (typeof FRAMES)[number] | null {
  let best: { frame: (typeof FRAMES)[number]; apart: number } | null = null
  for (const frame of FRAMES) {
    if (wallScale(frame) !== wallScale(size)) continue
    const view = openingView(frame, true, 16)
    const same = frame.width === size.width && frame.height === size.height
    const apart = view ? Math.abs(view.zoom - zoom) + (same ? -1 : SHAPE_WEIGHT * shapeApart(frame, size)) : 9
    if (!best || apart < best.apart) best = { frame, apart }
  }
  return best && best.apart <= MOST_ZOOM_APART ? best.frame : null
}
