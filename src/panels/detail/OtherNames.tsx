// The full official name where the title is the short one, the name in the other language, and what else people call it.
import type { FullFeature } from '../../domain/model.ts'
import { useApp } from '../app.ts'

export function OtherNames({ feature }: { readonly feature: FullFeature }) {
  const { t } = useApp()
  const title = t.value.of(feature.short)
  const full = t.value.of(feature.name)
  const other = t.value.lang === 'zh' ? feature.name.en : feature.name.zh
  const shown = [...new Set([full, other])].filter((name) => name !== title)
  const aliases = feature.aliases.filter((alias) => alias !== title && !shown.includes(alias))
  return (
    <div class="other-names">
      {shown.map((name) => (
        <span key={name}>{name}</span>
      ))}
      {aliases.length === 0 ? null : (
        <span class="meta">
          {t.value('detail.otherNames')}
          {aliases.join(t.value('measures.listSeparator'))}
        </span>
      )}
    </div>
  )
}
