// Makes things and ties them together; decides nothing.
import { computed, effect, signal } from '@preact/signals-core'
import { createGraph } from './domain/graph.ts'
import type { FeatureId } from './domain/model.ts'
import { listenToHost } from './embed/host.ts'
import { createTranslate } from './i18n/index.ts'
import { createRefiner, loadBaseMap } from './io/load-base-map.ts'
import { createTeller, fetchJson, loadFigures, loadFirst } from './io/load-data.ts'
import { keepOffline } from './io/offline.ts'
import { recall, remember } from './io/remember.ts'
import { whereAmI } from './io/where-am-i.ts'
import type { App } from './panels/app.ts'
import { mountPanels } from './panels/mount.tsx'
import { answerClicks } from './poster/clicked.ts'
import { sayFailed } from './poster/failed.ts'
import { createMapFonts } from './poster/map-fonts.ts'
import { openingView, PHONE_PX, wallScale } from './poster/opening.ts'
import { painted } from './poster/painted.ts'
import { takeOver } from './poster/pressed.ts'
import type { CountyProperties } from './render/base-map.ts'
import { lookAhead } from './render/choose.ts'
import { type Px, unproject } from './scene/camera.ts'
import { estimateText } from './scene/layout/text.ts'
import { PALETTES } from './scene/palette.ts'
import { type Choice, DEFAULTS, type View } from './state/app-state.ts'
import { approvalOf, parseConfig } from './state/config.ts'
import { keepHistory } from './state/history.ts'
import { shareLink } from './state/share-link.ts'
import { createStore } from './state/store.ts'
import { readUrl } from './state/url.ts'
import { breath } from './wiring/breath.ts'
import { createNotices, type Fault, firstFault } from './wiring/fault.ts'
import { closeView, homeView, pageView, type Target, viewFor } from './wiring/frame.ts'
import { insetsOf } from './wiring/insets.ts'
import { createPrinter } from './wiring/print.ts'
import { createStage, type Stage } from './wiring/stage.ts'
import { resolveTheme } from './wiring/theme.ts'
import { createTint } from './wiring/tint.ts'
import { createTold } from './wiring/told.ts'
import './style/tokens.css'
import './style/base.css'
import './style/stage.css'

const DATA = './data/'
const windowSize = () => ({ width: innerWidth, height: innerHeight })

async function open(): Promise<void> {
  const root = document.documentElement
  const box = document.getElementById('map') as HTMLElement
  const ui = document.getElementById('ui') as HTMLElement

  // The first picture comes before everything: what follows keeps the page busy, while the files are on their way by themselves.
  if (root.dataset.poster) await painted()
  const coming = Promise.all([loadFirst(DATA), fetchJson('./config.json')])
  const asked = readUrl(location.search)
  // While they come: which map this machine gets, and that half of the app. Where it cannot be had, the stage will say so.
  const mapFonts = createMapFonts(document)
  const looked = lookAhead(asked.patch.renderer ?? DEFAULTS.renderer, mapFonts)
  const [first, found] = await coming
  const faults = [...first.issues]
  const { config } = parseConfig('json' in found ? found.json : {})
  // The start is done in parts: whoever scrolls or clicks meanwhile is heard between them.
  await breath()
  const graph = createGraph(first.dataset)
  // A frame in another page leaves no traces: no memory, no history.
  const embedded = (asked.patch.ui ?? DEFAULTS.ui) !== 'page'
  root.toggleAttribute('data-embed', embedded)
  const remembered = embedded ? {} : recall()
  const state = { ...DEFAULTS, ...remembered, ...asked.patch }
  // By arithmetic, as the panels in the page were set; fitted to the live ones below.
  const view = asked.patch.view ?? openingView(windowSize(), state.panelOpen, Number.parseFloat(getComputedStyle(root).fontSize))
  const store = createStore(graph, { ...state, view: view ?? DEFAULTS.view })

  const t = computed(() => createTranslate(store.now.lang.value))
  const theme = resolveTheme(store, root)
  const palette = computed(() => PALETTES[theme.value])
  const tint = createTint(store, palette, loadFigures)
  const phone = signal(innerWidth <= PHONE_PX)
  const scale = signal(wallScale(windowSize()))
  const { full, loadFull, search, prepare } = createTold(graph, (told) => createTeller(DATA, first, told))
  const fault = signal<Fault | null>(firstFault(faults, asked.faults, asked.patch.chosen, graph))
  const notices = createNotices(fault)
  const stage = signal<Stage | null>(null)
  const opening = signal(DEFAULTS.view)
  const tip = signal<{ members: readonly FeatureId[]; at: Px } | null>(null)
  const heldBack = signal<{ by: 'wheel' | 'touch' } | null>(null)
  const opened = signal<{ members: readonly FeatureId[]; at: Px } | null>(null)
  const counties = signal<ReadonlyMap<string, CountyProperties>>(new Map())

  effect(() => {
    const lang = store.now.lang.value === 'zh' ? 'zh-CN' : 'en'
    // Said once more, even the same has the browser style all of the page anew.
    if (root.lang !== lang) root.lang = lang
    if (!embedded) remember({ lang: store.now.lang.value, theme: store.now.theme.value })
  })

  const fallbackCamera = { ...store.now.view.peek(), width: innerWidth, height: innerHeight }
  const camera = computed(() => stage.value?.camera.value ?? fallbackCamera)
  const insets = () => insetsOf(ui, box.clientWidth, box.clientHeight)
  const fly = (view: View | null) => {
    if (view) stage.peek()?.moveTo(view, 'fly')
  }
  const move = (target: Target) => fly(viewFor(graph, target, camera.peek(), insets()))
  const show = (chosen: Choice | null | undefined) => {
    if (chosen) move(chosen.type === 'measure' ? { measure: chosen.code } : { feature: chosen.id })
  }
  const app: App = {
    store,
    full,
    loadFull,
    config,
    t,
    theme,
    search,
    countyName: (adcode) => {
      const county = counties.value.get(adcode)
      return county ? (store.now.lang.value === 'zh' ? county.name : county.nameEn) : adcode
    },
    issues: faults,
    notice: computed(() => (notices.now.value === null ? null : t.value(`notice.${notices.now.value}`))),
    dismissNotice: notices.dismiss,
    update: signal<(() => void) | null>(null),
    phone,
    approval: computed(() => {
      const state = approvalOf(config)
      return state.type === 'approved' ? state.number : t.value(`notice.approval.${state.type}`)
    }),
    camera,
    pointer: computed(() => {
      const at = stage.value?.pointer.value
      return at ? unproject(camera.value, at) : null
    }),
    tint,
    opening,
    dialog: signal(null),
    centre: computed(() => [camera.value.lng, camera.value.lat] as const),
    choose(target) {
      store.set({
        chosen:
          target === null
            ? null
            : 'measure' in target
              ? { type: 'measure', code: target.measure }
              : { type: 'feature', id: target.feature },
      })
      if (target && 'measure' in target) requestAnimationFrame(() => move(target))
    },
    show(target) {
      app.choose(target)
      requestAnimationFrame(() => move(target))
    },
    opened,
    tip,
    heldBack,
    pageLink: computed(() => shareLink(store.snapshot.value, opening.value, location.href, config.site.url)),
    closeOpened: () => {
      opened.value = null
    },
    lookInto() {
      const places = opened.peek()?.members.flatMap((id) => graph.features.get(id) ?? []) ?? []
      opened.value = null
      fly(closeView(places, camera.peek(), insets()))
    },
    pageView: (page) => pageView(graph, page, { width: box.clientWidth, height: box.clientHeight }, insets()) ?? opening.peek(),
    badLink: () => {
      fault.value = 'link'
    },
    print: () => printer.print(),
    zoomBy: (steps) => stage.peek()?.zoomBy(steps),
    home: () => fly(homeView(camera.peek(), insets())),
    locate: () => whereAmI(fly),
  }

  const printer = createPrinter({
    store,
    root,
    box,
    insets,
    picture: (sharpness) => stage.peek()?.picture(sharpness) ?? Promise.reject(new Error('There is no map yet')),
  })
  await breath()
  // Panels and map ask for it in their first tasks, which are long enough.
  store.shown.peek()
  await breath()
  // What stands in the page already is taken over: what was typed, scrolled to, focused and pressed there holds.
  const typed = (query: string) => store.set({ query })
  takeOver(ui, typed, (adopt) => mountPanels(ui, app, adopt))
  await breath()
  // The opening view is fitted once the panels stand, so that the circle is whole beside them.
  opening.value = homeView({ width: box.clientWidth, height: box.clientHeight }, insets()) ?? DEFAULTS.view
  // A briefing may have asked for its page meanwhile.
  if (store.now.view.peek() === DEFAULTS.view) store.set({ view: opening.peek() })
  const base = { ...DEFAULTS, ...remembered, view: opening.peek() }

  const picked = (members: readonly FeatureId[], at: Px) => {
    if (members.length > 1) opened.value = { members, at }
    else app.choose(members[0] ? { feature: members[0] } : null)
  }
  // Whoever clicks on the first picture before a live map can answer is answered from what it shows.
  const unanswered = answerClicks(window, () => box.dataset.sites === undefined, picked)
  const { baseMap, issues: baseIssues } = await loadBaseMap(DATA, breath)
  counties.value = new Map(baseMap.counties.features.map(({ properties }) => [properties.adcode, properties]))
  faults.push(...baseIssues)
  if (baseIssues.length > 0 && fault.peek() === null) fault.value = 'data'
  // Whoever reaches for the map before it is complete gets it as it is.
  const lift = () => {
    document.getElementById('poster')?.remove()
    unanswered()
  }
  stage.value = await createStage({
    box,
    root: ui,
    store,
    base: baseMap,
    finer: createRefiner(DATA, baseMap, breath),
    palette,
    tint,
    config,
    scale,
    webGl: await looked,
    measure: estimateText,
    picked: (found, at) => picked(found?.members ?? [], at),
    hovered(found, at) {
      tip.value = found && at ? { members: found.members, at } : null
      box.style.cursor = found ? 'pointer' : ''
      const id = found?.members[0] ?? null
      if (store.hint.peek().feature !== id) store.setHint({ feature: id })
    },
    settled: () => {
      lift()
      root.dataset.ready = 'true'
      printer.settled()
    },
    cooperative: embedded,
    pause: breath,
    mapFonts,
    heldBack: (by) => {
      heldBack.value = { by }
    },
    failed: () => {
      if (config.onlineBaseMap) fault.value = 'online'
    },
    sharpness: (share) => {
      box.dataset.sharpness = share.toFixed(2)
      notices.sharpness(share)
    },
    fellBack: (why) => {
      fault.value = why
    },
  })
  for (const type of ['pointerdown', 'wheel', 'keydown']) box.addEventListener(type, lift, { capture: true, once: true })
  if (!embedded) keepHistory(store, base, window)
  else if (parent !== window)
    listenToHost({
      target: window,
      store,
      base,
      origins: config.embed.origins,
      link: app.pageLink,
      fault,
      refused: async (patch) => (await import('./io/load-briefings.ts')).refusedPage(patch, store.now.briefing.peek()),
      apply(patch) {
        store.set(patch)
        if (!patch.view && patch.chosen) requestAnimationFrame(() => show(patch.chosen))
      },
      ignored: (count) => {
        root.dataset.ignored = String(count)
      },
      nonce: Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(''),
    })
  addEventListener('resize', () => {
    phone.value = innerWidth <= PHONE_PX
    scale.value = wallScale(windowSize())
  })
  const touch = () => stage.peek()?.touch()
  ui.addEventListener('scroll', touch, true)
  ui.addEventListener('transitionend', touch)
  document.fonts.addEventListener('loadingdone', touch)
  if (!asked.patch.view) show(asked.patch.chosen)
  // A card has grown, and rows that threads start from have moved.
  await loadFull().then(touch, () => {})
  await breath()
  await prepare(breath)
  await keepOffline(
    (reload) => {
      app.update.value = reload
    },
    () => {
      root.dataset.offline = 'ready'
    },
  )
}

document.documentElement.dataset.started = 'true'
// Whatever went wrong on the way, the first picture still stands: say so over it.
open().catch((reason: unknown) => {
  console.error(reason)
  sayFailed(document)
})
