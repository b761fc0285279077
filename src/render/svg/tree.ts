// A drawing as plain values: made without a DOM, then turned into elements, into text, or painted on a canvas.

/** All that this renderer draws with. The canvas painter knows every one of them. */
export type SvgTag = 'svg' | 'g' | 'defs' | 'clipPath' | 'pattern' | 'path' | 'circle' | 'rect' | 'image' | 'text' | 'tspan'

export type SvgAttrs = Readonly<Record<string, string | number>>

export type SvgNode = {
  readonly tag: SvgTag
  readonly attrs: SvgAttrs
  readonly children: readonly SvgNode[]
  /** Written as text, never as markup; only where there are no children. */
  readonly text: string | null
}

export const svgNode = (tag: SvgTag, attrs: SvgAttrs, children: readonly SvgNode[] = []): SvgNode => ({
  tag,
  attrs,
  children,
  text: null,
})

export const svgText = (tag: 'text' | 'tspan', attrs: SvgAttrs, text: string): SvgNode => ({ tag, attrs, children: [], text })

/** A named group: names are how tests and other programs find a layer again. */
export const svgLayer = (name: string, children: readonly SvgNode[], attrs: SvgAttrs = {}): SvgNode =>
  svgNode('g', { 'data-layer': name, ...attrs }, children)

/** Tenths of a pixel are enough for the eye, and half the text. */
export const tenth = (value: number): number => Math.round(value * 10) / 10
/** For positions that move smoothly, and for widths. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100

export const translate = (x: number, y: number): string => `translate(${hundredth(x)} ${hundredth(y)})`
