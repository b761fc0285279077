// Where everything is from, over the whole window. Its code is fetched when someone first asks for it.
import { useApp } from '../app.ts'
import { Brand } from '../Brand.tsx'
import { useLazy } from '../parts/lazy.ts'
import { WithFull } from '../parts/WithFull.tsx'
import { TopBar } from '../TopBar.tsx'

const load = () => import('./SourcesPage.tsx').then(({ SourcesPage }) => SourcesPage)

export function SourcesScreen() {
  const { t } = useApp()
  const page = useLazy(load)
  const Page = page.type === 'ready' ? page.component : null
  return (
    <div class="chart-screen" data-test="sources">
      <header class="chart-head">
        <Brand />
        <TopBar />
      </header>
      <main class="chart-area" aria-label={t.value('sources.title')}>
        {Page ? (
          <WithFull>{() => <Page />}</WithFull>
        ) : (
          <p class="chart-wait">{t.value(page.type === 'failed' ? 'shell.failed' : 'shell.loading')}</p>
        )}
      </main>
    </div>
  )
}
