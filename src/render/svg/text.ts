// A drawing as SVG text, for Node, prerendering and vector export. Whatever stood in the data stays text.
import type { SvgNode } from './tree.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** What XML 1.0 forbids even as a reference: a file with one such character does not open at all. */
const allowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code > 0xffff

const clean = (text: string): string => Array.from(text, (char) => (allowed(char.codePointAt(0) ?? 0) ? char : '\ufffd')).join('')

export const escapeXml = (text: string): string => clean(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/** The drawing as text; nothing in it comes unescaped. */
export function svgString(node: SvgNode): string {
  const attrs = Object.entries(node.attrs)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
  const inner = node.text === null ? node.children.map(svgString).join('') : escapeXml(node.text)
  return inner === '' ? `<${node.tag}${attrs}/>` : `<${node.tag}${attrs}>${inner}</${node.tag}>`
}

/** As a file of its own. */
export const svgFile = (node: SvgNode): string => `<?xml version="1.0" encoding="UTF-8"?>\n${svgString(node)}\n`
