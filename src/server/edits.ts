import type {Edit} from '../text/finding.ts'
import type {CodeAction, TextEdit} from './bundled/protocol.ts'
import type {OpenDocument} from './open-document.ts'

export const textEditsOf = (document: OpenDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => ({range: document.text.rangeOf(edit), newText: edit.text}))

/** Edits of a document as its client takes them; with the version that they count from, where it looks at that. */
export function workspaceEdit(document: OpenDocument, edits: readonly Edit[], isVersioned: boolean): NonNullable<CodeAction['edit']> {
  const {uri, version} = document
  const made = textEditsOf(document, edits)
  return isVersioned ? {documentChanges: [{textDocument: {uri, version}, edits: made}]} : {changes: {[uri]: made}}
}
