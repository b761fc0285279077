// Titles break between words: whole text kept, signs that close or lean back never at the head of a line, short quotes in one piece.
import { expect, test } from 'vitest'
import { learnPhrases, phrasesOf } from '../../../src/panels/parts/phrases.ts'
import { readShipped } from '../../dataset/shipped.ts'

const TITLES = readShipped().graph.dataset.measures.map((measure) => measure.title.zh)

test('the pieces are the text', () => {
  expect(TITLES.length).toBeGreaterThan(100)
  expect(TITLES.filter((title) => phrasesOf(title)?.join('') !== title)).toEqual([])
})

test('no line begins with a sign that closes, or ends with one that opens', () => {
  const pieces = TITLES.flatMap((title) => phrasesOf(title) ?? [])
  expect(pieces.filter((piece) => /^[，。；：、）》”]/.test(piece))).toEqual([])
  expect(pieces.filter((piece) => /[（《“]$/.test(piece))).toEqual([])
})

test('short quotes stay whole, and single signs lean on a neighbour', () => {
  expect(phrasesOf('优化成都“两场一体”运营机制')).toContain('“两场一体”')
  expect(phrasesOf('综合保税区与国家开放口岸功能协作')).toContain('与国家')
  expect(phrasesOf('6 条仅有区域，66 条无地点')).toContain('66 条')
})

test('a browser that knows no words breaks anywhere', () => {
  expect(phrasesOf('成渝地区双城经济圈', {})).toBeNull()
})

test('a title that stands in the page stays broken as it stands', () => {
  const text = (textContent: string) => ({ nodeName: '#text', textContent })
  const childNodes = [text('两江'), { nodeName: 'WBR', textContent: '' }, text('四岸'), text('协同')]
  expect(phrasesOf('两江四岸协同')).not.toEqual(['两江', '四岸协同'])
  learnPhrases({ querySelectorAll: () => [{ childNodes }] } as never)
  expect(phrasesOf('两江四岸协同')).toEqual(['两江', '四岸协同'])
})
