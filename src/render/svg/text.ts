// A drawing as SVG text, for Node, prerendering and vector export. Whatever stood in the data stays text.
import type { SvgNode } from './tree.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** What XML 1.0 forbids even as a reference. A file with one of these does not open at all. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g
const LONE_LOW = /(^|[^\ud800-\udbff])[\udc00-\udfff]/g

const clean = (text: string): string => text.replace(FORBIDDEN, '\ufffd').replace(LONE_LOW, '$1\ufffd')

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
