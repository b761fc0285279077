// What the style page shows, in order: foundations, parts, faces, cards, charts, and each of the states that are easily forgotten.
import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { CoverageView } from '../../src/charts/coverage/CoverageView.tsx'
import { FlowView } from '../../src/charts/flow/FlowView.tsx'
import { MatrixView } from '../../src/charts/matrix/MatrixView.tsx'
import { CORRIDOR_MODES, SITE_KINDS } from '../../src/domain/kinds.ts'
import type { Dataset, FeatureId, Site } from '../../src/domain/model.ts'
import { useApp } from '../../src/panels/app.ts'
import { DetailCard } from '../../src/panels/detail/DetailCard.tsx'
import { LayersFace } from '../../src/panels/layers/LayersFace.tsx'
import { MeasuresFace } from '../../src/panels/measures/MeasuresFace.tsx'
import { createTreeState } from '../../src/panels/measures/tree-state.ts'
import { Notice } from '../../src/panels/Notice.tsx'
import { Button, IconButton } from '../../src/panels/parts/Button.tsx'
import { Tip } from '../../src/panels/picker/Tip.tsx'
import { PlacesFace } from '../../src/panels/places/PlacesFace.tsx'
import { SearchBox } from '../../src/panels/search/SearchBox.tsx'
import { ThemeChoice } from '../../src/panels/ThemeMenu.tsx'
import { TimeBar } from '../../src/panels/time/TimeBar.tsx'
import { PALETTES } from '../../src/scene/palette.ts'
import { NO_FILTER } from '../../src/state/app-state.ts'
import { createSite, featureId, measureCode } from '../fixtures/make.ts'
import { InkTables, Lines, Motion, Symbols, TypeScale } from './Inks.tsx'
import { Specimen } from './Specimen.tsx'
import '../../src/panels/shell.css'
import '../../src/panels/furniture.css'
import '../../src/panels/parts/parts.css'

/** A name as long as any authority has given. */
const LONG = {
  zh: '成渝地区双城经济圈国家级综合性科学中心重大科技基础设施集群（西部（重庆）科学城北碚园区扩区部分）',
  en: 'Chengdu–Chongqing Comprehensive National Science Centre, Cluster of Major Infrastructures, Beibei Park Extension of the Western Science City',
}

/** The shipped data with a few made-up places among them, for states that no shipped place is in. */
function odd(dataset: Dataset): { readonly all: Dataset; readonly one: Dataset; readonly many: Dataset } {
  const model = dataset.sites[0]
  const made = (id: string, patch: Partial<Site>): Site => ({
    ...(model ?? createSite(id)),
    id: featureId(id),
    aliases: [],
    ...patch,
  })
  const odds = [
    made('long-name', { name: LONG, short: LONG }),
    made('nowhere', {
      at: null,
      name: { zh: '没有位置的地点', en: 'A place without a position' },
      short: { zh: '无位置', en: 'No position' },
    }),
    made('ended', {
      links: [],
      designations: [],
      status: 'ended',
      until: '2019-05',
      name: { zh: '已结束的地点', en: 'A place that has ended' },
    }),
    made('planned', { status: 'planned', since: null, name: { zh: '规划中的地点', en: 'A planned place' } }),
  ]
  const many = Array.from({ length: 200 }, (_, i) =>
    made(`many-${i}`, {
      name: { zh: `第 ${i + 1} 处`, en: `Place ${i + 1}` },
      short: { zh: `第 ${i + 1} 处`, en: `Place ${i + 1}` },
    }),
  )
  const bare = { ...dataset, corridors: [], areas: [] }
  return {
    all: { ...dataset, sites: [...dataset.sites, ...odds] },
    one: { ...bare, sites: odds.slice(0, 1) },
    many: { ...bare, sites: many },
  }
}

const at = (id: string) => ({ chosen: { type: 'feature' as const, id: featureId(id) } })
const on = (code: string) => ({ chosen: { type: 'measure' as const, code: measureCode(code) } })
/** Which conditions cannot hold together. */
const CONFLICT = { filter: { ...NO_FILTER, kinds: ['laboratory' as const], statuses: ['ended' as const] } }
const NOTHING = {
  filter: { ...NO_FILTER, statuses: ['ended' as const] },
  hidden: [...SITE_KINDS.map((kind) => `kind:${kind}` as const), ...CORRIDOR_MODES.map((mode) => `mode:${mode}` as const)],
}

export function Guide({ dataset }: { readonly dataset: Dataset }) {
  const { all, one, many } = useMemo(() => odd(dataset), [dataset])
  const placeless = dataset.measures.find((measure) => measure.place === 'none')?.code ?? ''
  const area = dataset.areas.find((one) => one.kind !== 'circle')?.id ?? featureId('')
  const common = { dataset: all }
  return (
    <>
      <h1>成渝图志 · Chengyu Atlas</h1>
      <h2>Inks and their contrast</h2>
      <InkTables />
      <h2>Foundations</h2>
      <Specimen name="Type" {...common} width={460}>
        <div class="pad">
          <TypeScale />
        </div>
      </Specimen>
      <Specimen name="Symbols, 1× and 3×: every kind, each status" {...common} width={460}>
        <div class="pad">
          <Symbols />
        </div>
      </Specimen>
      <Specimen name="Lines: modes and bases" {...common}>
        <div class="pad">
          <Lines />
        </div>
      </Specimen>
      <Specimen name="Motion: rest the pointer on a bar" {...common}>
        <div class="pad">
          <Motion />
        </div>
      </Specimen>
      <h2>Parts</h2>
      <Specimen name="Buttons: rest, hover, focus, chosen, disabled" {...common}>
        <Buttons />
      </Specimen>
      <Specimen name="Themes" {...common}>
        <ThemeChoice />
      </Specimen>
      <Specimen name="Search: at rest" {...common} height={60}>
        <div class="pad">
          <SearchBox />
        </div>
      </Specimen>
      <Specimen name="Search: with a question" {...common} state={{ query: 'gyg' }} height={60}>
        <div class="pad">
          <SearchBox />
        </div>
      </Specimen>
      <Specimen name="Notice: an error, with every fault behind it" {...common} patch={FAULTY}>
        <Notice />
      </Specimen>
      <Specimen
        name="Tip"
        {...common}
        patch={{ tip: signal({ members: dataset.sites.slice(0, 3).map(({ id }) => id), at: [0, 0] }) }}
        height={120}
      >
        <Tip />
      </Specimen>
      <Specimen name="Years: as things stand" {...common}>
        <TimeBar />
      </Specimen>
      <Specimen name="Years: one year set" {...common} state={{ year: 2015 }}>
        <TimeBar />
      </Specimen>
      <h2>Faces</h2>
      <Specimen name="Measures: at rest" {...common} height={420}>
        <Tree />
      </Specimen>
      <Specimen name="Measures: one chosen" {...common} state={on('1.3.2.7')} height={420}>
        <Tree />
      </Specimen>
      <Specimen name="Layers and legend" {...common} height={420}>
        <LayersFace />
      </Specimen>
      <Specimen
        name="Places: all, among them very long names and one without a position"
        {...common}
        state={{ sort: 'name' }}
        height={420}
      >
        <PlacesFace />
      </Specimen>
      <Specimen name="Places: two hundred of one kind" dataset={many} height={420}>
        <PlacesFace />
      </Specimen>
      <Specimen name="Places: one, with a very long name" dataset={one} height={220}>
        <PlacesFace />
      </Specimen>
      <Specimen name="Places: conditions in each other’s way" {...common} state={CONFLICT} height={420}>
        <PlacesFace />
      </Specimen>
      <Specimen name="Places: nothing found" {...common} state={NOTHING} height={420}>
        <PlacesFace />
      </Specimen>
      <Specimen name="Places: an empty year" {...common} state={{ ...CONFLICT, year: 1990 }} height={420}>
        <PlacesFace />
      </Specimen>
      <h2>Cards</h2>
      {CARDS.map(([name, id]) => (
        <Specimen key={id} name={name} {...common} state={at(id)} height={520}>
          <DetailCard />
        </Specimen>
      ))}
      <Specimen name="An area" {...common} state={{ chosen: { type: 'feature', id: area as FeatureId } }} height={520}>
        <DetailCard />
      </Specimen>
      <Specimen name="A measure" {...common} state={on('1.3.2.7')} height={520}>
        <DetailCard />
      </Specimen>
      <Specimen name="A measure without a place" {...common} state={on(placeless)} height={420}>
        <DetailCard />
      </Specimen>
      <h2>Charts</h2>
      <Specimen name="Loading, and what could not be loaded" {...common}>
        <Waits />
      </Specimen>
      <Specimen name="Matrix" {...common} height={620} width={960}>
        <Chart view={MatrixView} />
      </Specimen>
      <Specimen name="Matrix: narrowed to nothing" {...common} state={NOTHING} height={420} width={960}>
        <Chart view={MatrixView} />
      </Specimen>
      <Specimen name="Flow" {...common} height={720} width={960}>
        <Chart view={FlowView} />
      </Specimen>
      <Specimen name="Flow: nothing to count" {...common} state={NOTHING} height={260} width={960}>
        <Chart view={FlowView} />
      </Specimen>
      <Specimen name="Coverage" {...common} height={720} width={960}>
        <Chart view={CoverageView} />
      </Specimen>
    </>
  )
}

const CARDS = [
  ['A place', 'guoyuan-port'],
  ['A place with a very long name', 'long-name'],
  ['A place without a position', 'nowhere'],
  ['A place that has ended', 'ended'],
  ['A planned place', 'planned'],
  ['A corridor', 'rail-sea-chongqing-qinzhou'],
] as const

const FAULTY = {
  notice: signal('部分数据文件有误。 Some data files are faulty.'),
  issues: [{ code: 'not-json', file: 'sites/ports.geojson', feature: null, field: null, found: null }],
} as const

function Tree() {
  const state = useMemo(createTreeState, [])
  return <MeasuresFace state={state} />
}

/** One row a state, so that the three kinds can be compared in it. */
function Buttons() {
  const { t } = useApp()
  const rows = [{}, { class: 'is-hover' }, { class: 'is-focus' }, { pressed: true }, { disabled: true }] as const
  return (
    <div class="pad" data-pillar="industry">
      {rows.map((row, i) => (
        <div key={i} class="bar-of">
          {(['plain', 'quiet', 'strong'] as const).map((kind) => (
            <Button key={kind} kind={kind} icon="share" {...row}>
              {t.value('shell.share')}
            </Button>
          ))}
          <IconButton icon="home" label={t.value('map.home')} {...row} />
        </div>
      ))}
    </div>
  )
}

function Waits() {
  const { t } = useApp()
  return (
    <>
      <p class="chart-wait">{t.value('shell.loading')}</p>
      <p class="chart-wait">{t.value('shell.failed')}</p>
    </>
  )
}

function Chart({ view: View }: { readonly view: typeof MatrixView | typeof FlowView | typeof CoverageView }) {
  const { store, t, theme } = useApp()
  return <View store={store} t={t} palette={signal(PALETTES[theme.value])} />
}
