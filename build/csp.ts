// Puts a strict content-security policy into the built page. Only there: the dev server lives on inline scripts.
import type { Plugin } from 'vite'
import { type Config, hostsOf } from '../src/state/config.ts'
import { readConfig } from './config.ts'

/** The policy for a configuration: our own files, and the hosts of the deployer's online base map, if any. */
export function policyOf(config: Config): string {
  const hosts = hostsOf(config).map((host) => ` ${host}`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${hosts.join('')}`,
    "font-src 'self'",
    `connect-src 'self'${hosts.join('')}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** First in <head>, so that it governs everything after it. */
export function csp(): Plugin {
  let root = ''
  return {
    name: 'atlas-csp',
    apply: 'build',
    configResolved(resolved) {
      root = resolved.root
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(readConfig(root).config) },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
