// Work in steps comes to the same as work at once, and stops when its time is over.
import { describe, expect, test } from 'vitest'
import { finish, type Steps, unhurried, workUntil } from '../../../src/domain/steps.ts'
import { createSceneSteps } from '../../../src/scene/make-scene.ts'
import { readAtlas } from './atlas.ts'

function* count(to: number, done: number[]): Steps<string> {
  for (let i = 0; i < to; i++) {
    done.push(i)
    yield
  }
  return 'all'
}

describe('work in steps', () => {
  test('is done at once where nobody stops it', () => {
    const done: number[] = []
    expect(finish(count(3, done))).toBe('all')
    expect(done).toEqual([0, 1, 2])
  })

  test('goes on until its time is over, and then from where it was', () => {
    const done: number[] = []
    const work = count(5, done)
    let now = 0
    const clock = () => now++
    expect(workUntil(work, 2, clock)).toBeNull()
    expect(done).toEqual([0, 1, 2])
    expect(workUntil(work, 100, clock)).toEqual({ result: 'all' })
    expect(done).toEqual([0, 1, 2, 3, 4])
  })

  test('lets others have their turn after each step where nothing hurries', async () => {
    const done: (number | string)[] = []
    const pause = () => Promise.resolve().then(() => void done.push('others'))
    expect(await unhurried(count(2, done as number[]), pause)).toBe('all')
    expect(done).toEqual([0, 'others', 1, 'others'])
  })

  test('takes one step even where there is no time at all', () => {
    const done: number[] = []
    expect(workUntil(count(5, done), 0, () => 1)).toBeNull()
    expect(done).toEqual([0])
  })
})

test('a scene that is made in steps is the scene that is made at once, in many steps', () => {
  const atlas = readAtlas()
  const input = atlas.input({ lng: 105.4, lat: 30.3, zoom: 6.61 })
  const steps = createSceneSteps(input.graph.dataset.corridors)(input)
  let stops = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) stops++
  expect(step.value).toEqual(atlas.scene(input))
  expect(stops).toBeGreaterThan(5)
})
