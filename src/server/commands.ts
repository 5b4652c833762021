import {existsSync} from 'node:fs'
import {dirname} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {addWords, projectWordFile} from '../config/add-words.ts'
import {personalWordsFile} from '../config/personal-word-file.ts'
import {wordsIn} from '../config/word-files.ts'
import {readPersonalWords} from '../language/personal-words.ts'
import {applyEdits} from '../text/edits.ts'
import type {Edit} from '../text/finding.ts'
import {SettingsError} from '../text/settings-error.ts'
import type {Connection} from './bundled/protocol.ts'
import type {Client} from './capabilities.ts'
import type {CheckManner} from './checks.ts'
import {type CommandName, commandNames} from './code-actions.ts'
import type {Desk} from './desk.ts'
import {workspaceEdit} from './edits.ts'
import type {FoundInDocument} from './found.ts'
import {ignoringEdits} from './ignore-comment.ts'
import {LONG} from './lanes.ts'
import type {Log} from './log.ts'
import type {OpenDocument} from './open-document.ts'
import {pageOfRule} from './rule-page.ts'
import {switchOffRule} from './switch-off-rule.ts'
import type {Workspace} from './workspace.ts'

/** How long a command waits for what it changes to be shown, before it is answered. Unit: ms. */
const SHOWN_WITHIN = 2000

/** What a command is given, as far as it is what it should be. */
interface Given {
  readonly uri?: unknown
  readonly words?: unknown
  readonly to?: unknown
  readonly ruleId?: unknown
  readonly url?: unknown
  readonly start?: unknown
  readonly end?: unknown
}

/** `signal` is that by which the client gives the command up. */
type Command = (given: Given, signal: AbortSignal) => Promise<void> | void

/** What clients can have done, by `workspace/executeCommand`. */
export class Commands {
  readonly #connection: Connection
  readonly #desk: Desk
  readonly #log: Log
  readonly #workspace: Workspace
  #client: Client | undefined

  readonly #commands: Readonly<Record<CommandName, Command>> = {
    'copydesk.addWords': (given) => this.#addWords(given),
    'copydesk.ignoreHere': (given, signal) => this.#ignoreHere(given, signal),
    'copydesk.switchOffRule': (given) => this.#switchOff(given),
    'copydesk.openRulePage': (given) => this.#openPage(given),
    'copydesk.fixAll': (given, signal) => this.#fixAll(given, signal),
    'copydesk.checkNow': ({uri}) => (uri === undefined ? this.#desk.checkAll() : this.#desk.check(this.#documentOf({uri}))),
    'copydesk.enable': () => this.#switch(false),
    'copydesk.disable': () => this.#switch(true),
  }

  constructor(connection: Connection, desk: Desk, log: Log, workspace: Workspace) {
    this.#connection = connection
    this.#desk = desk
    this.#log = log
    this.#workspace = workspace
  }

  start(client: Client): void {
    this.#client = client
  }

  /** Runs a command. What its user can mend is shown; anything else is for the caller. */
  async run(name: string, given: readonly unknown[] | undefined, signal: AbortSignal): Promise<void> {
    if (!(commandNames as readonly string[]).includes(name)) throw new SettingsError(`There is no command "${name}"`)
    try {
      await this.#commands[name as CommandName]((given?.[0] ?? {}) as Given, signal)
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error
      this.#log.warn(error.message)
    }
  }

  /** The edits that make all safe corrections of a document. */
  async fixEdits(document: OpenDocument, signal: AbortSignal): Promise<readonly Edit[]> {
    const manner = await this.#desk.mannerOf(document)
    const {version} = document
    const edits = manner && (await this.#desk.checks.fixes(document, manner, signal))
    return edits === undefined || document.version !== version ? [] : edits
  }

  #documentOf({uri}: Given): OpenDocument {
    const document = this.#desk.documents.get(String(uri))
    if (document === undefined) throw new SettingsError(`The document ${String(uri)} is not open`)
    return document
  }

  async #addWords(given: Given): Promise<void> {
    const words = Array.isArray(given.words) ? given.words.filter((word) => typeof word === 'string') : []
    if (words.length === 0) throw new SettingsError('No words were named')
    readPersonalWords(words)
    const document = this.#documentOf(given)
    const {path, home} = this.#workspace.placeOf(document)
    const configs = this.#desk.projects.configsOf(await this.#desk.settingsOf(document), home)
    const file = given.to === 'personal' ? personalWordsFile() : await projectWordFile(configs, dirname(path), home)
    const known = new Set(existsSync(file) ? wordsIn(file) : [])
    const added = [...new Set(words)].filter((word) => !known.has(word))
    if (added.length > 0) addWords(file, added)
    this.#log.info(`Added to ${file}: ${added.join(', ')}`)
    await this.#haveShown(this.#desk.configurationChanged())
  }

  /** Has what a command changes shown before the command is answered: some clients leave what comes along with an answer lying. */
  async #haveShown(change: Promise<void>): Promise<void> {
    await Promise.race([change, pause(SHOWN_WITHIN, undefined, {ref: false})])
  }

  async #ignoreHere(given: Given, signal: AbortSignal): Promise<void> {
    const document = this.#documentOf(given)
    const manner = await this.#desk.mannerOf(document)
    const found = document.found.find(({ruleId, start}) => ruleId === given.ruleId && start === given.start)
    if (manner === undefined || found === undefined) throw new SettingsError('What was to be ignored is not there any more')
    const edit = await this.#ignoringEdit(document, manner, found, signal)
    if (signal.aborted) return
    if (edit === undefined)
      throw new SettingsError(
        `No comment can silence “${found.ruleId}” here alone. Silence it for the whole document, or switch the rule off`,
      )
    await this.#apply(document, [edit], `Ignore “${found.ruleId}” here`)
  }

  /** The first comment that silences a finding, and brings up nothing new; where a document is long, the first, untried. */
  async #ignoringEdit(document: OpenDocument, manner: CheckManner, found: FoundInDocument, signal: AbortSignal): Promise<Edit | undefined> {
    const {text} = document.text
    const edits = ignoringEdits(text, manner.format, found)
    if (text.length >= LONG) return edits[0]
    const key = `${document.uri}#try`
    try {
      const before = (await this.#desk.checks.look(key, text, manner, signal))?.length ?? 0
      for (const edit of edits) {
        const after = await this.#desk.checks.look(key, applyEdits(text, [edit]), manner, signal)
        if (after !== undefined && after.length < before && !after.some((left) => isSameAfter(edit, found, left))) return edit
      }
      return undefined
    } finally {
      this.#desk.checks.forget(key)
    }
  }

  async #switchOff(given: Given): Promise<void> {
    const document = this.#documentOf(given)
    const {path, home} = this.#workspace.placeOf(document)
    const configs = this.#desk.projects.configsOf(await this.#desk.settingsOf(document), home)
    const file = await switchOffRule(configs, path, home, String(given.ruleId))
    this.#log.info(`Switched ${String(given.ruleId)} off in ${file}`)
    await this.#haveShown(this.#desk.configurationChanged())
  }

  async #openPage({ruleId, url}: Given): Promise<void> {
    const uri = pageOfRule(String(ruleId), typeof url === 'string' && url.startsWith('https:') ? url : undefined)
    if (uri === undefined) throw new SettingsError(`There is no page about "${String(ruleId)}"`)
    if (!this.#client?.hasShowDocument) throw new SettingsError(`The page about "${String(ruleId)}": ${uri}`)
    await this.#connection.window.showDocument({uri, external: uri.startsWith('http'), takeFocus: true})
  }

  async #fixAll(given: Given, signal: AbortSignal): Promise<void> {
    const document = this.#documentOf(given)
    const edits = await this.fixEdits(document, signal)
    if (edits.length > 0) await this.#apply(document, edits, 'Make all safe corrections')
  }

  async #switch(isOff: boolean): Promise<void> {
    this.#desk.isOff = isOff
    await this.#desk.checkAll()
  }

  async #apply(document: OpenDocument, edits: readonly Edit[], label: string): Promise<void> {
    const edit = workspaceEdit(document, edits, this.#client?.takesVersionedEdits ?? false)
    const {applied, failureReason} = await this.#connection.workspace.applyEdit({label, edit})
    if (!applied) this.#log.info(`The editor has not made the change "${label}": ${failureReason ?? 'it does not say why'}`)
  }
}

/** Whether a finding is still there after an edit. */
function isSameAfter(edit: Edit, before: FoundInDocument, after: FoundInDocument): boolean {
  const by = edit.start <= before.start ? edit.text.length : 0
  return after.ruleId === before.ruleId && after.start === before.start + by
}
