// Both languages say the same things: no empty words, the same blanks, a sentence for every fault and every kind.
import { describe, expect, test } from 'vitest'
import { ISSUE_CODES } from '../../../src/domain/issue.ts'
import { AREA_KINDS, BASES, CORRIDOR_MODES, PILLARS, SITE_KINDS, STATUSES } from '../../../src/domain/kinds.ts'
import { ALL_MESSAGES, createTranslate } from '../../../src/i18n/index.ts'

const entries = Object.entries(ALL_MESSAGES)
const blanks = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
/** The Chinese prints the plan's own marker (一是), the English numbers the strand. */
const ONE_LANGUAGE_COUNTS = ['measures.strandMarker']
const CHINESE = /[\u3400-\u9fff]/

describe('messages', () => {
  test('are there', () => expect(entries.length).toBeGreaterThan(60))

  test('are empty in no language', () => {
    expect(entries.filter(([, text]) => !text.zh.trim() || !text.en.trim()).map(([key]) => key)).toEqual([])
  })

  test('have the same blanks in both languages', () => {
    const differ = entries.filter(
      ([key, { zh, en }]) => !ONE_LANGUAGE_COUNTS.includes(key) && blanks(zh).join() !== blanks(en).join(),
    )
    expect(differ.map(([key]) => key)).toEqual([])
  })

  test('are keyed by part and name', () => {
    expect(
      entries.map(([key]) => key).filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)+$/.test(key)),
    ).toEqual([])
  })

  test('use Chinese punctuation between Chinese words', () => {
    const wrong = entries.filter(([, { zh }]) =>
      /[\u3400-\u9fff][,;:?!](?!\d)|[\u3400-\u9fff]\.(\s|$)|[\u3400-\u9fff]\(|\)[\u3400-\u9fff]/.test(zh),
    )
    expect(wrong.map(([key, { zh }]) => `${key}: ${zh}`)).toEqual([])
  })

  test('leave no Chinese in the English interface, but for names in the other language', () => {
    const wrong = entries.filter(([key, { en }]) => CHINESE.test(en) && !/lang|other/i.test(key))
    expect(wrong.map(([key, { en }]) => `${key}: ${en}`)).toEqual([])
  })

  test.each([
    ['issue', ISSUE_CODES],
    ['kind', SITE_KINDS],
    ['mode', CORRIDOR_MODES],
    ['area', AREA_KINDS],
    ['status', STATUSES],
    ['basis', BASES],
    ['pillar', PILLARS],
  ] as const)('put every %s into words', (part, words) => {
    expect(words.filter((word) => !(`${part}.${word}` in ALL_MESSAGES))).toEqual([])
  })
})

describe('translation', () => {
  test('speaks the language asked for', () => {
    expect(createTranslate('zh')('kind.airport')).toBe('机场')
    expect(createTranslate('en')('kind.airport')).toBe('Airport')
  })
  test('takes a bilingual text of the data apart', () => expect(createTranslate('en').of({ zh: '港', en: 'Port' })).toBe('Port'))
  test('groups digits', () => expect(createTranslate('en').number(185000)).toBe('185,000'))
  test('keeps as many decimals as asked', () => expect(createTranslate('zh').number(2.71449, 2)).toBe('2.71'))
})
