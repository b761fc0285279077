// The floating top of a phone's map: mark and search in one box, and the few buttons a thumb needs.
import { useApp } from './app.ts'
import { attributionOf } from './attribution.ts'
import { BriefingButton } from './briefing/BriefingButton.tsx'
import { EmbedButton } from './embed/EmbedButton.tsx'
import { OpenLink } from './embed/OpenLink.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Button, IconButton } from './parts/Button.tsx'
import { Logo } from './parts/Logo.tsx'
import { Popover } from './parts/Popover.tsx'
import { ShareButton } from './parts/ShareButton.tsx'
import { ScreenSwitch } from './ScreenSwitch.tsx'
import { SearchBox } from './search/SearchBox.tsx'
import { openSources } from './sources/open-sources.ts'
import { ThemeChoice } from './ThemeMenu.tsx'

export function PhoneTop() {
  const app = useApp()
  const { t } = app
  return (
    <>
      <header class="phone-top" data-cover="top">
        <h1 class="unseen">{t.value('shell.name')}</h1>
        <Logo size={30} />
        <SearchBox />
      </header>
      <div class="phone-buttons" data-shade>
        <More />
        <IconButton icon="home" size={20} label={t.value('map.home')} onClick={() => app.home()} />
        <IconButton icon="locate" size={20} label={t.value('map.locate')} onClick={() => app.locate()} />
      </div>
    </>
  )
}

function More() {
  const app = useApp()
  const { t } = app
  return (
    <Popover
      class="phone-more"
      opener={(opener) => <IconButton icon="globe" size={20} label={t.value('shell.more')} {...opener} />}
    >
      {() => (
        <>
          <ScreenSwitch />
          <div class="bar">
            <LanguageSwitch />
          </div>
          <ThemeChoice />
          <BriefingButton />
          {app.store.now.ui.value === 'page' ? <ShareButton /> : <OpenLink />}
          {app.store.now.ui.value === 'page' ? <EmbedButton words /> : null}
          <Button icon="list" onClick={() => openSources(app.store)}>
            {t.value('sources.open')}
          </Button>
          <p class="meta">{attributionOf(app).join(' · ')}</p>
        </>
      )}
    </Popover>
  )
}
