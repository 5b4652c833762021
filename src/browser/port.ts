import {SettingsError} from '../text/settings-error.ts'
import type {Answers, AskedOfText, PlainError, Progress, ToPage, ToWorker} from './worker-protocol.ts'

/** As much of a `Worker` as the client uses. */
export interface WorkerLike {
  postMessage(message: unknown): void
  terminate(): void
  addEventListener(type: 'message', listener: (event: {data: unknown}) => void): void
  addEventListener(type: 'error', listener: (event: {message?: string}) => void): void
}

interface Settling {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

const errorOf = ({name, message}: PlainError): Error =>
  name === 'SettingsError' ? new SettingsError(message) : Object.assign(new Error(message), {name})

/** Questions and answers over a worker's messages. */
export class Port {
  readonly #worker: WorkerLike
  readonly #waiting = new Map<number, Settling>()
  readonly #progress: (progress: Progress) => void
  #ready: Settling[] = []
  #count = 0
  #failed: Error | undefined

  constructor(worker: WorkerLike, progress: (progress: Progress) => void) {
    this.#worker = worker
    this.#progress = progress
    worker.addEventListener('message', ({data}) => this.#receive(data as ToPage))
    worker.addEventListener('error', ({message}) =>
      this.fail(new Error(`copydesk's worker failed${message ? `: ${message}` : '. Is its script where it is looked for?'}`)),
    )
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  /** Sends settings; settled when what they need is loaded. */
  configure(message: ToWorker): Promise<void> {
    return this.#settling((settling) => {
      this.#ready.push(settling)
      this.send(message)
    })
  }

  ask<Name extends AskedOfText['method']>(asked: AskedOfText & {readonly method: Name}): Promise<Answers[Name]> {
    return this.#settling((settling) => {
      this.#waiting.set(++this.#count, settling)
      this.send({type: 'ask', id: this.#count, asked})
    })
  }

  /** Ends the worker; what waits fails with this error, and so does what is asked from now on. */
  fail(error: Error): void {
    this.#failed ??= error
    this.#worker.terminate()
    for (const {reject} of [...this.#ready, ...this.#waiting.values()]) reject(error)
    this.#ready = []
    this.#waiting.clear()
  }

  #settling<Value>(start: (settling: Settling) => void): Promise<Value> {
    if (this.#failed) return Promise.reject(this.#failed)
    return new Promise<Value>((resolve, reject) => start({resolve: resolve as Settling['resolve'], reject}))
  }

  #receive(message: ToPage): void {
    if (message.type === 'progress') {
      this.#progress({loaded: message.loaded, total: message.total})
      return
    }
    const settling = message.type === 'ready' ? this.#ready.shift() : this.#waiting.get(message.id)
    if (message.type === 'answer') this.#waiting.delete(message.id)
    if (message.error) settling?.reject(errorOf(message.error))
    else settling?.resolve((message.type === 'answer' ? message.value : undefined) as never)
  }
}
