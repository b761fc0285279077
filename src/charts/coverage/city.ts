// How far the plan reaches each city: measures that have at least one place there, by the strongest basis of any.
import type { Graph } from '../../domain/graph.ts'
import { BASES, type Basis } from '../../domain/kinds.ts'
import { type ByBasis, NO_BASIS, unitsOf } from '../units.ts'

export type CityCoverage = { readonly city: string; readonly counts: ByBasis; readonly measures: number }

/** Most measures first. What lies in several cities, or in none that is known, keeps a row of its own, at the end. */
export function coverageByCity(graph: Graph): readonly CityCoverage[] {
  const cities = new Map<string, Map<string, Basis>>()
  for (const { city, measure, basis } of unitsOf(graph)) {
    const found = cities.get(city) ?? new Map<string, Basis>()
    const known = found.get(measure)
    if (!known || BASES.indexOf(basis) < BASES.indexOf(known)) found.set(measure, basis)
    cities.set(city, found)
  }
  const isCity = (city: string) => /^\d{6}$/.test(city)
  return [...cities]
    .map(([city, found]): CityCoverage => {
      const counts: Record<Basis, number> = { ...NO_BASIS }
      for (const basis of found.values()) counts[basis] += 1
      return { city, counts, measures: found.size }
    })
    .sort((a, b) => Number(isCity(b.city)) - Number(isCity(a.city)) || b.measures - a.measures || a.city.localeCompare(b.city))
}
