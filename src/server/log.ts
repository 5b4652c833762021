import {type Connection, MessageType} from './bundled/protocol.ts'

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Tells the client what happens here, in its log, and never fails over it. */
export class Log {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  info(text: string): void {
    this.#try(() => this.#connection.console.info(text))
  }

  error(what: string, error: unknown): void {
    this.#try(() => this.#connection.console.error(`${what}: ${textOf(error)}`))
  }

  /** Shows a warning to the user. */
  warn(text: string): void {
    this.#try(() => this.#connection.sendNotification('window/showMessage', {type: MessageType.Warning, message: `copydesk: ${text}`}))
  }

  /** A function that gives what another does, or `otherwise` where that fails, and logs why. */
  guarded<Given extends readonly unknown[], Result>(
    what: string,
    action: (...given: Given) => Result | Promise<Result>,
    otherwise: Result,
  ): (...given: Given) => Promise<Result> {
    return async (...given) => {
      try {
        return await action(...given)
      } catch (error) {
        this.error(what, error)
        return otherwise
      }
    }
  }

  /** Does without an answer of the client: one that is an error, or never comes, is none. */
  #try(action: () => unknown): void {
    try {
      Promise.resolve(action()).catch(() => undefined)
    } catch {
      // The connection is gone, and nobody is there to be told.
    }
  }
}
