// Words of the interface in both languages. Names of places are data, not messages.

import type { Lang, Text } from '../domain/model.ts'
import { inLang } from '../domain/wording.ts'
import { briefing } from './messages/briefing.ts'
import { charts } from './messages/charts.ts'
import { detail } from './messages/detail.ts'
import { embed } from './messages/embed.ts'
import { first } from './messages/first.ts'
import { issues } from './messages/issues.ts'
import { layers } from './messages/layers.ts'
import { map } from './messages/map.ts'
import { measures } from './messages/measures.ts'
import { notices } from './messages/notices.ts'
import { places } from './messages/places.ts'
import { share } from './messages/share.ts'
import { shell } from './messages/shell.ts'
import { sources } from './messages/sources.ts'
import { words } from './messages/words.ts'

const CATALOGUES = {
  ...briefing,
  ...charts,
  ...detail,
  ...embed,
  ...first,
  ...issues,
  ...layers,
  ...map,
  ...measures,
  ...notices,
  ...places,
  ...share,
  ...shell,
  ...sources,
  ...words,
}
export type MessageKey = keyof typeof CATALOGUES

/** Blanks are written `{name}` in the message. */
export type Blanks = Readonly<Record<string, string | number>>
export type Translate = {
  (key: MessageKey, blanks?: Blanks): string
  /** The reader's language of a bilingual text from the data. */
  of(text: Text): string
  readonly lang: Lang
  number(value: number, digits?: number): string
}

export const ALL_MESSAGES: Readonly<Record<string, Text>> = CATALOGUES

export function createTranslate(lang: Lang): Translate {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB'
  /** What needs no grouping needs no formatter: waking it takes longer than all else that is written at the start. */
  const written = (value: number): string =>
    Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : value.toLocaleString(locale)
  const translate = (key: MessageKey, blanks: Blanks = {}): string =>
    inLang(CATALOGUES[key], lang).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = blanks[name]
      return value === undefined ? whole : typeof value === 'number' ? written(value) : value
    })
  return Object.assign(translate, {
    of: (text: Text) => inLang(text, lang),
    lang,
    number: (value: number, digits = 0) =>
      digits === 0 && Number.isInteger(value)
        ? written(value)
        : value.toLocaleString(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }),
  })
}
