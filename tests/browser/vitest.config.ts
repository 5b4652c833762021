import {defineConfig} from 'vitest/config'

/** What runs in browsers, in Debian's Chromium: not among the tests that `npm test` runs, since it needs more than Node. One file after another: they measure time. */
export default defineConfig({
  test: {include: ['tests/browser/*.spec.ts'], testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false, isolate: false},
})
