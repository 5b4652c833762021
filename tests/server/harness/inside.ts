import {PassThrough} from 'node:stream'
import {DocumentAnswerer} from '../../../src/server/answerer.ts'
import {createConnection, ProposedFeatures} from '../../../src/server/bundled/protocol.ts'
import type {Answering} from '../../../src/server/lane.ts'
import type {GivenUp, LaneQuestion} from '../../../src/server/lane-questions.ts'
import {Lanes} from '../../../src/server/lanes.ts'
import {startServer} from '../../../src/server/server.ts'
import {Talk} from './talk.ts'

/** What was asked of the client last is answered by then. Unit: ms. */
const LAST_ANSWERS = 20

/** Answers as a thread does, one question at a time, with nothing that is shared but the number of what is given up. */
function withoutThread(givenUp: GivenUp): Answering {
  const answerer = new DocumentAnswerer(givenUp)
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask: (question: LaneQuestion) => {
      const answer = last.then(async () => structuredClone(await answerer.answer(structuredClone(question))))
      last = answer
      return answer
    },
    close: () => undefined,
  }
}

/** A client of a server in this process, which runs the source: no thread, no file that is built. */
export class InsideClient extends Talk {
  readonly #toServer = new PassThrough()
  readonly #connection

  /**
   * @param interval - how often the server looks at files, in ms
   * @param lanes - what checks documents; default: as threads do
   */
  constructor({interval = 2000, lanes = new Lanes(withoutThread)}: {interval?: number; lanes?: Lanes} = {}) {
    super()
    const fromServer = new PassThrough().on('data', (bytes: Buffer) => this.read(bytes))
    this.#connection = createConnection(ProposedFeatures.all, this.#toServer, fromServer)
    startServer(this.#connection, {lanes, interval})
    this.#connection.listen()
  }

  protected get toServer(): PassThrough {
    return this.#toServer
  }

  /** An `exit` would end the process of the tests. */
  async stop(): Promise<number | null> {
    const {error} = await this.request('shutdown')
    await new Promise((resolve) => setTimeout(resolve, LAST_ANSWERS))
    this.#connection.dispose()
    return error === undefined ? 0 : 1
  }
}
