// What fill, colour and line style say. The signs are drawn by the same functions as on the map.
import { BASES, PILLARS, STATUSES } from '../../domain/kinds.ts'
import { useApp } from '../app.ts'
import { PillarSquare } from '../parts/PillarSquare.tsx'
import { Stub } from '../parts/Stub.tsx'
import { SymbolIcon } from '../parts/SymbolIcon.tsx'

export function Legend() {
  const { t } = useApp()
  return (
    <>
      <section class="layers-part">
        <h3 class="layers-head">{t.value('layers.status')}</h3>
        <ul class="legend">
          {STATUSES.map((status) => (
            <li key={status}>
              <SymbolIcon glyph="airport" status={status} pillar="opening" size={18} />
              {t.value(`status.${status}`)}
            </li>
          ))}
        </ul>
      </section>
      <section class="layers-part">
        <h3 class="layers-head">{t.value('layers.pillar')}</h3>
        <ul class="legend">
          {PILLARS.map((pillar) => (
            <li key={pillar}>
              <PillarSquare pillar={pillar} />
              {t.value(`pillar.${pillar}`)}
            </li>
          ))}
        </ul>
      </section>
      <section class="layers-part">
        <h3 class="layers-head">{t.value('layers.basis')}</h3>
        <ul class="legend">
          {BASES.map((basis) => (
            <li key={basis}>
              <Stub basis={basis} width={24} />
              {t.value(`basis.${basis}`)}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
