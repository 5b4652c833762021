import {settingsKey} from '../config/settings-key.ts'
import type {Settings} from '../linter/settings.ts'
import {Threads} from '../threads/threads.ts'
import type {Answer, Question, Task} from './questions.ts'

/** A text that takes longer is given up; the worst known takes a fiftieth. Unit: ms. */
const PATIENCE = 120_000

/** A thread without documents is ended after so long, and its memory given back. Unit: ms. */
const IDLE = 20_000

/** A check, with its settings whole. */
export interface Job extends Omit<Task, 'settings'> {
  readonly ask: 'check' | 'fix'
  readonly settings: Settings
}

interface Waiting {
  readonly id: string
  readonly job: Job
  readonly resolve: (answer: Answer | undefined) => void
}

const numbers = new Map<string, number>()

/** A number for settings: the same for those that are alike, so that what was remembered under them lasts when a file of theirs is read again. */
function numberOf(settings: Settings): number {
  const key = settingsKey(settings)
  const known = numbers.get(key) ?? numbers.size + 1
  numbers.set(key, known)
  return known
}

/**
 * One worker thread, and what waits for it. Of each document only the newest version waits, and what came last goes first: that is what its reader looks at.
 */
export class Lane {
  readonly #module: URL
  readonly #isImpatient: boolean
  readonly #waiting = new Map<string, Waiting>()
  readonly #sent = new Set<number>()
  readonly #keys = new Set<string>()
  #threads: Threads<Question, Answer> | undefined
  #running: Waiting | undefined
  #timer: NodeJS.Timeout | undefined

  /** @param isImpatient - whether a check under way is broken off when a newer version of its document comes: it pays where a check takes longer than a thread to start */
  constructor(module: URL, isImpatient: boolean) {
    this.#module = module
    this.#isImpatient = isImpatient
  }

  /** The answer to a job; `undefined` where a newer one for the same document has taken its place. */
  ask(job: Job): Promise<Answer | undefined> {
    clearTimeout(this.#timer)
    this.#keys.add(job.key)
    const id = `${job.ask} ${job.key}`
    this.#waiting.get(id)?.resolve(undefined)
    this.#waiting.delete(id)
    if (this.#isImpatient && this.#running?.id === id) this.#breakOff()
    return new Promise((resolve) => {
      this.#waiting.set(id, {id, job, resolve})
      void this.#next()
    })
  }

  /** Forgets a document with all that is remembered of it. */
  async forget(key: string): Promise<void> {
    for (const ask of ['check', 'fix']) this.#waiting.get(`${ask} ${key}`)?.resolve(undefined)
    for (const ask of ['check', 'fix']) this.#waiting.delete(`${ask} ${key}`)
    if (!this.#keys.delete(key)) return
    if (this.#keys.size === 0) this.#timer = setTimeout(() => this.close(), IDLE).unref()
    await this.#threads?.ask({ask: 'forget', key}).catch(() => undefined)
  }

  /** Ends the thread; it is started again when it is next asked something. */
  close(): void {
    void this.#threads?.close()
    this.#threads = undefined
    this.#sent.clear()
  }

  /** Gives up what is under way. */
  #breakOff(): void {
    this.close()
    this.#running?.resolve(undefined)
    this.#running = undefined
  }

  async #next(): Promise<void> {
    const waiting = [...this.#waiting.values()].at(-1)
    if (this.#running !== undefined || waiting === undefined) return
    this.#waiting.delete(waiting.id)
    this.#running = waiting
    const threads = (this.#threads ??= new Threads(1, this.#module, {patience: PATIENCE}))
    const answer = await this.#answer(threads, waiting.job)
    waiting.resolve(answer)
    if (this.#threads !== threads) return
    this.#running = undefined
    await this.#next()
  }

  async #answer(threads: Threads<Question, Answer>, {ask, settings, ...job}: Job): Promise<Answer | undefined> {
    const id = numberOf(settings)
    const isSent = this.#sent.has(id)
    const task = {...job, settings: isSent ? {id} : {id, settings}}
    this.#sent.add(id)
    try {
      const answer = await threads.ask({ask, task})
      const isForgotten = 'done' in answer && answer.done === 'unknown-settings'
      return isForgotten ? await threads.ask({ask, task: {...task, settings: {id, settings}}}) : answer
    } catch (error) {
      return {problem: `The thread that checked this document ended: ${(error as Error).message}`}
    }
  }
}
