import {parentPort, workerData} from 'node:worker_threads'
import {tick} from '../threads/stopwatch.ts'
import type {WorkerData} from '../threads/threads.ts'
import type {Answer} from './answer.ts'
import {Answerer} from './answerer.ts'
import type {RecordTask, Standing} from './task.ts'

/** A record as it goes to a worker. */
export interface RecordQuestion {
  readonly line: Uint8Array
  readonly standing: Standing
}

const {given, clock} = workerData as WorkerData<RecordTask>

/** Answers a record, and says on the clock when it begins and ends. */
async function answer(answerer: Answerer, {line, standing}: RecordQuestion): Promise<Answer> {
  tick(clock)
  const answered = await answerer.answer(line, standing)
  tick(clock)
  return answered
}

/** Answers several records, in order. */
async function answerAll(answerer: Answerer, questions: readonly RecordQuestion[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const question of questions) answers.push(await answer(answerer, question))
  return answers
}

const answerer = new Answerer(given)
await answerer.prepare()
parentPort?.on('message', async (questions: readonly RecordQuestion[]) => parentPort?.postMessage(await answerAll(answerer, questions)))
