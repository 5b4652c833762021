import {language} from '@codemirror/language'
import {type Diagnostic, linter} from '@codemirror/lint'
import {type EditorState, type Extension, StateEffect} from '@codemirror/state'
import type {EditorView} from '@codemirror/view'
import {type Format, formats} from '../../formats/format.ts'
import type {WorkerLinter} from '../client.ts'
import type {PlainFinding} from '../plain-finding.ts'
import {type CorrectionHooks, diagnosticOf} from './diagnostic.ts'

/** How an editor is checked. Everything may be left out. */
export interface CopydeskLintOptions extends CorrectionHooks {
  /** How long the user must have stopped typing. Unit: ms. Default: 100. */
  readonly delay?: number
  /** Which of the worker's documents this editor shows, where several share one worker. Default: the only one. */
  readonly document?: string
  /** What the text is written in. Default: by the editor's language, `text` where that is neither Markdown nor MDX nor HTML. */
  readonly format?: (state: EditorState) => Format
  /** Which findings are shown. Default: all. */
  readonly filter?: (finding: PlainFinding) => boolean
  /** Told of everything that was found, shown or not, and in which text. */
  readonly onFindings?: (findings: readonly PlainFinding[], text: string, view: EditorView) => void
}

const again = StateEffect.define<null>()

/** Lints an editor's document again though it has not changed, as after `configure` or with another `filter`. */
export const relint = (view: EditorView): void => view.dispatch({effects: again.of(null)})

function formatByLanguage(state: EditorState): Format {
  const name = state.facet(language)?.name
  return formats.find((format) => format === name) ?? 'text'
}

/**
 * Checks a document as it is edited: an extension for CodeMirror 6 that marks what the worker's linter finds and offers every correction as an action. After an edit
 * only what it may have changed is looked at anew.
 *
 * @param worker - made by `createWorkerLinter` of `copydesk/worker`; whoever made it disposes of it
 */
export function copydeskLinter(worker: WorkerLinter, options: CopydeskLintOptions = {}): Extension {
  const {delay = 100, document = '', format = formatByLanguage, filter = () => true, onFindings} = options
  let shown: readonly Diagnostic[] = []
  async function source(view: EditorView): Promise<readonly Diagnostic[]> {
    const text = view.state.doc.toString()
    const found = await worker.lint(text, {format: format(view.state), document})
    if (!found) return shown
    onFindings?.(found, text, view)
    return (shown = found.filter(filter).map((finding) => diagnosticOf(text, finding, options)))
  }
  return linter(source, {
    delay,
    needsRefresh: ({state, startState, transactions}) =>
      state.facet(language) !== startState.facet(language) || transactions.some(({effects}) => effects.some((effect) => effect.is(again))),
  })
}
