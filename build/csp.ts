// Puts a strict content-security policy into the built page. Only there: the dev server lives on inline scripts.
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { type Config, hostsOf } from '../src/state/config.ts'
import { readConfig } from './config.ts'

/** Hashes of the scripts and styles that stand in the page itself: these and no others may run. */
export function inlineHashes(html: string): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const hashes = (pattern: RegExp) => [
    ...new Set(
      [...html.matchAll(pattern)].map(
        ([, text]) =>
          `'sha256-${createHash('sha256')
            .update(text ?? '')
            .digest('base64')}'`,
      ),
    ),
  ]
  // Scripts with an address or of another type than script need none.
  return { scripts: hashes(/<script>([\s\S]*?)<\/script>/g), styles: hashes(/<style>([\s\S]*?)<\/style>/g) }
}

/** The policy for a configuration and a page: our own files, what stands in the page, and the hosts of the deployer's online base map, if any. */
export function policyOf(config: Config, html = ''): string {
  const { scripts, styles } = inlineHashes(html)
  const hosts = hostsOf(config).map((host) => ` ${host}`)
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    `img-src 'self' data: blob:${hosts.join('')}`,
    "font-src 'self'",
    `connect-src 'self'${hosts.join('')}`,
    // data: where the page stands in a sandbox without an origin of its own, MapLibre starts its worker from there.
    "worker-src 'self' blob: data:",
    // The builder of embeds shows the atlas inside the atlas.
    "frame-src 'self'",
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
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(readConfig(root).config, html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
