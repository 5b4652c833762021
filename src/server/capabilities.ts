import {type ClientCapabilities, CodeActionKind, MarkupKind, type ServerCapabilities, TextDocumentSyncKind} from './bundled/protocol.ts'
import {encodings, type PositionEncoding} from './encoded-text.ts'

/** The kind of action that makes all safe corrections of a document. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.copydesk`

/** What a client can do, as far as it matters here. */
export interface Client {
  readonly encoding: PositionEncoding
  readonly takesMarkdown: boolean
  readonly takesVersionedEdits: boolean
  readonly hasCodeActionLiterals: boolean
  readonly hasCodeDescription: boolean
  readonly hasRelated: boolean
  readonly hasTags: boolean
  readonly hasConfiguration: boolean
  readonly hasFolders: boolean
  readonly hasShowDocument: boolean
  readonly registersConfiguration: boolean
  readonly watchesFiles: boolean
  /** Whether it asks for diagnostics, since it does not take them. */
  readonly pulls: boolean
}

/** The first unit that the client offers and that is known here; UTF-16, which all clients know, where it offers none. */
const encodingOf = (offered: readonly string[] | undefined): PositionEncoding =>
  (offered?.find((name) => (encodings as readonly string[]).includes(name)) as PositionEncoding | undefined) ?? 'utf-16'

/** What a client says that it can do. */
export function clientOf({general, textDocument, workspace, window}: ClientCapabilities): Client {
  const published = textDocument?.publishDiagnostics
  return {
    encoding: encodingOf(general?.positionEncodings),
    takesMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    hasCodeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    hasCodeDescription: published?.codeDescriptionSupport ?? false,
    hasRelated: published?.relatedInformation ?? false,
    hasTags: published?.tagSupport !== undefined,
    hasFolders: workspace?.workspaceFolders ?? false,
    hasConfiguration: workspace?.configuration ?? false,
    hasShowDocument: window?.showDocument?.support ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    pulls: published === undefined && textDocument?.diagnostic !== undefined && (workspace?.diagnostics?.refreshSupport ?? false),
  }
}

/** What the server offers a client. */
export const serverCapabilities = ({encoding, pulls, hasCodeActionLiterals}: Client, commands: readonly string[]): ServerCapabilities => ({
  positionEncoding: encoding,
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: {includeText: false},
    willSaveWaitUntil: true,
  },
  codeActionProvider: hasCodeActionLiterals ? {codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL]} : true,
  hoverProvider: true,
  executeCommandProvider: {commands: [...commands]},
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
  ...(pulls && {diagnosticProvider: {identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false}}),
})
