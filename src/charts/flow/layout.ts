// Where nodes, ribbons and labels of the flow stand. d3-sankey does the arithmetic; labels are given room so that none overlap.
import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { fitted, textEm, wrapped } from '../parts/text.ts'
import type { Size } from '../parts/use-size.ts'
import type { Flow, FlowColumn, FlowLink, FlowNode } from './model.ts'

export type PlacedNode = FlowNode & {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: {
    /** Two at most. */
    readonly lines: readonly string[]
    readonly x: number
    /** Middle of the whole label. */
    readonly y: number
    readonly anchor: 'start' | 'end'
    /** Does the number stand below the name, or behind it? */
    readonly numberBelow: boolean
    readonly fontPx: number
  }
  /** What a pointer can hit: the bar and its label. */
  readonly hit: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}
export type PlacedLink = FlowLink & { readonly d: string; readonly width: number }
export type FlowLayout = {
  readonly widthPx: number
  readonly heightPx: number
  readonly heads: readonly { readonly column: FlowColumn; readonly x: number; readonly anchor: 'start' | 'end' }[]
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

type Words = { nameOf(node: FlowNode): string }
export type FlowRoom = Size & {
  /** Phones: names right of their bars everywhere, more room for fingers. */
  readonly slim: boolean
}

const NODE_PX = 9
const HEAD_REM = 1.75
const FONT_REM = 0.75
const PILLAR_FONT_REM = 0.9375
/** A ribbon of one link is at least as wide; in a low window half, so that the whole flow is seen at once. */
const LEAST_RIBBON_PX = { wide: 0.5, slim: 1.1 } as const
/** From the middle of a name to its edge, in its own size: of one line and of two, with a hair of air. */
const HALF = { 1: 0.6, 2: 1.25 } as const
const GLYPH_REM = 1.15
/** Where the columns stand between left and right edge; strands have the longest names. */
const STOPS: Readonly<Record<number, readonly number[]>> = { 3: [0, 0.37, 1], 4: [0, 0.16, 0.65, 1] }

/** Room between two bars of a column, so that their labels never touch: one line, or two of them on a phone. */
const paddingOf = ({ rem, slim }: FlowRoom): number => (slim ? 2.1 : 0.95) * rem

export function layoutFlow(flow: Flow, { nameOf }: Words, room: FlowRoom): FlowLayout {
  const { rem, slim } = room
  const padding = paddingOf(room)
  const counts = flow.columns.map((column) => flow.nodes.filter((node) => node.column === column).length)
  const most = Math.max(1, ...counts)
  const head = HEAD_REM * rem
  const needed = (most - 1) * padding + flow.total * LEAST_RIBBON_PX[slim ? 'slim' : 'wide'] + head + rem
  const heightPx = Math.ceil(Math.max(needed, slim ? 0 : room.height - 2))

  const widthOf = (node: FlowNode) => textEm(nameOf(node)) * FONT_REM * rem + 2.2 * rem
  const cities = flow.nodes.filter((node) => node.column === 'city')
  const pillars = flow.nodes.filter((node) => node.column === 'pillar')
  const pillarPx = Math.max(3 * rem, ...pillars.map((node) => textEm(nameOf(node)) * PILLAR_FONT_REM * rem)) + 0.8 * rem
  const left = slim ? 0 : Math.min(pillarPx, room.width * 0.2)
  const right = Math.min(Math.max(2 * rem, ...cities.map(widthOf)) + 8, room.width * (slim ? 0.32 : 0.2))
  const stops = STOPS[flow.columns.length] ?? flow.columns.map((_, i) => i / Math.max(1, flow.columns.length - 1))
  const xOf = (column: FlowColumn): number => {
    const stop = stops[flow.columns.indexOf(column)] ?? 0
    return Math.round(left + stop * (room.width - left - right - NODE_PX))
  }
  if (flow.total === 0) return { widthPx: room.width, heightPx: head, heads: [], nodes: [], links: [] }

  const order = new Map(flow.nodes.map((node, i) => [node.id, i]))
  const graph = sankey<FlowNode, FlowLink>()
    .nodeId((node) => node.id)
    .nodeWidth(NODE_PX)
    .nodePadding(padding)
    .nodeAlign((node) => flow.columns.indexOf(node.column))
    .nodeSort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .extent([
      [left, head + padding / 2],
      [room.width - right, heightPx - padding / 2],
    ])({
    nodes: flow.nodes.map((node) => ({ ...node })),
    links: flow.links.map((link) => ({ ...link, value: link.units.length })),
  })
  for (const node of graph.nodes) {
    node.x0 = xOf(node.column)
    node.x1 = node.x0 + NODE_PX
  }

  const lineOf = (node: (typeof graph.nodes)[number]) => {
    const next = flow.columns[flow.columns.indexOf(node.column) + 1]
    const end = next ? xOf(next) : room.width
    const start = (node.x1 ?? 0) + 6 + (node.column === 'kind' ? GLYPH_REM * rem : 0)
    const numberBelow = node.column === 'pillar'
    return { start, end, numberBelow, space: end - start - (numberBelow ? 2 : 1.75 * rem) }
  }
  /** A long name takes two lines where the names above and below leave it room: whole names first, from the top down. */
  const twoLined = new Set<string>()
  for (const column of flow.columns) {
    const stack = graph.nodes.filter((node) => node.column === column).sort((a, b) => (a.y0 ?? 0) - (b.y0 ?? 0))
    const middleOf = (node: (typeof stack)[number]) => ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2
    const fontPx = FONT_REM * rem
    let above = Number.NEGATIVE_INFINITY
    for (const [i, node] of stack.entries()) {
      const [middle, below] = [middleOf(node), stack[i + 1]]
      const fits = middle - HALF[2] * fontPx >= above && (!below || middleOf(below) - middle >= (HALF[1] + HALF[2]) * fontPx)
      const two = slim || (fits && textEm(nameOf(node)) * fontPx > lineOf(node).space)
      if (two) twoLined.add(node.id)
      above = middle + HALF[two ? 2 : 1] * fontPx
    }
  }

  const place = (node: (typeof graph.nodes)[number]): PlacedNode => {
    const { id, column, key, pillar, units } = node
    const [x, y, y1] = [node.x0 ?? 0, node.y0 ?? 0, node.y1 ?? 0]
    const outside = column === 'pillar' && !slim
    const { start, end, numberBelow, space } = lineOf(node)
    const fontPx = (column === 'pillar' && !slim ? PILLAR_FONT_REM : FONT_REM) * rem
    const name = nameOf(node)
    const lines = outside ? [name] : twoLined.has(id) ? wrapped(name, space, fontPx) : [fitted(name, space, fontPx)]
    const width = Math.max(...lines.map((line) => textEm(line))) * fontPx
    const middle = (y + y1) / 2
    const label = {
      lines,
      x: outside ? x - 8 : start,
      y: middle,
      anchor: outside ? 'end' : 'start',
      numberBelow,
      fontPx,
    } as const
    const tall = Math.max(y1 - y, padding)
    const hit = outside
      ? { x: 0, y: middle - tall / 2, width: x + NODE_PX, height: tall }
      : { x: x - 2, y: middle - tall / 2, width: Math.min(end - x - 4, start - x + width + 1.75 * rem), height: tall }
    return { id, column, key, pillar, units, x, y, width: NODE_PX, height: y1 - y, label, hit }
  }
  const ribbon = sankeyLinkHorizontal<FlowNode, FlowLink>()
  return {
    widthPx: room.width,
    heightPx,
    heads: flow.columns.map((column) => ({
      column,
      x: column === 'pillar' && !slim ? xOf(column) - 8 : xOf(column),
      anchor: column === 'pillar' && !slim ? 'end' : 'start',
    })),
    nodes: graph.nodes.map(place),
    // Wide ribbons first, so that thin ones are never buried. The ends are named again: d3 has put whole nodes in their place.
    links: graph.links
      .flatMap((link): PlacedLink[] => {
        const known = flow.links[link.index ?? -1]
        return known ? [{ ...known, d: ribbon(link) ?? '', width: link.width ?? 0 }] : []
      })
      .sort((a, b) => b.width - a.width),
  }
}
