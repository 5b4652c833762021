import {parentPort, workerData} from 'node:worker_threads'
import type {Linter} from '../linter/linter.ts'
import type {Settings} from '../linter/settings.ts'
import {tick} from '../threads/stopwatch.ts'
import type {WorkerData} from '../threads/threads.ts'
import {editsBetween} from './fix-edits.ts'
import {foundIn} from './found.ts'
import {KeptLinters} from './kept-linters.ts'
import type {Answer, Question, Task} from './questions.ts'

const linters = new KeptLinters()
const known = new Map<number, Settings>()

/** The linter for a task; `undefined` where its settings are not known here. */
async function linterOf({key, text, format, settings: {id, settings}}: Task): Promise<Linter | undefined> {
  if (settings) known.set(id, settings)
  const present = known.get(id)
  return present && (await linters.linterFor({key, format, settingsId: id}, present, text.length)).prepare(text)
}

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'forget') {
    linters.forget(question.key)
    return {done: 'forgotten'}
  }
  const linter = await linterOf(question.task)
  if (linter === undefined) return {done: 'unknown-settings'}
  const {text} = question.task
  if (question.ask === 'fix') return {edits: editsBetween(text, String(linter.fix(text)))}
  return {found: linter.lint(text).messages.map((message) => foundIn(text, message))}
}

async function answerOrTell(question: Question): Promise<Answer> {
  try {
    return await answer(question)
  } catch (error) {
    return {problem: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

parentPort?.on('message', async (question: Question) => {
  const {clock} = workerData as WorkerData<undefined>
  tick(clock)
  const answered = await answerOrTell(question)
  tick(clock)
  parentPort?.postMessage(answered)
})
