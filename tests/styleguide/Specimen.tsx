// One specimen: a name, and the same component in two languages and the themes side by side, each in an app of its own.
import { signal } from '@preact/signals'
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { createFullGraph } from '../../src/domain/graph.ts'
import type { FullDataset, Text } from '../../src/domain/model.ts'
import { type App, AppContext } from '../../src/panels/app.ts'
import type { PaletteName } from '../../src/scene/palette.ts'
import type { AppState } from '../../src/state/app-state.ts'
import { createSearch, type PinyinTable } from '../../src/state/search.ts'
import { createApp } from '../fixtures/app.ts'

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

/** What the page has beside the data: how names are read, and what counties are called. */
export type Extras = { readonly pinyin: PinyinTable; readonly counties: ReadonlyMap<string, Text> }
export const ExtrasContext = createContext<Extras>({ pinyin: {}, counties: new Map() })

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
  const { pinyin, counties } = useContext(ExtrasContext)
  const app = useMemo(() => {
    const countyName = (adcode: string) => counties.get(adcode)?.[lang] ?? adcode
    const search = createSearch(createFullGraph(dataset), pinyin)
    const wish = theme === 'contrast-dark' ? 'contrast' : theme
    return createApp(dataset, { ...state, lang, theme: wish }, { theme: signal(theme), countyName, search, ...patch })
  }, [dataset])
  const style = { width: `${width}px`, ...(height ? { height: `${height}px` } : {}) }
  return (
    <div class="dress" data-theme={theme} lang={lang === 'zh' ? 'zh-CN' : 'en'} style={style}>
      <AppContext.Provider value={app}>{children}</AppContext.Provider>
    </div>
  )
}
