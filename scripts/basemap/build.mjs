// Makes the base map in data/basemap/ and public/basemap/ from packages; `node scripts/basemap/build.mjs land places` makes only some steps.
import { buildContext } from './context.mjs'
import { buildCounties } from './counties.mjs'
import { buildLand } from './land.mjs'
import { buildPlaces } from './places.mjs'
import { buildRelief } from './relief.mjs'
import { buildRivers } from './rivers.mjs'

/** @type {Record<string, () => unknown>} */
const steps = {
  counties: buildCounties,
  context: buildContext,
  land: buildLand,
  places: buildPlaces,
  rivers: buildRivers,
  relief: buildRelief,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((w) => !steps[w])
if (unknown.length) throw new Error(`unknown step: ${unknown.join(', ')} (known: ${Object.keys(steps).join(', ')})`)
for (const [name, step] of Object.entries(steps)) if (!wanted.length || wanted.includes(name)) await step()
