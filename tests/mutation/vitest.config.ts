import {configDefaults, defineConfig} from 'vitest/config'
import base from '../../vitest.config.ts'
import {rooms} from './rooms.ts'

const {suites, leftOut = []} = rooms[process.env['MUTATED_ROOM'] ?? '']!

/** The suites of one room, each loading once what it shares with the others: most of what a mutant costs is loading. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [...suites],
    exclude: [...configDefaults.exclude, ...leftOut],
    isolate: false,
    execArgv: ['--no-warnings'],
    reporters: [{}],
  },
})
