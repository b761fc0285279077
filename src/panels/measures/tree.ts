// The plan as a tree of rows: pillar, section, strand, measure. Pure: which rows show is a function of what is open and chosen.
import type { Graph } from '../../domain/graph.ts'
import type { Pillar } from '../../domain/kinds.ts'
import type { Measure, MeasureCode, Plan, Section, Strand, Text } from '../../domain/model.ts'

type Common = {
  /** Unique in the tree and stable: a measure's or strand's code, `2.1` for a section, `pillar:opening` for a pillar. */
  readonly key: string
  readonly pillar: Pillar | null
  readonly children: readonly TreeNode[]
  /** All measures at and below this node, in plan order. */
  readonly measures: readonly MeasureCode[]
}
export type TreeNode = Common &
  (
    | { readonly type: 'pillar'; readonly section: string; readonly title: Text }
    | { readonly type: 'section'; readonly no: number; readonly title: Text }
    | { readonly type: 'strand'; readonly strand: Strand }
    | { readonly type: 'measure'; readonly measure: Measure }
  )

const gather = (children: readonly TreeNode[]): MeasureCode[] => children.flatMap((child) => child.measures)

function strandNodes(graph: Graph, plan: Plan, section: Section, pillar: Pillar | null): TreeNode[] {
  return section.strands.flatMap((strand) => {
    const prefix = `${plan.no}.${section.no}.${strand.no}.`
    const children = graph.dataset.measures
      .filter((measure) => measure.code.startsWith(prefix))
      .map(
        (measure): TreeNode => ({ type: 'measure', key: measure.code, pillar, children: [], measures: [measure.code], measure }),
      )
    // A strand that nothing hangs on would be a row that opens on nothing.
    if (children.length === 0) return []
    return [{ type: 'strand', key: prefix.slice(0, -1), pillar, children, measures: gather(children), strand }]
  })
}

/** A pillar that is one section of a plan holds its strands; one that is a whole article holds its sections. */
function planNodes(graph: Graph, plan: Plan): TreeNode[] {
  const pillars = [...new Set(plan.sections.map((section) => section.pillar))].filter(
    (pillar): pillar is Pillar => pillar !== 'overview',
  )
  const overview = plan.sections.filter((section) => section.pillar === 'overview')
  const wholeArticle = pillars.length === 1
  const lead = overview.flatMap((section) => strandNodes(graph, plan, section, wholeArticle ? (pillars[0] ?? null) : null))
  const nodes = pillars.map((pillar): TreeNode => {
    const sections = plan.sections.filter((section) => section.pillar === pillar)
    const only = sections.length === 1 ? sections[0] : undefined
    const own: TreeNode[] = only
      ? strandNodes(graph, plan, only, pillar)
      : sections.map((section): TreeNode => {
          const children = strandNodes(graph, plan, section, pillar)
          const key = `${plan.no}.${section.no}`
          return { type: 'section', key, pillar, children, measures: gather(children), no: section.no, title: section.title }
        })
    const children = wholeArticle ? [...lead, ...own] : own
    return {
      type: 'pillar',
      key: `pillar:${pillar}`,
      pillar,
      children,
      measures: gather(children),
      section: only ? `${plan.no}.${only.no}` : `${plan.no}`,
      title: only?.title ?? plan.title,
    }
  })
  return wholeArticle ? nodes : [...lead, ...nodes]
}

/** The whole tree in plan order. Every measure whose strand is in `plans.json` is in it once. */
export const treeOf = (graph: Graph): readonly TreeNode[] => graph.dataset.plans.flatMap((plan) => planNodes(graph, plan))

/** Keys of the nodes above a measure, outermost first. */
export function ancestorsOf(tree: readonly TreeNode[], code: MeasureCode): readonly string[] {
  for (const node of tree) {
    if (node.type === 'measure' || !node.measures.includes(code)) continue
    return [node.key, ...ancestorsOf(node.children, code)]
  }
  return []
}

export type TreeRow = {
  readonly key: string
  readonly level: number
  readonly posInSet: number
  readonly setSize: number
  /** null: the row has nothing to open. */
  readonly expanded: boolean | null
  /** The row above that this one belongs to; null at the top. */
  readonly parent: string | null
} & (
  | { readonly type: 'node'; readonly node: TreeNode }
  /** Stands for measures of a strand that have nothing to do with the chosen place. */
  | { readonly type: 'rest'; readonly count: number }
)

export type TreeView = {
  isOpen(node: TreeNode): boolean
  /** Measures of the chosen place; null where no place is chosen. */
  readonly linked: ReadonlySet<MeasureCode> | null
  /** Is the fold of a strand's other measures open? */
  isRestOpen(strand: string): boolean
}

export const restKey = (strand: string): string => `rest:${strand}`

/** The rows to show, top to bottom. */
export function rowsOf(nodes: readonly TreeNode[], view: TreeView, level = 1, parent: string | null = null): readonly TreeRow[] {
  const { linked } = view
  const apart = linked !== null && nodes.some((node) => node.type === 'measure' && linked.has(node.measures[0] as MeasureCode))
  const others = apart ? nodes.filter((node) => node.type === 'measure' && !linked.has(node.measure.code)).length : 0
  const restOpen = others > 0 && parent !== null && view.isRestOpen(parent)
  const shown =
    others > 0 && !restOpen ? nodes.filter((node) => node.type !== 'measure' || linked?.has(node.measure.code)) : nodes
  const setSize = shown.length + (others > 0 ? 1 : 0)
  const rows = shown.flatMap((node, i): readonly TreeRow[] => {
    const expanded = node.children.length === 0 ? null : view.isOpen(node)
    const row: TreeRow = { type: 'node', key: node.key, node, level, posInSet: i + 1, setSize, expanded, parent }
    return expanded ? [row, ...rowsOf(node.children, view, level + 1, node.key)] : [row]
  })
  if (others === 0 || parent === null) return rows
  return [
    ...rows,
    { type: 'rest', key: restKey(parent), count: others, level, posInSet: setSize, setSize, expanded: restOpen, parent },
  ]
}
