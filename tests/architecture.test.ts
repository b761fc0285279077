// The architecture as a test: who may import whom, which library lives where, no cycles, no long files.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const LONGEST_FILE = 300

/** Each folder of src/ and the folders it may look at. This table is the architecture. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  analysis: ['domain'],
  state: ['domain', 'analysis'],
  scene: ['domain', 'state'],
  render: ['domain', 'state', 'scene'],
  charts: ['domain', 'state', 'scene', 'i18n'],
  io: ['domain', 'state', 'scene', 'i18n'],
  briefing: ['domain', 'state'],
  panels: ['domain', 'state', 'scene', 'charts', 'i18n', 'analysis', 'io', 'briefing'],
  wiring: ['domain', 'state', 'scene', 'render'],
  // embed/client travels into other people's pages: a test of its own keeps it to embed/.
  embed: ['domain', 'state'],
  poster: ['domain', 'state', 'scene', 'render', 'io', 'wiring', 'panels', 'i18n'],
  style: [],
}
/** Folders of which only the types may be known. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { io: ['render'] }

/** Each library and the only folders that may know it exists. `main.ts` ties everything together and may know all. */
const HOME_OF: Readonly<Record<string, readonly string[]>> = {
  'maplibre-gl': ['render/gl'],
  '@deck.gl': ['render/gl'],
  pmtiles: ['render/gl'],
  '@turf': ['analysis'],
  d3: ['charts', 'render/svg', 'scene'],
  'd3-sankey': ['charts'],
  'topojson-client': ['io', 'render'],
  preact: ['panels', 'charts'],
  qr: ['panels/share'],
  '@preact/signals': ['panels', 'charts'],
  '@preact/signals-core': ['state', 'wiring', 'embed'],
  // Types only: there is no such code.
  geojson: ['render', 'io', 'analysis', 'scene'],
  'topojson-specification': ['io', 'render'],
}

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const slashed = (path: string): string => path.split(sep).join('/')

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => slashed(relative(ROOT, join(entry.parentPath, entry.name))))
    .sort()
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const target = (name: string): string =>
    name.startsWith('.') ? slashed(normalize(join(dirname(file), name.split('?')[0] ?? name))) : name
  return [
    ...[...text.matchAll(STATEMENT)].map((found) => ({
      from: file,
      to: target(found[2] ?? ''),
      typeOnly: found[1] !== undefined,
    })),
    ...[...text.matchAll(DYNAMIC)].map((found) => ({ from: file, to: target(found[1] ?? ''), typeOnly: false })),
  ]
}

const SOURCES = filesBelow('src', /\.tsx?$/)
const IMPORTS = SOURCES.flatMap(importsOf)
const folderOf = (file: string): string => file.split('/')[1] ?? ''
const inOneOf = (file: string, homes: readonly string[]): boolean => homes.some((home) => file.startsWith(`src/${home}/`))
const libraryOf = (name: string): string => {
  const [scope = '', rest = ''] = name.split('/')
  const full = scope.startsWith('@') ? `${scope}/${rest}` : scope
  return full in HOME_OF ? full : scope
}

describe('the architecture', () => {
  test('is read from real files', () => {
    expect(SOURCES.length).toBeGreaterThan(20)
    expect(IMPORTS.length).toBeGreaterThan(40)
  })

  test('every folder of src has its row in the table', () => {
    const folders = new Set(SOURCES.filter((file) => file.split('/').length > 2).map(folderOf))
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([])
  })

  test('folders import only what the table allows', () => {
    const wrong = IMPORTS.filter(({ from, to, typeOnly }) => {
      if (from === 'src/main.ts' || !to.startsWith('src/')) return false
      const [here, there] = [folderOf(from), folderOf(to)]
      if (here === there || MAY_IMPORT[here]?.includes(there)) return false
      return !(typeOnly && TYPES_ONLY[here]?.includes(there))
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('nothing reaches out of src', () => {
    const outside = IMPORTS.filter(
      ({ to }) => to.startsWith('..') || (/^[a-z]+\//.test(to) && /^(tests|build|scripts|data)\//.test(to)),
    )
    expect(outside.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('libraries stay in their homes', () => {
    const wrong = IMPORTS.filter(({ from, to }) => {
      if (from === 'src/main.ts' || to.startsWith('src/') || to.startsWith('.')) return false
      const homes = HOME_OF[libraryOf(to)]
      return !homes || !inOneOf(from, homes)
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('no file imports itself in a circle', () => {
    const next = new Map(SOURCES.map((file) => [file, IMPORTS.filter(({ from }) => from === file).map(({ to }) => to)]))
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (path.includes(file) || done.has(file)) return
      for (const to of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of SOURCES) walk(file, [])
    expect(circles).toEqual([])
  })

  test(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const files = ['src', 'build', 'scripts', 'tests'].flatMap((folder) => filesBelow(folder, /\.(tsx?|mjs)$/))
    const long = files.map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }))
    expect(long.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([])
  })

  test('every file says first why it exists', () => {
    const silent = SOURCES.filter((file) => !/^(\/\/ |\/\*\*? ?)\S/.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(silent).toEqual([])
  })
})
