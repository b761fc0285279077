// What charts count, and what narrows it.
import { describe, expect, test } from 'vitest'
import { type Facet, isNarrowed, shownUnits, unnarrowed } from '../../../src/charts/units.ts'
import { type AppState, DEFAULTS, NO_FILTER } from '../../../src/state/app-state.ts'
import { all, graph } from './graph.ts'

const shownWith = (patch: Partial<AppState>, own: readonly Facet[] = []) => shownUnits(graph, all, { ...DEFAULTS, ...patch }, own)

describe('units', () => {
  test('are one for each measure, place and role', () => {
    expect(all.map((unit) => `${unit.measure} ${unit.feature} ${unit.kind} ${unit.city} ${unit.basis}`).sort()).toEqual([
      '1.0.0.1 both area several named',
      '1.0.0.1 one area 510100 representative',
      '1.1.1.1 hall expo-venue unknown representative',
      '1.3.1.1 airport airport 510100 listed',
      '1.3.1.1 line corridor several named',
      '1.3.1.1 port logistics-hub 500000 representative',
      '1.3.1.1 port river-port 500000 named',
      '1.3.2.1 port river-port 500000 listed',
    ])
  })

  test('count areas although their outlines start hidden', () => {
    expect(shownWith({})).toHaveLength(all.length)
    expect(isNarrowed(DEFAULTS)).toBe(false)
  })

  test('pass by the role that is counted, not by another role of the same place', () => {
    const shown = shownWith({ filter: { ...NO_FILTER, kinds: ['logistics-hub'] } })
    expect(shown.map((unit) => `${unit.measure} ${unit.kind}`)).toEqual(['1.3.1.1 logistics-hub'])
  })

  test('follow pillar, basis, layers and year', () => {
    expect(shownWith({ filter: { ...NO_FILTER, pillars: ['service'] } })).toHaveLength(1)
    expect(shownWith({ filter: { ...NO_FILTER, bases: ['listed'] } })).toHaveLength(2)
    const kinds = shownWith({ hidden: ['kind:river-port', 'mode:rail'] }).map((unit) => unit.kind)
    expect(kinds.sort()).toEqual(['airport', 'area', 'area', 'expo-venue', 'logistics-hub'])
  })

  test('are not narrowed by the facets that a chart shows itself', () => {
    const filter = { ...NO_FILTER, kinds: ['airport'] as const }
    expect(shownWith({ filter }, ['kinds'])).toHaveLength(all.length)
    expect(isNarrowed({ ...DEFAULTS, filter }, ['kinds'])).toBe(false)
    expect(isNarrowed({ ...DEFAULTS, filter })).toBe(true)
  })

  test('can all be counted again, and the outlines stay as they were', () => {
    const state = {
      filter: { ...NO_FILTER, bases: ['named'] as const },
      year: 2000,
      hidden: ['kind:airport', 'area:city'] as const,
    }
    expect(unnarrowed(state)).toEqual({ filter: NO_FILTER, year: null, hidden: ['area:city'] })
  })
})
