// One line above the tree: the coverage of the plan, or what the chosen place carries of it.
import { useMemo } from 'preact/hooks'
import type { Feature } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import { useApp } from '../app.ts'
import { Phrase } from '../parts/Phrase.tsx'
import { coverageOf } from './coverage.ts'

/** Measures with places, with areas only, with none: in words, and as a bar of three parts. */
export function CoverageLine() {
  const { store, t } = useApp()
  const coverage = useMemo(
    () =>
      coverageOf(
        store.graph,
        store.graph.dataset.measures.map((measure) => measure.code),
      ),
    [store],
  )
  const { total, placed, areaOnly, none } = coverage
  if (total === 0) return null
  const end = (count: number) => (count / total) * 64
  return (
    <div class="coverage">
      <p>
        <Phrase>{t.value('measures.coverage', { placed, area: areaOnly, none })}</Phrase>
      </p>
      <svg class="coverage-bar" width="66" height="7" viewBox="-1 -1 66 7" aria-hidden="true" focusable="false">
        <rect class="coverage-none" x="0" y="0" width="64" height="5" />
        <rect class="coverage-area" x="0" y="0" width={end(placed + areaOnly)} height="5" />
        <rect class="coverage-placed" x="0" y="0" width={end(placed)} height="5" />
      </svg>
    </div>
  )
}

/** The place and how many measures of which pillars it carries. */
export function PlaceLine({ feature }: { readonly feature: Feature }) {
  const { store, t } = useApp()
  const codes = store.graph.threadsOfFeature(feature.id).map((thread) => thread.measure)
  const pillars = [...new Set(codes.map((code) => store.graph.pillarOf(code)))]
  const words = pillars.map((pillar) => (pillar ? t.value(`pillar.${pillar}`) : t.value('measures.overview')))
  return (
    <div class="coverage">
      <p>
        <strong>{t.value.of(feature.short)}</strong>
        <span class="coverage-says">{sentence(t.value, codes.length, words)}</span>
      </p>
    </div>
  )
}

function sentence(t: Translate, n: number, pillars: readonly string[]): string {
  const joined = pillars.join(t('measures.listSeparator'))
  if (n === 0) return t('measures.carriesNone')
  if (n === 1) return t('measures.carriesOne', { pillars: joined })
  return t(pillars.length === 1 ? 'measures.carries' : 'measures.carriesMany', { n, pillars: joined })
}
