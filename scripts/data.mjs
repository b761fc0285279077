// npm run data: reads data/, counts what is there and names every fault with file, feature, field and a sentence.
//
//   npm run data                       checks; exit code 1 on any fault
//   npm run data -- --write            also rewrites the files in their canonical form
//   npm run data -- --lang zh|en       language of the sentences (default: the machine's)
//   npm run data -- --plan <folder>    where the full text of the articles is, one <plan id>.md each (default: plan/, ../shared/plan/)
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { feature as decode } from 'topojson-client'
import { canonical } from './lib/canonical.mjs'
import { printReport } from './lib/print-report.mjs'
import { load, ROOT } from './lib/source.mjs'

const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, lang: { type: 'string' }, plan: { type: 'string' } },
})
const machine = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
const lang = options.lang ?? (machine.startsWith('zh') ? 'zh' : 'en')
const DATA = join(ROOT, 'data')

const [{ DATA_FILES, parseDataset }, { checkDataset, filesOf }, { reportOf }, { createTranslate }, { readFiles }] =
  await Promise.all(
    ['src/domain/parse/dataset.ts', 'src/domain/check.ts', 'src/domain/report.ts', 'src/i18n/index.ts', 'build/files.ts'].map(
      load,
    ),
  )

/** Counties of the base map, the more detailed file first: a point near a line should not be judged by a simplified one. */
function readCounties() {
  for (const name of ['counties-detail.topojson', 'counties.topojson']) {
    try {
      const topology = JSON.parse(readFileSync(join(DATA, 'basemap', name), 'utf8'))
      return decode(topology, topology.objects.counties).features.map(({ geometry, properties }) => ({
        adcode: properties.adcode,
        name: properties.name,
        polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      }))
    } catch {
      // The next file may do; that none does is said in the notes.
    }
  }
  return null
}

function readPlanTexts(plans) {
  const folders = options.plan ? [options.plan] : [join(ROOT, 'plan'), join(ROOT, '..', 'shared', 'plan')]
  const texts = new Map()
  for (const plan of plans) {
    const path = folders.map((folder) => join(folder, `${plan.id}.md`)).find((candidate) => existsSync(candidate))
    if (path) texts.set(plan.no, readFileSync(path, 'utf8'))
  }
  return texts
}

const files = readFiles(DATA)
const { dataset, issues: parseIssues } = parseDataset(files)
const counties = readCounties()
const planTexts = readPlanTexts(dataset.plans)
const issues = [...parseIssues, ...checkDataset({ dataset, fileOf: filesOf(files), counties, planTexts })]

const rewritten = []
for (const file of [...DATA_FILES, 'circle.json']) {
  const path = join(DATA, file)
  const found = files.get(file)
  if (file === 'circle.json' ? !existsSync(path) : !found || 'fault' in found) continue
  const before = readFileSync(path, 'utf8')
  const { text, unknown } = canonical(file, JSON.parse(before))
  for (const { feature, field } of unknown) issues.push({ code: 'unknown-field', file, feature, field, found: null })
  if (text === before) continue
  rewritten.push(file)
  if (options.write) writeFileSync(path, text)
}

const t = createTranslate(lang)
printReport(reportOf(dataset), t, lang)
if (!counties) console.log('\nNote: the base map has no readable counties; whether points lie in their counties was not checked.')
for (const plan of dataset.plans)
  if (!planTexts.has(plan.no))
    console.log(`\nNote: the full text of article ${plan.no} (${plan.id}.md) is not here; its terms were not compared with it.`)
if (rewritten.length > 0)
  console.log(
    options.write
      ? `\nRewritten: ${rewritten.join(', ')}`
      : `\nNote: not in canonical form (npm run data -- --write mends it): ${rewritten.join(', ')}`,
  )

for (const { code, file, feature, field, found } of issues) {
  const place = [`data/${file}`, feature, field].filter((part) => part !== null && part !== '').join('  ')
  console.error(`\n${place}\n  ${code}: ${t(`issue.${code}`)}${found === null ? '' : ` [${found}]`}`)
}
console.log(issues.length === 0 ? '\nNo faults.' : `\n${issues.length} faults.`)
process.exitCode = issues.length === 0 ? 0 : 1
