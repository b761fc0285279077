// From the browser's own filmstrip: when the map was first to be seen, and when all of it was. One rule for all pages, from pixels alone.

/** Screenshots of the last page load in a trace: time since its beginning, and a JPEG as base64. */
export function framesOf(trace) {
  const marks = trace.filter(({ name, args }) => name === 'bench-origin' && args?.data?.startTime !== undefined)
  const mark = marks[marks.length - 1]
  if (!mark) throw new Error('The trace does not say when the page began')
  const origin = mark.ts - mark.args.data.startTime * 1000
  return trace
    .filter(({ name, ts, args }) => name === 'Screenshot' && ts >= origin && args?.snapshot)
    .sort((a, b) => a.ts - b.ts)
    .map(({ ts, args }) => ({ ms: (ts - origin) / 1000, jpeg: args.snapshot }))
}

/** The part of the window where no panel of the atlas lies, as shares of its width and height: all pages are compared there. */
export const REGION = { left: 0.34, right: 0.94, top: 0.14, bottom: 0.88 }

/** Decoded by the browser itself: the brightness of each pixel within the region. */
export async function decode(page, frames) {
  const texts = await page.evaluate(
    async ({ jpegs, region }) => {
      const out = []
      for (const jpeg of jpegs) {
        const bytes = Uint8Array.from(atob(jpeg), (char) => char.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
        const [x, y] = [Math.round(image.width * region.left), Math.round(image.height * region.top)]
        const [w, h] = [Math.round(image.width * region.right) - x, Math.round(image.height * region.bottom) - y]
        const context = new OffscreenCanvas(w, h).getContext('2d')
        context.drawImage(image, -x, -y)
        const { data } = context.getImageData(0, 0, w, h)
        let text = ''
        for (let i = 0; i < data.length; i += 4)
          text += String.fromCharCode(Math.round(0.299 * data[i] + 0.587 * data[i + 1] + 0.114 * data[i + 2]))
        out.push({ width: w, height: h, text: btoa(text) })
      }
      return out
    },
    { jpegs: frames.map(({ jpeg }) => jpeg), region: REGION },
  )
  return texts.map(({ width, height, text }) => ({ width, height, grey: new Uint8Array(Buffer.from(text, 'base64')) }))
}

const EDGE = 14
const ALIKE = 16

const steepness = ({ width, grey }, i) => Math.abs(grey[i] - (grey[i + 1] ?? 0)) + Math.abs(grey[i] - (grey[i + width] ?? 0))

/**
 * How much of the last picture each picture already shows, 0 to 1: the share of its edge pixels (lines, symbols, letters) that are
 * as bright as in the end, and lie on an edge. An empty page, a wrong view and a spinner score nothing.
 */
export function progressOf(pictures) {
  const last = pictures[pictures.length - 1]
  if (!last) return []
  const edges = []
  for (let y = 0; y < last.height - 1; y++)
    for (let x = 0; x < last.width - 1; x++) {
      const i = y * last.width + x
      if (steepness(last, i) > EDGE) edges.push(i)
    }
  return pictures.map((picture) => {
    if (picture.width !== last.width || picture.height !== last.height || edges.length === 0) return 0
    const there = edges.filter((i) => Math.abs(picture.grey[i] - last.grey[i]) <= ALIKE && steepness(picture, i) > EDGE / 2)
    return there.length / edges.length
  })
}

/** A quarter of the lines and letters: a map that can be recognised. */
const FIRST = 0.25
/** All of them, but for what a JPEG of a third of the size blurs. */
const WHOLE = 0.97

/** @returns {{ firstMs: number, allMs: number }} from the beginning of the load */
export function momentsOf(frames, progress) {
  const reached = (share) => frames[progress.findIndex((one) => one >= share)]?.ms ?? Number.NaN
  // The picture may be there and go again (a placeholder that is swapped): whole is whole for good.
  const broken = progress.reduce((found, one, i) => (one < WHOLE ? i : found), -1)
  return { firstMs: reached(FIRST), allMs: frames[broken + 1]?.ms ?? Number.NaN }
}
