// A position in the datums that people are asked for: WGS84 in our data, GCJ-02 and BD-09 in the map services of China.
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { type Datum, fromWgs84 } from '../../domain/datum.ts'
import type { LngLat } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { IconButton } from '../parts/Button.tsx'
import { copyText } from '../parts/clipboard.ts'
import { coordinatesText } from '../parts/format.ts'
import { useSaid } from '../parts/use-said.ts'

const NAMES: Readonly<Record<Datum, string>> = { wgs84: 'WGS84', gcj02: 'GCJ-02', bd09: 'BD-09' }
const SHIFTED: readonly Datum[] = ['gcj02', 'bd09']

/** Ours in sight, the shifted ones on request. Longitude first in all of them. */
export function Coordinates({ at }: { readonly at: LngLat }) {
  const { t } = useApp()
  const open = useSignal(false)
  const id = useId()
  return (
    <>
      <Line at={at} datum="wgs84" />
      <IconButton
        class="inline-icon"
        size={13}
        icon={open.value ? 'up' : 'down'}
        label={t.value('detail.datums')}
        expanded={open.value}
        controls={id}
        onClick={() => (open.value = !open.value)}
      />
      <ul id={id} class="datums" hidden={!open.value}>
        {SHIFTED.map((datum) => (
          <li key={datum}>
            <Line at={at} datum={datum} />
            <span class="meta">{t.value(`detail.datum.${datum === 'bd09' ? 'bd09' : 'gcj02'}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const SAID_MS = 2000

function Line({ at, datum }: { readonly at: LngLat; readonly datum: Datum }) {
  const { t } = useApp()
  const said = useSaid(SAID_MS)
  const text = coordinatesText(fromWgs84(at, datum))
  const copy = async () => {
    said.value = (await copyText(text)) ? 'done' : 'failed'
  }
  return (
    <>
      <span class="figures">{text}</span> <span class="meta">{NAMES[datum]}</span>
      <IconButton
        class="inline-icon"
        size={13}
        icon={said.value === 'done' ? 'check' : 'copy'}
        label={t.value('detail.copyCoordinates', { datum: NAMES[datum] })}
        onClick={() => void copy()}
      />
      <span class={said.value === 'failed' ? 'meta' : 'unseen'} role="status">
        {said.value === 'nothing' ? '' : t.value(said.value === 'done' ? 'detail.copied' : 'detail.copyFailed')}
      </span>
    </>
  )
}
