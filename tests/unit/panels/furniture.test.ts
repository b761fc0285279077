// Numbers on the map's edge and the heights of a phone's sheet.
import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../src/i18n/index.ts'
import { accuracyText, coordinatesText, degreesText, distanceText } from '../../../src/panels/parts/format.ts'
import { scaleBarOf } from '../../../src/panels/scale-bar.ts'
import { DETENTS, detentAfter, heightOf, lowered, raised } from '../../../src/panels/sheet-detents.ts'
import { metresPerPx } from '../../../src/scene/camera.ts'

describe('scale bar', () => {
  test.each([0, 3.3, 6.6, 9, 12.7, 17])('is a round length that fits at zoom %s, and exact', (zoom) => {
    const { metres, widthPx } = scaleBarOf({ zoom, lat: 30 })
    expect(String(metres)).toMatch(/^[125]0*$/)
    expect(widthPx).toBeLessThanOrEqual(120)
    expect(widthPx).toBeGreaterThan(120 / 2.6)
    expect(widthPx * metresPerPx(zoom, 30)).toBeCloseTo(metres, 6)
  })
  test('is longer on the screen towards the poles for the same length', () => {
    const [here, north] = [scaleBarOf({ zoom: 8, lat: 0 }, 100), scaleBarOf({ zoom: 8, lat: 10 }, 100)]
    expect(north.widthPx / north.metres).toBeGreaterThan(here.widthPx / here.metres)
  })
})

describe('sheet', () => {
  test('rises from peek over half to full', () => {
    const heights = DETENTS.map((detent) => heightOf(detent, 844))
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(raised('peek')).toBe('half')
    expect(raised('full')).toBe('full')
    expect(lowered('peek')).toBe('peek')
  })
  test('leaves some map to see at its highest', () => expect(heightOf('full', 844)).toBeLessThan(844 - 60))
  test('stays usable in a window lower than the sheet', () => {
    for (const detent of DETENTS) expect(heightOf(detent, 150)).toBeGreaterThan(80)
  })
  test('falls to the nearest height after a slow drag', () => {
    expect(detentAfter('half', 440, 0, 844)).toBe('half')
    expect(detentAfter('half', 190, 0, 844)).toBe('peek')
  })
  test('goes one step with a flick', () => {
    expect(detentAfter('half', 430, 1, 844)).toBe('full')
    expect(detentAfter('half', 400, -1, 844)).toBe('peek')
    expect(detentAfter('peek', 120, 1, 844)).toBe('half')
  })
})

describe('numbers', () => {
  const [zh, en] = [createTranslate('zh'), createTranslate('en')]
  test.each([
    [352, '350 m'],
    [4480, '4.5 km'],
    [61_700, '62 km'],
    [1_234_000, '1,234 km'],
  ])('%s m is written %s', (metres, words) => expect(distanceText(zh, metres)).toBe(words))
  test.each([
    [300, '±300 m'],
    [1000, '±1 km'],
    [2500, '±2.5 km'],
  ])('accuracy of %s m is written %s', (metres, words) => expect(accuracyText(en, metres)).toBe(words))
  test('coordinates are longitude first, no more exact than the data', () => {
    expect(coordinatesText([106.7306, 29.6])).toBe('106.7306, 29.6')
  })
  test('degrees name their hemisphere', () => expect(degreesText([-0.5, -12.25], 2)).toBe('0.50°W  12.25°S'))
})
