import type {Writable} from 'node:stream'

/** A message of JSON-RPC, as it came. */
export interface Incoming {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: {readonly code: number; readonly message: string}
}

export interface Diagnostic {
  readonly range: {readonly start: Position; readonly end: Position}
  readonly severity: number
  readonly code: string
  readonly message: string
  readonly source: string
  readonly codeDescription?: {readonly href: string}
  readonly relatedInformation?: readonly {readonly message: string; readonly location: {readonly range: Diagnostic['range']}}[]
  readonly tags?: readonly number[]
}

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

type Answerer = (params: any) => unknown

/** What a client of today can do. */
export const usual = {
  general: {positionEncodings: ['utf-16']},
  textDocument: {
    publishDiagnostics: {relatedInformation: true, codeDescriptionSupport: true, tagSupport: {valueSet: [1, 2]}, versionSupport: true},
    hover: {contentFormat: ['markdown', 'plaintext']},
    codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix', 'source.fixAll']}}, isPreferredSupport: true},
  },
  workspace: {workspaceEdit: {documentChanges: true}, applyEdit: true, workspaceFolders: true},
  window: {showDocument: {support: true}},
}

/** A client that speaks to a server, and takes nothing from it that it does not know. */
export abstract class Talk {
  /** What went wrong: a byte that is no message, or a message that nobody awaited. */
  readonly faults: string[] = []
  readonly logged: string[] = []
  readonly shown: string[] = []
  readonly published: Published[] = []
  /** What is answered to what the server asks; anything else is a fault. */
  readonly answers = new Map<string, Answerer>()
  readonly #pending = new Map<number, (message: Incoming) => void>()
  readonly #listeners = new Set<() => void>()
  #buffer = Buffer.alloc(0)
  #next = 0

  /** What the server reads. */
  protected abstract readonly toServer: Writable

  /** Says good-bye as the protocol wants it. Gives the exit status. */
  abstract stop(): Promise<number | null>

  async start(given: object = {}): Promise<any> {
    const {result} = await this.request('initialize', {processId: process.pid, rootUri: null, capabilities: usual, ...given})
    this.notify('initialized', {})
    return result
  }

  request(method: string, params?: unknown): Promise<Incoming> {
    const id = ++this.#next
    const answer = new Promise<Incoming>((resolve) => this.#pending.set(id, resolve))
    this.send({jsonrpc: '2.0', id, method, params})
    return answer
  }

  /** The number that the last request had. */
  get last(): number {
    return this.#next
  }

  notify(method: string, params?: unknown): void {
    this.send({jsonrpc: '2.0', method, params})
  }

  send(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message))
    this.toServer.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.toServer.write(body)
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): void {
    this.notify('textDocument/didOpen', {textDocument: {uri, languageId, version, text}})
  }

  change(uri: string, version: number, contentChanges: readonly unknown[]): void {
    this.notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }

  /** The diagnostics of a document in this version or a later one, as soon as they are there. */
  diagnostics(uri: string, version = 1): Promise<Published> {
    return this.until(() => this.published.findLast((one) => one.uri === uri && (one.version ?? 0) >= version))
  }

  /** The next diagnostics of a document that are as they should be. */
  shows(uri: string, is: (diagnostics: readonly Diagnostic[]) => boolean): Promise<Published> {
    return this.until(() => {
      const last = this.published.findLast((one) => one.uri === uri)
      return last && is(last.diagnostics) ? last : undefined
    })
  }

  /** Waits until something is there, looking whenever a message has come. */
  until<Value>(look: () => Value | undefined, patience = 20_000): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`it did not come; faults: ${this.faults}; log: ${this.logged.slice(-5)}`)), patience)
      const listener = () => {
        const value = look()
        if (value === undefined) return
        clearTimeout(timer)
        this.#listeners.delete(listener)
        resolve(value)
      }
      this.#listeners.add(listener)
      listener()
    })
  }

  /** Takes what the server has written. */
  protected read(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes])
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n')
      const [, length] = /^Content-Length: (\d+)$/.exec(this.#buffer.subarray(0, Math.max(end, 0)).toString('latin1')) ?? []
      if (end >= 0 && length === undefined) return void this.faults.push(`no header: ${this.#buffer.subarray(0, 100)}`)
      if (end < 0 || this.#buffer.length < end + 4 + Number(length)) return
      this.#take(this.#buffer.subarray(end + 4, end + 4 + Number(length)).toString('utf8'))
      this.#buffer = this.#buffer.subarray(end + 4 + Number(length))
    }
  }

  #take(text: string): void {
    let message: Incoming & {jsonrpc?: string}
    try {
      message = JSON.parse(text)
    } catch {
      this.faults.push(`no JSON: ${text}`)
      return
    }
    if (message.jsonrpc !== '2.0') this.faults.push(`no JSON-RPC: ${text}`)
    if (message.method === undefined) this.#settle(message)
    else if (message.id === undefined) this.#note(message.method, message.params)
    else this.#answer(message.id, message.method, message.params)
    for (const listener of this.#listeners) listener()
  }

  #settle(message: Incoming): void {
    const resolve = this.#pending.get(Number(message.id))
    this.#pending.delete(Number(message.id))
    if (resolve) resolve(message)
    else this.faults.push(`nobody has asked: ${JSON.stringify(message)}`)
  }

  #note(method: string, params: any): void {
    if (method === 'textDocument/publishDiagnostics') this.published.push(params)
    else if (method === 'window/logMessage') this.logged.push(params.message)
    else if (method === 'window/showMessage') this.shown.push(params.message)
    else if (this.answers.has(method)) this.answers.get(method)!(params)
    else this.faults.push(`unknown notification: ${method}`)
  }

  #answer(id: number | string, method: string, params: unknown): void {
    const answerer = this.answers.get(method)
    if (answerer === undefined) {
      this.faults.push(`unknown request: ${method}`)
      this.send({jsonrpc: '2.0', id, error: {code: -32601, message: `Unknown: ${method}`}})
    } else this.send({jsonrpc: '2.0', id, result: answerer(params)})
  }
}
