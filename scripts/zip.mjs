// npm run build:zip: the built atlas with settings for nginx, IIS and Tomcat in one archive, chengyu-atlas-<version>.zip.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { load, ROOT } from './lib/source.mjs'

/** Packed already: squeezing them again costs time and gains nothing. */
const PACKED = /\.(woff2|png|jpg|webp)$/
/** The same files give the same archive, whenever it is made. */
const DATE = new Date(2020, 0, 1)

await buildIfStale()
const { FOLDER, nginxConf, notes, policyIn, webConfig, webXml } = await load('build/deploy/index.ts')
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const policy = policyIn(readFileSync(join(DIST, 'index.html'), 'utf8'))

const built = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort()
const files = {
  // With a mark, so that the Notepad of old Windows reads it as what it is.
  'README.txt': [strToU8(`\uFEFF${notes().replace(/\n/g, '\r\n')}`), { mtime: DATE }],
  'server/nginx.conf': [strToU8(nginxConf(policy)), { mtime: DATE }],
  'server/iis/web.config': [strToU8(webConfig(policy)), { mtime: DATE }],
  'server/tomcat/WEB-INF/web.xml': [strToU8(webXml()), { mtime: DATE }],
  ...Object.fromEntries(
    built.map((file) => [
      `${FOLDER}/${file}`,
      [new Uint8Array(readFileSync(join(DIST, file))), { level: PACKED.test(file) ? 0 : 9, mtime: DATE }],
    ]),
  ),
}
const zip = zipSync(files)
const name = `chengyu-atlas-${version}.zip`
writeFileSync(join(ROOT, name), zip)
console.log(`${name}, ${(zip.length / 1e6).toFixed(1)} MB, ${Object.keys(files).length} files`)
