import {defineConfig} from 'vitest/config'

/** Recipes of `docs/editors.md`, in the editors themselves: not among the tests that `npm test` runs, since they need more than Node. */
export default defineConfig({test: {include: ['tests/editors/*.spec.ts'], testTimeout: 60_000}})
