// Screen points as the text of an SVG path.
import { clipLine, clipRing, type Flat, type Piece, projectRun, type Run, reachOf, type Sight } from './runs.ts'
import { tenth } from './tree.ts'

/** Finer detail than this is not seen, and costs as much to draw. */
const LEAST_FILL_PX = 0.6
const LEAST_LINE_PX = 0.5

export function pathText(points: Flat, closed: boolean): string {
  if (points.length < 4) return ''
  let text = `M${tenth(points[0] as number)} ${tenth(points[1] as number)}L`
  for (let i = 2; i < points.length; i += 2)
    text += `${i > 2 ? ' ' : ''}${tenth(points[i] as number)} ${tenth(points[i + 1] as number)}`
  return closed ? `${text}Z` : text
}

/** All rings as one path, to be filled by the even-odd rule. */
export function ringsText(rings: readonly Run[], sight: Sight): string {
  let text = ''
  for (const ring of rings) {
    const reach = reachOf(ring, sight)
    if (reach === 'outside') continue
    const points = projectRun(ring, sight, LEAST_FILL_PX)
    const cut = reach === 'inside' ? points : clipRing(points, sight.clip)
    // Less than a triangle: an island smaller than a pixel.
    if (cut.length >= 6) text += pathText(cut, true)
  }
  return text
}

/** The parts of a line that the window shows. */
export function piecesOf(run: Run, sight: Sight, leastPx = LEAST_LINE_PX): readonly Piece[] {
  const reach = reachOf(run, sight)
  if (reach === 'outside') return []
  const points = projectRun(run, sight, leastPx)
  return reach === 'inside' ? [{ points, fromPx: 0 }] : clipLine(points, sight.clip)
}

/** Letters of a path that is painted in a millisecond or two. */
const STRETCH = 5000

/** All lines as paths of a length that is painted quickly: who paints in steps can stop after each. */
export function linesTexts(runs: readonly Run[], sight: Sight): readonly string[] {
  const texts: string[] = []
  let text = ''
  for (const run of runs)
    for (const { points } of piecesOf(run, sight)) {
      text += pathText(points, false)
      if (text.length < STRETCH) continue
      texts.push(text)
      text = ''
    }
  return text === '' ? texts : [...texts, text]
}
