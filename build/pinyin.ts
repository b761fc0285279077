// Makes data/pinyin.json: how every Chinese name in the data is read, so that `guoyuan` and `gyg` find 果园港 without a dictionary in the page.
import { customPinyin, pinyin as read } from 'pinyin-pro'
import { CITIES } from '../src/domain/cities.ts'
import type { FullDataset } from '../src/domain/model.ts'
import { parseDataset } from '../src/domain/parse/dataset.ts'
import { readFiles } from './files.ts'
import { madeData } from './made-data.ts'

/** Readings that the general dictionary gets wrong or might: place names first, then words of the plan. */
const READINGS: Readonly<Record<string, string>> = {
  重庆: 'chóng qìng',
  重装: 'zhòng zhuāng',
  都江堰: 'dū jiāng yàn',
  长安: 'cháng ān',
  长寿: 'cháng shòu',
  乐山: 'lè shān',
  乐至: 'lè zhì',
  涪陵: 'fú líng',
  綦江: 'qí jiāng',
  犍为: 'qián wéi',
  筠连: 'jūn lián',
  郫都: 'pí dū',
  阆中: 'làng zhōng',
  邛崃: 'qióng lái',
  校场口: 'jiào chǎng kǒu',
  率先: 'shuài xiān',
  藏羌: 'zàng qiāng',
}

const CHINESE = /[\u3400-\u9fff]/

/** Chinese text → its syllables without tones, ü as v, other writing kept in lower case: "guo yuan gang". */
export function pinyinTable(texts: Iterable<string>): Record<string, string> {
  customPinyin({ ...READINGS })
  const table: Record<string, string> = {}
  for (const text of [...new Set(texts)].sort()) {
    if (!CHINESE.test(text)) continue
    const syllables = read(text, { toneType: 'none', nonZh: 'consecutive', v: true }).toLowerCase()
    table[text] = (syllables.match(/[a-z0-9]+/g) ?? []).join(' ')
  }
  return table
}

/** Every Chinese name a reader may type. */
export function namesIn(dataset: FullDataset): string[] {
  const features = [...dataset.sites, ...dataset.corridors, ...dataset.areas]
  const roles = [...dataset.sites, ...dataset.areas].flatMap((feature) => feature.designations)
  return [
    ...features.flatMap((feature) => [feature.name.zh, feature.short.zh, ...feature.aliases]),
    ...roles.map((role) => role.name.zh),
    ...dataset.measures.map((measure) => measure.title.zh),
    ...Object.values(CITIES).map((city) => city.zh),
  ]
}

const tableOf = (folder: string): string => JSON.stringify(pinyinTable(namesIn(parseDataset(readFiles(folder)).dataset)))

export const pinyin = () => madeData('atlas-pinyin', (folder) => new Map([['pinyin.json', () => tableOf(folder)]]))
