// Puts together what is served: peers' packages, the pages built from them, the content, and the atlas itself.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { buildIfStale } from '../../../scripts/lib/fresh.mjs'
import { load, ROOT } from '../../../scripts/lib/source.mjs'
import { writeContent } from './content.mjs'

export const BENCH = join(ROOT, 'tests', 'bench')
/** Among the packages, where neither linter nor version control looks. */
export const BUILT = join(BENCH, 'node_modules', '.built')
/** kepler.gl is measured as it is published; its bundle wants these beside it. */
const VENDOR = [
  'kepler.gl/umd/keplergl.min.js',
  'kepler.gl/umd/keplergl.min.css',
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
  'redux/dist/redux.min.js',
  'react-redux/dist/react-redux.min.js',
  'styled-components/dist/styled-components.min.js',
]

export async function buildAll() {
  await buildIfStale()
  if (!existsSync(join(BENCH, 'node_modules', 'ol'))) {
    console.log("Installing the peers' packages …")
    const { status } = spawnSync('npm', ['ci'], { cwd: BENCH, stdio: 'inherit' })
    if (status !== 0) throw new Error('npm ci failed in tests/bench')
  }
  await build({ configFile: join(BENCH, 'pages', 'vite.config.js'), logLevel: 'warn' })
  writeContent(join(BUILT, 'content'))
  await writeSearch(join(BUILT, 'content', 'search.json'))
  mkdirSync(join(BUILT, 'vendor'), { recursive: true })
  for (const file of VENDOR) copyFileSync(join(BENCH, 'node_modules', file), join(BUILT, 'vendor', basename(file)))
}

async function writeSearch(file) {
  const { readFiles } = await load('build/files.ts')
  const { parseDataset } = await load('src/domain/parse/dataset.ts')
  const { namesIn, pinyinTable } = await load('build/pinyin.ts')
  const files = readFiles(join(ROOT, 'data'))
  const pinyin = pinyinTable(namesIn(parseDataset(files).dataset))
  writeFileSync(file, JSON.stringify({ files: [...files].map(([name, { json }]) => [name, json]), pinyin }))
}
