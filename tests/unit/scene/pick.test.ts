// What a click means: the nearest symbol, else a name, a dot, a line, an area.
import { describe, expect, test } from 'vitest'
import type { LngLat } from '../../../src/domain/model.ts'
import { type Px, unproject } from '../../../src/scene/camera.ts'
import { pick } from '../../../src/scene/pick.ts'
import type { AreaMark, DotMark, Scene } from '../../../src/scene/scene.ts'
import { featureId } from '../../fixtures/make.ts'
import { createCamera, createLabel, createLine, createScene, createSymbol } from './create.ts'

const camera = createCamera()
const ground = (x: number, y: number): LngLat => unproject(camera, [x, y])
const found = (scene: Scene, px: Px, reach?: number) => pick(scene, camera, px, reach)?.members ?? null
const symbol = (id: string, x: number, y: number, patch = {}) => createSymbol(id, { at: ground(x, y), ...patch })
const dot = (id: string, x: number, y: number): DotMark => ({
  id: featureId(id),
  at: ground(x, y),
  radiusPx: 2,
  color: '#000000',
})
const area = (id: string, [x0, y0, x1, y1]: readonly [number, number, number, number], hole?: readonly Px[]): AreaMark => ({
  id: featureId(id),
  polygons: [
    [
      [ground(x0, y0), ground(x1, y0), ground(x1, y1), ground(x0, y1), ground(x0, y0)],
      ...(hole ? [hole.map(([x, y]) => ground(x, y))] : []),
    ],
  ],
  color: '#000000',
  fillOpacity: 0.1,
  strokePx: 1,
  dashed: false,
  emphasis: 'plain',
})

describe('a click', () => {
  test('on the reach of a place means what lies beneath it', () => {
    const reach = { ...area('park', [300, 300, 600, 600]), passive: true as const }
    expect(found(createScene({ areas: [reach] }), [450, 450])).toBeNull()
    expect(found(createScene({ areas: [area('zone', [300, 300, 600, 600]), reach] }), [450, 450])).toEqual(['zone'])
  })
  test('on nothing means nothing', () => expect(found(createScene(), [500, 400])).toBeNull())

  test('says where on the ground it was', () => {
    const at = pick(createScene({ symbols: [symbol('a', 500, 400)] }), camera, [503, 401])?.at
    expect(at).toEqual(ground(503, 401))
  })

  test('on a symbol means its place, on a bead all behind it', () => {
    const bead = symbol('a', 500, 400, { members: [featureId('a'), featureId('b')], offset: [40, -30] })
    expect(found(createScene({ symbols: [bead] }), [540, 370])).toEqual(['a', 'b'])
    expect(found(createScene({ symbols: [bead] }), [500, 400])).toBeNull()
  })

  test('reaches a little beyond the rim, further for a finger', () => {
    const scene = createScene({ symbols: [symbol('a', 500, 400)] })
    expect(found(scene, [513, 400])).toEqual(['a'])
    expect(found(scene, [516, 400])).toBeNull()
    expect(found(scene, [523, 400], 14)).toEqual(['a'])
    expect(found(scene, [525, 400], 14)).toBeNull()
  })

  test('between two symbols means the one whose rim is nearer', () => {
    const scene = createScene({ symbols: [symbol('a', 500, 400), symbol('b', 526, 400)] })
    expect(found(scene, [511, 400])).toEqual(['a'])
    expect(found(scene, [515, 400])).toEqual(['b'])
  })

  test('on two symbols at one spot means the one on top', () => {
    const scene = createScene({ symbols: [symbol('below', 500, 400), symbol('above', 500, 400)] })
    expect(found(scene, [500, 400])).toEqual(['above'])
  })

  test('on a name means its place', () => {
    const label = createLabel('果园港', { feature: featureId('a'), at: ground(500, 400) })
    expect(found(createScene({ labels: [label] }), [530, 404])).toEqual(['a'])
    expect(found(createScene({ labels: [label] }), [510, 400])).toBeNull()
    expect(found(createScene({ labels: [{ ...label, feature: null }] }), [530, 404])).toBeNull()
  })

  test('prefers a symbol to a name to a dot to a line to an area', () => {
    const all: Partial<Scene> = {
      symbols: [symbol('symbol', 500, 400)],
      labels: [
        createLabel('名', { feature: featureId('label'), at: ground(490, 400), offset: [0, 0], size: { width: 60, height: 14 } }),
      ],
      dots: [dot('dot', 500, 400)],
      lines: [createLine('line', { path: [ground(300, 400), ground(700, 400)] })],
      areas: [area('area', [400, 300, 600, 500])],
    }
    const order = ['symbols', 'labels', 'dots', 'lines', 'areas'] as const
    for (const [i, key] of order.entries()) {
      const left = Object.fromEntries(order.slice(i).map((name) => [name, all[name]]))
      expect(found(createScene(left), [500, 400])).toEqual([key.slice(0, -1)])
    }
  })

  test('near a line means it, and every line that runs there, nearest first', () => {
    const lines = [
      createLine('upper', { path: [ground(300, 396), ground(700, 396)] }),
      createLine('lower', { path: [ground(300, 402), ground(500, 402), ground(700, 402)] }),
      createLine('far', { path: [ground(300, 480), ground(700, 480)] }),
    ]
    expect(found(createScene({ lines }), [550, 401])).toEqual(['lower', 'upper'])
    expect(found(createScene({ lines }), [550, 450])).toBeNull()
  })

  test('beyond the end of a line does not mean it', () => {
    const lines = [createLine('line', { path: [ground(300, 400), ground(500, 400)] })]
    expect(found(createScene({ lines }), [505, 400])).toEqual(['line'])
    expect(found(createScene({ lines }), [515, 400])).toBeNull()
  })

  test('in areas means all of them, the last drawn first, and not their holes', () => {
    const areas = [
      area('big', [300, 200, 700, 600]),
      area(
        'ring',
        [400, 300, 600, 500],
        [
          [480, 380],
          [520, 380],
          [520, 420],
          [480, 420],
        ],
      ),
    ]
    expect(found(createScene({ areas }), [420, 320])).toEqual(['ring', 'big'])
    expect(found(createScene({ areas }), [500, 400])).toEqual(['big'])
    expect(found(createScene({ areas }), [200, 100])).toBeNull()
  })
})
