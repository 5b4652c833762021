import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vite'
import {rulePages} from './build/rule-pages.js'
import {serviceWorker} from './build/service-worker.js'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Shared with the editor: two copies of these do not know each other. */
const SHARED = ['@codemirror/language', '@codemirror/lint', '@codemirror/state', '@codemirror/view']

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  resolve: {
    alias: {'copydesk/worker': root('dist/browser/worker.js'), 'copydesk/codemirror': root('dist/browser/codemirror.js')},
    dedupe: SHARED,
  },
  plugins: [rulePages(root('src/rules')), serviceWorker()],
  worker: {format: 'es'},
  server: {fs: {allow: [root('.')]}},
  build: {target: 'es2022', assetsInlineLimit: 0, modulePreload: {polyfill: false}},
})
