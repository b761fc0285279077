// Whose work lies under the map right now, depending on how near it is and which layers are on.
import type { App } from './app.ts'

/** Below this zoom only land and sea are drawn. */
export const LAND_ONLY_BELOW = 5

export function attributionOf({ store, config, camera, t }: App): readonly string[] {
  const say = t.value
  if (camera.value.zoom < LAND_ONLY_BELOW) return [say('map.sources.land'), say('map.sources.landOnly')]
  const hidden = store.now.hidden.value
  const parts: readonly (readonly [boolean, string])[] = [
    [config.boundaries === 'reference' && !hidden.includes('base:boundaries'), say('map.sources.boundaries')],
    [!hidden.includes('base:rivers'), say('map.sources.rivers')],
    [!hidden.includes('base:relief'), say('map.sources.relief')],
    [!hidden.includes('base:names'), say('map.sources.places')],
  ]
  return parts.filter(([shown]) => shown).map(([, words]) => words)
}
