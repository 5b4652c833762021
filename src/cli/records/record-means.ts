import {holdsCode} from '../../linter/packs.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {Batches} from '../../threads/batches.ts'
import {OverTime} from '../../threads/threads.ts'
import {limitYoungHeap, YOUNG_IN_WORKER} from '../start/engine.ts'
import {failure, type RecordAnswer} from './answer.ts'
import type {RecordQuestion} from './answer-all.ts'
import {RecordAnswerer} from './record-answerer.ts'
import type {RecordArguments} from './record-arguments.ts'
import type {RecordTask, Standing} from './task.ts'

/** How records are answered: here, or in workers. */
export interface RecordMeans {
  /** Never rejects. */
  readonly answer: (line: Uint8Array, standing: Standing) => Promise<RecordAnswer>
  /** How many records should be under way, beside the one that is waited for. */
  readonly ahead: number
  readonly close: () => Promise<void>
}

function inHere(task: RecordTask): RecordMeans {
  const answerer = new RecordAnswerer(task)
  return {
    answer: async (line, standing) => {
      const answer = await answerer.answer(line, standing)
      limitYoungHeap()
      return answer
    },
    ahead: 0,
    close: async () => undefined,
  }
}

/** Why a record has no answer, whose worker ended over it. */
export const whyNot = (error: Error): string =>
  error instanceof OverTime
    ? `${error.message}, the limit of --max-record-time`
    : `the worker that read this record died (${error.message})`

function inWorkers(task: RecordTask, {workers, maxTime}: RecordArguments): RecordMeans {
  const settings = {given: task, patience: maxTime, resourceLimits: {maxYoungGenerationSizeMb: YOUNG_IN_WORKER}}
  const batches = new Batches<RecordQuestion, RecordAnswer>(workers, new URL('record-worker.js', import.meta.url), settings)
  return {
    answer: (line, standing) => batches.ask({line, standing}, line.length).catch((error: Error) => failure(whyNot(error), standing)),
    ahead: Batches.ahead(workers),
    close: () => batches.close(),
  }
}

/**
 * How the records of a run are answered.
 *
 * @throws {SettingsError} where workers are wanted for rules that are code
 */
export function meansOf(task: RecordTask, given: RecordArguments): RecordMeans {
  if (given.workers === 0) return inHere(task)
  if (holdsCode(task.settings))
    throw new SettingsError('Rules as code cannot go to other threads: leave out --workers and --max-record-time, or the rules')
  return inWorkers(task, given)
}
