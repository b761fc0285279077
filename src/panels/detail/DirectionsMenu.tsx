// "Navigate here": one link per map application, in the datum that application draws in.
import type { LngLat, Site } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { accuracyText } from '../parts/format.ts'
import { Popover } from '../parts/Popover.tsx'
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
  // The Chinese name is what the Chinese services can find; a foreign app shows what the reader reads.
  const nameFor = (app: (typeof MAP_APPS)[number]) => (app === 'geo' ? t.value.of(site.short) : site.short.zh)
  return (
    <Popover
      class="directions"
      opener={(opener) => (
        <Button kind={kind} icon="navigate" {...opener}>
          {t.value('detail.directions')}
        </Button>
      )}
    >
      {(close) => (
        <>
          <p class="popover-title">{t.value('detail.directions.title')}</p>
          <ul>
            {MAP_APPS.map((app) => (
              <li key={app}>
                <a
                  class="popover-item"
                  href={directionsTo(app, at, nameFor(app))}
                  {...(app === 'geo' ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
                  onClick={close}
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
        </>
      )}
    </Popover>
  )
}
