// The square that stands for a pillar; its title always stands beside it, colour is never the only carrier.
import type { Pillar } from '../../domain/kinds.ts'

export function PillarSquare({ pillar, size = 10 }: { readonly pillar: Pillar | null; readonly size?: number }) {
  return (
    <svg
      class="pillar-square"
      data-pillar={pillar ?? 'none'}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 0h10v10H0z" fill="currentColor" />
    </svg>
  )
}
