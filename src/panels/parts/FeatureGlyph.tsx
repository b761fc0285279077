// What stands before a feature's name in a list: a site's symbol, a corridor's stroke, an area's outline.
import type { SiteKind } from '../../domain/kinds.ts'
import type { Feature } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { AreaGlyph } from './AreaGlyph.tsx'
import { ModeLine } from './ModeLine.tsx'
import { SymbolIcon } from './SymbolIcon.tsx'

type Props = {
  readonly feature: Feature
  readonly size?: number
  /** The role a list is about, where it is not the place's first one. */
  readonly role?: SiteKind | null
}

export function FeatureGlyph({ feature, size = 18, role = null }: Props) {
  const { store } = useApp()
  const pillar = store.graph.pillarOfFeature(feature.id)
  return (
    <span class="feature-glyph" data-pillar={pillar ?? 'none'}>
      <Glyph feature={feature} size={size} role={role} />
    </span>
  )
}

function Glyph({ feature, size, role }: Required<Props>) {
  const { store } = useApp()
  switch (feature.type) {
    case 'site': {
      const designation = feature.designations.find((candidate) => candidate.kind === role)
      const status = designation && role !== feature.kind ? designation.status : feature.status
      return (
        <SymbolIcon glyph={role ?? feature.kind} status={status} pillar={store.graph.pillarOfFeature(feature.id)} size={size} />
      )
    }
    case 'corridor':
      return <ModeLine mode={feature.mode} width={size + 4} />
    case 'area':
      return <AreaGlyph boundary={feature.boundary} size={size} />
  }
}
