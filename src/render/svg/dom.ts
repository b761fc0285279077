// A drawing as elements, and the least change from one drawing to the next. Made node by node: no text is ever parsed as markup.
import type { SvgAttrs, SvgNode } from './tree.ts'

const SVG = 'http://www.w3.org/2000/svg'

function setAttrs(element: Element, before: SvgAttrs, after: SvgAttrs): void {
  for (const name of Object.keys(before)) if (!(name in after)) element.removeAttribute(name)
  for (const [name, value] of Object.entries(after)) if (before[name] !== value) element.setAttribute(name, String(value))
}

/** The drawing as new elements of the document. */
export function svgElement(node: SvgNode, document: Document): Element {
  const element = document.createElementNS(SVG, node.tag)
  setAttrs(element, {}, node.attrs)
  if (node.text !== null) element.textContent = node.text
  else for (const child of node.children) element.appendChild(svgElement(child, document))
  return element
}

/** Changes elements made from `before` into those of `after`. A part that is the same value in both is not looked at. */
export function patchElement(element: Element, before: SvgNode, after: SvgNode): Element {
  if (before === after) return element
  if (before.tag !== after.tag || (before.text === null) !== (after.text === null)) {
    const fresh = svgElement(after, element.ownerDocument)
    element.replaceWith(fresh)
    return fresh
  }
  if (before.attrs !== after.attrs) setAttrs(element, before.attrs, after.attrs)
  if (after.text !== null) {
    if (before.text !== after.text) element.textContent = after.text
  } else if (before.children !== after.children) patchChildren(element, before.children, after.children)
  return element
}

/** As `patchElement`, for the content of an element that is not part of the drawing. */
export function patchChildren(parent: Element, before: readonly SvgNode[], after: readonly SvgNode[]): void {
  let child = parent.firstElementChild
  for (const [i, next] of after.entries()) {
    const old = before[i]
    if (child && old) child = patchElement(child, old, next).nextElementSibling
    else parent.appendChild(svgElement(next, parent.ownerDocument))
  }
  while (child) {
    const rest = child.nextElementSibling
    child.remove()
    child = rest
  }
}
