// Finds ogr2ogr, with which the tests prove that our files survive a trip through map programs; `node scripts/gdal.mjs` prints where it is.
// On Debian as root a missing one is installed with apt-get, elsewhere its absence is said in one sentence and the tests go on without.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const works = () => spawnSync('ogr2ogr', ['--version'], { stdio: 'ignore' }).status === 0

function installOnDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.error('ogr2ogr not found: installing gdal-bin with apt-get …')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'gdal-bin'], quiet)
}

/** The program's version, installed if need be and possible; null where there is none. */
export function findGdal() {
  if (!works()) installOnDebian()
  return works() ? execFileSync('ogr2ogr', ['--version'], { encoding: 'utf8' }).trim() : null
}

export const NO_GDAL = 'ogr2ogr was not found (Debian and Ubuntu: apt-get install gdal-bin)'

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(findGdal() ?? NO_GDAL)
