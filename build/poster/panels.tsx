// The opening panels as markup: the live ones, rendered without a page, so that every word stands where the live one will.
import { signal } from '@preact/signals-core'
import { renderToString } from 'preact-render-to-string'
import type { Graph } from '../../src/domain/graph.ts'
import type { Lang } from '../../src/domain/model.ts'
import { createTranslate } from '../../src/i18n/index.ts'
import { AppContext } from '../../src/panels/app.ts'
import { Shell } from '../../src/panels/Shell.tsx'
import { LAYOUTS, openingView } from '../../src/poster/opening.ts'
import { DEFAULTS } from '../../src/state/app-state.ts'
import { approvalOf, type Config } from '../../src/state/config.ts'
import { readGraph } from './scenes.ts'
import { stillApp } from './still-app.ts'

/** `wide-zh` → its markup, for every layout and language. `data`: the folder. Lengths of the window are left for the page to set. */
export function panelSheets(data: string, config: Config): Readonly<Record<string, string>> {
  const graph = readGraph(data)
  const sheets = LAYOUTS.flatMap(({ name, ...size }) =>
    (['zh', 'en'] as const).map((lang) => [`${name}-${lang}`, panelMarkup(graph, config, lang, name === 'phone', size)] as const),
  )
  return Object.fromEntries(sheets)
}

function panelMarkup(
  graph: Graph,
  config: Config,
  lang: Lang,
  phone: boolean,
  size: { readonly width: number; readonly height: number },
): string {
  const t = createTranslate(lang)
  const approval = approvalOf(config)
  const view = openingView(size, true, 16) ?? DEFAULTS.view
  const app = stillApp(
    graph,
    { lang, view },
    {
      config,
      phone: signal(phone),
      camera: signal({ ...view, ...size }),
      approval: signal(approval.type === 'approved' ? approval.number : t(`notice.approval.${approval.type}`)),
    },
  )
  const markup = renderToString(
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>,
  )
  // The page's policy lets no style attribute through; those there are depend on the window and are set by the script.
  return markup.replace(/ style="[^"]*"/g, '')
}
