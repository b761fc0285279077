// The style page stays whole: every specimen is drawn, without a page.
import { renderToString } from 'preact-render-to-string'
import { beforeAll, expect, test, vi } from 'vitest'
import { readShipped } from '../dataset/shipped.ts'
import { Guide } from './Guide.tsx'
import { type Dress, Dresses } from './Specimen.tsx'

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  // What floats over the map asks how much room the window has.
  vi.stubGlobal('innerWidth', 1440)
  vi.stubGlobal('innerHeight', 900)
})

/** One is enough here: the cards and charts of both languages have tests of their own. */
const ONE: readonly Dress[] = [['light', 'zh']]
/** Nothing found, conditions in each other's way, two hundred places, no position, ended, an error, loading, nothing to count. */
const RARE = ['没有共同的结果', '第 200 处', '没有位置的地点', '已结束的地点', '部分数据文件有误', '正在载入', '没有可计数的关联']

test('every specimen is drawn, each of the rare states among them', () => {
  const html = renderToString(
    <Dresses.Provider value={ONE}>
      <Guide dataset={readShipped().graph.dataset} />
    </Dresses.Provider>,
  )
  const specimens = html.split('<section class="specimen">').slice(1)
  expect(specimens.length).toBeGreaterThan(50)
  expect(specimens.filter((one) => one.split('class="dress"').length !== 2).map((one) => one.slice(0, 80))).toEqual([])
  expect(RARE.filter((said) => !html.includes(said))).toEqual([])
  expect(html.replace(/<[^>]+>/g, ' ').match(/undefined|NaN|\[object/g)).toBeNull()
  // What falls short of its contrast is marked on the page; nothing does.
  expect(html.match(/<b>[\d.]+ !<\/b>/g)).toBeNull()
})
