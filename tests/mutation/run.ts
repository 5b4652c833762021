/**
 * Which changes of a room's code no test of the room notices: `npm run test:mutation -- ROOM [--ignore-static] [FILE…]`, the files as paths in the room.
 * Prints each mutant that survives, and a table of scores; the whole report goes to `coverage/mutation/`. A static mutant is in code that runs when it is
 * loaded, so that all suites have to be loaded and run for it.
 */

import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {Stryker} from '@stryker-mutator/core'
import {rooms} from './rooms.ts'

const {
  positionals: [room = '', ...files],
  values: {'ignore-static': ignoreStatic},
} = parseArgs({allowPositionals: true, options: {'ignore-static': {type: 'boolean', default: false}}})
if (!Object.hasOwn(rooms, room)) {
  console.error(`Say which room to mutate: ${Object.keys(rooms).join(', ')}`)
  process.exit(2)
}

process.env['MUTATED_ROOM'] = room
const stryker = new Stryker({
  mutate: (files.length === 0 ? ['**/*.ts'] : files).map((file) => `src/${room}/${file}`),
  testRunner: 'quick',
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('runner.ts', import.meta.url))],
  testRunnerNodeArgs: ['--import', 'tsx'],
  vitest: {configFile: 'tests/mutation/vitest.config.ts', related: false},
  coverageAnalysis: 'perTest',
  ignoreStatic,
  concurrency: Number(process.env['STRYKER_CONCURRENCY'] ?? 1),
  // On a machine that has other work, a test takes longer than it did; what never ends is told by a count.
  timeoutMS: 30_000,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: {allowColor: false, allowEmojis: false, logTests: false, reportTests: false},
  jsonReporter: {fileName: `coverage/mutation/${room}.json`},
  htmlReporter: {fileName: `coverage/mutation/${room}.html`},
  tempDirName: '.cache/mutation',
})
await stryker.runMutationTest()
