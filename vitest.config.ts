// Everything that can be said without a browser is tested in Node; tests/e2e belongs to Playwright.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // The benchmark and Lighthouse bring packages of their own, which carry tests.
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    environment: 'node',
    restoreMocks: true,
    // Slow is no fault: a test that hangs is stopped, one on a busy machine is not.
    testTimeout: 60_000,
  },
})
