// Prefecture-level cities by adcode: the two-level names every filter, list and matrix column uses.
import type { Text } from './model.ts'

/** 重庆 counts as one city here although its districts have the rank of prefectures. */
export const CITIES: Readonly<Record<string, Text>> = {
  '500000': { zh: '重庆', en: 'Chongqing' },
  '510100': { zh: '成都', en: 'Chengdu' },
  '510300': { zh: '自贡', en: 'Zigong' },
  '510400': { zh: '攀枝花', en: 'Panzhihua' },
  '510500': { zh: '泸州', en: 'Luzhou' },
  '510600': { zh: '德阳', en: 'Deyang' },
  '510700': { zh: '绵阳', en: 'Mianyang' },
  '510800': { zh: '广元', en: 'Guangyuan' },
  '510900': { zh: '遂宁', en: 'Suining' },
  '511000': { zh: '内江', en: 'Neijiang' },
  '511100': { zh: '乐山', en: 'Leshan' },
  '511300': { zh: '南充', en: 'Nanchong' },
  '511400': { zh: '眉山', en: 'Meishan' },
  '511500': { zh: '宜宾', en: 'Yibin' },
  '511600': { zh: '广安', en: 'Guang’an' },
  '511700': { zh: '达州', en: 'Dazhou' },
  '511800': { zh: '雅安', en: 'Ya’an' },
  '511900': { zh: '巴中', en: 'Bazhong' },
  '512000': { zh: '资阳', en: 'Ziyang' },
  '513200': { zh: '阿坝', en: 'Aba' },
  '513300': { zh: '甘孜', en: 'Garzê' },
  '513400': { zh: '凉山', en: 'Liangshan' },
}

/** Prefecture-level adcode of a county's adcode; all of 重庆 is one. */
export const cityOf = (county: string): string => (county.startsWith('50') ? '500000' : `${county.slice(0, 4)}00`)
