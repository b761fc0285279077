// Where on the screen a measure's row meets the map: read from the panel as it stands, scrolled and folded as it is.
import type { MeasureCode } from '../domain/model.ts'
import type { RowAnchor } from '../scene/thread.ts'

const seen = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.getClientRects().length > 0

/** The row of the measure, or of the strand or section that it is folded into. */
function rowOf(tree: Element, code: MeasureCode): HTMLElement | null {
  const [article, section, strand] = code.split('.')
  const candidates = [
    `[data-measure="${code}"]`,
    `[data-strand="${article}.${section}.${strand}"]`,
    `[data-section="${article}.${section}"]`,
    `[data-section="${article}"]`,
  ]
  for (const selector of candidates) {
    const found = tree.querySelector(selector)
    if (seen(found)) return found
  }
  return null
}

/** Anchors for these measures, in order from top to bottom; empty where nothing on the screen shows them. */
export function rowAnchors(codes: readonly MeasureCode[], root: ParentNode): RowAnchor[] {
  const sheet = root.querySelector('[data-sheet]')
  if (seen(sheet)) return onSheet(codes, sheet)
  const tree = root.querySelector('[data-tree]')
  if (seen(tree)) return onTree(codes, tree)
  const card = root.querySelector('[data-test="card"]')
  return seen(card) ? onCard(codes, card) : []
}

function onTree(codes: readonly MeasureCode[], tree: HTMLElement): RowAnchor[] {
  const panel = tree.closest('[data-panel]') ?? tree
  const edge = panel.getBoundingClientRect().right
  const view = tree.getBoundingClientRect()
  return codes
    .flatMap((measure): RowAnchor[] => {
      const row = rowOf(tree, measure)
      if (!row) return []
      const rect = row.getBoundingClientRect()
      const y = (rect.top + rect.bottom) / 2
      // A row scrolled out of sight holds its threads at the panel's edge, near where it went.
      return [{ measure, at: [edge, Math.max(view.top + 10, Math.min(view.bottom - 10, y))], leaves: 'right' }]
    })
    .sort((a, b) => a.at[1] - b.at[1])
}

function onCard(codes: readonly MeasureCode[], card: HTMLElement): RowAnchor[] {
  const rect = card.getBoundingClientRect()
  const left = rect.left < window.innerWidth / 2
  return codes.map((measure, i): RowAnchor => {
    const row = card.querySelector(`[data-measure="${measure}"]`)
    const y = seen(row) ? row.getBoundingClientRect().top + 12 : rect.top + 44 + i * 22
    return {
      measure,
      at: [left ? rect.right : rect.left, Math.max(rect.top + 12, Math.min(rect.bottom - 12, y))],
      leaves: left ? 'right' : 'left',
    }
  })
}

/** On a phone threads rise from clamps on the sheet's upper edge. */
function onSheet(codes: readonly MeasureCode[], sheet: HTMLElement): RowAnchor[] {
  const rect = sheet.getBoundingClientRect()
  const pitch = Math.min(46, (rect.width - 80) / Math.max(1, codes.length))
  return codes.map((measure, i) => ({
    measure,
    at: [rect.left + rect.width / 2 + (i - (codes.length - 1) / 2) * pitch, rect.top],
    leaves: 'up',
  }))
}
