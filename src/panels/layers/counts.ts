// Counts and colours of the layer list, read from the same graph and table as the map: nothing here is typed.
import { type Graph, kindsOf } from '../../domain/graph.ts'
import {
  AREA_KINDS,
  type AreaKind,
  CORRIDOR_MODES,
  type CorridorMode,
  PILLARS,
  type Pillar,
  type SiteKind,
} from '../../domain/kinds.ts'
import type { Area, Corridor, Feature, Site } from '../../domain/model.ts'
import type { LayerId } from '../../state/app-state.ts'
import type { Shown } from '../../state/shown.ts'

/** The pillar most of these features take their colour from; null where none carries a measure. */
export function mainPillar(graph: Graph, features: readonly Feature[]): Pillar | null {
  const found = features.map((feature) => graph.pillarOfFeature(feature.id))
  const count = (pillar: Pillar) => found.filter((other) => other === pillar).length
  const best = [...PILLARS].sort((a, b) => count(b) - count(a))[0]
  return best !== undefined && count(best) > 0 ? best : null
}

/** A place is counted under each of its kinds. */
export const sitesOfKind = (sites: readonly Site[], kind: SiteKind): readonly Site[] =>
  sites.filter((site) => kindsOf(site).includes(kind))

/** Places with any of the kinds, each counted once. */
export const sitesOfGroup = (sites: readonly Site[], kinds: readonly SiteKind[]): readonly Site[] =>
  sites.filter((site) => kindsOf(site).some((kind) => kinds.includes(kind)))

export type ModeRow = { readonly mode: CorridorMode; readonly corridors: readonly Corridor[] }
export const modeRows = (graph: Graph, shown: Shown): readonly ModeRow[] =>
  CORRIDOR_MODES.filter((mode) => graph.dataset.corridors.some((corridor) => corridor.mode === mode)).map((mode) => ({
    mode,
    corridors: shown.corridors.filter((corridor) => corridor.mode === mode),
  }))

export type AreaRow = { readonly kind: AreaKind; readonly areas: readonly Area[] }
export const areaRows = (graph: Graph, shown: Shown): readonly AreaRow[] =>
  AREA_KINDS.filter((kind) => graph.dataset.areas.some((area) => area.kind === kind)).map((kind) => ({
    kind,
    areas: shown.areas.filter((area) => area.kind === kind),
  }))

/** The list of hidden layers with some switched on or off. */
export function withLayers(hidden: readonly LayerId[], layers: readonly LayerId[], on: boolean): readonly LayerId[] {
  const rest = hidden.filter((layer) => !layers.includes(layer))
  return on ? rest : [...rest, ...layers]
}

/** The same layers in whatever order. */
export const sameLayers = (a: readonly LayerId[], b: readonly LayerId[]): boolean =>
  a.length === b.length && a.every((layer) => b.includes(layer))
