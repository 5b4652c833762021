import {StreamLanguage} from '@codemirror/language'
import {type Diagnostic, forEachDiagnostic, setDiagnosticsEffect} from '@codemirror/lint'
import type {Extension} from '@codemirror/state'
import {EditorView} from '@codemirror/view'
import {type CopydeskLintOptions, copydeskLinter, diagnosticOf, relint} from '../../../src/browser/codemirror.ts'
import {createWorkerLinter, type PlainFinding} from '../../../src/browser/worker.ts'

const linter = createWorkerLinter({}, {worker: '/dist/standalone/thread.js'})

/** A language that has a name, and no grammar. */
const languageOf = (name: string): Extension =>
  StreamLanguage.define({
    name,
    token(stream) {
      stream.skipToEnd()
      return null
    },
  })

/** An editor with a text, in a tree of its own, as the page's policy asks for. */
function editorOf(text: string, extensions: Extension): EditorView {
  const host = document.createElement('div')
  document.body.append(host)
  const root = host.attachShadow({mode: 'open'})
  return new EditorView({
    doc: text,
    root,
    parent: root,
    extensions: [EditorView.theme({'.cm-lintRange': {backgroundImage: 'none !important'}}), extensions],
  })
}

/** The diagnostics that an editor shows, once it has some that are newer than the call. */
function shownIn(
  text: string,
  options: CopydeskLintOptions = {},
  more: Extension = [],
): Promise<{view: EditorView; diagnostics: Diagnostic[]}> {
  return new Promise((resolve) => {
    const listen = EditorView.updateListener.of(({state, transactions, view}) => {
      if (!transactions.some(({effects}) => effects.some((effect) => effect.is(setDiagnosticsEffect)))) return
      const diagnostics: Diagnostic[] = []
      forEachDiagnostic(state, (diagnostic) => diagnostics.push(diagnostic))
      resolve({view, diagnostics})
    })
    editorOf(text, [more, copydeskLinter(linter, {delay: 1, ...options}), listen])
  })
}

/** What each action of each diagnostic of a text makes of it. */
async function corrections(
  text: string,
  format: 'text' | 'markdown' | 'html' | 'mdx',
): Promise<{finding: PlainFinding; results: string[]}[]> {
  const found = (await linter.lint(text, {format})) ?? []
  const view = editorOf(text, [])
  const made = found.map((finding) => {
    const results = (diagnosticOf(text, finding).actions ?? []).map(({apply}) => {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}})
      apply(view, finding.start, finding.end)
      return view.state.doc.toString()
    })
    return {finding, results}
  })
  view.destroy()
  return made
}

Object.assign(globalThis, {linter, corrections, shownIn, languageOf, relint, EditorView, copydeskLinter, editorOf})
