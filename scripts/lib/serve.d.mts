// Types of serve.mjs, for the browser tests that start a server of their own.
export function serve(options: {
  readonly folder: string
  readonly host?: string
  readonly port?: number
  readonly below?: string
  readonly compress?: boolean
}): Promise<{ readonly url: string; stop(): Promise<void> }>
