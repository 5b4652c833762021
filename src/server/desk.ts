import {SettingsError} from '../text/settings-error.ts'
import {brokenConfig} from './broken-configs.ts'
import type {Connection, Diagnostic} from './bundled/protocol.ts'
import {abortOf} from './cancellation.ts'
import type {Client} from './capabilities.ts'
import {type CheckManner, Checks} from './checks.ts'
import type {ClientSettings} from './client-settings.ts'
import {ClientWatch} from './client-watch.ts'
import {diagnosticOf, diagnosticsOf} from './diagnostics.ts'
import {FileWatch} from './file-watch.ts'
import type {FoundInDocument} from './found.ts'
import type {Lanes} from './lanes.ts'
import type {Log} from './log.ts'
import type {OpenDocument} from './open-document.ts'
import {Projects} from './projects.ts'
import type {ToldSettings} from './told-settings.ts'
import type {Workspace} from './workspace.ts'

/** What the desk works with. */
export interface DeskMeans {
  /** What checks documents. */
  readonly lanes: Lanes
  /** How often files are looked at. Default: every two seconds. Unit: ms. */
  readonly interval?: number
}

/** What a client is told of a document, where it wants to be told. */
interface Status {
  readonly uri: string
  readonly state: 'broken' | 'checked' | 'checking' | 'off'
  readonly count: number
}

/** A document that is typed in without a pause is checked all the same after so long. Unit: ms. */
const LONGEST_DELAY = 1000

/** The documents that are open, each checked when it is time, and what is found in them told to the client. */
export class Desk {
  readonly documents = new Map<string, OpenDocument>()
  readonly projects: Projects
  readonly checks: Checks
  readonly clientWatch: ClientWatch
  readonly #connection: Connection
  readonly #log: Log
  readonly #settings: ToldSettings
  readonly #workspace: Workspace
  readonly #watch: FileWatch
  readonly #timers = new Map<string, {readonly timer: NodeJS.Timeout; readonly since: number}>()
  readonly #broken = new Map<string, string>()
  readonly #running = new Map<string, Promise<void>>()
  #client: Client | undefined
  #tellsStatus = false
  /** Whether somebody has switched all checking off, by a command. */
  isOff = false

  constructor(connection: Connection, log: Log, settings: ToldSettings, workspace: Workspace, {lanes, interval}: DeskMeans) {
    this.#connection = connection
    this.#log = log
    this.#settings = settings
    this.#workspace = workspace
    this.clientWatch = new ClientWatch(connection)
    this.#watch = new FileWatch(() => void this.configurationChanged(), interval)
    this.projects = new Projects((warning) => log.warn(warning))
    this.checks = new Checks((document) => void this.#publish(document), lanes)
  }

  start(client: Client, tellsStatus: boolean): void {
    this.#client = client
    this.#tellsStatus = tellsStatus
  }

  async open(document: OpenDocument): Promise<void> {
    this.documents.set(document.uri, document)
    const {run} = await this.#settings.of(document.uri)
    await this.#watchFiles()
    if (run !== 'onCommand') await this.check(document)
  }

  close(uri: string): void {
    this.documents.delete(uri)
    clearTimeout(this.#timers.get(uri)?.timer)
    this.#timers.delete(uri)
    this.#settings.forget(uri)
    this.checks.forget(uri)
    this.#send(uri, [])
    void this.#watchFiles()
  }

  /** Has a document checked after a pause in which nothing is typed. */
  async checkSoon(document: OpenDocument): Promise<void> {
    const {run, delay} = await this.#settings.of(document.uri)
    if (run !== 'onType' || this.documents.get(document.uri) !== document) return
    this.checks.giveUp(document.uri)
    const {timer, since = Date.now()} = this.#timers.get(document.uri) ?? {}
    clearTimeout(timer)
    const left = Math.max(0, Math.min(delay, since + LONGEST_DELAY - Date.now()))
    this.#timers.set(document.uri, {since, timer: setTimeout(() => void this.check(document), left)})
  }

  /** Notes where the reader of a document is. A long one that is being checked is looked at there first. */
  lookAt(document: OpenDocument, offset: number): void {
    document.lookAt(offset)
    const {window, version, checked} = document
    const isElsewhere = window !== undefined && (offset < window.start || offset > window.end)
    if (isElsewhere && checked !== version && this.#running.has(document.uri)) void this.check(document)
  }

  /** Checks a document now. Never fails: what goes wrong is told. */
  check(document: OpenDocument): Promise<void> {
    clearTimeout(this.#timers.get(document.uri)?.timer)
    this.#timers.delete(document.uri)
    const check = this.#log.guarded(`${document.uri} could not be checked`, () => this.#check(document), undefined)
    const running = check().finally(() => {
      if (this.#running.get(document.uri) === running) this.#running.delete(document.uri)
    })
    this.#running.set(document.uri, running)
    return running
  }

  /**
   * Waits until what is found in the document is that of its present version.
   *
   * @param signal - by which its asker gives up waiting; the check ends when nobody waits any more
   */
  async checked(document: OpenDocument, signal: AbortSignal): Promise<void> {
    document.awaited++
    await Promise.race([this.#untilChecked(document, signal), abortOf(signal)])
    if (--document.awaited === 0 && signal.aborted) this.checks.giveUp(document.uri)
  }

  /** Checks all documents; that which was looked at last is asked for last, and so goes first. */
  async checkAll(): Promise<void> {
    const inOrder = [...this.documents.values()].sort((a, b) => a.seen - b.seen)
    await Promise.all(inOrder.map((document) => this.check(document)))
    if (this.#client?.pulls) this.#connection.languages.diagnostics.refresh()
  }

  /** Reads all configurations anew, and checks all documents by them. What has changed until now is then not told again. */
  async configurationChanged(): Promise<void> {
    await this.#watch.look()
    this.projects.forget()
    await this.checkAll()
    await this.#watchFiles()
  }

  /** How a document is checked; `undefined` where it is not. */
  async mannerOf(document: OpenDocument): Promise<CheckManner | undefined> {
    const client = await this.#settings.of(document.uri)
    const {path, home, format} = this.#workspace.placeOf(document)
    if (!client.enable || this.isOff || format === undefined) return undefined
    const instructions = await this.projects.instructionsFor({path, top: home, client})
    if (instructions === undefined || document.text.text.length > instructions.limit) return undefined
    return {format, settings: instructions.settings}
  }

  async settingsOf(document: OpenDocument): Promise<ClientSettings> {
    return this.#settings.of(document.uri)
  }

  /** What the client is shown of one finding. */
  async diagnosticFor(document: OpenDocument): Promise<(found: FoundInDocument) => Diagnostic | undefined> {
    const taste = await this.#tasteFor(document)
    return (found) => diagnosticOf(found, document, taste)
  }

  /** All that the client is shown of a document. */
  async diagnosticsFor(document: OpenDocument): Promise<Diagnostic[]> {
    return diagnosticsOf(document, await this.#tasteFor(document))
  }

  end(): void {
    this.#watch.close()
    this.clientWatch.close()
    for (const {timer} of this.#timers.values()) clearTimeout(timer)
    this.checks.close()
  }

  async #untilChecked(document: OpenDocument, signal: AbortSignal): Promise<void> {
    const {uri} = document
    while (document.checked !== document.version && this.documents.get(uri) === document && !signal.aborted) {
      const running = this.#running.get(uri)
      const {version} = document
      await (running ?? this.check(document))
      const isItsOwn = running === undefined && document.version === version
      if (isItsOwn && !this.#running.has(uri)) return
    }
  }

  async #tasteFor(document: OpenDocument) {
    const {severity} = await this.#settings.of(document.uri)
    const {hasCodeDescription = false, hasRelated = false, hasTags = false} = this.#client ?? {}
    return {severity, hasCodeDescription, hasRelated, hasTags}
  }

  async #check(document: OpenDocument): Promise<void> {
    const manner = await this.#mannerOrTold(document)
    if (this.documents.get(document.uri) !== document) return
    if (manner === undefined) return this.#clear(document)
    this.#tell(document, 'checking')
    const outcome = await this.checks.check(document, manner)
    const isFollowed = outcome === 'late' && (await this.#settings.of(document.uri)).run === 'onType'
    if (outcome === 'superseded' || isFollowed) return
    await this.#publish(document)
    this.#tell(document, 'checked')
  }

  /** How a document is checked; where its configuration is not right, that is told, at its place in the configuration. */
  async #mannerOrTold(document: OpenDocument): Promise<CheckManner | undefined> {
    try {
      const manner = await this.mannerOf(document)
      this.#mended(document.uri)
      return manner
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error
      this.#complain(document.uri, error)
      return undefined
    }
  }

  #complain(uri: string, error: SettingsError): void {
    const broken = brokenConfig(error)
    if (![...this.#broken.values()].includes(error.message)) {
      this.#log.warn(error.message)
      if (broken) this.#send(broken.uri, [broken.diagnostic])
    }
    this.#broken.set(uri, error.message)
  }

  #mended(uri: string): void {
    const message = this.#broken.get(uri)
    if (message === undefined) return
    this.#broken.delete(uri)
    const broken = brokenConfig(new SettingsError(message))
    if (broken && ![...this.#broken.values()].includes(message)) this.#send(broken.uri, [])
  }

  /** Takes back what was shown of a document that is not checked any more. */
  #clear(document: OpenDocument): void {
    this.checks.forget(document.uri)
    document.take([], document.version)
    document.checked = document.version
    this.#send(document.uri, [], document.version)
    this.#tell(document, this.#broken.has(document.uri) ? 'broken' : 'off')
  }

  async #publish(document: OpenDocument): Promise<void> {
    const taste = await this.#tasteFor(document)
    if (this.documents.get(document.uri) === document) this.#send(document.uri, diagnosticsOf(document, taste), document.version)
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    if (this.#client?.pulls) return
    const params = version === undefined ? {uri, diagnostics} : {uri, diagnostics, version}
    this.#connection.sendDiagnostics(params).catch(() => undefined)
  }

  #tell({uri, found}: OpenDocument, state: Status['state']): void {
    const status: Status = {uri, state, count: found.length}
    if (this.#tellsStatus) this.#connection.sendNotification('copydesk/status', status).catch(() => undefined)
  }

  async #watchFiles(): Promise<void> {
    const files = await Promise.all(
      [...this.documents.values()].map(async (document) => {
        const {path, home} = this.#workspace.placeOf(document)
        return this.projects.decidingFor({path, top: home, client: await this.#settings.of(document.uri)})
      }),
    )
    const all = new Set(files.flat())
    void this.clientWatch.watch(all).catch(() => undefined)
    await this.#watch.watch(all)
  }
}
