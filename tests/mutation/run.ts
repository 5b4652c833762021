/**
 * Which changes of a room's code no test of the room notices: `npm run test:mutation -- ROOM [--ignore-static] [--sample N [--seed S]] [FILE…]`, the files as
 * paths in the room, a `!` before those to leave out. With `--sample`, N of the mutants, drawn at random, are tried; the same seed draws the same.
 * Prints each mutant that survives, and a table of scores; the whole report goes to `coverage/mutation/`. A static mutant is in code that runs when it is
 * loaded, so that all suites have to be loaded and run for it.
 */

import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {Stryker} from '@stryker-mutator/core'
import {rooms} from './rooms.ts'

const {
  positionals: [room = '', ...files],
  values: {'ignore-static': ignoreStatic, sample, seed},
} = parseArgs({
  allowPositionals: true,
  options: {'ignore-static': {type: 'boolean', default: false}, sample: {type: 'string'}, seed: {type: 'string', default: '1'}},
})
if (!Object.hasOwn(rooms, room)) {
  console.error(`Say which room to mutate: ${Object.keys(rooms).join(', ')}`)
  process.exit(2)
}

Object.assign(process.env, {
  MUTATED_ROOM: room,
  MUTANTS_DRAWN: sample,
  MUTANTS_SEED: seed,
  STATIC_MUTANTS: ignoreStatic ? 'ignored' : 'tried',
})
const stryker = new Stryker({
  mutate: (files.some((file) => !file.startsWith('!')) ? files : ['**/*.ts', ...files]).map((file) =>
    file.replace(/^!?/, `$&src/${room}/`),
  ),
  testRunner: 'quick',
  plugins: ['runner.ts', 'sample.ts', 'survivors.ts'].map((file) => fileURLToPath(new URL(file, import.meta.url))),
  checkers: sample === undefined ? [] : ['sample'],
  checkerNodeArgs: ['--import', 'tsx'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  ignoreStatic,
  concurrency: Number(process.env['STRYKER_CONCURRENCY'] ?? 1),
  // The runner itself ends what never ends; on a machine that has other work, a test takes longer than it did.
  timeoutMS: 3_600_000,
  dryRunTimeoutMinutes: 60,
  reporters: ['clear-text', 'progress-append-only', 'survivors', 'json', 'html'],
  clearTextReporter: {allowColor: false, allowEmojis: false, logTests: false, reportTests: false},
  jsonReporter: {fileName: `coverage/mutation/${room}.json`},
  htmlReporter: {fileName: `coverage/mutation/${room}.html`},
  tempDirName: '.cache/mutation',
  ignorePatterns: ['/coverage', '/evaluation', '/playground'],
})
await stryker.runMutationTest()
