// Map, matrix, flow, coverage: the same graph on four screens.
import type { Screen } from '../state/app-state.ts'
import { useApp } from './app.ts'

const SCREENS = ['map', 'matrix', 'flow', 'coverage'] as const satisfies readonly Screen[]

export function ScreenSwitch() {
  const { store, t } = useApp()
  return (
    <fieldset class="bar switch">
      <legend class="unseen">{t.value('shell.screens')}</legend>
      {SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          class="bar-item"
          data-screen={screen}
          aria-pressed={store.now.screen.value === screen}
          onClick={() => store.set({ screen })}
        >
          {t.value(`shell.screen.${screen}`)}
        </button>
      ))}
    </fieldset>
  )
}
