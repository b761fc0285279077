// What the choices of each facet are called and which sign stands before them.
import type { ComponentChildren } from 'preact'
import { CITIES } from '../../domain/cities.ts'
import type { Basis, Pillar, SiteKind, Status } from '../../domain/kinds.ts'
import type { Translate } from '../../i18n/index.ts'
import type { Facet } from '../../state/places.ts'
import { KindGlyph } from '../parts/KindGlyph.tsx'
import { PillarSquare } from '../parts/PillarSquare.tsx'
import { Stub } from '../parts/Stub.tsx'
import { SymbolIcon } from '../parts/SymbolIcon.tsx'

/** The value comes from the facet's own vocabulary, so each cast below names what the facet already says. */
export function facetName(t: Translate, facet: Facet, value: string): string {
  switch (facet) {
    case 'kinds':
      return t(`kind.${value as SiteKind}`)
    case 'statuses':
      return t(`status.${value as Status}`)
    case 'pillars':
      return t(`pillar.${value as Pillar}`)
    case 'bases':
      return t(`basis.${value as Basis}`)
    case 'cities': {
      const city = CITIES[value]
      return city ? t.of(city) : value
    }
  }
}

export function facetSign(facet: Facet, value: string): ComponentChildren {
  switch (facet) {
    case 'kinds':
      return <KindGlyph kind={value as SiteKind} size={13} />
    case 'statuses':
      return <SymbolIcon glyph="airport" status={value as Status} pillar={null} size={16} />
    case 'pillars':
      return <PillarSquare pillar={value as Pillar} />
    case 'bases':
      return <Stub basis={value as Basis} />
    case 'cities':
      return null
  }
}
