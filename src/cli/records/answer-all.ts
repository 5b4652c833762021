import {type Clock, tick} from '../../threads/stopwatch.ts'
import type {RecordAnswer} from './answer.ts'
import type {RecordAnswerer} from './record-answerer.ts'
import type {Standing} from './task.ts'

/** A record as it goes to a worker. */
export interface RecordQuestion {
  readonly line: Uint8Array
  readonly standing: Standing
}

/** Answers several records, in order, and says on the clock when each begins and ends. */
export async function answerAll(
  answerer: Pick<RecordAnswerer, 'answer'>,
  clock: Clock,
  questions: readonly RecordQuestion[],
): Promise<RecordAnswer[]> {
  const answers: RecordAnswer[] = []
  for (const {line, standing} of questions) {
    tick(clock)
    answers.push(await answerer.answer(line, standing))
    tick(clock)
  }
  return answers
}
