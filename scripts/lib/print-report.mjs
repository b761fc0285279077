// The counts of `npm run data` as a plain table.

const row = (label, text) => console.log(`  ${label.padEnd(22)} ${text}`)
const share = (part, whole) => `${part} of ${whole}${whole > 0 ? ` (${Math.round((100 * part) / whole)} %)` : ''}`
const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)
const list = (counts, name) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${name ? name(word) : word} ${count}`)
    .join(' · ')

/** Prints what there is, in the order in which a reviewer asks. */
export function printReport(report, t, lang) {
  row('Measures', `${total(report.measures)}: ${list(report.measures)}`)
  row(
    'Sites',
    `${report.siteTotal}, of which ${report.drawnSites} on the map: ${list(report.sites, (kind) => t(`kind.${kind}`))}`,
  )
  row('  by strongest basis', list(report.siteBasis))
  row('Designations', String(report.designations))
  row('Corridors', `${total(report.corridors)}: ${list(report.corridors, (mode) => t(`mode.${mode}`))}`)
  row('Areas', `${total(report.areas)}: ${list(report.areas, (kind) => t(`area.${kind}`))}`)
  row('Threads', `${total(report.threads)}: ${list(report.threads)}`)
  console.log('  Coverage by pillar')
  for (const [pillar, { measures, byBasis, placeless }] of Object.entries(report.coverage))
    row(`    ${t(`pillar.${pillar}`)}`, `${measures} measures: ${list(byBasis) || '–'} · without a place ${placeless}`)
  row('Two sources or more', share(report.twoSources, report.siteTotal))
  row('Accurate to 1 km', share(report.withinKm, report.siteTotal))
  row('Sources', String(report.sources))
  row('Official lists', String(report.lists.length))
  for (const { title, asOf, sources, complete, entries, placed } of report.lists)
    console.log(
      `    ${title[lang]}: ${entries}, of which ${placed} with a place and ${entries - placed} without` +
        ` · as of ${asOf} · sources ${sources}${complete ? '' : ' · not complete'}`,
    )
}
