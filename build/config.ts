// Reads public/config.json at build time. The file is copied as it is into dist/ and read again by the page, so that a
// deployer can change it there without a build (all but `onlineBaseMap`, whose hosts are written into the page's CSP).
//
//   {
//     "boundaries": "reference",        // "none": no line of any administrative unit is drawn, nor the circle's outline;
//                                       // the form that can be published without a map approval number.
//                                       // "reference": counties, prefectures and the circle.
//     "approval": { "number": null },   // the 审图号 as the authority printed it: GS(2023)2767号, GS川(2023)31号,
//                                       // 渝S(2022)066号. Anything of another form is refused. Never invent one.
//     "onlineBaseMap": null,            // or one of these; hosts named here, and no others, may be asked:
//                                       // { "type": "xyz", "tiles": ["https://…/{z}/{x}/{y}.png"], "attribution": "…", "maxZoom": 18 }
//                                       // { "type": "style", "url": "https://…/style.json", "hosts": ["https://tiles.…"] }
//                                       // { "type": "tianditu", "key": "…", "layer": "vec" | "img" | "ter" }
//                                       // { "type": "pmtiles", "url": "tiles/region.pmtiles", "attribution": "…" }
//     "site": { "url": null },          // where the atlas is published, for what must be absolute: sitemap, cards, canonical links.
//                                       // At build time the variable ATLAS_SITE_URL outranks it.
//     "reportTo": null,                 // where "report a fault" leads: "mailto:…" or "https://…"
//     "navigationLinks": true,          // links that open a place in a map application
//     "embed": { "origins": [] }        // pages whose scripts may talk to an atlas that they embed: "https://www.example.cn".
//                                       // Exact origins; showing the atlas in a frame needs no entry.
//   }
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, type ConfigFault, DEFAULT_CONFIG, parseConfig } from '../src/state/config.ts'

export const CONFIG_FILE = 'public/config.json'

export const SITE_VARIABLE = 'ATLAS_SITE_URL'

/** The deployer's configuration; a missing file means the defaults. */
export function readConfig(root: string, env: NodeJS.ProcessEnv = process.env): { config: Config; faults: ConfigFault[] } {
  const site = env[SITE_VARIABLE]
  let input: unknown = {}
  try {
    input = JSON.parse(readFileSync(join(root, CONFIG_FILE), 'utf8'))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!missing) {
      const found = error instanceof Error ? error.message : null
      return { config: DEFAULT_CONFIG, faults: [{ code: 'not-an-object', field: '', found }] }
    }
  }
  return parseConfig(site && typeof input === 'object' ? { ...input, site: { url: site } } : input)
}
