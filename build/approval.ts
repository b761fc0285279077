// Refuses a build for the public that shows boundary lines without an approval number, and any build with a faulty config.
import type { Plugin } from 'vite'
import type { Config, ConfigFault } from '../src/state/config.ts'
import { mayBePublic } from '../src/state/config.ts'
import { CONFIG_FILE, readConfig } from './config.ts'

export const PUBLIC_MODE = 'public'

/** The one sentence that says why this may not be built, or null where it may. */
export function refusal(mode: string, { config, faults }: { config: Config; faults: readonly ConfigFault[] }): string | null {
  const [fault] = faults
  if (fault) return `${CONFIG_FILE}: ${fault.field || 'file'} ${fault.found ?? ''} is refused (${fault.code}).`
  if (mode !== PUBLIC_MODE || mayBePublic(config)) return null
  return (
    `A public build needs an approval number: put the 审图号 into approval.number of ${CONFIG_FILE}, or set boundaries to "none". ` +
    `（公开发布须有审图号：请在 ${CONFIG_FILE} 填写 approval.number，或将 boundaries 设为 "none"。）`
  )
}

/** Stops the build before anything is written. */
export function approval(): Plugin {
  return {
    name: 'atlas-approval',
    apply: 'build',
    configResolved({ mode, root }) {
      const reason = refusal(mode, readConfig(root))
      if (reason === null) return
      const error = new Error(reason)
      // The stack of a build tool says nothing about a missing number.
      error.stack = ''
      throw error
    },
  }
}
