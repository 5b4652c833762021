import type {Answering} from '../../../src/server/lane.ts'
import type {GivenUp, LaneAnswer, LaneQuestion, LaneTask} from '../../../src/server/lane-questions.ts'
import {Lanes} from '../../../src/server/lanes.ts'

/** How long a question is waited for. Unit: ms, about. */
const PATIENCE = 5000

/** A question about a text that waits for its answer. */
export interface Asked {
  readonly ask: 'check' | 'fix'
  readonly task: LaneTask
  /** Whether nobody wants the answer any more. */
  readonly isGivenUp: () => boolean
  readonly answer: (answer: LaneAnswer) => void
}

/** Lanes without threads, whose questions a test answers itself: whatever a document holds, and however long it is, nothing is read. */
export class Scripted {
  /** All that was asked about texts, answered or not. */
  readonly asked: Asked[] = []
  /** The keys of documents that were to be forgotten. */
  readonly forgotten: string[] = []
  readonly lanes = new Lanes((givenUp) => this.#start(givenUp))
  /** What is answered at once; `undefined`, which the test is to answer. */
  answerTo: (task: LaneTask, ask: Asked['ask']) => LaneAnswer | undefined = () => undefined

  /** What waits for an answer, and is still wanted. */
  get open(): readonly Asked[] {
    return this.asked.filter(({isGivenUp}) => !isGivenUp())
  }

  /** The first question that is such, when it is asked. */
  async first(is: (asked: Asked, index: number) => boolean): Promise<Asked> {
    for (let tries = 0; tries < PATIENCE && !this.asked.some(is); tries++) await new Promise((resolve) => setTimeout(resolve, 1))
    const asked = this.asked.find(is)
    if (asked === undefined) throw new Error(`it was not asked; what was: ${JSON.stringify(this.asked.map(({task: {key}}) => key))}`)
    return asked
  }

  #start(givenUp: GivenUp): Answering {
    return {ask: (question) => this.#ask(question, givenUp), close: () => undefined}
  }

  async #ask(question: LaneQuestion, givenUp: GivenUp): Promise<LaneAnswer> {
    if (question.ask !== 'forget') return this.#wait(question, givenUp)
    this.forgotten.push(question.key)
    return {done: 'forgotten'}
  }

  /** As a thread does, it notices before long when it is given up; a question that is not answered for long belongs to a test that has ended. */
  #wait({ask, task}: Exclude<LaneQuestion, {ask: 'forget'}>, givenUp: GivenUp): Promise<LaneAnswer> {
    return new Promise((resolve) => {
      let left = PATIENCE
      const timer = setInterval(() => (isGivenUp() || --left === 0) && answer({done: 'given-up'}), 1)
      const isGivenUp = () => Atomics.load(givenUp, 0) === task.number
      const answer = (given: LaneAnswer) => {
        clearInterval(timer)
        resolve(given)
      }
      this.asked.push({ask, task, isGivenUp, answer})
      const known = this.answerTo(task, ask)
      if (known) answer(known)
    })
  }
}
