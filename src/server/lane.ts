import {settingsKey} from '../config/settings-key.ts'
import type {Settings} from '../linter/settings.ts'
import {type GivenUp, type LaneAnswer, type LaneQuestion, type LaneTask, nothingGivenUp} from './lane-questions.ts'

/** A thread without documents is ended after so long, and its memory given back. Unit: ms. */
const IDLE = 20_000

/** A check, with its settings whole. */
export interface Job extends Omit<LaneTask, 'number' | 'settings'> {
  readonly ask: 'check' | 'fix'
  readonly settings: Settings
}

/** What answers questions, one at a time; it rejects where it ended over one. */
export interface Answering {
  ask(question: LaneQuestion): Promise<LaneAnswer>
  close(): unknown
}

interface Waiting {
  readonly id: string
  readonly job: Job
  readonly resolve: (answer: LaneAnswer | undefined) => void
  /** The number under which it is asked. */
  number: number
  /** One that is given up and still wanted has only made room, and is asked again. */
  isWanted: boolean
}

const numbers = new Map<string, number>()

/** A number for settings: the same for those that are alike, so that what was remembered under them lasts when a file of theirs is read again. */
function numberOf(settings: Settings): number {
  const key = settingsKey(settings)
  const known = numbers.get(key) ?? numbers.size + 1
  numbers.set(key, known)
  return known
}

const idOf = (ask: Job['ask'], key: string): string => `${ask} ${key}`

/**
 * One worker thread, and what waits for it. Of each document only the newest version waits, and what came last goes first: that is what its reader looks at. A check under way is given
 * up when a newer version of its document comes, or nobody wants it any more; one of a part of a long document makes room for a whole one.
 */
export class Lane {
  readonly #start: (givenUp: GivenUp) => Answering
  readonly #givenUp = nothingGivenUp()
  readonly #sent = new Set<number>()
  readonly #keys = new Set<string>()
  #waiting = new Map<string, Waiting>()
  #thread: Answering | undefined
  #running: Waiting | undefined
  #timer: NodeJS.Timeout | undefined
  #last = 0

  /** @param start - starts what answers */
  constructor(start: (givenUp: GivenUp) => Answering) {
    this.#start = start
  }

  /**
   * The answer to a job; `undefined` where nobody wants it any more, as when a newer one for the same document has taken its place.
   *
   * @param signal - by which its asker gives it up
   */
  ask(job: Job, signal?: AbortSignal): Promise<LaneAnswer | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined)
    clearTimeout(this.#timer)
    this.#keys.add(job.key)
    const id = idOf(job.ask, job.key)
    this.#drop(id)
    if (!job.within && this.#running?.job.within) this.#giveUpRunning()
    return new Promise((resolve) => {
      const waiting: Waiting = {id, job, resolve, number: ++this.#last, isWanted: true}
      this.#waiting.set(id, waiting)
      signal?.addEventListener('abort', () => this.#dropOne(waiting))
      void this.#next()
    })
  }

  /** Gives up checks of a document, under way or waiting. */
  giveUp(key: string): void {
    this.#drop(idOf('check', key))
  }

  /** Forgets a document with all that is remembered of it. */
  async forget(key: string): Promise<void> {
    for (const ask of ['check', 'fix'] as const) this.#drop(idOf(ask, key))
    if (!this.#keys.delete(key)) return
    if (this.#keys.size === 0) this.#timer = setTimeout(() => this.close(), IDLE).unref()
    await this.#thread?.ask({ask: 'forget', key}).catch(() => undefined)
  }

  /** Ends the thread; it is started again when it is next asked something. */
  close(): void {
    void this.#thread?.close()
    this.#thread = undefined
    this.#running?.resolve(undefined)
    this.#running = undefined
    this.#sent.clear()
  }

  #drop(id: string): void {
    const waiting = this.#waiting.get(id)
    if (waiting) this.#dropOne(waiting)
    if (this.#running?.id === id) this.#dropOne(this.#running)
  }

  #dropOne(job: Waiting): void {
    job.resolve(undefined)
    job.isWanted = false
    if (this.#waiting.get(job.id) === job) this.#waiting.delete(job.id)
    if (this.#running === job) this.#giveUpRunning()
  }

  #giveUpRunning(): void {
    if (this.#running) Atomics.store(this.#givenUp, 0, this.#running.number)
  }

  async #next(): Promise<void> {
    const waiting = [...this.#waiting.values()].at(-1)
    if (this.#running !== undefined || waiting === undefined) return
    this.#waiting.delete(waiting.id)
    this.#running = waiting
    const thread = (this.#thread ??= this.#start(this.#givenUp))
    const answer = await this.#answer(thread, waiting)
    if (this.#running !== waiting) return
    this.#running = undefined
    this.#finish(waiting, answer)
    await this.#next()
  }

  #finish(job: Waiting, answer: LaneAnswer): void {
    const isGivenUp = 'done' in answer && answer.done === 'given-up'
    if (isGivenUp && job.isWanted) {
      job.number = ++this.#last
      this.#waiting = new Map([[job.id, job], ...this.#waiting])
    } else job.resolve(isGivenUp ? undefined : answer)
  }

  async #answer(thread: Answering, {number, job: {ask, settings, ...job}}: Waiting): Promise<LaneAnswer> {
    const id = numberOf(settings)
    const isSent = this.#sent.has(id)
    const task = {...job, number, settings: isSent ? {id} : {id, settings}}
    this.#sent.add(id)
    try {
      const answer = await thread.ask({ask, task})
      const isForgotten = 'done' in answer && answer.done === 'unknown-settings'
      return isForgotten ? await thread.ask({ask, task: {...task, settings: {id, settings}}}) : answer
    } catch (error) {
      return {problem: `The thread that checked this document ended: ${(error as Error).message}`}
    }
  }
}
