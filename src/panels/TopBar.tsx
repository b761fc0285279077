// Upper right: what concerns the whole screen and not one place.
import { useApp } from './app.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ShareButton } from './parts/ShareButton.tsx'
import { ScreenSwitch } from './ScreenSwitch.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'

export function TopBar() {
  const { t } = useApp()
  return (
    <nav class="top-bar" data-shade aria-label={t.value('shell.tools')}>
      <ScreenSwitch />
      <div class="bar">
        <LanguageSwitch />
        <ThemeMenu />
        <ShareButton kind="quiet" />
      </div>
    </nav>
  )
}
