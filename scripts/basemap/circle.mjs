// Says which counties belong to the economic circle, as the planning outline of 20 October 2021 lists them.

const sichuanCities = new Set('5101 5103 5105 5106 5107 5109 5110 5111 5113 5114 5115 5116 5117 5118 5120'.split(' '))
/** 平武, 北川, 万源, 天全, 宝兴 */
const sichuanLeftOut = new Set(['510727', '510726', '511781', '511825', '511827'])
/** 开州, 云阳: only parts belong, and the parts are not published as a line */
const chongqingPart = new Set(['500154', '500235'])
/** 武隆, 城口, 奉节, 巫山, 巫溪, 石柱, 秀山, 酉阳, 彭水 */
const chongqingLeftOut = new Set('500156 500229 500236 500237 500238 500240 500241 500242 500243'.split(' '))

/**
 * @param {string} adcode six digits
 * @returns {'full' | 'part' | null}
 */
export function circleOf(adcode) {
  if (adcode.startsWith('50')) return chongqingPart.has(adcode) ? 'part' : chongqingLeftOut.has(adcode) ? null : 'full'
  return sichuanCities.has(adcode.slice(0, 4)) && !sichuanLeftOut.has(adcode) ? 'full' : null
}

/** Chongqing has no prefectures: its counties hang directly under the municipality. @param {string} adcode */
export const prefectureOf = (adcode) => (adcode.startsWith('50') ? '500000' : `${adcode.slice(0, 4)}00`)
