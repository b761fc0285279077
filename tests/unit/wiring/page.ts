// As much of a page as the wiring asks for: elements with a place on the screen, found by their attributes.
import { vi } from 'vitest'

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** One element. `box` null: it is there, but shows nothing. */
export class FakeElement {
  readonly children: FakeElement[]
  parent: FakeElement | null = null
  constructor(
    private readonly attributes: Readonly<Record<string, string>>,
    private readonly box: Box | null,
    children: readonly FakeElement[] = [],
  ) {
    this.children = [...children]
    for (const child of children) child.parent = this
  }

  private matches(selector: string): boolean {
    const found = selector.match(/^\[([a-z-]+)(?:="([^"]*)")?\]$/)
    if (!found) throw new Error(`a selector that the fake page does not know: ${selector}`)
    const [, name = '', value] = found
    return name in this.attributes && (value === undefined || this.attributes[name] === value)
  }
  querySelectorAll(selectors: string): FakeElement[] {
    const wanted = selectors.split(',').map((selector) => selector.trim())
    return this.children.flatMap((child) => [
      ...(wanted.some((selector) => child.matches(selector)) ? [child] : []),
      ...child.querySelectorAll(selectors),
    ])
  }
  querySelector(selectors: string): FakeElement | null {
    return this.querySelectorAll(selectors)[0] ?? null
  }
  closest(selector: string): FakeElement | null {
    return this.matches(selector) ? this : (this.parent?.closest(selector) ?? null)
  }
  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null
  }
  getClientRects(): readonly Box[] {
    return this.box ? [this.box] : []
  }
  getBoundingClientRect() {
    const [left, top, right, bottom] = this.box ?? [0, 0, 0, 0]
    return { left, top, right, bottom, width: right - left, height: bottom - top }
  }
}

export const element = (attributes: Record<string, string>, box: Box | null, ...children: FakeElement[]): FakeElement =>
  new FakeElement(attributes, box, children)

/** The page's root, as the wiring takes it. Stands in for the browser's own element class until globals are unstubbed. */
export function createFakePage(...children: FakeElement[]): ParentNode {
  vi.stubGlobal('HTMLElement', FakeElement)
  vi.stubGlobal('window', { innerWidth: 1440 })
  return new FakeElement({}, [0, 0, 1440, 900], children) as unknown as ParentNode
}
