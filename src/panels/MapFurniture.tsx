// What stands on the map's lower edge: approval notice, scale, sources, position; and the zoom buttons.
import type { ComponentChildren } from 'preact'
import { useApp } from './app.ts'
import { attributionOf } from './attribution.ts'
import { IconButton } from './parts/Button.tsx'
import { degreesText } from './parts/format.ts'
import { scaleBarOf, scaleShape } from './scale-bar.ts'
import { openSources } from './sources/open-sources.ts'
import { TintLegend } from './tint/TintLegend.tsx'

/** `children` stand at the right end of the lower edge: the time bar. */
export function MapFurniture({ children }: { readonly children?: ComponentChildren }) {
  const app = useApp()
  const { t, phone } = app
  return (
    <section class="furniture-place" aria-label={t.value('map.furniture')}>
      <TintLegend />
      <div class="furniture">
        <div class="furniture-left">
          <Approval />
          {phone.value ? null : (
            <>
              <Scale />
              <div class="furniture-words" data-shade>
                <Attribution />
                <Pointer />
              </div>
            </>
          )}
        </div>
        {children}
      </div>
      {phone.value ? null : (
        <ZoomButtons>
          <IconButton icon="locate" label={t.value('map.locate')} onClick={() => app.locate()} />
        </ZoomButtons>
      )}
    </section>
  )
}

export function ZoomButtons({ children }: { readonly children?: ComponentChildren }) {
  const app = useApp()
  const { t } = app
  return (
    <fieldset class="zoom" data-shade>
      <legend class="unseen">{t.value('map.controls')}</legend>
      <IconButton icon="plus" label={t.value('map.zoomIn')} onClick={() => app.zoomBy(1)} />
      <IconButton icon="minus" label={t.value('map.zoomOut')} onClick={() => app.zoomBy(-1)} />
      <IconButton icon="home" label={t.value('map.home')} onClick={() => app.home()} />
      {children}
    </fieldset>
  )
}

/** Whose work the base map is. On a phone it stands under the layers. */
export function Attribution() {
  const app = useApp()
  const parts = attributionOf(app)
  return (
    <p class="attribution">
      <span class="attribution-items">
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
        <span>
          <button type="button" class="text-button" onClick={() => openSources(app.store)}>
            {app.t.value('sources.open')}
          </button>
        </span>
      </span>
    </p>
  )
}

/** One of three states, worded by the configuration: a real number, no boundaries shown, or not reviewed. */
export function Approval() {
  const { approval, t } = useApp()
  return (
    <p class="approval" data-shade data-test="approval" title={t.value('map.approval')}>
      {approval.value}
    </p>
  )
}

const WORLD_ZOOM = 5

export function Scale() {
  const { camera, t } = useApp()
  const { length: plain, width, viewBox, d } = scaleShape(scaleBarOf(camera.value))
  const { lat, zoom } = camera.value
  // Across the world a length holds on one parallel alone.
  const latitude = zoom < WORLD_ZOOM ? `${Math.abs(Math.round(lat))}°${lat < 0 ? 'S' : 'N'}` : null
  const length = latitude === null ? plain : t.value('map.scaleAt', { length: plain, latitude })
  return (
    <div class="scale" data-shade title={t.value('map.scale', { length })}>
      <span class="unseen">{t.value('map.scale', { length })}</span>
      <span class="scale-zero" aria-hidden="true">
        0
      </span>
      <svg width={width} height="7" viewBox={viewBox} aria-hidden="true" focusable="false">
        <path d={d} fill="none" stroke="currentColor" stroke-width="1.2" />
      </svg>
      <span class="scale-length" aria-hidden="true">
        {length}
      </span>
    </div>
  )
}

function Pointer() {
  const { pointer, t } = useApp()
  const at = pointer?.value ?? null
  if (at === null) return null
  return (
    <p class="pointer" title={t.value('map.pointer')}>
      {degreesText(at)}
    </p>
  )
}
