// Which inks everything is drawn in: a small menu behind the half-filled disc, on a phone a row of choices in the sheet of settings.
import { useId } from 'preact/hooks'
import { THEMES, type Theme } from '../state/app-state.ts'
import { useApp } from './app.ts'
import { IconButton } from './parts/Button.tsx'
import { Popover } from './parts/Popover.tsx'
import './theme.css'

const PILLARS = ['opening', 'culture', 'service', 'industry'] as const

/** All themes as radio buttons, each with a swatch in its own inks. */
export function ThemeChoice() {
  const { store, t } = useApp()
  const name = useId()
  return (
    <fieldset class="themes">
      <legend class="unseen">{t.value('shell.theme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} class="theme-option" data-on={store.now.theme.value === theme ? '' : undefined}>
          <input
            type="radio"
            class="unseen"
            name={name}
            value={theme}
            checked={store.now.theme.value === theme}
            onChange={() => store.set({ theme })}
          />
          <Swatch theme={theme} />
          {t.value(`shell.theme.${theme}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** Paper and the four pillars, in the colours of the theme it stands for, whatever the page wears. */
function Swatch({ theme }: { readonly theme: Theme }) {
  return (
    <span class="theme-swatch" aria-hidden="true">
      {(theme === 'auto' ? (['light', 'dark'] as const) : [theme]).map((worn) => (
        <span key={worn} data-theme={worn}>
          {PILLARS.slice(0, theme === 'auto' ? 2 : 4).map((pillar) => (
            <i key={pillar} data-pillar={pillar} />
          ))}
        </span>
      ))}
    </span>
  )
}

export function ThemeMenu() {
  const { t, store, print } = useApp()
  return (
    <Popover
      class="theme-menu"
      opener={(opener) => <IconButton icon="theme" class="theme" label={t.value('shell.theme')} {...opener} />}
    >
      {(close) => (
        <>
          <ThemeChoice />
          {store.now.screen.value === 'map' ? (
            <button
              type="button"
              class="theme-option theme-print"
              onClick={() => {
                close()
                print()
              }}
            >
              {t.value('shell.print')}
            </button>
          ) : null}
        </>
      )}
    </Popover>
  )
}
