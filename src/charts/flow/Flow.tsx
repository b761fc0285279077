// Draws the flow it is given: ribbons, bars, names. What stands out comes in as a set, so that the picture is a string in Node.
import type { Translate } from '../../i18n/index.ts'
import { GLYPH_GRID } from '../../scene/glyphs.ts'
import { UnitShape } from '../parts/UnitGlyph.tsx'
import type { Unit, UnitKind } from '../units.ts'
import { linksText, pillarName } from '../words.ts'
import type { FlowLayout, PlacedLink, PlacedNode } from './layout.ts'
import type { FlowLink, FlowNode } from './model.ts'
import './flow.css'

type Props = {
  readonly layout: FlowLayout
  readonly t: Translate
  readonly total: number
  /** null: nothing is picked out, all ribbons are alike. */
  readonly lit: ReadonlySet<Unit> | null
  readonly rem: number
  nameOf(node: FlowNode): string
  isPressed(node: FlowNode): boolean
  onPoint(what: FlowNode | FlowLink | null): void
  onNode(node: FlowNode): void
  onLink(link: FlowLink): void
}

export function Flow(props: Props) {
  const { layout, t, lit, total } = props
  const { widthPx, heightPx } = layout
  return (
    <svg
      class="flow"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      aria-label={t('charts.flow.graphic', { n: total })}
      {...GROUP}
      data-lit={lit !== null}
    >
      {layout.heads.map((head) => (
        <text key={head.column} class="flow-head" x={head.x} y={0.9 * props.rem} text-anchor={head.anchor}>
          {t(`charts.flow.column.${head.column}`)}
        </text>
      ))}
      <g class="flow-links" {...UNREAD}>
        {layout.links.map((link) => (
          <Ribbon key={link.id} {...props} link={link} />
        ))}
      </g>
      {layout.nodes.map((node) => (
        <Bar key={node.id} {...props} node={node} />
      ))}
    </svg>
  )
}

/** Ribbons are said by the names at their ends; only these are buttons. */
const UNREAD = { 'aria-hidden': true } as const
const GROUP = { role: 'group' } as const
/** Inside an svg attributes keep their case: `tabIndex` would say nothing. */
const buttonRole = (label: string, isPressed: boolean) =>
  ({ role: 'button', tabindex: 0, 'aria-label': label, 'aria-pressed': isPressed }) as const

const shareOf = (units: readonly Unit[], lit: ReadonlySet<Unit>): number =>
  units.filter((unit) => lit.has(unit)).length / Math.max(1, units.length)

/** A pale ribbon for all, and over it the share that stands out. */
function Ribbon({ link, lit, layout, t, nameOf, onPoint, onLink }: Props & { readonly link: PlacedLink }) {
  const share = lit === null ? 0 : shareOf(link.units, lit)
  const nameAt = (id: string) => {
    const node = layout.nodes.find((candidate) => candidate.id === id)
    return node ? nameOf(node) : ''
  }
  const handlers = {
    onPointerEnter: () => onPoint(link),
    onPointerLeave: () => onPoint(null),
    onClick: () => onLink(link),
  }
  return (
    <g class="flow-link" data-pillar={link.pillar ?? 'none'} {...handlers}>
      <title>
        {t('charts.flow.link', {
          from: nameAt(link.source),
          to: nameAt(link.target),
          pillar: pillarName(t, link.pillar),
          count: linksText(t, link.units.length),
        })}
      </title>
      <path class="flow-ribbon" d={link.d} stroke-width={Math.max(1, link.width)} />
      {share > 0 ? <path class="flow-ribbon-lit" d={link.d} stroke-width={Math.max(1, link.width * share)} /> : null}
    </g>
  )
}

function Bar({ node, lit, t, rem, nameOf, isPressed, onPoint, onNode }: Props & { readonly node: PlacedNode }) {
  const { label, hit } = node
  const count = lit === null ? node.units.length : node.units.filter((unit) => lit.has(unit)).length
  const name = t('charts.flow.node', {
    column: t(`charts.flow.column.${node.column}`),
    name: nameOf(node),
    count: linksText(t, node.units.length),
  })
  const handlers = {
    onPointerEnter: () => onPoint(node),
    onPointerLeave: () => onPoint(null),
    onFocus: () => onPoint(node),
    onBlur: () => onPoint(null),
    onClick: () => onNode(node),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onNode(node)
    },
  }
  return (
    <g
      class={`flow-node flow-node-${node.column}`}
      data-pillar={node.pillar ?? 'none'}
      data-dim={lit !== null && count === 0}
      data-pressed={isPressed(node)}
      {...buttonRole(name, isPressed(node))}
      {...handlers}
    >
      {label.lines.join('').length === nameOf(node).length ? null : <title>{nameOf(node)}</title>}
      <rect class="flow-hit" x={hit.x} y={hit.y} width={hit.width} height={hit.height} rx="2" />
      <rect class="flow-bar" x={node.x} y={node.y} width={node.width} height={Math.max(1, node.height)} />
      {node.column === 'kind' ? (
        <g
          class="flow-glyph"
          transform={`translate(${label.x - 1.1 * rem} ${label.y - 0.4 * rem}) scale(${(0.8 * rem) / GLYPH_GRID})`}
        >
          <UnitShape kind={node.key as UnitKind} />
        </g>
      ) : null}
      <Label node={node} count={count} />
    </g>
  )
}

/** Name and number; the number is left out where nothing of the node stands out. */
function Label({ node, count }: { readonly node: PlacedNode; readonly count: number }) {
  const { lines, x, y, anchor, numberBelow, fontPx } = node.label
  const linePx = 1.2 * fontPx
  const top = y - ((lines.length - (numberBelow ? 0 : 1)) / 2) * linePx
  return (
    <text class="flow-name" font-size={fontPx} text-anchor={anchor} dominant-baseline="central">
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={top + i * linePx}>
          {line}
        </tspan>
      ))}
      {count === 0 ? null : numberBelow ? (
        <tspan class="flow-number" x={x} y={top + lines.length * linePx}>
          {count}
        </tspan>
      ) : (
        <tspan class="flow-number" dx="0.4em">
          {count}
        </tspan>
      )}
    </text>
  )
}
