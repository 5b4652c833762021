import {VFile} from 'vfile'
import {lint, type Settings} from '../../../src/index.ts'
import {EncodedText, type PositionEncoding} from '../../../src/server/encoded-text.ts'
import type {Diagnostic, Incoming} from './talk.ts'

interface TextEdit {
  readonly range: Diagnostic['range']
  readonly newText: string
}

/** An action or an edit of a workspace, as far as tests read it. */
export interface Action {
  readonly title: string
  readonly kind: string
  readonly isPreferred?: boolean
  readonly edit?: WorkspaceEdit
  readonly command?: {readonly command: string; readonly arguments: readonly unknown[]}
}

export interface WorkspaceEdit {
  readonly documentChanges?: readonly {readonly textDocument: {readonly version: number}; readonly edits: readonly TextEdit[]}[]
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>
}

/** A text after edits, as an editor makes them: all ranges count in the text before. */
export function edited(text: string, edits: readonly TextEdit[], encoding: PositionEncoding = 'utf-16'): string {
  const encoded = new EncodedText(text, encoding)
  const spans = edits.map(({range, newText}) => ({...encoded.spanOf(range), newText})).sort((a, b) => b.start - a.start)
  return spans.reduce((left, {start, end, newText}) => left.slice(0, start) + newText + left.slice(end), text)
}

/** A text after an edit of its workspace. */
export const editedBy = (text: string, edit: WorkspaceEdit | undefined, encoding?: PositionEncoding): string =>
  edited(text, edit?.documentChanges?.[0]?.edits ?? Object.values(edit?.changes ?? {})[0] ?? [], encoding)

/** What diagnostics mark, with their rules. */
export function marked(text: string, diagnostics: readonly Diagnostic[], encoding: PositionEncoding = 'utf-16'): string[] {
  const encoded = new EncodedText(text, encoding)
  return diagnostics.map(({range, code}) => {
    const {start, end} = encoded.spanOf(range)
    return `${code} ${start} ${text.slice(start, end)}`
  })
}

/** What the library finds in a text, in the same words. */
export async function expectedMarks(text: string, path: string, settings: Settings = {}): Promise<string[]> {
  const {messages} = await lint(new VFile({path, value: text}), settings)
  return messages.map(({ruleId, place, actual}) => `${ruleId} ${place.start.offset} ${actual}`)
}

export const actionsOf = ({result}: Incoming): readonly Action[] => result as readonly Action[]
