// The counts of `npm run data` as a plain table.

const WIDTH = 26
/** Chinese characters take two columns of a terminal. */
const widthOf = (text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)
const list = (counts, name) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${name(word)} ${count}`)
    .join(' · ')

/**
 * Prints what there is, in the order in which a reviewer asks.
 * @param report from `reportOf`
 * @param briefings as parsed
 * @param t the app's words, for kinds and pillars
 * @param say the command's own words
 */
export function printReport(report, briefings, t, say) {
  const row = (label, text, indent = '  ') => {
    const gap = ' '.repeat(Math.max(1, WIDTH - widthOf(indent + label)))
    console.log(`${indent}${label}${gap}${text}`)
  }
  const basis = (word) => (word === 'none' ? say('report.noBasis') : t(`basis.${word}`))
  const share = ({ part, whole }) =>
    say('report.share', { part, whole, percent: whole > 0 ? Math.round((100 * part) / whole) : '–' })

  row(say('report.measures'), `${total(report.measures)}: ${list(report.measures, (place) => say(`report.place.${place}`))}`)
  const kinds = list(report.sites, (kind) => t(`kind.${kind}`))
  row(say('report.sites'), say('report.drawn', { n: report.siteTotal, drawn: report.drawnSites, kinds }))
  row(say('report.byBasis'), list(report.siteBasis, basis), '    ')
  row(say('report.designations'), String(report.designations))
  row(say('report.corridors'), `${total(report.corridors)}: ${list(report.corridors, (mode) => t(`mode.${mode}`))}`)
  row(say('report.areas'), `${total(report.areas)}: ${list(report.areas, (kind) => t(`area.${kind}`))}`)
  row(say('report.threads'), `${total(report.threads)}: ${list(report.threads, basis)}`)
  row(say('report.coverage'), '')
  for (const [pillar, { measures, byBasis, placeless }] of Object.entries(report.coverage))
    row(t(`pillar.${pillar}`), say('report.pillar', { measures, bases: list(byBasis, basis) || '–', placeless }), '    ')
  row(say('report.twoSources'), share({ part: report.twoSources, whole: report.siteTotal }))
  row(say('report.near'), share({ part: report.withinKm, whole: report.siteTotal }))
  // A reviewer asks of each place that misses: by how much, and why.
  const misses = (list) => {
    for (const { name, accuracyM, why } of list) {
      const reach = accuracyM === null ? say('report.notDrawn') : say('report.reach', { km: accuracyM / 1000 })
      console.log(`      ${name[t.lang]} · ${reach} · ${why?.[t.lang] ?? '–'}`)
    }
  }
  row(say('report.nearNamed'), share(report.namedWithinKm), '    ')
  misses(report.misses.named)
  row(say('report.nearHubs'), share(report.hubsWithinKm), '    ')
  misses(report.misses.hubs)
  row(say('report.recorded'), String(report.recordedPositions))
  row(say('report.facts'), share(report.sourcedFacts))
  row(say('report.sources'), String(report.sources))
  row(
    say('report.lists'),
    share({ part: report.lists.filter(({ asOf, sources }) => asOf && sources > 0).length, whole: report.lists.length }),
  )
  for (const { title, asOf, sources, complete, entries, placed } of report.lists)
    row(
      title[t.lang],
      say('report.list', { entries, placed, placeless: entries - placed, asOf, sources }) +
        (complete ? '' : say('report.incomplete')),
      '    ',
    )
  row(say('report.briefings'), String(briefings.length))
  for (const { title, asOf, chapters } of briefings)
    row(title[t.lang], say('report.briefing', { pages: chapters.length, asOf }), '    ')
}
