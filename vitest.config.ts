import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url))
const conditions = ['copydesk-source', 'node', 'import', 'module', 'default']

export default defineConfig({
  resolve: {
    alias: [
      {find: /^copydesk$/, replacement: source('index.ts')},
      {find: /^copydesk\/parse$/, replacement: source('formats/parse.ts')},
      {find: /^copydesk\/reporters$/, replacement: source('reporters/index.ts')},
      {find: /^copydesk\/(worker|codemirror)$/, replacement: source('browser/$1.ts')},
      {find: /^copydesk\/(.+)$/, replacement: source('rules/$1/index.ts')},
    ],
    conditions,
  },
  ssr: {resolve: {conditions}},
  test: {
    setupFiles: ['tests/harness/setup.ts'],
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Test files share what they import: to load it anew for each takes longer than most of them. None may leave anything changed behind.
    isolate: false,
  },
})
