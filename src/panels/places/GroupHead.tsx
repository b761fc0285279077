// The head over a stretch of the list: a strand of the plan, a letter, a distance.
import type { Translate } from '../../i18n/index.ts'
import type { PlaceGroup } from '../../state/places.ts'
import { useApp } from '../app.ts'
import { PillarSquare } from '../parts/PillarSquare.tsx'

function headText(t: Translate, head: PlaceGroup['head']): string {
  switch (head.type) {
    case 'measure':
    case 'strand':
      return t.of(head.title)
    case 'unlinked':
      return t('places.unlinked')
    case 'letter':
      return head.letter === '#' ? t('places.letter.other') : head.letter
    case 'within':
      return t('places.within', { km: head.km })
    case 'beyond':
      return t('places.beyond', { km: head.km })
    case 'unplaced':
      return t('places.unplaced')
  }
}

export function GroupHead({ head, count }: { readonly head: PlaceGroup['head']; readonly count: number }) {
  const { t } = useApp()
  return (
    <h3 class="place-head" data-head={head.type}>
      {head.type === 'strand' || head.type === 'measure' ? <PillarSquare pillar={head.pillar} size={8} /> : null}
      {head.type === 'strand' && head.pillar !== null ? (
        <span class="place-pillar" data-pillar={head.pillar}>
          {t.value(`pillar.${head.pillar}`)}
        </span>
      ) : null}
      {head.type === 'strand' && head.marker !== null && t.value.lang === 'zh' ? (
        <span class="place-marker">{head.marker}</span>
      ) : null}
      <span class={head.type === 'letter' ? 'place-letter' : 'place-title'}>{headText(t.value, head)}</span>
      <span class="aside">{t.value.number(count)}</span>
    </h3>
  )
}
