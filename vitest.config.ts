import { defineConfig } from 'vitest/config'
import { skippedReporter } from './test/skipped-reporter.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', '**/node_modules/**'],
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    reporters: ['default', skippedReporter()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
