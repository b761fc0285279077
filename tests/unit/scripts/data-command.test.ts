// `npm run data` as a planner meets it: a copy of the data, a few things wrong, and what the command says and does.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const PORTS = 'sites/ports.geojson'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-data-'))
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !path.includes('basemap') })
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/data.mjs'), '--data', folder, ...args], {
    encoding: 'utf8',
  })
  return { status, out: stdout, errors: stderr }
}
const edit = (file: string, from: string, to: string) => {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(path, text.replace(from, to))
}

test('sound data is counted, share by share', () => {
  const { status, out, errors } = run('--lang', 'en')
  expect(errors).toBe('')
  expect(status).toBe(0)
  for (const line of [/Two sources or more +\d+ of \d+/, /named by the plan +\d+ of \d+/, /hubs and platforms +\d+ of \d+/])
    expect(out).toMatch(line)
  expect(out).toMatch(/Facts with a source +(\d+) of \1 \(100 %\)/)
  expect(out).toMatch(/Lists sourced and dated +(\d+) of \1 \(100 %\)/)
  expect(out).toMatch(/No faults\.\s*$/)
})

test('faults are told all at once, with file, feature, field and a sentence, in the language asked for', () => {
  edit(PORTS, '"status": "operating"', '"status": "open"')
  edit('sources.json', '"id": "openflights"', '"id": "openflight"')
  const { status, errors, out } = run('--lang', 'zh')
  expect(status).toBe(1)
  expect(errors).toMatch(/data\/sites\/ports\.geojson {2}[a-z-]+ {2}status\n {2}not-in-vocabulary: 这个词不在词表之内。 \[open\]/)
  expect(errors).toMatch(
    /data\/sites\/airports\.geojson {2}[a-z-]+ {2}positionSources\[\d\]\n {2}unknown-source: sources\.json 中没有这个来源。/,
  )
  expect(out).toMatch(/共 \d+ 处问题。\s*$/)
})

test('a figure whose source is not in the register is a fault', () => {
  const [, source = ''] = /"cityFigures"[\s\S]*?"source": "([^"]+)"/.exec(readFileSync(join(folder, 'circle.json'), 'utf8')) ?? []
  edit('circle.json', `"source": "${source}"`, '"source": "hearsay"')
  edit('circle.json', '"chinagate-2010-census"', '"rumour"')
  const { status, errors } = run('--lang', 'en')
  expect(status).toBe(1)
  expect(errors).toMatch(/data\/circle\.json {2}[\w.[\]]+\.source\n {2}unknown-source: .+ \[hearsay\]/)
  expect(errors).toMatch(/data\/circle\.json {2}cityFigures\[3\]\.population\.alsoIn\[0\]\n {2}unknown-source: .+ \[rumour\]/)
})

test('what has changed is told in words', () => {
  const accuracy = /"accuracyM": (\d+),/.exec(readFileSync(join(folder, PORTS), 'utf8'))?.[1] ?? ''
  edit(PORTS, `"accuracyM": ${accuracy},`, '"accuracyM": 77,')
  const { out, status } = run('--changes', join(ROOT, 'data'), '--lang', 'en')
  expect(status).toBe(0)
  expect(out).toMatch(new RegExp(`^### sites\\n- .+ \`[a-z-]+\`: accuracyM: ${accuracy} → 77\\n\\s*$`))
})
