// Reads a whole data folder the way the app does, and further than the app does: what map programs did to it is taken back,
// every file is held against its contract, and all faults come together.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feature as decode } from 'topojson-client'
import { canonical } from './canonical.mjs'
import { briefingFiles, MORE_FILES, readContract } from './contract.mjs'
import { GAPS_NOTE, withGaps } from './gaps.mjs'
import { mend } from './mend.mjs'
import { load, ROOT } from './source.mjs'

/** Counties of the base map, the more detailed file first: a point near a line should not be judged by a simplified one. */
function readCounties(folder) {
  for (const name of ['counties-detail.topojson', 'counties.topojson']) {
    try {
      const topology = JSON.parse(readFileSync(join(folder, 'basemap', name), 'utf8'))
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

function readPlanTexts(plans, folders) {
  const texts = new Map()
  for (const plan of plans) {
    const path = folders.map((folder) => join(folder, `${plan.id}.md`)).find((candidate) => existsSync(candidate))
    if (path) texts.set(plan.no, readFileSync(path, 'utf8'))
  }
  return texts
}

function readJson(path) {
  if (!existsSync(path)) return { fault: 'file-missing' }
  try {
    return { json: JSON.parse(readFileSync(path, 'utf8')) }
  } catch {
    return { fault: 'not-json' }
  }
}

/** Every source that a figure names, with the path of the field: `['cityFigures[3].gdp.source', 'some-id']`. */
function namedSources(value, path = '', field = '') {
  if (typeof value === 'string') return /^(source|sources|measuredSource|alsoIn)$/.test(field) ? [[path, value]] : []
  if (Array.isArray(value)) return value.flatMap((item, i) => namedSources(item, `${path}[${i}]`, field))
  return Object.entries(value ?? {}).flatMap(([key, item]) => namedSources(item, path ? `${path}.${key}` : key, key))
}

/**
 * @param {string} folder the data folder
 * @param {{ plan?: string, basemap?: string }} [where] the articles' full text; the folder that holds `basemap/`, where it is another
 * @returns dataset, every fault, files whose text is not canonical (`rewritten`: file and the text it should have), and the notes
 */
export async function checkFolder(folder, { plan, basemap = folder } = {}) {
  const [
    { DATA_FILES, parseDataset },
    { checkDataset, filesOf },
    { parsePositions },
    { parseBriefing },
    { checkBriefing },
    { createFullGraph },
  ] = await Promise.all(
    [
      'src/domain/parse/dataset.ts',
      'src/domain/check.ts',
      'src/domain/positions.ts',
      'src/domain/parse/briefings.ts',
      'src/briefing/check.ts',
      'src/domain/graph.ts',
    ].map(load),
  )
  const told = briefingFiles(folder)
  const schemas = readContract()
  const issues = []
  const rewritten = []
  const files = new Map()
  for (const file of [...DATA_FILES, ...MORE_FILES, ...told]) {
    const found = readJson(join(folder, file))
    if ('fault' in found) {
      files.set(file, found)
      if (!DATA_FILES.includes(file)) issues.push({ code: found.fault, file, feature: null, field: null, found: null })
      continue
    }
    const mended = mend(schemas, file, found.json)
    files.set(file, { json: mended.json })
    for (const fault of mended.faults) issues.push({ ...fault, file })
    const { text, unknown } = canonical(schemas, file, mended.json)
    for (const { feature, field } of unknown) issues.push({ code: 'unknown-field', file, feature, field, found: null })
    if (text !== readFileSync(join(folder, file), 'utf8')) rewritten.push({ file, text })
  }
  const { dataset, issues: parseIssues } = parseDataset(files)
  const counties = readCounties(basemap)
  const planTexts = readPlanTexts(dataset.plans, plan ? [plan] : [join(ROOT, 'plan'), join(ROOT, '..', 'shared', 'plan')])
  const positions = files.get('positions.json')
  const recorded = 'json' in positions ? parsePositions('positions.json', positions.json, issues) : []
  const fileOf = filesOf(files)
  issues.unshift(...parseIssues)
  issues.push(...checkDataset({ dataset, fileOf, counties, planTexts, recorded }))
  const graph = createFullGraph(dataset)
  const briefings = told.flatMap((file) => {
    const found = files.get(file)
    const briefing = 'json' in found ? parseBriefing(file, found.json, issues) : null
    if (briefing) issues.push(...checkBriefing(file, briefing, graph))
    return briefing ?? []
  })
  const circle = files.get('circle.json')
  const known = new Set(dataset.sources.map(({ id }) => id))
  for (const [field, found] of 'json' in circle ? namedSources(circle.json) : [])
    if (!known.has(found)) issues.push({ code: 'unknown-source', file: 'circle.json', feature: null, field, found })
  const gaps = files.get('gaps.json')
  const notes = join(folder, GAPS_NOTE)
  if ('json' in gaps && existsSync(notes)) {
    const before = readFileSync(notes, 'utf8')
    const text = withGaps(before, gaps.json)
    if (text !== before) rewritten.push({ file: GAPS_NOTE, text })
  }
  return { dataset, briefings, files, fileOf, issues, rewritten, counties, planTexts, recorded }
}
