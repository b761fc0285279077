// English names follow official usage: one English for each official term, no pinyin in its stead, one spelling throughout.
import { describe, expect, test } from 'vitest'
import type { Text } from '../../src/domain/model.ts'
import { readShipped } from './shipped.ts'

const { graph, features } = readShipped()
const { corridors, lists, measures } = graph.dataset

const NAMES: Text[] = [
  ...features.map(({ name }) => name),
  ...corridors.flatMap(({ stations }) => stations.map(({ name }) => name)),
  ...lists.flatMap(({ title, entries }) => [title, ...entries.map(({ name }) => name)]),
]
const TEXTS: Text[] = [
  ...NAMES,
  ...features.flatMap(({ short, summary, facts }) => [short, summary, ...facts.map(({ text }) => text)]),
  ...measures.flatMap(({ title, summary }) => [title, summary]),
  ...lists.flatMap(({ scope, gap, entries }) => [scope, gap, ...entries.map(({ note }) => note)]),
].filter((text): text is Text => text !== null)

/** A name with the Chinese term has the English one: the official English of the state, the city or the World Heritage list. */
const OFFICIAL: [zh: RegExp, en: RegExp][] = [
  [/成渝/, /Chengdu–Chongqing/],
  [/西部陆海新通道/, /Land-Sea|Sichuan River-Rail-Sea/],
  [/中欧班列/, /China–Europe Railway Express/],
  [/中老泰马/, /China–Laos–Thailand–Malaysia/],
  [/自由贸易试验区.+片区/, /^China \((Chongqing|Sichuan)\) Pilot Free Trade Zone, .+ Area$/],
  [/综合保税区/, /Comprehensive Bonded Zone/i],
  [/保税物流中心（B型）/, /Bonded Logistics Centre.* \(Type B\)/i],
  [/国家物流枢纽/, /National Logistics Hub/i],
  [/国家骨干冷链物流基地/, /National Backbone Cold-Chain Logistics Base/i],
  [/经济技术开发区/, /Economic and Technological Development Zone/i],
  [/高新技术产业开发区/, /Hi-tech Industrial Development Zone|High-tech Industrial Development Zones$/i],
  [/国际机场$/, /International Airport$/],
  [/机场$/, /Airport$|airports$/],
  [/国家重点实验室$/, /^State Key Laboratory of /],
  [/实验室$/, /Laborator(y|ies)|^State Key/],
  [/两江新区$/, /Liangjiang New Area$/],
  [/天府新区$/, /Tianfu New Area$/],
  [/科学城$/, /Science City$/],
  [/综合性科学中心$/, /Comprehensive Science Centre$/],
  [/长江/, /Yangtze/],
  [/(岷|嘉陵|乌)江航道/, /(Min|Jialing|Wu) River Waterway/],
  [/(兴隆|明月)湖/, /(Xinglong|Mingyue) Lake/],
  [/三峡/, /Three Gorges/],
  [/湖广会馆/, /Huguang Guild Hall/],
  [/大足石刻/, /Dazu Rock Carvings/],
  [/都江堰/, /Mount Qingcheng and the Dujiangyan Irrigation System/],
  [/峨眉山/, /Mount Emei/],
  [/喀斯特/, /Karst/],
  [/杜甫草堂/, /Du Fu Thatched Cottage/],
  [/大熊猫繁育研究基地/, /Research Base of Giant Panda Breeding/],
  [/中新（重庆）战略性/, /China–Singapore \(Chongqing\) Demonstration Initiative on Strategic Connectivity/],
  [/巴蜀/, /Bashu/],
  [/霍尔果斯/, /Khorgos/],
  [/乌鲁木齐/, /Ürümqi/],
  [/磨丁/, /Boten/],
  [/罗兹/, /Łódź/],
]

/** Pinyin for which there is a word, foreign places by their pinyin, and second spellings of what the atlas spells otherwise. */
const FORBIDDEN =
  /\b(Changjiang|Jialingjiang|(Min|Wu|Tuo|Fu|Jinsha|Jialing)jiang River|Zongbao|Baoshui|Jingkai|Gaoxin Zone|Konggang|Lugang|Jichang|Kou’?an|Shiyanshi|Wulumuqi|Urumqi|Huoerguosi|Horgos|Xizang|Neimenggu|Wanxiang|Beibuwan|Chuanyu|Yurong|Bose)\b|(?<!Digital )\bChengyu\b|Hi-Tech|Land–[Ss]ea/

describe('English', () => {
  test.each(OFFICIAL)('of %s is the official one', (zh, en) => {
    const met = NAMES.filter((name) => zh.test(name.zh))
    expect(met.length).toBeGreaterThan(0)
    expect(met.filter((name) => !en.test(name.en))).toEqual([])
  })

  test('has no pinyin for what has an English word, and one spelling for each thing', () => {
    expect(TEXTS.length).toBeGreaterThan(1500)
    expect(TEXTS.filter(({ en }) => FORBIDDEN.test(en))).toEqual([])
  })

  test('is British in names, as elsewhere', () => {
    expect(TEXTS.filter(({ en }) => /\b(Center|Harbor|Theater|Program)\b/.test(en))).toEqual([])
  })

  test('of an entry of a list is that of its place, where the Chinese is', () => {
    const two = lists.flatMap(({ entries }) =>
      entries.filter(({ name, feature }) => {
        const place = feature === null ? undefined : graph.features.get(feature)
        return place?.name.zh === name.zh && place.name.en.toLowerCase() !== name.en.toLowerCase()
      }),
    )
    expect(two.map(({ name }) => name)).toEqual([])
  })
})
