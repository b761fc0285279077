// Two drawings of one scene, one in each theme, as one drawing whose inks are classes: the theme then is a matter of style, not of markup.
import { type SvgAttrs, type SvgNode, svgNode } from '../../src/render/svg/tree.ts'

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

export type Inks = {
  /** One drawing of both themes. Nodes that only the dark one has come first in their group and get a class of their own. */
  merged(light: SvgNode, dark: SvgNode): SvgNode
  css(): string
}

const inksOf = (attrs: SvgAttrs) => Object.entries(attrs).filter(([name]) => INKS.has(name))
const geometry = (attrs: SvgAttrs): SvgAttrs => Object.fromEntries(Object.entries(attrs).filter(([name]) => !INKS.has(name)))

export function createInks(): Inks {
  const names = new Map<string, string>()
  const rules: string[] = []
  // Variables, since they reach into the copies that <use> makes of a drawing; a rule for the dark theme would not.
  const variables = new Map<string, string>()
  const variable = (light: string, dark: string): string => {
    const key = `${light}|${dark}`
    const name = variables.get(key) ?? `--p${variables.size.toString(36)}`
    variables.set(key, name)
    return `var(${name})`
  }

  const nameOf = (day: SvgAttrs, night: SvgAttrs): string => {
    const text = inksOf(day)
      .map(([property, value]) => {
        const dark = night[property]
        const unit = IN_PX.has(property) ? 'px' : ''
        if (dark === undefined) throw new Error(`${property} is drawn in the light theme only`)
        return `${property}:${value === dark ? `${value}${unit}` : variable(`${value}${unit}`, `${dark}${unit}`)}`
      })
      .join(';')
    if (text === '') return ''
    const name = names.get(text) ?? `p${names.size.toString(36)}_`
    if (!names.has(text)) rules.push(`.${name}{${text}}`)
    names.set(text, name)
    return name
  }

  function merged(light: SvgNode, dark: SvgNode, only = ''): SvgNode {
    if (light.tag !== dark.tag || light.text !== dark.text)
      throw new Error(`The themes draw different things: ${light.tag} ${light.text}, ${dark.tag} ${dark.text}`)
    const words = [nameOf(light.attrs, dark.attrs), only].filter((word) => word !== '').join(' ')
    const extra = dark.children.length - light.children.length
    const children = dark.children.map((child, i) =>
      i < extra ? merged(child, child, 'pd') : merged(light.children[i - extra] as SvgNode, child),
    )
    return {
      ...svgNode(light.tag, { ...geometry(light.attrs), ...(words === '' ? {} : { class: words }) }, children),
      text: light.text,
    }
  }

  const table = (i: 0 | 1) => [...variables].map(([key, name]) => `${name}:${key.split('|')[i]}`).join(';')
  return {
    merged: (light, dark) => merged(light, dark),
    css: () => `:root{${table(0)}}[data-theme=dark]{${table(1)}}html:not([data-theme=dark]) .pd{display:none}${rules.join('')}`,
  }
}
