// What stands in the element before the atlas does: its own few styles, colours as in the atlas, and a quiet sheet of paper.

/** Height comes from `--atlas-height` where the page gives one, else from width and ratio; never less than a map needs. */
const STYLES = `
:host { display: block; position: relative; overflow: hidden; box-sizing: border-box; width: 100%; min-height: 17rem;
  aspect-ratio: var(--atlas-ratio, 16 / 10); border: 1px solid var(--rule); border-radius: 3px; background: var(--paper);
  --paper: #fbf8f0; --ink: #26221b; --quiet: #5f574a; --rule: #c9bea8; --band: #efe9dc; color: var(--ink); contain: content; }
:host([height]) { aspect-ratio: auto; min-height: 0; height: var(--atlas-height); }
:host([hidden]) { display: none; }
:host([theme=dark]) { --paper: #0e1723; --ink: #f0e9d8; --quiet: #b9b6ac; --rule: #34465f; --band: #142235; }
@media (prefers-color-scheme: dark) {
  :host(:not([theme])), :host([theme=auto]) { --paper: #0e1723; --ink: #f0e9d8; --quiet: #b9b6ac; --rule: #34465f; --band: #142235; }
}
iframe, .poster, .poster img { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
.poster img { object-fit: cover; }
.poster { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 12px; padding: 16px;
  box-sizing: border-box; text-align: center; font: 15px/1.5 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
.poster > * { position: relative; margin: 0; }
.poster > img { position: absolute; }
.rivers { position: absolute; inset: 0; width: 100%; height: 100%; stroke: var(--band); fill: none; stroke-width: 5; stroke-linecap: round; }
.mark { stroke: var(--ink); fill: none; }
strong { font: 900 20px/1.3 'Noto Serif SC', 'Songti SC', serif; }
button, a { display: inline-flex; align-items: center; min-height: 44px; box-sizing: border-box; padding: 0 18px; border: 1px solid var(--rule);
  border-radius: 3px; background: var(--paper); color: inherit; font: inherit; text-decoration: none; cursor: pointer; }
button { border-color: var(--ink); background: var(--ink); color: var(--paper); }
a { padding: 0 8px; border-color: transparent; background: none; color: var(--quiet); font-size: 13px; text-decoration: underline; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
iframe { opacity: 0; }
iframe[data-stands] { opacity: 1; }
`

/** A sheet made by script needs no leave of the page's policy, unlike a style element; the latter is for older browsers. */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLES)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = STYLES
    root.append(style)
  }
}

const SVG = 'http://www.w3.org/2000/svg'

function drawing(
  className: string,
  viewBox: string,
  shapes: readonly (readonly [string, Readonly<Record<string, string>>])[],
): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const put = (element: Element, attributes: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  }
  put(svg, { class: className, viewBox, 'aria-hidden': 'true', preserveAspectRatio: 'xMidYMid slice' })
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name)
    put(shape, attributes)
    svg.append(shape)
  }
  return svg
}

/** The two rings and the thread of the atlas' mark. */
export function mark(): SVGElement {
  const svg = drawing('mark', '0 0 38 24', [
    ['circle', { cx: '7.5', cy: '8', r: '5', 'stroke-width': '4' }],
    ['circle', { cx: '30', cy: '16', r: '5', 'stroke-width': '4' }],
    ['path', { d: 'M14 10.2C18 11.6 19.6 12.6 23.4 14', 'stroke-width': '1.7' }],
  ])
  svg.setAttribute('width', '57')
  svg.setAttribute('height', '36')
  return svg
}

/** Four rivers, as a hint of the country: a drawing, not a map. */
export const rivers = (): SVGElement =>
  drawing('rivers', '0 0 640 400', [
    ['path', { d: 'M60 420C120 350 190 340 240 318S330 310 372 270s70-42 120-52 90-40 160-44' }],
    ['path', { d: 'M196-20c-6 70 18 120 10 180s30 110 22 160', 'stroke-width': '3' }],
    ['path', { d: 'M330-20c20 60-16 100 10 150s-6 90 32 138', 'stroke-width': '3' }],
    ['path', { d: 'M452 420c-6-40 22-60 8-96s10-60 6-98', 'stroke-width': '3' }],
  ])
