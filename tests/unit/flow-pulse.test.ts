// The heartbeat stops when nobody looks, leaves a slow machine time for other work, and never asks twice at once.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPulse } from '../../src/render/gl/flow-pulse.ts'

function stand() {
  const page = Object.assign(new EventTarget(), { hidden: false })
  const ask = vi.fn()
  const pulse = createPulse({ ask, now: () => Date.now(), page: page as unknown as Document })
  const turn = (hidden: boolean) => {
    page.hidden = hidden
    page.dispatchEvent(new Event('visibilitychange'))
  }
  /** A frame that takes so long to come. */
  const frame = (ms: number) => {
    vi.advanceTimersByTime(ms)
    pulse.drawn()
  }
  return { ask, pulse, turn, frame }
}

describe('the pulse', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('asks for a frame at once, and for the next when that one is there', () => {
    const { ask, pulse, frame } = stand()
    pulse.start()
    expect(ask).toHaveBeenCalledTimes(1)
    frame(10)
    expect(ask).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(40)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('never beats faster than about thirty times a second', () => {
    const { ask, pulse, frame } = stand()
    pulse.start()
    for (let i = 0; i < 30; i++) {
      frame(3)
      vi.advanceTimersByTime(30)
    }
    expect(ask).toHaveBeenCalledTimes(31)
    frame(3)
    vi.advanceTimersByTime(29)
    expect(ask).toHaveBeenCalledTimes(31)
  })

  test('rests longer where a frame takes long', () => {
    const { ask, pulse, frame } = stand()
    pulse.start()
    frame(500)
    vi.advanceTimersByTime(290)
    expect(ask).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(20)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('waits for its frame, however long, and then rests no longer than a second', () => {
    const { ask, pulse, frame } = stand()
    pulse.start()
    frame(600_000)
    expect(ask).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('frames that others ask for do not multiply its own', () => {
    const { ask, pulse } = stand()
    pulse.start()
    for (let i = 0; i < 10; i++) pulse.drawn()
    vi.advanceTimersByTime(1000)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('stands still while the page is hidden, and so does its clock', () => {
    const { ask, pulse, turn, frame } = stand()
    pulse.start()
    frame(100)
    turn(true)
    vi.advanceTimersByTime(60_000)
    pulse.drawn()
    vi.advanceTimersByTime(60_000)
    expect(ask).toHaveBeenCalledTimes(1)
    expect(pulse.beatenMs()).toBe(100)
    turn(false)
    expect(ask).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(50)
    expect(pulse.beatenMs()).toBe(150)
  })

  test('asks nothing more once stopped, whatever the page does', () => {
    const { ask, pulse, turn, frame } = stand()
    pulse.start()
    frame(10)
    pulse.stop()
    turn(true)
    turn(false)
    pulse.drawn()
    vi.advanceTimersByTime(60_000)
    expect(ask).toHaveBeenCalledTimes(1)
  })

  test('begins when a page that was opened in the background is shown', () => {
    const { ask, pulse, turn } = stand()
    turn(true)
    pulse.start()
    expect(ask).not.toHaveBeenCalled()
    turn(false)
    expect(ask).toHaveBeenCalledTimes(1)
  })
})
