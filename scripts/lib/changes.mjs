// What has changed in the data between then and now, in words a reader of CHANGELOG.md understands: added, moved by so many metres,
// a new status. Then is a commit or a copy of the folder.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readContract } from './contract.mjs'
import { mend } from './mend.mjs'
import { load, ROOT } from './source.mjs'

const FILES = ['measures.json', 'sources.json', 'lists.json', 'corridors.geojson', 'areas.geojson']
const git = (...args) =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6, stdio: ['ignore', 'pipe', 'ignore'] })

/** A reader of files below data/ as they were: null for a file that was not there. */
function readerOf(then) {
  if (existsSync(then) && statSync(then).isDirectory()) {
    const sites = existsSync(join(then, 'sites')) ? readdirSync(join(then, 'sites')) : []
    return {
      names: [...FILES, ...sites.map((name) => `sites/${name}`)],
      read: (file) => (existsSync(join(then, file)) ? readFileSync(join(then, file), 'utf8') : null),
    }
  }
  try {
    const names = git('ls-tree', '-r', '--name-only', then, 'data/')
      .split('\n')
      .map((name) => name.replace(/^data\//, ''))
    return { names, read: (file) => (names.includes(file) ? git('show', `${then}:data/${file}`) : null) }
  } catch {
    return null
  }
}

/** Every record of a state of the data by `group id`, with geometry beside its fields. */
function recordsOf({ names, read }, schemas) {
  const files = [...new Set(names)].filter((name) => FILES.includes(name) || /^sites\/[^/]+\.geojson$/.test(name))
  const records = new Map()
  for (const file of files) {
    const text = read(file)
    if (text === null) continue
    const { json } = mend(schemas, file, JSON.parse(text))
    const group = file.startsWith('sites/') ? 'sites' : file.split('.')[0]
    for (const record of Array.isArray(json) ? json : json.features) {
      const fields = record.properties ?? record
      records.set(`${group} ${fields.id ?? fields.code}`, { group, fields, geometry: record.geometry ?? null })
    }
  }
  return records
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
const isText = (value) => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

/** How a list changed: what came, what went, what was edited in place. */
function listChange(before, after) {
  const [was, is] = [new Set(before.map((item) => JSON.stringify(item))), new Set(after.map((item) => JSON.stringify(item)))]
  const [came, went] = [[...is].filter((item) => !was.has(item)).length, [...was].filter((item) => !is.has(item)).length]
  const edited = Math.min(came, went)
  return { edited, more: came - edited, fewer: went - edited }
}

/** The changes of one record, each a few words. */
function wordsOf(before, after, say, t, metresBetween) {
  const words = []
  const [from, to] = [before.geometry, after.geometry]
  if (!same(from, to)) {
    if (from?.type === 'Point' && to?.type === 'Point')
      words.push(say('changes.moved', { n: Math.round(metresBetween(from.coordinates, to.coordinates)) }))
    else words.push(say(from === null ? 'changes.placed' : to === null ? 'changes.unplaced' : 'changes.shape'))
  }
  for (const field of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    const [a = null, b = null] = [before.fields[field], after.fields[field]]
    if (same(a, b)) continue
    if (Array.isArray(a) && Array.isArray(b)) {
      const { edited, more, fewer } = listChange(a, b)
      if (more > 0) words.push(say('changes.more', { field, n: more }))
      if (fewer > 0) words.push(say('changes.fewer', { field, n: fewer }))
      if (edited > 0) words.push(say('changes.edited', { field, n: edited }))
      if (more + fewer + edited === 0) words.push(say('changes.reworded', { field }))
    } else if (isText(a) || isText(b)) words.push(say('changes.reworded', { field }))
    else {
      const shown = (value) => (value === null ? '–' : field === 'status' ? t(`status.${value}`) : String(value))
      words.push(say('changes.became', { field, from: shown(a), to: shown(b) }))
    }
  }
  return words
}

const nameOf = ({ fields }, lang) => {
  const name = fields.short ?? fields.name ?? fields.title
  return isText(name) ? name[lang] : name
}

/**
 * Lines of Markdown for CHANGELOG.md, one a record, grouped by what it is.
 * @param {string} then a commit, or a folder laid out like data/
 * @param {string} folder the data as it is now
 */
export async function changesSince(then, folder, say, t) {
  const { metresBetween } = await load('src/domain/positions.ts')
  const schemas = readContract()
  const before = readerOf(then)
  const now = readerOf(folder)
  if (!before || !now) return [say('changes.unreadable', { ref: then })]
  const [was, is] = [recordsOf(before, schemas), recordsOf(now, schemas)]
  const lines = []
  const push = (key, record, words) => {
    if (words.length > 0)
      lines.push({
        group: record.group,
        line: `- ${nameOf(record, t.lang)} \`${key.split(' ')[1]}\`: ${words.join(t.lang === 'zh' ? '；' : '; ')}`,
      })
  }
  for (const [key, record] of is) {
    const old = was.get(key)
    push(key, record, old ? wordsOf(old, record, say, t, metresBetween) : [say('changes.added')])
  }
  for (const [key, record] of was) if (!is.has(key)) push(key, record, [say('changes.removed')])
  if (lines.length === 0) return [say('changes.none')]
  const groups = [...new Set(lines.map(({ group }) => group))]
  return groups.flatMap((group) => [`### ${group}`, ...lines.filter((line) => line.group === group).map(({ line }) => line), ''])
}
