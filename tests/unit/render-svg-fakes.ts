// As much of a document as drawing needs, so that the page's half of the SVG renderer is tested in Node.
import { escapeXml } from '../../src/render/svg/text.ts'

type FakeDocument = Document & { writes(): number }

class FakeElement {
  readonly children: FakeElement[] = []
  readonly attributes = new Map<string, string>()
  text = ''
  parent: FakeElement | null = null

  constructor(
    readonly tag: string,
    readonly ownerDocument: Document,
    private readonly wrote: () => void,
  ) {}

  setAttribute(name: string, value: string): void {
    this.wrote()
    this.attributes.set(name, value)
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  removeAttribute(name: string): void {
    this.wrote()
    this.attributes.delete(name)
  }
  appendChild(child: FakeElement): void {
    this.wrote()
    child.parent = this
    this.children.push(child)
  }
  remove(): void {
    const siblings = this.parent?.children ?? []
    siblings.splice(siblings.indexOf(this), 1)
  }
  replaceWith(other: FakeElement): void {
    const siblings = this.parent?.children ?? []
    other.parent = this.parent
    siblings.splice(siblings.indexOf(this), 1, other)
  }
  get firstElementChild(): FakeElement | null {
    return this.children[0] ?? null
  }
  get nextElementSibling(): FakeElement | null {
    const siblings = this.parent?.children ?? []
    return siblings[siblings.indexOf(this) + 1] ?? null
  }
  get textContent(): string {
    return this.text
  }
  set textContent(value: string) {
    this.wrote()
    this.text = value
  }
}

export function createFakeDocument(): FakeDocument {
  let count = 0
  const document = {
    createElementNS: (_space: string, tag: string) => new FakeElement(tag, document as unknown as Document, () => count++),
    writes: () => count,
  }
  return document as unknown as FakeDocument
}

/** What a browser would say the elements are. */
export function fakeMarkup(element: unknown): string {
  const { tag, attributes, children, text } = element as FakeElement
  const attrs = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')
  const inner = children.map(fakeMarkup).join('') + escapeXml(text)
  return inner === '' ? `<${tag}${attrs}/>` : `<${tag}${attrs}>${inner}</${tag}>`
}
