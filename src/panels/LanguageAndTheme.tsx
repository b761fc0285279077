// The two settings that change how everything reads: language, and the light or dark inks.
import { useApp } from './app.ts'
import { IconButton } from './parts/Button.tsx'

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

export function ThemeButton() {
  const { store, t, theme } = useApp()
  const dark = theme.value === 'dark'
  return (
    <IconButton
      icon="theme"
      class="theme"
      label={t.value(dark ? 'shell.theme.toLight' : 'shell.theme.toDark')}
      onClick={() => store.set({ theme: dark ? 'light' : 'dark' })}
    />
  )
}
