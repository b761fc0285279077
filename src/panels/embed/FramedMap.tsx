// The map in a frame in another page: as little beside it as the page asked for, but always whose it is and what it may be used for.
import { useApp } from '../app.ts'
import { DetailCard } from '../detail/DetailCard.tsx'
import { Approval, Attribution, Scale, ZoomButtons } from '../MapFurniture.tsx'
import { OpenMark } from './OpenLink.tsx'
import './embed.css'

export function FramedMap() {
  const { store, t, phone } = useApp()
  const ui = store.now.ui.value
  const year = store.now.year.value
  const card = ui === 'card' && store.now.chosen.value !== null
  return (
    <div class="framed" data-ui={ui}>
      <div class="framed-over">
        <OpenMark />
        {year === null ? null : (
          <p class="framed-year" data-shade>
            {t.value('layers.time.year', { year: String(year) })}
          </p>
        )}
        <section class="framed-foot" aria-label={t.value('map.furniture')}>
          <Approval />
          {phone.value ? null : <Scale />}
          <div class="furniture-words" data-shade>
            <Attribution />
          </div>
        </section>
        {ui === 'bare' ? null : <ZoomButtons />}
      </div>
      {card ? (
        // Narrow frames have the card below the map; threads then rise from its upper edge as from a phone's sheet.
        <aside
          class="card"
          data-test="card"
          data-cover={phone.value ? 'bottom' : 'right'}
          data-sheet={phone.value ? '' : undefined}
          aria-label={t.value('shell.card')}
        >
          <DetailCard />
        </aside>
      ) : null}
    </div>
  )
}
