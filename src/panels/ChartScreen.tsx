// Matrix, flow or coverage over the whole window. Their code is fetched when someone first asks for them.
import { useComputed } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ChartProps } from '../charts/chart.ts'
import { PALETTES } from '../scene/palette.ts'
import type { Screen } from '../state/app-state.ts'
import { useApp, useFull } from './app.ts'
import { Brand } from './Brand.tsx'
import { useLazy } from './parts/lazy.ts'
import { WithFull } from './parts/WithFull.tsx'
import { TopBar } from './TopBar.tsx'

type Chart = Exclude<Screen, 'map' | 'sources'>

const LOAD: Readonly<Record<Chart, () => Promise<ComponentType<ChartProps>>>> = {
  matrix: () => import('../charts/matrix/MatrixView.tsx').then(({ MatrixView }) => MatrixView),
  coverage: () => import('../charts/coverage/CoverageView.tsx').then(({ CoverageView }) => CoverageView),
  flow: () => import('../charts/flow/FlowView.tsx').then(({ FlowView }) => FlowView),
}

export function ChartScreen({ screen }: { readonly screen: Chart }) {
  const { t } = useApp()
  return (
    <div class="chart-screen" data-test={screen}>
      <header class="chart-head">
        <Brand />
        <TopBar />
      </header>
      <main class="chart-area" aria-label={t.value(`shell.screen.${screen}`)}>
        <View key={screen} screen={screen} />
      </main>
    </div>
  )
}

function View({ screen }: { readonly screen: Chart }) {
  const app = useApp()
  const view = useLazy(LOAD[screen])
  const palette = useComputed(() => PALETTES[app.theme.value])
  if (view.type === 'waiting') return <p class="chart-wait">{app.t.value('shell.loading')}</p>
  if (view.type === 'failed') return <p class="chart-wait">{app.t.value('shell.failed')}</p>
  const Component = view.component
  return <WithFull>{() => <Told Component={Component} palette={palette} />}</WithFull>
}

type ToldProps = { readonly Component: ComponentType<ChartProps>; readonly palette: ChartProps['palette'] }

function Told({ Component, palette }: ToldProps) {
  const app = useApp()
  const graph = useFull()
  const store = useMemo(() => ({ ...app.store, graph }), [app.store, graph])
  return <Component store={store} t={app.t} palette={palette} onShow={(target) => app.show(target)} />
}
