// What the reader is told when something did not come, was not understood or cannot be had here.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { Graph } from '../domain/graph.ts'
import type { Issue } from '../domain/issue.ts'
import type { Choice } from '../state/app-state.ts'

/** Data that failed come before a link that asks for what is not there. `badKeys`: parts of the link that nobody understood. */
export function firstFault(issues: readonly Issue[], badKeys: readonly string[], asked: Choice | null | undefined, graph: Graph) {
  if (issues.length > 0) return 'data' as const
  const unknown = asked && (asked.type === 'measure' ? !graph.measures.has(asked.code) : !graph.features.has(asked.id))
  return badKeys.length > 0 || unknown ? ('link' as const) : null
}

export type Fault = 'none' | 'lost' | 'link' | 'data' | 'online'
export type Notices = {
  /** What is said now: a fault, or what a device cannot do; null for nothing. */
  readonly now: ReadonlySignal<Fault | 'coarse' | null>
  /** The share of the screen's pixels that the device can draw. */
  sharpness(share: number): void
  dismiss(): void
}

export function createNotices(fault: Signal<Fault | null>): Notices {
  const coarse = signal(false)
  return {
    now: computed(() => fault.value ?? (coarse.value ? 'coarse' : null)),
    sharpness(share) {
      coarse.value = share < 1
    },
    // One at a time: what lies below is said next.
    dismiss() {
      if (fault.peek() === null) coarse.value = false
      fault.value = null
    },
  }
}
