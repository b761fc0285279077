// The pages' style sheet: the atlas' own inks and type, then a column of text. Without script the theme is the reader's system's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Themes that a script sets by attribute, and the wish of the reader's system that stands for each. */
const WISHES: Readonly<Record<string, string>> = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
  'contrast-dark': '(prefers-contrast: more) and (prefers-color-scheme: dark)',
  print: 'print',
}
const LIGHT = /:root,\s*\[data-theme='light'\]/
const THEME = /\n\[data-theme='([\w-]+)'\] \{([^}]*)\}/g

/** @param tokens src/style/tokens.css, where the theme is an attribute that a script sets */
export function pageCss(tokens: string): string {
  const themed = tokens
    .replace(LIGHT, ':root')
    .replace(THEME, (_, name: string, inks: string) => `\n@media ${WISHES[name] ?? 'not all'} {\n:root {${inks}}\n}`)
  if (/\[data-theme/.test(themed) || !themed.includes(WISHES.dark ?? ''))
    throw new Error('src/style/tokens.css no longer names its themes as the pages expect')
  return themed + readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')
}
