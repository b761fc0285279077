// A small plan with places of every sort, for the tests of the charts.
import { unitsOf } from '../../../src/charts/units.ts'
import { createFullGraph } from '../../../src/domain/graph.ts'
import {
  createArea,
  createCorridor,
  createDataset,
  createLink,
  createMeasure,
  createRole,
  createSite,
} from '../../fixtures/make.ts'

/** Four measures with places, one without; five places, one of them in two roles. */
export const graph = createFullGraph(
  createDataset({
    measures: [
      createMeasure('1.0.0.1'),
      createMeasure('1.1.1.1'),
      createMeasure('1.1.1.2', { place: 'none', placeNote: { zh: '没有。', en: 'None.' } }),
      createMeasure('1.3.1.1'),
      createMeasure('1.3.2.1', { title: { zh: '=甲', en: '=A' } }),
    ],
    sites: [
      createSite('port', {
        kind: 'river-port',
        links: [createLink('1.3.1.1'), createLink('1.3.2.1', { basis: 'listed' })],
        designations: [createRole('logistics-hub', { links: [createLink('1.3.1.1', { basis: 'representative' })] })],
      }),
      createSite('airport', { county: '510107', links: [createLink('1.3.1.1', { basis: 'listed' })] }),
      createSite('hall', { kind: 'expo-venue', county: null, links: [createLink('1.1.1.1', { basis: 'representative' })] }),
    ],
    corridors: [createCorridor('line', { links: [createLink('1.3.1.1')] })],
    areas: [
      createArea('both', { counties: ['510107', '500112'], links: [createLink('1.0.0.1')] }),
      createArea('one', { counties: ['510107'], links: [createLink('1.0.0.1', { basis: 'representative' })] }),
    ],
  }),
)
export const all = unitsOf(graph)
export const size = { width: 1400, height: 700, rem: 16 }
export const countOf = (text: string, part: string): number => text.split(part).length - 1
