import * as vscode from 'vscode'
import {LanguageClient, type LanguageClientOptions, TransportKind} from 'vscode-languageclient/node'
import {StatusItem} from './status-item.ts'

/** Languages in which articles are written. */
const LANGUAGES = ['markdown', 'plaintext', 'html', 'mdx']

/** From this length on, the server checks first what is on the screen, and so has to be told. Unit: UTF-16 code units. */
const LONG = 1_000_000

let client: LanguageClient | undefined

/** The page of a rule, which comes as Markdown, is shown as it is meant to be read. */
async function showDocument(uri: string): Promise<{success: boolean}> {
  if (uri.endsWith('.md') && uri.startsWith('file:')) await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(uri))
  else await vscode.env.openExternal(vscode.Uri.parse(uri))
  return {success: true}
}

function newClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('out/server/main.js')
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => [
      {scheme: 'file', language},
      {scheme: 'untitled', language},
    ]),
    initializationOptions: {statusNotifications: true},
    middleware: {window: {showDocument: ({uri}) => showDocument(uri)}},
  }
  return new LanguageClient('copydesk', 'copydesk', {module, transport: TransportKind.stdio, args: []}, options)
}

const activeUri = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString()

/** Has the server do something with the document in front. */
async function run(command: string, given: object = {}): Promise<void> {
  const uri = activeUri()
  if (uri) await client?.sendRequest('workspace/executeCommand', {command, arguments: [{uri, ...given}]})
}

/** The words of the document in front that no dictionary knows, each once. */
function unknownWords(): string[] {
  const document = vscode.window.activeTextEditor?.document
  if (!document) return []
  const typos = vscode.languages.getDiagnostics(document.uri).filter(({source, code}) => {
    const id = typeof code === 'object' ? code.value : code
    return source === 'copydesk' && id === 'typo'
  })
  return [...new Set(typos.map(({range}) => document.getText(range)))]
}

async function addAllWords(): Promise<void> {
  const words = unknownWords()
  if (words.length === 0) {
    await vscode.window.showInformationMessage('copydesk: the dictionary knows every word of this document.')
    return
  }
  const chosen = await vscode.window.showQuickPick(
    [
      {label: 'To the words of this project', to: 'project'},
      {label: 'To my own words', to: 'personal'},
    ],
    {placeHolder: `Add ${words.join(', ')}`},
  )
  if (chosen) await run('copydesk.addWords', {words, to: chosen.to})
}

async function toggle(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('copydesk', vscode.window.activeTextEditor?.document.uri)
  const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global
  await settings.update('enable', !settings.get('enable', true), target)
}

const MENU = [
  {label: 'Check Now', command: 'copydesk.checkDocument'},
  {label: 'Make All Safe Corrections', command: 'copydesk.fixDocument'},
  {label: 'Add All Unknown Words of This Document…', command: 'copydesk.addAllWords'},
  {label: 'Switch Checking On or Off', command: 'copydesk.toggle'},
  {label: 'Show Problems', command: 'workbench.actions.view.problems'},
]

async function showMenu(): Promise<void> {
  const chosen = await vscode.window.showQuickPick(MENU, {placeHolder: 'copydesk'})
  if (chosen) await vscode.commands.executeCommand(chosen.command)
}

/** Tells the server what is on the screen of a long document. */
function tellVisible({textEditor: {document}, visibleRanges: [first]}: vscode.TextEditorVisibleRangesChangeEvent): void {
  if (first === undefined || document.offsetAt(document.lineAt(document.lineCount - 1).range.end) < LONG) return
  void client?.sendNotification('copydesk/didChangeVisibleRange', {uri: document.uri.toString(), line: first.start.line})
}

/** Starts the server, and offers its commands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const status = new StatusItem()
  const commands: Record<string, () => Promise<void>> = {
    'copydesk.checkDocument': () => run('copydesk.checkNow'),
    'copydesk.fixDocument': () => run('copydesk.fixAll'),
    'copydesk.addAllWords': addAllWords,
    'copydesk.toggle': toggle,
    'copydesk.menu': showMenu,
    'copydesk.restart': async () => client?.restart(),
  }
  client = newClient(context)
  client.onNotification('copydesk/status', (told) => status.take(told))
  context.subscriptions.push(
    status,
    vscode.window.onDidChangeTextEditorVisibleRanges(tellVisible),
    ...Object.entries(commands).map(([name, command]) => vscode.commands.registerCommand(name, command)),
  )
  await client.start()
}

export const deactivate = (): Promise<void> | undefined => client?.stop()
