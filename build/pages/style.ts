// The pages' style sheet: the atlas' own inks and type, then a column of text. Without script the theme is the reader's system's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const LIGHT = /:root,\s*html\[data-theme='light'\]/
const DARK = /html\[data-theme='dark'\]\s*\{([^}]*)\}/

/** @param tokens src/style/tokens.css, where the theme is an attribute that a script sets */
export function pageCss(tokens: string): string {
  if (!LIGHT.test(tokens) || !DARK.test(tokens))
    throw new Error('src/style/tokens.css no longer names its two themes as the pages expect')
  const themed = tokens
    .replace(LIGHT, ':root')
    .replace(DARK, (_, inks: string) => `@media (prefers-color-scheme: dark) {\n:root {${inks}}\n}`)
  return themed + readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')
}
