// An App for panels to be rendered with where there is no page: real store and words, a map that does nothing.
import { computed, signal } from '@preact/signals-core'
import type { Graph } from '../../src/domain/graph.ts'
import { createTranslate } from '../../src/i18n/index.ts'
import type { App } from '../../src/panels/app.ts'
import { type AppState, DEFAULTS } from '../../src/state/app-state.ts'
import { DEFAULT_CONFIG } from '../../src/state/config.ts'
import { createSearch } from '../../src/state/search.ts'
import { shareLink } from '../../src/state/share-link.ts'
import { createStore } from '../../src/state/store.ts'

/** `state` differs from what the page opens with, `patch` from an app in a window of 1440 × 900. */
export function stillApp(graph: Graph, state: Partial<AppState> = {}, patch: Partial<App> = {}): App {
  const store = createStore(graph, { ...DEFAULTS, ...state })
  const nothing = () => {}
  return {
    store,
    full: signal(null),
    loadFull: () => Promise.resolve(),
    config: DEFAULT_CONFIG,
    t: computed(() => createTranslate(store.now.lang.value)),
    theme: signal('light' as const),
    search: patch.search ?? createSearch(graph, {}),
    countyName: (adcode) => adcode,
    issues: [],
    notice: signal(null),
    dismissNotice: nothing,
    update: signal(null),
    phone: signal(false),
    approval: signal('内部参考 · 未经审核'),
    camera: signal({ ...DEFAULTS.view, width: 1440, height: 900 }),
    opening: signal(DEFAULTS.view),
    dialog: signal(null),
    tint: signal(null),
    centre: signal([105, 30] as const),
    choose: nothing,
    show: nothing,
    opened: signal(null),
    closeOpened: nothing,
    tip: signal(null),
    heldBack: signal(null),
    pageLink: computed(() => shareLink(store.snapshot.value, DEFAULTS.view, 'https://atlas.example.cn/', null)),
    badLink: nothing,
    lookInto: nothing,
    pageView: () => DEFAULTS.view,
    zoomBy: nothing,
    home: nothing,
    locate: nothing,
    print: nothing,
    ...patch,
  }
}
