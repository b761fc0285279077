// Plans, measures and sources from JSON.
import type { Issue } from '../issue.ts'
import { PILLARS, PLACE_TYPES } from '../kinds.ts'
import type { FullMeasure, MeasureCode, Plan, Source, SourceId } from '../model.ts'
import { readUnique } from './reader.ts'

export const parsePlans = (file: string, input: unknown, issues: Issue[]): Plan[] =>
  readUnique(file, input, 'id', issues).map((plan) => ({
    id: plan.id('id'),
    no: plan.number('no'),
    title: plan.text('title'),
    authors: plan.records('authors').map((author) => ({ zh: author.string('zh'), en: author.string('en') })),
    publisher: plan.text('publisher'),
    date: plan.date('date'),
    source: plan.optionalString('source') as SourceId | null,
    sections: plan.records('sections').map((section) => ({
      no: section.number('no'),
      pillar: section.word('pillar', [...PILLARS, 'overview'] as const),
      title: section.text('title'),
      strands: section
        .records('strands')
        .map((strand) => ({ no: strand.number('no'), marker: strand.optionalString('marker'), title: strand.text('title') })),
    })),
  }))

export function parseMeasures(file: string, input: unknown, issues: Issue[]): FullMeasure[] {
  return readUnique(file, input, 'code', issues).flatMap((reader) => {
    const code = reader.string('code')
    if (!/^\d+\.\d+\.\d+\.\d+$/.test(code)) {
      reader.fault('bad-id', 'code', code)
      return []
    }
    const measure: FullMeasure = {
      code: code as MeasureCode,
      title: reader.text('title'),
      summary: reader.text('summary'),
      terms: reader.strings('terms'),
      termsEn: reader.strings('termsEn'),
      place: reader.word('place', PLACE_TYPES),
      placeNote: reader.optionalText('placeNote'),
    }
    for (const [i, term] of measure.terms.entries())
      if (!measure.summary.zh.includes(term)) reader.fault('term-not-in-summary', `terms[${i}]`, term)
    for (const [i, term] of measure.termsEn.entries())
      if (!measure.summary.en.includes(term)) reader.fault('term-not-in-summary', `termsEn[${i}]`, term)
    if (measure.termsEn.length !== measure.terms.length) reader.fault('missing-field', 'termsEn', measure.termsEn.length)
    if (measure.place === 'none' && !measure.placeNote) reader.fault('missing-place-note', 'placeNote')
    return [measure]
  })
}

export function parseSources(file: string, input: unknown, issues: Issue[]): Source[] {
  return readUnique(file, input, 'id', issues).map((reader) => {
    const id = reader.id('id')
    const url = reader.optionalString('url')
    if (url !== null && !/^https?:\/\/\S+$/.test(url)) reader.fault('wrong-type', 'url', url)
    return {
      id: id as SourceId,
      title: reader.string('title'),
      publisher: reader.optionalString('publisher'),
      // Only web addresses ever become links: a `javascript:` address from a data file is dropped here.
      url: url !== null && /^https?:\/\/\S+$/.test(url) ? url : null,
      date: reader.date('date'),
      licence: reader.optionalString('licence'),
      note: reader.optionalString('note'),
    }
  })
}
