import * as copydesk from '../../src/index.ts'
import {readArguments} from './arguments.ts'
import {evaluate} from './evaluate.ts'
import {SELF_CONTAINED, tasks} from './tasks/index.ts'

try {
  await evaluate(copydesk, readArguments(process.argv.slice(2), Object.keys(tasks), SELF_CONTAINED), console.log)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
