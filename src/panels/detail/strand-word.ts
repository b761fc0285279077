// How a strand is called: by the plan's own marker in Chinese, by its number in English.
import type { Strand } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'

export function strandWord(t: Translate, strand: Strand | null): string {
  if (strand === null || strand.marker === null) return t('detail.lead')
  return t.lang === 'zh' ? strand.marker : t('detail.strandNo', { no: String(strand.no) })
}
