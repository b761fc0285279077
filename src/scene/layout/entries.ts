// The sites a scene has to place, each with its screen position, colour and weight.
import type { Thread } from '../../domain/graph.ts'
import { BASES, type SiteKind, type Status } from '../../domain/kinds.ts'
import type { LngLat, Site } from '../../domain/model.ts'
import { type Px, project } from '../camera.ts'
import { isLit, type SceneInput, type Spotlight } from '../input.ts'
import { inkOf, mix } from '../palette.ts'
import type { Emphasis } from '../scene.ts'

export type Entry = {
  readonly site: Site
  readonly at: LngLat
  readonly px: Px
  readonly kind: SiteKind
  readonly status: Status
  readonly color: string
  /** The choice carries it: it has a symbol of its own, even while a hovered term lets it recede. */
  readonly lit: boolean
  readonly emphasis: Emphasis
  /** 0 named … 2 representative, 3 without any link: who gets room and a name first. */
  readonly rank: number
}

/** How a site stands on the map in the chosen year: what has not begun to run is hollow. */
function statusOf({ shown }: SceneInput, site: Site): Status {
  const presence = shown.presence.get(site.id)
  if (presence === 'over') return 'ended'
  if (presence === 'open') return 'operating'
  return site.status
}

/** Sites to draw: those shown, and those the choice carries even where a filter hides them. */
export function entriesOf(input: SceneInput, spotlight: Spotlight | null): Entry[] {
  const { graph, palette, chosen, hint } = input
  const carrying = new Map<string, Thread>(
    chosen?.type === 'measure' ? graph.threadsOfMeasure(chosen.code).map((thread) => [thread.feature, thread]) : [],
  )
  const hidden = spotlight
    ? graph.dataset.sites.filter((site) => spotlight.ids.has(site.id) && !input.shown.ids.has(site.id))
    : []
  return [...input.shown.sites, ...hidden].flatMap((site): Entry[] => {
    if (!site.at) return []
    const lit = spotlight === null ? null : isLit(spotlight, site.id)
    const thread = carrying.get(site.id)
    const pillar = thread ? graph.pillarOf(thread.measure) : graph.pillarOfFeature(site.id)
    const { ink } = inkOf(palette, pillar)
    const emphasis: Emphasis = lit === null ? (hint.feature === site.id ? 'strong' : 'plain') : lit ? 'strong' : 'receded'
    const basis = thread?.basis ?? graph.basisOfFeature(site.id)
    // A role that carries the measure lends the symbol: 江北机场 shows as a port of entry among ports of entry.
    const kind = thread?.links.find((link) => link.kind !== null)?.kind ?? site.kind
    return [
      {
        site,
        at: site.at,
        px: project(input.camera, site.at),
        kind,
        status: statusOf(input, site),
        color: emphasis === 'receded' ? mix(ink, palette.circle, 0.35) : ink,
        lit: spotlight?.ids.has(site.id) ?? false,
        emphasis,
        rank: basis === null ? 3 : BASES.indexOf(basis),
      },
    ]
  })
}

/**
 * Who gets room first; among equals always the same one. By code units: `localeCompare` depends on the reader's language, and its first call
 * costs the browser some 25 ms.
 */
export const byRank = (a: Entry, b: Entry): number => a.rank - b.rank || (a.site.id < b.site.id ? -1 : 1)
