// Which browser the tests take.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { lookForBrowser as untyped } from '../../../scripts/browser.mjs'

const lookForBrowser = untyped as (env: Record<string, string>) => string | null
const folder = mkdtempSync(join(tmpdir(), 'atlas-'))
const program = join(folder, 'google-chrome')
writeFileSync(program, '')
chmodSync(program, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

test('CHROME_PATH wins', () => expect(lookForBrowser({ CHROME_PATH: program, PATH: '' })).toBe(program))
test('a CHROME_PATH that leads nowhere is an error, not silence', () =>
  expect(() => lookForBrowser({ CHROME_PATH: join(folder, 'gone') })).toThrow('CHROME_PATH'))
test.runIf(process.platform === 'linux')('a browser on the path is found', () =>
  expect(lookForBrowser({ PATH: folder })).toBe(program),
)
test.runIf(process.platform === 'linux')('without one there is none', () => expect(lookForBrowser({ PATH: '' })).toBeNull())
