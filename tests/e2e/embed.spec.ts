// The atlas in pages of others: keeps its place, comes when it is near, obeys those it may, and leaves the page alone.
import { expect, test } from './host-page.ts'

test.use({ viewport: { width: 900, height: 700 } })

/** On a machine without a GPU the SVG map is many times faster. */
const VIEW = 'renderer=svg'
const FAR = '<p style="height:3000px">text</p>'

test('keeps its place while it loads, and follows its size afterwards', async ({ host }) => {
  await host.open(`<p>before</p><chengyu-atlas view="${VIEW}" ratio="2/1" style="display:block;aspect-ratio:2/1"></chengyu-atlas>
    <p id="after">after</p>${host.script}`)
  const before = await host.boxOf('#after')
  await host.drawn()
  expect(await host.boxOf('#after')).toEqual(before)
  const shift = await host.run<number>(`new Promise((done) => new PerformanceObserver((list) =>
    done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: 'layout-shift', buffered: true })
    || requestAnimationFrame(() => requestAnimationFrame(() => done(0))))`)
  expect(shift).toBe(0)
  const wide = await host.boxOf('iframe')
  expect(wide.width / wide.height).toBeCloseTo(2, 1)
  await host.resize(500, 700)
  const narrow = await host.boxOf('chengyu-atlas')
  expect(narrow.width).toBeLessThan(500)
  await host.comesTo(async () => (await host.widthInFrame('#map')) === (await host.boxOf('iframe')).width, true)
})

test('two on a page: each loads when it comes near, and shows its own view', async ({ host }) => {
  await host.open(`<chengyu-atlas id="one" view="${VIEW}&at=guoyuan-port"></chengyu-atlas>${FAR}
    <chengyu-atlas id="two" view="${VIEW}&at=1.3.2.7" lang="en"></chengyu-atlas>${host.script}`)
  await host.drawn('#one iframe')
  expect(await host.frames()).toBe(1)
  expect(host.requests.filter((url) => url.includes('1.3.2.7'))).toEqual([])
  await host.run(`document.querySelector('#two').scrollIntoView()`)
  await host.drawn('#two iframe')
  await host.frameSays('[data-test="card"]', '果园港', '#one iframe')
  await host.frameSays('[data-test="card"]', 'Xiyong', '#two iframe')
})

test('waits for a press where the page says so', async ({ host }) => {
  await host.open(`<chengyu-atlas view="${VIEW}" load="click"></chengyu-atlas>${host.script}`)
  await host.comesTo(() => host.run('!!customElements.get("chengyu-atlas")'), true)
  expect(await host.frames()).toBe(0)
  await host.press('打开地图')
  await host.comesTo(() => host.frames(), 1)
})

test('obeys a page that the deployer allows, and tells it what happens', async ({ host }) => {
  await host.allows(host.origin)
  await host.open(`<chengyu-atlas view="${VIEW}"></chengyu-atlas>${host.script}<script>
    window.heard = []
    const atlas = document.querySelector('chengyu-atlas')
    for (const type of ['ready', 'moved', 'chosen', 'error'])
      atlas.addEventListener('atlas-' + type, (event) => heard.push(type + ':' + (event.detail.chosen?.at ?? '')))
  </script>`)
  await host.drawn()
  await host.comesTo(() => host.run('heard[0]'), 'ready:')
  const state = await host.run<{ values: Record<string, string>; chosen: { name: { zh: string } }; link: string }>(
    `document.querySelector('chengyu-atlas').atlas.set({ at: 'guoyuan-port', v: '106.7,29.6,9.5', lang: 'en' })`,
  )
  expect(state.values).toMatchObject({ at: 'guoyuan-port', v: '106.7,29.6,9.5', lang: 'en', ui: 'card' })
  expect(state.chosen.name.zh).toContain('果园港')
  expect(new URL(state.link).searchParams.has('ui')).toBe(false)
  await host.frameSays('[data-test="card"]', 'Guoyuan Port')
  await host.comesTo(() => host.run('heard.includes("chosen:guoyuan-port") && heard.includes("moved:")'), true)

  const refused = await host.run<{ code: string; keys: string[] }>(
    `document.querySelector('chengyu-atlas').atlas.set({ at: 'no-such-place', lang: 'zh', nonsense: '1' })
      .then(() => null, ({ code, keys }) => ({ code, keys }))`,
  )
  expect(refused).toEqual({ code: 'bad-values', keys: ['nonsense', 'at'] })
  const after = await host.run<{ values: Record<string, string> }>(`document.querySelector('chengyu-atlas').atlas.get()`)
  expect(after.values).toMatchObject({ at: 'guoyuan-port', lang: 'en' })

  // Attributes lead to the same place, without a new frame.
  await host.run(`document.querySelector('chengyu-atlas').shadowRoot.querySelector('iframe').dataset.same = ''`)
  await host.run(`document.querySelector('chengyu-atlas').setAttribute('view', '${VIEW}&at=1.3.2.7')`)
  await host.frameSays('[data-test="card"]', '1.3.2.7')
  await host.run(`document.querySelector('chengyu-atlas').controls = 'map'`)
  await host.frameHides('[data-test="card"]')
  expect(await host.run(`'same' in document.querySelector('chengyu-atlas').shadowRoot.querySelector('iframe').dataset`)).toBe(
    true,
  )
})

test('a briefing in a frame: turned by the page around, which hears of every page', async ({ host }) => {
  await host.allows(host.origin)
  await host.open(`<chengyu-atlas view="${VIEW}&b=dual-core&ch=2"></chengyu-atlas>${host.script}<script>
    window.heard = []
    document.querySelector('chengyu-atlas').addEventListener('atlas-chapter', ({ detail }) => heard.push(detail.briefing + ' ' + detail.chapter))
  </script>`)
  await host.drawn()
  await host.frameSays('[data-test="words"]', '先把两个极核画清楚')
  const atlas = `document.querySelector('chengyu-atlas').atlas`
  await host.comesTo(() => host.run(`${atlas}.connected`), true)
  const state = await host.run<{ values: Record<string, string> }>(`${atlas}.set({ ch: '8' })`)
  expect(state.values).toMatchObject({ b: 'dual-core', ch: '8' })
  await host.frameSays('[data-test="words"]', '综合保税区和开放口岸')
  await host.pressInFrame('[data-turn="next"]')
  await host.comesTo(() => host.run('heard.join()'), 'dual-core 8,dual-core 9')
  const refused = await host.run<string[]>(`${atlas}.set({ b: 'dual-core', ch: '99' }).then(() => [], ({ keys }) => keys)`)
  expect(refused).toEqual(['ch'])
  // The page tells the words itself.
  await host.run(`document.querySelector('chengyu-atlas').controls = 'bare'`)
  await host.frameHides('[data-test="words"]')
})

test('a page that the deployer has not named sees the map and nothing else', async ({ host }) => {
  await host.allows('https://elsewhere.example')
  await host.open(`<chengyu-atlas view="${VIEW}" lang="en"></chengyu-atlas>${host.script}`)
  await host.drawn()
  await host.comesTo(async () => Number(await host.inFrame('html', 'data-ignored')), 1)
  expect(await host.run(`document.querySelector('chengyu-atlas').atlas.connected`)).toBe(false)
  // What it says in attributes still holds: the frame is loaded anew.
  await host.run(`document.querySelector('chengyu-atlas').setAttribute('lang', 'zh')`)
  await host.comesTo(() => host.inFrame('html', 'lang'), 'zh-CN')
})

test('hostile messages change nothing', async ({ host }) => {
  await host.allows('https://elsewhere.example')
  await host.open(`<iframe src="${host.atlas}?${VIEW}&ui=card&at=guoyuan-port" width="800" height="500"></iframe>`)
  await host.drawn()
  const facts = async () => [await host.inFrame('html', 'lang'), await host.frame().locator('.card-title').textContent()]
  const before = await facts()
  await host.run(`(() => {
    const frame = document.querySelector('iframe').contentWindow
    const bad = [null, 0, '', [], {}, 'connect', { app: 'chengyu-atlas' }, { app: 'chengyu-atlas', v: 1, type: 'set', id: '1', values: { lang: 'en' } },
      { app: 'chengyu-atlas', v: 1, type: 'connect', nonce: '' }, { app: 'chengyu-atlas', v: 1, type: 'connect', nonce: 'guess' },
      { v: 1, id: '1', type: 'set', values: { at: '' } }]
    for (let i = 0; i < 1100; i++) {
      const { port1, port2 } = new MessageChannel()
      port1.postMessage({ v: 1, id: '1', type: 'set', values: { lang: 'en', at: null } })
      frame.postMessage(bad[i % bad.length], '*', [port2])
    }
  })()`)
  await host.comesTo(async () => Number(await host.inFrame('html', 'data-ignored')), 1100)
  expect(await facts()).toEqual(before)
})

test('in a strict sandbox, on a page with a strict policy, it draws and answers', async ({ host }) => {
  const from = new URL(host.atlas).origin
  await host.allows(host.origin)
  await host.open(`<chengyu-atlas view="${VIEW}&at=1.3.2.7" isolation="strict" height="400"></chengyu-atlas>${host.script}`, {
    csp: `default-src 'none'; script-src ${from}; frame-src ${from}; style-src 'self'; img-src data:`,
  })
  await host.drawn()
  expect(Number(await host.inFrame('#map', 'data-threads'))).toBeGreaterThan(10)
  // The element's own styles need no leave of the page's policy.
  expect((await host.boxOf('chengyu-atlas')).height).toBe(400)
  expect((await host.boxOf('iframe')).height).toBeGreaterThan(390)
  await host.comesTo(() => host.run(`document.querySelector('chengyu-atlas').atlas.connected`), true)
  await host.run(`document.querySelector('chengyu-atlas').atlas.set({ lang: 'en' })`)
  await host.comesTo(() => host.inFrame('html', 'lang'), 'en')
})

test('lives in a shadow root, and goes without a trace', async ({ host }) => {
  await host.allows(host.origin)
  await host.open(`<div id="app" lang="en"></div>${host.script}<script type="module">
    const root = document.querySelector('#app').attachShadow({ mode: 'open' })
    const atlas = document.createElement('chengyu-atlas')
    // As frameworks do: properties, set before the element is known.
    Object.assign(atlas, { view: '${VIEW}', controls: 'map', height: 300 })
    root.append(atlas)
    window.atlas = atlas
  </script>`)
  await host.drawn()
  // The language of the page around comes in through the shadow root.
  expect(await host.inFrame('html', 'lang')).toBe('en')
  expect((await host.boxOf('chengyu-atlas')).height).toBe(300)
  await host.comesTo(() => host.run('atlas.atlas.connected'), true)
  const code = await host.run(
    `(() => { const asked = atlas.atlas.get(); atlas.remove(); return asked.catch(({ code }) => code) })()`,
  )
  expect(code).toBe('closed')
  expect(await host.frames()).toBe(0)
  expect(await host.run('atlas.atlas')).toBeNull()
  await host.run(`document.querySelector('#app').shadowRoot.append(atlas)`)
  await host.drawn()
})

test('a plain frame on a page without script shows the map and leaves no history', async ({ host }) => {
  await host.open(`<iframe src="${host.atlas}?${VIEW}&ui=full" width="860" height="600" title="map"
    sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`)
  await host.drawn()
  const before = await host.run('history.length')
  await host.pressInFrame('[role="tab"][data-face="places"]')
  await host.pressInFrame('[data-feature="guoyuan-port"]')
  await host.frameSays('[data-test="card"]', '果园港')
  await host.pressInFrame('[data-lang="en"]')
  await host.comesTo(() => host.inFrame('html', 'lang'), 'en')
  expect(await host.run('history.length')).toBe(before)
  // Nor does what a page makes of the atlas touch the reader's own language and theme.
  await host.visit(`?${VIEW}&ui=map&lang=en&theme=dark`)
  expect(await host.run('localStorage.length')).toBe(0)
})

test.describe('the page scrolls over it', () => {
  // WebGL in a strict sandbox: there MapLibre has to start its worker in another way.
  for (const [renderer, isolation] of [
    ['svg', ''],
    ['gl', 'strict'],
  ])
    test(`with the wheel; Ctrl and the wheel zoom (${renderer})`, async ({ host }) => {
      await host.open(
        `<chengyu-atlas view="renderer=${renderer}" isolation="${isolation}" height="320" lang="en"></chengyu-atlas>${FAR}${host.script}`,
      )
      await host.drawn()
      expect(await host.inFrame('#map', 'data-renderer')).toBe(renderer)
      const zoom = await host.inFrame('#map', 'data-zoom')
      await host.wheelOver('chengyu-atlas', 120)
      await host.comesTo(() => host.run('scrollY > 0'), true)
      await host.frameSays('[data-test="held-back"]', /Hold (Ctrl|⌘) and scroll/)
      expect(await host.inFrame('#map', 'data-zoom')).toBe(zoom)
      await host.run('scrollTo(0, 0)')
      await host.comesTo(() => host.run('scrollY'), 0)
      await host.wheelOver('chengyu-atlas', -240, 'Control')
      await host.comesTo(async () => Number(await host.inFrame('#map', 'data-zoom')) > Number(zoom), true)
      expect(await host.run('scrollY')).toBe(0)
    })
})

test.describe('under fingers', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })

  test('one finger scrolls the page, two move the map', async ({ host }) => {
    await host.open(`<chengyu-atlas view="${VIEW}&v=106,30,8" controls="map" height="420"></chengyu-atlas>${FAR}${host.script}`)
    await host.drawn()
    await host.swipe('chengyu-atlas', 1, -160)
    await host.comesTo(() => host.run('scrollY > 20'), true)
    await host.frameSays('[data-test="held-back"]', '两指')
    await host.run('scrollTo(0, 0)')
    await host.comesTo(() => host.run('scrollY'), 0)
    const link = () => host.inFrame('[data-test="open-mark"]', 'href')
    const before = await link()
    await host.swipe('chengyu-atlas', 2, -120)
    await host.comesTo(async () => (await link()) !== before, true)
    expect(await host.run('scrollY')).toBe(0)
  })
})
