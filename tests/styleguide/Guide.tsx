// What the style page shows, in order: foundations, parts, faces, cards, charts, and each of the states that are easily forgotten.
import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { CoverageView } from '../../src/charts/coverage/CoverageView.tsx'
import { FlowView } from '../../src/charts/flow/FlowView.tsx'
import { MatrixView } from '../../src/charts/matrix/MatrixView.tsx'
import type { FeatureId, FullDataset } from '../../src/domain/model.ts'
import { DetailCard } from '../../src/panels/detail/DetailCard.tsx'
import { LayersFace } from '../../src/panels/layers/LayersFace.tsx'
import { createTreeState } from '../../src/panels/measures/tree-state.ts'
import { Notice } from '../../src/panels/Notice.tsx'
import { PhoneTop } from '../../src/panels/PhoneTop.tsx'
import { Picker } from '../../src/panels/picker/Picker.tsx'
import { Tip } from '../../src/panels/picker/Tip.tsx'
import { PlacesFace } from '../../src/panels/places/PlacesFace.tsx'
import { Sheet } from '../../src/panels/Sheet.tsx'
import { SearchBox } from '../../src/panels/search/SearchBox.tsx'
import { SourcesPage } from '../../src/panels/sources/SourcesPage.tsx'
import { ThemeChoice } from '../../src/panels/ThemeMenu.tsx'
import { TopBar } from '../../src/panels/TopBar.tsx'
import { TimeBar } from '../../src/panels/time/TimeBar.tsx'
import { TintLegend } from '../../src/panels/tint/TintLegend.tsx'
import { InkTables, Lines, Motion, Symbols, TypeScale } from './Inks.tsx'
import { at, CARDS, CONFLICT, FAULTY, NOTHING, odd, on } from './odd.ts'
import { Buttons, Chart, Pressed, Rows, Tree, Waits } from './Parts.tsx'
import { Specimen } from './Specimen.tsx'
import '../../src/panels/shell.css'
import '../../src/panels/furniture.css'
import '../../src/panels/phone.css'
import '../../src/panels/theme.css'
import '../../src/panels/parts/parts.css'

export function Guide({ dataset }: { readonly dataset: FullDataset }) {
  const { all, one, many } = useMemo(() => odd(dataset), [dataset])
  const placeless = dataset.measures.find((measure) => measure.place === 'none')?.code ?? ''
  const area = dataset.areas.find((one) => one.kind !== 'circle')?.id
  const common = { dataset: all }
  const members = dataset.sites.slice(0, 12).map(({ id }) => id)
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
      <Specimen name="Buttons" {...common} width={460}>
        <Buttons />
      </Specimen>
      <Specimen name="Rows" {...common}>
        <Rows />
      </Specimen>
      <Specimen name="The bar" {...common} height={68} width={580}>
        <div class="pad">
          <TopBar />
        </div>
      </Specimen>
      <Specimen name="Themes" {...common}>
        <ThemeChoice />
      </Specimen>
      <Specimen name="Search: at rest" {...common} height={60}>
        <div class="pad">
          <SearchBox />
        </div>
      </Specimen>
      <Specimen name="Search: entered, nothing asked yet" {...common} height={220}>
        <Search />
      </Specimen>
      <Specimen name="Search: found" {...common} state={{ query: 'gyg' }} height={360}>
        <Search />
      </Specimen>
      <Specimen name="Search: nothing found" {...common} state={{ query: '亚特兰蒂斯' }} height={220}>
        <Search />
      </Specimen>
      <Specimen name="Notice: an error" {...common} patch={FAULT}>
        <Notice />
      </Specimen>
      <Specimen name="Notice: with every fault behind it" {...common} patch={{ ...FAULT, ...FAULTY }}>
        <Pressed on=".text-button">
          <Notice />
        </Pressed>
      </Specimen>
      <Specimen name="Notice: a new version" {...common} patch={{ update: signal(() => {}) }}>
        <Notice />
      </Specimen>
      <Specimen name="Tip" {...common} patch={{ tip: signal({ members, at: [0, 0] }) }} height={64}>
        <Tip />
      </Specimen>
      <Specimen name="Places behind one bead" {...common} patch={{ opened: signal({ members, at: [0, 0] }) }} height={380}>
        <Picker />
      </Specimen>
      <Specimen name="Years: as things stand" {...common}>
        <TimeBar />
      </Specimen>
      <Specimen name="Years: one year set" {...common} state={{ year: 2015 }}>
        <TimeBar />
      </Specimen>
      <Specimen name="Years: nothing to count" {...common} state={NOTHING}>
        <TimeBar />
      </Specimen>
      <Specimen name="Years: folded away in a narrow window" {...common} patch={NARROW} height={60}>
        <TimeBar />
      </Specimen>
      <Specimen name="Figures of the cities: on their way" {...common} state={{ tint: 'gdp-per-head' }} height={90}>
        <TintLegend />
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
      <Specimen name="Layers: all switched off" {...common} state={NOTHING} height={420}>
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
      <Specimen name="Places: choosing a kind" {...common} height={420}>
        <Pressed on=".filter-opener">
          <PlacesFace />
        </Pressed>
      </Specimen>
      <Specimen name="Places: a measure is chosen, others recede" {...common} state={on('1.3.2.7')} height={420}>
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
      {area ? (
        <Specimen name="An area" {...common} state={{ chosen: { type: 'feature', id: area satisfies FeatureId } }} height={520}>
          <DetailCard />
        </Specimen>
      ) : null}
      <Specimen name="A measure" {...common} state={on('1.3.2.7')} height={520}>
        <DetailCard />
      </Specimen>
      <Specimen name="A measure without a place" {...common} state={on(placeless)} height={420}>
        <DetailCard />
      </Specimen>
      <Specimen name="Directions" {...common} state={at('guoyuan-port')} height={520}>
        <Pressed on=".directions .button">
          <DetailCard />
        </Pressed>
      </Specimen>
      <h2>On a phone</h2>
      <Specimen name="Search, buttons and sheet" {...common} patch={PHONE} height={700} width={390}>
        <Phone />
      </Specimen>
      <Specimen name="The sheet with a card" {...common} patch={PHONE} state={at('guoyuan-port')} height={700} width={390}>
        <Phone />
      </Specimen>
      <h2>Charts</h2>
      <Specimen name="Loading, and what could not be loaded" {...common}>
        <Waits />
      </Specimen>
      <Specimen name="Matrix" {...common} height={620} width={1100}>
        <Chart view={MatrixView} />
      </Specimen>
      <Specimen name="Matrix: as a table" {...common} height={320} width={1100}>
        <Pressed on=".chart-bar > .chart-button">
          <Chart view={MatrixView} />
        </Pressed>
      </Specimen>
      <Specimen name="Matrix: narrowed to nothing" {...common} state={NOTHING} height={420} width={1100}>
        <Chart view={MatrixView} />
      </Specimen>
      <Specimen name="Matrix: on a phone" {...common} height={620} width={390}>
        <Chart view={MatrixView} />
      </Specimen>
      <Specimen name="Flow" {...common} height={720} width={1100}>
        <Chart view={FlowView} />
      </Specimen>
      <Specimen name="Flow: nothing to count" {...common} state={NOTHING} height={260} width={1100}>
        <Chart view={FlowView} />
      </Specimen>
      <Specimen name="Coverage" {...common} height={1060} width={1100}>
        <Chart view={CoverageView} />
      </Specimen>
      <Specimen name="Coverage: the menu of files" {...common} height={320} width={560}>
        <Pressed on=".export-menu summary">
          <Chart view={CoverageView} />
        </Pressed>
      </Specimen>
      <h2>Sources</h2>
      <Specimen name="Sources, lists and licences" {...common} height={620} width={1100}>
        <SourcesPage />
      </Specimen>
    </>
  )
}

const FAULT = { notice: signal('部分数据文件有误。 Some data files are faulty.') }
const NARROW = { camera: signal({ lng: 106, lat: 30, zoom: 6, width: 1024, height: 768 }) }
const PHONE = {
  phone: signal(true),
  camera: signal({ lng: 106, lat: 30, zoom: 6, width: 390, height: 700 }),
}

const Search = () => (
  <Pressed on="input">
    <div class="pad">
      <SearchBox />
    </div>
  </Pressed>
)

function Phone() {
  const tree = useMemo(createTreeState, [])
  return (
    <div class="shell" data-phone="">
      <PhoneTop />
      <Sheet tree={tree} />
    </div>
  )
}
