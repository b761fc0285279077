// npm run data: reads data/, counts what is there and names every fault with file, feature, field and a sentence.
//
//   npm run data                       checks; exit code 1 on any fault
//   npm run data -- --write            also rewrites the files in their canonical form, whatever program they come from
//   npm run data -- --csv out.csv      the table of places, for a spreadsheet
//   npm run data -- --from-csv in.csv  takes that table back: only what was changed in it changes in the files
//   npm run data -- --changes HEAD~1   what has changed since a commit, or since a copy of the folder, in words
//   npm run data -- --lang zh|en       language of the sentences (default: the machine's)
//   npm run data -- --plan <folder>    where the full text of the articles is, one <plan id>.md each (default: plan/, ../shared/plan/)
//   npm run data -- --data <folder>    another data folder than data/
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { changesSince } from './lib/changes.mjs'
import { checkFolder } from './lib/check-folder.mjs'
import { printReport } from './lib/print-report.mjs'
import { csvOf, takeCsv } from './lib/site-table.mjs'
import { load, ROOT } from './lib/source.mjs'
import { createWords } from './lib/words.mjs'

const text = { type: 'string' }
const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean' },
    lang: text,
    plan: text,
    data: text,
    csv: text,
    'from-csv': text,
    changes: text,
  },
})
const machine = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
const lang = options.lang ?? (machine.startsWith('zh') ? 'zh' : 'en')
const DATA = options.data ? resolve(options.data) : join(ROOT, 'data')
// A copy of the data may come without the base map, which nobody edits.
const where = { ...(options.plan ? { plan: options.plan } : {}), basemap: join(ROOT, 'data') }

const [{ reportOf }, { createTranslate }] = await Promise.all(['src/domain/report.ts', 'src/i18n/index.ts'].map(load))
const t = createTranslate(lang)
const say = createWords(lang)
const listed = (names) => names.join(lang === 'zh' ? '、' : ', ')

/** Takes a table back into the files. Nothing is written while a single row is wrong. */
function takeTable(path) {
  const { faults, written, notes } = takeCsv(DATA, readFileSync(path))
  for (const { row, column, code, found } of faults)
    console.error(say('table.fault', { row, column, sentence: say(`table.${code}`), found: found === null ? '' : ` [${found}]` }))
  if (faults.length > 0) {
    console.error(say('table.refused', { n: faults.length }))
    process.exit(1)
  }
  for (const { code, n, names } of notes) console.log(say(`table.${code}`, { n, names: listed(names) }))
  console.log(say('table.taken', { n: written.length, files: listed(written) || '–' }))
}

if (options['from-csv']) takeTable(options['from-csv'])

const found = await checkFolder(DATA, where)
const { dataset, issues, rewritten } = found

if (options.changes) {
  for (const line of await changesSince(options.changes, DATA, say, t)) console.log(line)
  process.exit(0)
}
if (options.csv) {
  writeFileSync(options.csv, csvOf(found.files))
  console.log(say('table.given', { n: dataset.sites.length, file: options.csv }))
}
if (options.write) for (const { file, text: canonical } of rewritten) writeFileSync(join(DATA, file), canonical)

printReport(reportOf(dataset, found.recorded.length), found.briefings, t, say)
if (!found.counties) console.log(`\n${say('data.noCounties')}`)
for (const plan of dataset.plans)
  if (!found.planTexts.has(plan.no)) console.log(`\n${say('data.noPlanText', { no: plan.no, file: `${plan.id}.md` })}`)
if (rewritten.length > 0) {
  const names = rewritten.map(({ file }) => file).join(', ')
  console.log(`\n${say(options.write ? 'data.rewritten' : 'data.notCanonical', { names })}`)
}

for (const { code, file, feature, field, found: value } of issues) {
  const place = [`data/${file}`, feature, field].filter((part) => part !== null && part !== '').join('  ')
  console.error(`\n${place}\n  ${code}: ${t(`issue.${code}`)}${value === null ? '' : ` [${value}]`}`)
}
console.log(`\n${say(issues.length === 0 ? 'data.noFaults' : 'data.faults', { n: issues.length })}`)
process.exitCode = issues.length === 0 ? 0 : 1
