// Names that Chromium 90 does not know, in our own sources: methods and functions, properties, selectors and units.
//
// A list of our own: the data sets that know every name weigh twenty megabytes, and the compiler's `lib` (ES2021) already refuses the
// methods of the language on values whose type it knows. What is here is what it lets pass, the page's own APIs above all.

/** What it is called, the Chromium that first had it, and how it is written. */
type Name = readonly [name: string, since: number, written: RegExp]

const SCRIPT: readonly Name[] = [
  ['at()', 92, /\.at\(-/],
  ['findLast', 97, /\.findLast(Index)?\(/],
  ['toSorted, toReversed, toSpliced', 110, /\.to(Sorted|Reversed|Spliced)\(/],
  ['groupBy', 117, /\b(Object|Map)\.groupBy\b/],
  ['Object.hasOwn', 93, /\bObject\.hasOwn\b/],
  ['Promise.withResolvers, Promise.try', 119, /\bPromise\.(withResolvers|try)\b/],
  ['Array.fromAsync', 121, /\bArray\.fromAsync\b/],
  ['Iterator.from', 122, /\bIterator\.from\b/],
  ['methods of sets', 122, /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/],
  ['isWellFormed', 111, /\.(is|to)WellFormed\(/],
  ['cause of an error', 93, /new \w*Error\([^()]*,\s*\{\s*cause\b/],
  ['Temporal', 144, /\bTemporal\./],
  ['base64 of bytes', 140, /\.(fromBase64|toBase64|fromHex|toHex)\(/],
  ['structuredClone', 98, /\bstructuredClone\(/],
  ['scheduler', 94, /\bscheduler\.(yield|postTask)\b/],
  ['randomUUID', 92, /\brandomUUID\(/],
  ['AbortSignal.timeout, .any', 103, /\bAbortSignal\.(timeout|any|abort)\b/],
  ['throwIfAborted', 100, /\.throwIfAborted\(/],
  ['URL.canParse', 120, /\bURL\.(canParse|parse)\(/],
  ['Response.json()', 105, /\bResponse\.json\(/],
  ['import.meta.resolve', 105, /\bimport\.meta\.resolve\b/],
  ['popover', 114, /\.(showPopover|hidePopover|togglePopover)\(|\bpopover(=|Target)/],
  ['inert', 102, /\.inert\b|\binert(=|\s*\/?>)/],
  ['view transitions', 111, /\bstartViewTransition\b/],
  ['navigation', 102, /\b(window|globalThis)\.navigation\b/],
  ['checkVisibility', 105, /\.checkVisibility\(/],
  ['scrollend', 114, /['"]scrollend['"]|\bonScrollEnd\b/],
  ['beforetoggle', 114, /['"]beforetoggle['"]|\bonBeforeToggle\b/],
  ['setHTML', 124, /\.(setHTML|setHTMLUnsafe|getHTML|parseHTMLUnsafe)\(/],
  ['moveBefore', 133, /\.moveBefore\(/],
  ['roundRect', 99, /\.roundRect\(/],
  [
    'text of a canvas: spacing, kerning',
    99,
    /\b(ctx|context)\w*\.(letterSpacing|wordSpacing|fontKerning|fontStretch|textRendering)\b/,
  ],
  ['reset and conic gradients of a canvas', 99, /\.createConicGradient\(|\b(ctx|context)\w*\.reset\(/],
  ['ImageDecoder', 94, /\bImageDecoder\b/],
]

const STYLE: readonly Name[] = [
  [':has()', 105, /:has\(/],
  [':modal, :popover-open, :open', 105, /:(modal|popover-open|open)\b/],
  [':user-valid', 119, /:user-(in)?valid\b/],
  [':dir()', 120, /:dir\(/],
  [':nth-child(of)', 111, /:nth-(last-)?child\([^)]*\bof\b/],
  ['@container', 105, /@container\b|\bcontainer(-type|-name)?\s*:/],
  ['@layer', 99, /@layer\b/],
  ['@scope', 118, /@scope\b/],
  ['@starting-style', 117, /@starting-style\b/],
  ['media ranges', 104, /@media[^{]*[<>]/],
  ['color-mix()', 111, /\bcolor-mix\(/],
  ['colours beyond sRGB', 111, /\b(oklch|oklab|lab|lch|color)\(/],
  ['light-dark()', 123, /\blight-dark\(/],
  ['relative colours', 119, /\b(rgb|hsl)a?\(\s*from\b/],
  ['small, large and dynamic viewport units', 108, /\d[sld]v(h|w|min|max|b|i)\b/],
  ['units of a container', 105, /\dcq(w|h|i|b|min|max)\b/],
  ['lh, rlh, cap, ic', 109, /\d(r?lh|cap|ric|ic)\b/],
  ['translate, rotate, scale alone', 104, /(^|[{;\s])(translate|rotate|scale)\s*:/],
  ['accent-color', 93, /\baccent-color\s*:/],
  ['scrollbar-gutter', 94, /\bscrollbar-gutter\s*:/],
  ['subgrid', 117, /\bsubgrid\b/],
  ['field-sizing', 123, /\bfield-sizing\s*:/],
  ['anchors', 125, /\b(anchor-name|position-anchor|position-area)\s*:|\banchor\(/],
  ['interpolate-size', 129, /\binterpolate-size\s*:|\bcalc-size\(/],
  ['timelines', 115, /\b(animation|scroll|view)-timeline\b/],
  ['linear() easing', 113, /:\s*[^;]*\blinear\(/],
  ['arithmetic beyond calc, min, max, clamp', 111, /\b(round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign)\(/],
  ['mask without a prefix', 120, /(^|[{;\s])mask(-\w+)?\s*:/],
  ['image-set without a prefix', 113, /[^-]\bimage-set\(/],
  ['stretch', 138, /(width|height)\s*:\s*stretch\b/],
]

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|[\s;{}])\/\/[^\n]*/g, '$1')

/** Rules that a browser skips unless it knows what is in them. */
function withoutSupports(css: string): string {
  const begin = css.search(/@supports\b/)
  if (begin < 0) return css
  let depth = 0
  let end = css.indexOf('{', begin)
  do {
    if (css[end] === '{') depth++
    if (css[end] === '}') depth--
    end++
  } while (depth > 0 && end < css.length)
  return css.slice(0, begin) + withoutSupports(css.slice(end))
}

/** A rule within a rule; at-rules may hold rules. */
function hasNesting(css: string): boolean {
  const open: boolean[] = []
  for (const [piece] of css.matchAll(/[^{};]*[{};]/g)) {
    if (piece.endsWith('}')) open.pop()
    if (!piece.endsWith('{')) continue
    const isRule = !piece.trim().startsWith('@')
    if (open.some((rule) => rule)) return true
    open.push(isRule)
  }
  return false
}

const found = (names: readonly Name[], text: string): string[] =>
  names.flatMap(([name, since, written]) => (written.test(text) ? [`${name} (${since})`] : []))

/** Each name that is too new, once, with the Chromium that first had it. */
export const newInScript = (code: string): string[] => found(SCRIPT, withoutComments(code))
/** The same of a style sheet; what stands in `@supports` may be as new as it likes. */
export function newInStyle(css: string): string[] {
  const text = withoutSupports(withoutComments(css))
  return [...found(STYLE, text), ...(hasNesting(text) ? ['nesting (112)'] : [])]
}
