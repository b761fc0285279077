// What is known of a place, each statement with its source.
import type { FullFeature } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { Section } from './Section.tsx'
import { Cite } from './Sources.tsx'

export function Facts({ feature }: { readonly feature: FullFeature }) {
  const { t } = useApp()
  if (feature.facts.length === 0) return null
  const sources = new Set(feature.facts.map((fact) => fact.source)).size
  const aside = sources === 1 ? t.value('detail.sources.countOne') : t.value('detail.sources.count', { n: sources })
  return (
    <Section heading={t.value('detail.facts')} aside={aside}>
      <ul class="facts">
        {feature.facts.map((fact) => (
          <li key={`${fact.source} ${fact.text.zh}`}>
            {t.value.of(fact.text)}
            <Cite sources={[fact.source]} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
