// A text of the data in the reader's language, as our fonts can set it.
import type { Lang, Text } from './model.ts'

/** The bundled Chinese face sets curly quotes full-width, which tears English words apart; straight ones are narrow. */
const plainQuotes = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

export const inLang = (text: Text, lang: Lang): string => (lang === 'en' ? plainQuotes(text.en) : text.zh)
