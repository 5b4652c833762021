import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  base: './',
  resolve: {alias: {'copydesk/worker': here('../../dist/browser/worker.js')}},
  worker: {format: 'es'},
  server: {fs: {allow: [here('../..')]}},
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 10_000,
    rollupOptions: {input: ['textarea', 'prosemirror', 'lexical', 'monaco'].map((name) => here(`${name}.html`))},
  },
})
