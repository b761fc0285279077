// Names of the WebGL map and the fonts they wait for: none is handed over before its letters are here.
import { expect, test } from 'vitest'
import { createLetters } from '../../../src/render/gl/letters.ts'
import type { LabelMark } from '../../../src/scene/scene.ts'

const label = (text: string, weight = 500) => ({ text, style: { family: 'sans', weight } }) as LabelMark

function source() {
  const asked: [string, string][] = []
  const answers: (() => void)[] = []
  const load = (font: string, text: string) => {
    asked.push([font, text])
    return new Promise<void>((resolve, reject) => answers.push(text.includes('!') ? () => reject(new Error('gone')) : resolve))
  }
  const answer = () => {
    for (const done of answers.splice(0)) done()
  }
  return { asked, load, answer }
}

test('a name waits until its letters are here, and only for those that are not', async () => {
  const fonts = source()
  const letters = createLetters(fonts)
  const first = [label('重庆'), label('成都', 700)]
  const coming = letters.fetch(first)
  expect(letters.ready(first)).toEqual([])
  expect(fonts.asked).toEqual([
    ['16px "Chengyu Sans Medium"', '重庆'],
    ['16px "Chengyu Sans Bold"', '成都'],
  ])
  fonts.answer()
  await coming
  expect(letters.ready(first)).toBe(first)
  expect(letters.fetch(first)).toBeNull()
  const second = [label('重庆'), label('庆\n元')]
  void letters.fetch(second)
  expect(fonts.asked[2]).toEqual(['16px "Chengyu Sans Medium"', '元'])
  expect(letters.ready(second)).toEqual([label('重庆')])
})

test('a letter that cannot be had holds nothing back for good', async () => {
  const fonts = source()
  const letters = createLetters(fonts)
  const coming = letters.fetch([label('万州!')])
  fonts.answer()
  await coming
  expect(letters.ready([label('万州!')])).toHaveLength(1)
})
