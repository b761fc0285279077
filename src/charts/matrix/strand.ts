// How the narrow strand column names a strand: 一是; 叁一是 where an article has several sections of one pillar.
import type { Graph } from '../../domain/graph.ts'
import type { MeasureCode } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'

const SECTIONS = ['measures.section.1', 'measures.section.2', 'measures.section.3'] as const

/** The section's numeral, or nothing where the pillar is the article's only section of its kind. */
function sectionMark(graph: Graph, t: Translate, code: MeasureCode): string {
  const place = graph.placeOf(code)
  if (!place || place.section.pillar === 'overview') return ''
  const siblings = place.plan.sections.filter((section) => section.pillar === place.section.pillar)
  const key = SECTIONS[place.section.no - 1]
  return siblings.length > 1 && key ? t(key) : ''
}

export function strandMark(graph: Graph, t: Translate, code: MeasureCode): string {
  const strand = graph.placeOf(code)?.strand
  const section = sectionMark(graph, t, code)
  if (!strand?.marker) return section
  return t.lang === 'zh' ? `${section}${section ? ' ' : ''}${strand.marker}` : `${section}${section ? '.' : ''}${strand.no}`
}

/** In full, for a tooltip. */
export function strandTitle(graph: Graph, t: Translate, code: MeasureCode): string {
  const strand = graph.placeOf(code)?.strand
  return strand ? t.of(strand.title) : ''
}
