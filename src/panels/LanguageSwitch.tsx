// The setting that changes how everything reads: the language.
import { useApp } from './app.ts'

export function LanguageSwitch() {
  const { store, t } = useApp()
  return (
    <fieldset class="languages">
      <legend class="unseen">{t.value('shell.language')}</legend>
      {(['zh', 'en'] as const).map((lang) => (
        <button
          key={lang}
          type="button"
          class="language"
          lang={lang === 'zh' ? 'zh-CN' : 'en'}
          data-lang={lang}
          aria-pressed={store.now.lang.value === lang}
          onClick={() => store.set({ lang })}
        >
          {t.value(`shell.language.${lang}`)}
        </button>
      ))}
    </fieldset>
  )
}
