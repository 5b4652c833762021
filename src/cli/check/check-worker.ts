import {parentPort} from 'node:worker_threads'
import type {Settings} from '../../linter/settings.ts'
import type {ReportMessage} from '../../reporters/report.ts'
import {Checker} from './checker.ts'
import {plainMessage} from './plain-message.ts'

/** A text to check, as it goes to a worker. */
export interface CheckTask {
  readonly path: string
  readonly text: string
  readonly settings: Settings
}

/** What came of one task. */
export type CheckAnswer = {readonly messages: readonly ReportMessage[]} | {readonly failure: string}

const checker = new Checker()

async function answer({path, text, settings}: CheckTask): Promise<CheckAnswer> {
  try {
    const messages = await checker.check(path, text, settings)
    return {messages: messages.map(plainMessage)}
  } catch (error) {
    return {failure: error instanceof Error ? error.message : String(error)}
  }
}

/** Checks several texts, in order; one that cannot be checked keeps none of the others from it. */
export async function answerAll(tasks: readonly CheckTask[]): Promise<CheckAnswer[]> {
  const answers: CheckAnswer[] = []
  for (const task of tasks) answers.push(await answer(task))
  return answers
}

parentPort?.on('message', async (tasks: readonly CheckTask[]) => parentPort?.postMessage(await answerAll(tasks)))
