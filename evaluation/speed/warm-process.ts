import {type ChildProcess, fork} from 'node:child_process'
import {compile} from './compile.ts'
import {adapterOf, type Contestant} from './contestant.ts'
import {inBench} from './paths.ts'
import {reasonIn} from './reason.ts'
import type {Answer} from './workers/lint-many.ts'

/** A contestant may take this long for what it is asked at once, in ms. */
const PATIENCE = 120_000

/** A process of its own in which a contestant stays loaded and reads what it is sent. */
export class WarmProcess {
  readonly #child: ChildProcess
  #errors = ''

  private constructor(child: ChildProcess) {
    this.#child = child
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-2000)
    })
  }

  /** @throws {Error} if the contestant cannot be loaded */
  static async start(contestant: Contestant): Promise<WarmProcess> {
    const child = fork(compile(inBench('workers/lint-many.ts')), [adapterOf(contestant)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    })
    const warm = new WarmProcess(child)
    await warm.#next()
    return warm
  }

  /**
   * Has the texts checked, one after another, and returns what that took.
   *
   * @throws {Error} if the contestant fails or does not answer in two minutes; it is ended then
   */
  async lint(texts: readonly string[]): Promise<Answer> {
    this.#child.send(texts)
    return (await this.#next()) as Answer
  }

  stop(): void {
    this.#child.kill()
  }

  #next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer)
        this.#child.off('message', onMessage).off('exit', onExit)
        act()
      }
      const onMessage = (message: unknown) => settle(() => resolve(message))
      const onExit = () => settle(() => reject(new Error(reasonIn(this.#errors) || 'ended early')))
      const timer = setTimeout(() => {
        this.stop()
        settle(() => reject(new Error(`no answer in ${PATIENCE / 1000} s`)))
      }, PATIENCE)
      this.#child.on('message', onMessage).on('exit', onExit)
    })
  }
}
