// One row of the tree in its five forms. The row element carries the codes that the thread layer looks for.
import { Component, type JSX } from 'preact'
import type { Graph } from '../../domain/graph.ts'
import type { Basis } from '../../domain/kinds.ts'
import { useApp } from '../app.ts'
import { Icon } from '../parts/Icon.tsx'
import { Phrase } from '../parts/Phrase.tsx'
import { PillarSquare } from '../parts/PillarSquare.tsx'
import { coverageOf, onMap } from './coverage.ts'
import { RowBasis, RowCount } from './RowCount.tsx'
import type { TreeNode, TreeRow } from './tree.ts'

type Props = {
  readonly row: TreeRow
  /** The measure itself is chosen, or the chosen place carries it. */
  readonly lit: boolean
  /** How the chosen place is tied to it. */
  readonly basis: Basis | null
  readonly tabbable: boolean
  /** A place is chosen: totals instead of coverage, since the question is another one. */
  readonly focused: boolean
}

const codesOf = (node: TreeNode) => {
  switch (node.type) {
    case 'measure':
      return { 'data-measure': node.key }
    case 'strand':
      return { 'data-strand': node.key }
    case 'section':
      return { 'data-section': node.key }
    case 'pillar':
      return { 'data-section': node.section }
  }
}

const sameRow = (a: TreeRow, b: TreeRow): boolean =>
  (Object.keys(a) as (keyof TreeRow)[]).every((key) => a[key] === b[key]) && Object.keys(a).length === Object.keys(b).length

/** Rows are as many as the plan has measures: one that says what it said is not made anew, so that the others are there sooner. */
export class TreeLine extends Component<Props> {
  override shouldComponentUpdate({ row, lit, basis, tabbable, focused }: Props): boolean {
    const now = this.props
    const same = lit === now.lit && basis === now.basis && tabbable === now.tabbable && focused === now.focused
    return !(same && sameRow(row, now.row))
  }
  override render(): JSX.Element {
    return <Line {...this.props} />
  }
}

function Line({ row, lit, basis, tabbable, focused }: Props) {
  const form = row.type === 'rest' ? 'rest' : row.node.type
  return (
    <div
      role="treeitem"
      class={`row row-${form}`}
      data-row={row.key}
      data-depth={row.level}
      data-pillar={(row.type === 'node' ? row.node.pillar : null) ?? 'none'}
      {...(row.type === 'node' ? codesOf(row.node) : {})}
      {...(lit ? { 'data-lit': '' } : {})}
      aria-level={row.level}
      aria-posinset={row.posInSet}
      aria-setsize={row.setSize}
      aria-selected={lit}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      tabIndex={tabbable ? 0 : -1}
    >
      {row.type === 'rest' ? (
        <Rest count={row.count} open={row.expanded === true} />
      ) : (
        <Node node={row.node} open={row.expanded === true} focused={focused} basis={basis} />
      )}
    </div>
  )
}

function Rest({ count, open }: { readonly count: number; readonly open: boolean }) {
  const { t } = useApp()
  return <span class="row-title">{t.value(open ? 'measures.restLess' : 'measures.rest', { n: count })}</span>
}

type NodeProps = { readonly node: TreeNode; readonly open: boolean; readonly focused: boolean; readonly basis: Basis | null }

function Node({ node, open, focused, basis }: NodeProps) {
  const { t } = useApp()
  switch (node.type) {
    case 'pillar':
      return (
        <>
          <PillarSquare pillar={node.pillar} />
          <span class="row-title" title={t.value.of(node.title)}>
            {node.pillar ? t.value(`pillar.${node.pillar}`) : t.value.of(node.title)}
          </span>
          <Icon name={open ? 'down' : 'right'} size={12} />
          <PillarCount node={node} focused={focused || !open} />
        </>
      )
    case 'section':
      return (
        <>
          <Icon name={open ? 'down' : 'right'} size={12} />
          <span class="row-marker">{sectionMarker(node.no, t.value)}</span>
          <span class="row-title">
            <Phrase>{t.value.of(node.title)}</Phrase>
          </span>
          <StrandCount node={node} focused={focused} />
        </>
      )
    case 'strand': {
      const { marker, no, title } = node.strand
      return (
        <>
          <Icon name={open ? 'down' : 'right'} size={12} />
          <span class="row-marker">
            {marker === null ? t.value('measures.lead') : t.value('measures.strandMarker', { marker, no: String(no) })}
          </span>
          <span class="row-title">
            <Phrase>{t.value.of(title)}</Phrase>
          </span>
          <StrandCount node={node} focused={focused} />
        </>
      )
    }
    case 'measure':
      return (
        <>
          <span class="row-title">
            <Phrase>{t.value.of(node.measure.title)}</Phrase>
          </span>
          <span class="row-end">{basis ? <RowBasis basis={basis} /> : <RowCount code={node.measure.code} />}</span>
        </>
      )
  }
}

const sectionMarker = (no: number, t: ReturnType<typeof useApp>['t']['value']): string =>
  no === 1 ? t('measures.section.1') : no === 2 ? t('measures.section.2') : no === 3 ? t('measures.section.3') : String(no)

const coverage = (graph: Graph, node: TreeNode) => {
  const counted = coverageOf(graph, node.measures)
  return { n: counted.total, placed: onMap(counted) }
}

function PillarCount({ node, focused }: { readonly node: TreeNode; readonly focused: boolean }) {
  const { store, t } = useApp()
  const { n, placed } = coverage(store.graph, node)
  return <span class="row-end">{t.value(focused ? 'measures.pillarTotal' : 'measures.pillarCount', { n, placed })}</span>
}

function StrandCount({ node, focused }: { readonly node: TreeNode; readonly focused: boolean }) {
  const { store, t } = useApp()
  const { n, placed } = coverage(store.graph, node)
  if (focused) return <span class="row-end">{n}</span>
  return (
    <span class="row-end">
      <span aria-hidden="true">
        {placed}/{n}
      </span>
      <span class="unseen">{t.value('measures.strandCount', { n, placed })}</span>
    </span>
  )
}
