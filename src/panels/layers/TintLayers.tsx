// Which figure of the cities tints the ground, if any: one at a time, none to begin with.
import { METRICS } from '../../domain/figures.ts'
import { useApp } from '../app.ts'

export function TintLayers() {
  const { store, t, config } = useApp()
  // The extent of a city is a boundary: a deployment that shows none has nothing to tint.
  if (config.boundaries === 'none') return null
  const now = store.now.tint.value
  return (
    <fieldset class="layers-part tint-choice">
      <legend class="layers-head">
        {t.value('layers.tint')}
        <span class="aside">{t.value('layers.tint.note')}</span>
      </legend>
      <div class="layers-columns">
        {[null, ...METRICS].map((metric) => (
          <label key={metric ?? 'none'} class="tint-option">
            <input type="radio" name="tint" checked={now === metric} onChange={() => store.set({ tint: metric })} />
            <span>{t.value(`layers.tint.${metric ?? 'none'}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
