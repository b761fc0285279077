// Browser tests of the built app. Run them with `npm run test:browser`, which finds the browser and serves dist/.
import { defineConfig } from '@playwright/test'

const needed = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: start the browser tests with "npm run test:browser".`)
  return value
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/runs',
  workers: 2,
  fullyParallel: true,
  // A test that passes on the second try is a test to be mended: here it fails. Where machines are shared one stall of the browser must not
  // hide what the other tests found; the report lists it as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 150_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: needed('ATLAS_URL'),
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    // Every test would fetch the whole offline copy; the tests about it ask for it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath: needed('ATLAS_BROWSER'), args: needed('ATLAS_BROWSER_FLAGS').split(' ') },
  },
})
