import {packageVersion} from '../files/package-root.ts'
import {afterwards} from './afterwards.ts'
import {
  type CodeAction,
  type CodeActionParams,
  type Command,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type TextEdit,
} from './bundled/protocol.ts'
import {signalOf} from './cancellation.ts'
import {type Client, clientOf, FIX_ALL, serverCapabilities} from './capabilities.ts'
import {actionsFor, commandNames, wantsFixAll} from './code-actions.ts'
import {Commands} from './commands.ts'
import {Desk, type DeskMeans} from './desk.ts'
import {textEditsOf, workspaceEdit} from './edits.ts'
import {hoverAt} from './hover.ts'
import {Lanes} from './lanes.ts'
import {Log} from './log.ts'
import {openedDocument} from './open-document.ts'
import {ToldSettings} from './told-settings.ts'
import {Workspace} from './workspace.ts'

/** A save waits no longer for corrections. Unit: ms. */
const SAVE_PATIENCE = 500

/** What a client may say when it starts the server, beside its settings. */
interface InitializationOptions {
  /** Whether it wants to be told by `copydesk/status` what becomes of a document. */
  readonly statusNotifications?: boolean
}

/** Connects what a client asks with what answers it. */
class Server {
  readonly #connection: Connection
  readonly #log: Log
  readonly #workspace = new Workspace()
  readonly #settings: ToldSettings
  readonly #desk: Desk
  readonly #commands: Commands
  #client: Client = clientOf({})

  constructor(connection: Connection, means: DeskMeans) {
    this.#connection = connection
    this.#log = new Log(connection)
    this.#settings = new ToldSettings(connection, this.#log)
    this.#desk = new Desk(connection, this.#log, this.#settings, this.#workspace, means)
    this.#commands = new Commands(connection, this.#desk, this.#log, this.#workspace)
  }

  start(): void {
    this.#connection.onInitialize((params) => this.#initialize(params))
    this.#connection.onInitialized(this.#log.guarded('Start', () => this.#register(), undefined))
    this.#connection.onShutdown(() => this.#desk.end())
    this.#followDocuments()
    this.#followSettings()
    this.#answer()
  }

  #initialize(params: InitializeParams): InitializeResult {
    const {statusNotifications = false, ...settings} = (params.initializationOptions ?? {}) as InitializationOptions
    this.#client = clientOf(params.capabilities ?? {})
    this.#workspace.open(params)
    this.#settings.start(this.#client, (settings as {copydesk?: unknown}).copydesk ?? settings)
    this.#desk.start(this.#client, statusNotifications)
    this.#commands.start(this.#client)
    return {
      serverInfo: {name: 'copydesk', version: packageVersion()},
      capabilities: serverCapabilities(this.#client, commandNames),
    }
  }

  /** Asks the client to tell what changes, where it can. */
  async #register(): Promise<void> {
    if (this.#client.hasFolders) this.#followFolders()
    const {client} = this.#connection
    await Promise.all([
      this.#client.watchesFiles && this.#desk.clientWatch.start(),
      this.#client.registersConfiguration && client.register(DidChangeConfigurationNotification.type, {section: 'copydesk'}),
    ])
  }

  #followFolders(): void {
    this.#connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
      this.#workspace.change(added, removed)
      void this.#desk.configurationChanged()
    })
  }

  #followDocuments(): void {
    const {documents} = this.#desk
    this.#connection.onDidOpenTextDocument(
      this.#log.guarded('didOpen', ({textDocument}) => this.#desk.open(openedDocument(textDocument, this.#client.encoding)), undefined),
    )
    this.#connection.onDidChangeTextDocument(
      this.#log.guarded(
        'didChange',
        ({textDocument: {uri, version}, contentChanges}) => {
          const document = documents.get(uri)
          document?.change(contentChanges, version ?? document.version + 1)
          return document && this.#desk.checkSoon(document)
        },
        undefined,
      ),
    )
    this.#connection.onDidSaveTextDocument(
      this.#log.guarded(
        'didSave',
        async ({textDocument: {uri}}) => {
          const document = documents.get(uri)
          if (document && (await this.#desk.settingsOf(document)).run === 'onSave') await this.#desk.check(document)
        },
        undefined,
      ),
    )
    this.#connection.onWillSaveTextDocumentWaitUntil(
      this.#log.guarded(
        'willSaveWaitUntil',
        ({textDocument: {uri}}, token): Promise<TextEdit[]> => this.#editsBeforeSave(uri, signalOf(token)),
        [],
      ),
    )
    this.#connection.onDidCloseTextDocument(this.#log.guarded('didClose', ({textDocument: {uri}}) => this.#desk.close(uri), undefined))
  }

  #followSettings(): void {
    this.#connection.onDidChangeConfiguration(
      this.#log.guarded(
        'didChangeConfiguration',
        ({settings}) => {
          this.#settings.change(settings)
          return this.#desk.configurationChanged()
        },
        undefined,
      ),
    )
    this.#connection.onDidChangeWatchedFiles(this.#log.guarded('didChangeWatchedFiles', () => this.#desk.configurationChanged(), undefined))
    this.#connection.onNotification('copydesk/didChangeVisibleRange', ({uri, line}) => {
      const document = this.#desk.documents.get(uri)
      if (document) this.#desk.lookAt(document, document.text.offsetAt({line, character: 0}))
    })
  }

  #answer(): void {
    this.#connection.onHover(
      this.#log.guarded(
        'hover',
        ({textDocument: {uri}, position}) => {
          const document = this.#desk.documents.get(uri)
          if (document === undefined) return null
          this.#desk.lookAt(document, document.text.offsetAt(position))
          return hoverAt(document, position, this.#client.takesMarkdown)
        },
        null,
      ),
    )
    this.#connection.onCodeAction((params, token) =>
      this.#log.guarded('codeAction', () => this.#understood(this.#actions(params, signalOf(token))), [])(),
    )
    this.#connection.onExecuteCommand(({command, arguments: given}, token) =>
      this.#log
        .guarded(`command ${command}`, () => this.#commands.run(command, given, signalOf(token)), undefined)()
        .then(() => null),
    )
    this.#answerPulls()
  }

  #answerPulls(): void {
    this.#connection.languages.diagnostics.on(async ({textDocument: {uri}}, token) => {
      const document = this.#desk.documents.get(uri)
      const signal = signalOf(token)
      if (document) await this.#desk.checked(document, signal)
      if (signal.aborted) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')
      return {kind: 'full', items: document ? await this.#desk.diagnosticsFor(document) : []}
    })
  }

  /** Actions as the client takes them: one that knows none is offered those that are commands. */
  async #understood(actions: Promise<CodeAction[]>): Promise<(CodeAction | Command)[]> {
    const all = await actions
    return this.#client.hasCodeActionLiterals ? all : all.flatMap(({command}) => command ?? [])
  }

  async #actions({textDocument: {uri}, range, context}: CodeActionParams, signal: AbortSignal): Promise<CodeAction[]> {
    const document = this.#desk.documents.get(uri)
    if (document === undefined) return []
    const span = document.text.spanOf(range)
    this.#desk.lookAt(document, span.start)
    const {hasProject} = this.#workspace.placeOf(document)
    const editOf = (edits: Parameters<typeof workspaceEdit>[1]) => workspaceEdit(document, edits, this.#client.takesVersionedEdits)
    const diagnosticOf = await this.#desk.diagnosticFor(document)
    const actions = actionsFor({uri, found: document.found, span, only: context.only, diagnosticOf, editOf, hasProject})
    if (!wantsFixAll(context.only) || signal.aborted) return actions
    const edits = await this.#commands.fixEdits(document, signal)
    if (edits.length === 0) return actions
    return [...actions, {title: 'Make all safe corrections', kind: FIX_ALL, edit: editOf(edits)}]
  }

  async #editsBeforeSave(uri: string, signal: AbortSignal): Promise<TextEdit[]> {
    const document = this.#desk.documents.get(uri)
    if (document === undefined || !(await this.#desk.settingsOf(document)).fixOnSave) return []
    const edits = await Promise.race([this.#commands.fixEdits(document, signal), afterwards(SAVE_PATIENCE, [])])
    return textEditsOf(document, edits)
  }
}

/** Serves the client at the other end of a connection until it says good-bye. */
export const startServer = (connection: Connection, means: DeskMeans = {lanes: new Lanes()}): void => new Server(connection, means).start()
