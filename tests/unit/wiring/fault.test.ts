// What the reader is told: one thing at a time, faults before what a device cannot do.
import { signal } from '@preact/signals-core'
import { expect, test } from 'vitest'
import { createNotices, type Fault } from '../../../src/wiring/fault.ts'

test('a picture that is less sharp than the screen is told after the fault above it, and once only', () => {
  const fault = signal<Fault | null>('link')
  const notices = createNotices(fault)
  notices.sharpness(0.75)
  expect(notices.now.value).toBe('link')
  notices.dismiss()
  expect(notices.now.value).toBe('coarse')
  notices.dismiss()
  expect(notices.now.value).toBeNull()
})

test('one as sharp as the screen is no news', () => {
  const notices = createNotices(signal<Fault | null>(null))
  notices.sharpness(0.5)
  notices.sharpness(1)
  expect(notices.now.value).toBeNull()
})
