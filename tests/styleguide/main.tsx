// The living style page: `npm run dev`, then /styleguide. Every component in every state, made from the real components; no part of the site.
import { render } from 'preact'
import { loadBaseMap } from '../../src/io/load-base-map.ts'
import { fetchJson, loadFirst, loadRest } from '../../src/io/load-data.ts'
import type { PinyinTable } from '../../src/state/search.ts'
import { forceStates } from './force.ts'
import { Guide } from './Guide.tsx'
import { createExtras, ExtrasContext } from './Specimen.tsx'
import '../../src/style/tokens.css'
import '../../src/style/base.css'
import './styleguide.css'

const box = document.getElementById('guide')
const dataset = await loadRest('./data/', await loadFirst('./data/'))
const readings = await fetchJson('./data/pinyin.json')
const { baseMap } = await loadBaseMap('./data/', () => Promise.resolve())
const counties = new Map(
  baseMap.counties.features.map(({ properties }) => [properties.adcode, { zh: properties.name, en: properties.nameEn }]),
)
const extras = createExtras('json' in readings ? (readings.json as PinyinTable) : {}, counties)
if (box)
  render(
    <ExtrasContext.Provider value={extras}>
      <Guide dataset={dataset} />
    </ExtrasContext.Provider>,
    box,
  )
forceStates(document)
document.documentElement.dataset.ready = 'true'
