// Upper right: what concerns the whole screen and not one place.
import { useApp } from './app.ts'
import { BriefingButton } from './briefing/BriefingButton.tsx'
import { EmbedButton } from './embed/EmbedButton.tsx'
import { OpenLink } from './embed/OpenLink.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ShareButton } from './parts/ShareButton.tsx'
import { ScreenSwitch } from './ScreenSwitch.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'

export function TopBar() {
  const { store, t } = useApp()
  const ui = store.now.ui.value
  return (
    <nav class="top-bar" data-shade aria-label={t.value('shell.tools')}>
      {ui === 'page' || ui === 'full' ? <ScreenSwitch /> : null}
      <div class="bar">
        <LanguageSwitch />
        <ThemeMenu />
        <BriefingButton kind="quiet" />
        {ui === 'page' ? <ShareButton kind="quiet" /> : <OpenLink />}
        {ui === 'page' ? <EmbedButton /> : null}
      </div>
    </nav>
  )
}
