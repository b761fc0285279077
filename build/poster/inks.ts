// The drawings of one scene in every theme as one drawing whose inks are classes: the theme then is a matter of style, not of markup.

import { type SvgAttrs, type SvgNode, svgNode } from '../../src/render/svg/tree.ts'
import { PALETTES, type PaletteName } from '../../src/scene/palette.ts'

const INKS = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
])
/** CSS wants a unit where the attribute wants none. */
const IN_PX = new Set(['font-size', 'letter-spacing'])

export const PALETTE_NAMES = Object.keys(PALETTES) as readonly PaletteName[]
/** One of a thing for every theme, in the order of `PALETTE_NAMES`. */
export type Themed<T> = readonly T[]
const LIGHT = PALETTE_NAMES.indexOf('light')
const DARK = PALETTE_NAMES.indexOf('dark')
const at = <T>(themed: Themed<T>, i: number): T => themed[i] as T

export type Inks = {
  /** One drawing of all themes. Nodes that only the dark one has come first in their group and get a class of their own. */
  merged(drawings: Themed<SvgNode>): SvgNode
  css(): string
}

const inksOf = (attrs: SvgAttrs) => Object.entries(attrs).filter(([name]) => INKS.has(name))
const geometry = (attrs: SvgAttrs): SvgAttrs => Object.fromEntries(Object.entries(attrs).filter(([name]) => !INKS.has(name)))

export function createInks(): Inks {
  const names = new Map<string, string>()
  const rules: string[] = []
  // Variables, since they reach into the copies that <use> makes of a drawing; a rule for the dark theme would not.
  const variables = new Map<string, string>()
  const variable = (values: Themed<string>): string => {
    const key = values.join('|')
    const name = variables.get(key) ?? `--p${variables.size.toString(36)}`
    variables.set(key, name)
    return `var(${name})`
  }

  const nameOf = (attrs: Themed<SvgAttrs>): string => {
    const text = inksOf(at(attrs, LIGHT))
      .map(([property]) => {
        const values = attrs.map((one) => {
          if (one[property] === undefined) throw new Error(`${property} is not drawn in every theme`)
          return `${one[property]}${IN_PX.has(property) ? 'px' : ''}`
        })
        return `${property}:${values.every((value) => value === values[0]) ? values[0] : variable(values)}`
      })
      .join(';')
    if (text === '') return ''
    const name = names.get(text) ?? `p${names.size.toString(36)}_`
    if (!names.has(text)) rules.push(`.${name}{${text}}`)
    names.set(text, name)
    return name
  }

  function merged(drawings: Themed<SvgNode>, only = ''): SvgNode {
    const [light, dark] = [at(drawings, LIGHT), at(drawings, DARK)]
    if (drawings.some((one) => one.tag !== light.tag || one.text !== light.text))
      throw new Error(`The themes draw different things: ${light.tag} ${light.text}`)
    const words = [nameOf(drawings.map(({ attrs }) => attrs)), only].filter((word) => word !== '').join(' ')
    const extra = dark.children.length - light.children.length
    const children = dark.children.map((child, i) =>
      i < extra
        ? merged(
            drawings.map(() => child),
            'pd',
          )
        : merged(drawings.map((one) => at(one.children, one === dark ? i : i - extra))),
    )
    return {
      ...svgNode(light.tag, { ...geometry(light.attrs), ...(words === '' ? {} : { class: words }) }, children),
      text: light.text,
    }
  }

  const table = (i: number) => [...variables].map(([key, name]) => `${name}:${key.split('|')[i]}`).join(';')
  return {
    merged: (drawings) => merged(drawings),
    css: () =>
      [
        ...PALETTE_NAMES.map((name, i) => `${name === 'light' ? ':root' : `[data-theme=${name}]`}{${table(i)}}`),
        'html:not([data-theme=dark]) .pd{display:none}',
        ...rules,
      ].join(''),
  }
}
