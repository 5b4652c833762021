import * as copydesk from '../../src/index.ts'
import {readArguments} from './arguments.ts'
import {evaluate} from './evaluate.ts'
import {peer} from './peers/index.ts'
import {SELF_CONTAINED, tasks} from './tasks/index.ts'

try {
  const asked = readArguments(process.argv.slice(2), Object.keys(tasks), SELF_CONTAINED)
  await evaluate(asked.peer ? peer(asked.peer) : copydesk, asked, console.log)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
