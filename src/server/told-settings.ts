import {afterwards} from './afterwards.ts'
import type {Connection} from './bundled/protocol.ts'
import type {Client} from './capabilities.ts'
import {type ClientSettings, defaultSettings, readClientSettings} from './client-settings.ts'
import type {Log} from './log.ts'

/** A client that has not answered by then is taken to have no settings. Unit: ms. */
const PATIENCE = 2000

const SECTION = 'copydesk'

/** What the client has set, for each document, asked for once and again after each change. */
export class ToldSettings {
  readonly #connection: Connection
  readonly #log: Log
  readonly #told = new Set<string>()
  readonly #known = new Map<string, Promise<ClientSettings>>()
  #client: Client | undefined
  #general: ClientSettings = defaultSettings
  #isAsked = false

  constructor(connection: Connection, log: Log) {
    this.#connection = connection
    this.#log = log
  }

  /** Begins with what the client has said when it started the server. */
  start(client: Client, initial: unknown): void {
    this.#client = client
    this.#general = this.#read(initial)
  }

  /** Takes what the client says to have changed; where it can be asked, it is asked anew. */
  change(settings: unknown): void {
    this.#known.clear()
    const own = (settings as Record<string, unknown> | null | undefined)?.[SECTION]
    if (own !== undefined && !this.#isAsked) this.#general = this.#read(own)
  }

  of(uri: string): Promise<ClientSettings> {
    const known = this.#known.get(uri) ?? this.#ask(uri)
    this.#known.set(uri, known)
    return known
  }

  forget(uri: string): void {
    this.#known.delete(uri)
  }

  async #ask(uri: string): Promise<ClientSettings> {
    if (!this.#client?.hasConfiguration) return this.#general
    try {
      const asked = this.#connection.workspace.getConfiguration({section: SECTION, scopeUri: uri})
      const answer = await Promise.race([asked, afterwards(PATIENCE, undefined)])
      if (answer === undefined || answer === null) return this.#general
      this.#isAsked = true
      return this.#read(answer)
    } catch {
      return this.#general
    }
  }

  #read(sent: unknown): ClientSettings {
    return readClientSettings(sent, (problem) => {
      if (!this.#told.has(problem)) this.#log.info(problem)
      this.#told.add(problem)
    })
  }
}
