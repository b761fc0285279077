// "Navigate here": one link per map application, in the datum that application draws in.
import { useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import type { LngLat, Site } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { accuracyText } from '../parts/format.ts'
import { useDismiss } from '../parts/popover.ts'
import { directionsTo, MAP_APPS } from './directions.ts'

export function DirectionsMenu({
  site,
  at,
  kind,
}: {
  readonly site: Site
  readonly at: LngLat
  readonly kind: 'quiet' | 'strong'
}) {
  const { t } = useApp()
  const open = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  useDismiss(open, box, opener)
  // The Chinese name is what the Chinese services can find; a foreign app shows what the reader reads.
  const nameFor = (app: (typeof MAP_APPS)[number]) => (app === 'geo' ? t.value.of(site.short) : site.short.zh)
  return (
    <div ref={box} class="directions">
      <Button
        kind={kind}
        icon="navigate"
        expanded={open.value}
        controls={id}
        buttonRef={opener}
        onClick={() => (open.value = !open.value)}
      >
        {t.value('detail.directions')}
      </Button>
      <div id={id} class="popover" hidden={!open.value}>
        <p class="popover-title">{t.value('detail.directions.title')}</p>
        <ul>
          {MAP_APPS.map((app) => (
            <li key={app}>
              <a
                class="popover-item"
                href={directionsTo(app, at, nameFor(app))}
                {...(app === 'geo' ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
                onClick={() => (open.value = false)}
              >
                {t.value(`detail.maps.${app}`)}
                {app === 'geo' ? null : <span class="unseen">{t.value('detail.opensTab')}</span>}
              </a>
            </li>
          ))}
        </ul>
        <p class="meta">
          {site.accuracyM === null
            ? t.value('detail.directions.noteExact')
            : t.value('detail.directions.note', { accuracy: accuracyText(t.value, site.accuracyM) })}
        </p>
      </div>
    </div>
  )
}
