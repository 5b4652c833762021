import {type ChildProcess, fork} from 'node:child_process'
import {compile} from './compile.ts'
import {plainEnvironment} from './environment.ts'
import {inBench} from './paths.ts'
import {reasonIn} from './reason.ts'

/** A process may take this long to be ready, in ms. */
const STARTING = 120_000

/** A process of its own that answers one message at a time. */
export class Child<Question extends object, Answer> {
  readonly #process: ChildProcess
  readonly #patience: number
  #errors = ''

  private constructor(process: ChildProcess, patience: number) {
    this.#process = process
    this.#patience = patience
    process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-2000)
    })
  }

  /**
   * Starts a module of the bench, which says that it is ready by its first message.
   *
   * @param patience - how long it may take for an answer, in ms
   * @throws {Error} if it fails to start
   */
  static async start<Question extends object, Answer>(script: string, args: readonly string[], patience: number) {
    const process = fork(compile(inBench(script)), args, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      env: plainEnvironment(),
    })
    const child = new Child<Question, Answer>(process, patience)
    await child.#next(STARTING)
    return child
  }

  /** @throws {Error} if it fails or does not answer in time; it is ended then */
  async ask(question: Question): Promise<Answer> {
    this.#process.send(question)
    return (await this.#next(this.#patience)) as Answer
  }

  /** Ends it; a contestant that runs a program of its own hears the signal and ends that first. */
  stop(): void {
    this.#process.kill()
  }

  #next(patience: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer)
        this.#process.off('message', onMessage).off('exit', onExit)
        act()
      }
      const onMessage = (message: unknown) => settle(() => resolve(message))
      const onExit = () => settle(() => reject(new Error(reasonIn(this.#errors) || 'ended early')))
      const timer = setTimeout(() => {
        this.stop()
        settle(() => reject(new Error(`no answer in ${patience / 1000} s`)))
      }, patience)
      this.#process.on('message', onMessage).on('exit', onExit)
    })
  }
}
