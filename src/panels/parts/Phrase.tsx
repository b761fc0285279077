// A title that may take two lines, broken between words: Chinese has no spaces, and a browser parts any two of its signs.
import { Fragment } from 'preact'
import { useApp } from '../app.ts'
import { phrasesOf } from './phrases.ts'

/** Shorter ones never break. */
const LEAST_SIGNS = 12

export function Phrase({ children }: { readonly children: string }) {
  const { t } = useApp()
  const phrases = t.value.lang === 'zh' && children.length >= LEAST_SIGNS ? phrasesOf(children) : null
  if (phrases === null) return <>{children}</>
  return (
    <span class="phrase">
      {phrases.map((phrase, i) => (
        <Fragment key={i}>
          {i > 0 ? <wbr /> : null}
          {phrase}
        </Fragment>
      ))}
    </span>
  )
}
