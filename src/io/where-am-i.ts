// Where the reader stands, asked of the browser, which asks the reader.
import type { View } from '../state/app-state.ts'

const NEAR_ZOOM = 10

/** Tells the view around the reader's place; a refusal tells nothing. */
export const whereAmI = (tell: (view: View) => void): void =>
  navigator.geolocation?.getCurrentPosition(({ coords: { longitude, latitude } }) =>
    tell({ lng: longitude, lat: latitude, zoom: NEAR_ZOOM }),
  )
