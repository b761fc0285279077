// One specimen: a name, and the same component in two languages and the themes side by side, each in an app of its own.
import { signal } from '@preact/signals'
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { stillApp } from '../../build/poster/still-app.ts'
import { createFullGraph, type FullGraph } from '../../src/domain/graph.ts'
import type { FullDataset, Text } from '../../src/domain/model.ts'
import { type App, AppContext } from '../../src/panels/app.ts'
import type { PaletteName } from '../../src/scene/palette.ts'
import type { AppState } from '../../src/state/app-state.ts'
import { createSearch, type PinyinTable, type SearchIndex } from '../../src/state/search.ts'

export type Dress = readonly [theme: PaletteName, lang: 'zh' | 'en']

/** Both languages in both main themes; the others once each. */
const DRESSES: readonly Dress[] = [
  ['light', 'zh'],
  ['light', 'en'],
  ['dark', 'zh'],
  ['dark', 'en'],
  ['contrast', 'zh'],
  ['contrast-dark', 'zh'],
  ['print', 'en'],
]

/** What specimens are dressed in; a test needs fewer. */
export const Dresses = createContext(DRESSES)

/** What the page has beside the data: what counties are called, and what is made of a dataset, once for all its specimens. */
export type Extras = {
  readonly counties: ReadonlyMap<string, Text>
  of(dataset: FullDataset): { readonly graph: FullGraph; readonly search: SearchIndex }
}
/** `pinyin`: how names are read. */
export function createExtras(pinyin: PinyinTable, counties: ReadonlyMap<string, Text>): Extras {
  const made = new WeakMap<FullDataset, ReturnType<Extras['of']>>()
  return {
    counties,
    of(dataset) {
      const known = made.get(dataset)
      if (known) return known
      const graph = createFullGraph(dataset)
      const both = { graph, search: createSearch(graph, pinyin) }
      made.set(dataset, both)
      return both
    },
  }
}
export const ExtrasContext = createContext<Extras>(createExtras({}, new Map()))

type Props = {
  readonly name: string
  readonly dataset: FullDataset
  readonly state?: Partial<AppState>
  readonly patch?: Partial<App>
  /** In CSS pixels. A component that scrolls needs a height. */
  readonly height?: number
  readonly width?: number
  readonly children: ComponentChildren
}

export function Specimen({ name, children, ...dress }: Props) {
  const dresses = useContext(Dresses)
  return (
    <section class="specimen">
      <h3>{name}</h3>
      <div class="dresses">
        {dresses.map(([theme, lang]) => (
          <Dressed key={`${theme} ${lang}`} {...dress} theme={theme} lang={lang}>
            {children}
          </Dressed>
        ))}
      </div>
    </section>
  )
}

type DressedProps = Omit<Props, 'name'> & { readonly theme: PaletteName; readonly lang: 'zh' | 'en' }

function Dressed({ dataset, state = {}, patch = {}, height, width = 352, theme, lang, children }: DressedProps) {
  const { counties, of } = useContext(ExtrasContext)
  const app = useMemo(() => {
    const countyName = (adcode: string) => counties.get(adcode)?.[lang] ?? adcode
    const { graph, search } = of(dataset)
    const wish = theme === 'contrast-dark' ? 'contrast' : theme
    const dressed = { full: signal(graph), theme: signal(theme), countyName, search, ...patch }
    return stillApp(graph, { ...state, lang, theme: wish }, dressed)
  }, [dataset])
  const style = { width: `${width}px`, ...(height ? { height: `${height}px` } : {}) }
  return (
    <div class="dress" data-theme={theme} lang={lang === 'zh' ? 'zh-CN' : 'en'} style={style}>
      <AppContext.Provider value={app}>{children}</AppContext.Provider>
    </div>
  )
}
