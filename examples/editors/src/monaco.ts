import {createWorkerLinter, type Format, type PlainFinding} from 'copydesk/worker'
import * as monaco from 'monaco-editor/editor/editor.api'
import 'monaco-editor/languages/definitions/markdown/register'
import 'monaco-editor/editor/contrib/codeAction/browser/codeActionContributions'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import {correctionsOf, type Edit, listFindings} from './panel.ts'

Object.assign(globalThis, {MonacoEnvironment: {getWorker: () => new EditorWorker()}})

const linter = createWorkerLinter()

const FORMATS: Readonly<Record<string, Format>> = {markdown: 'markdown', mdx: 'mdx', html: 'html'}
const SEVERITIES = {error: monaco.MarkerSeverity.Error, warn: monaco.MarkerSeverity.Warning, info: monaco.MarkerSeverity.Info}

const rangeOf = (model: monaco.editor.ITextModel, {start, end}: {start: number; end: number}): monaco.Range =>
  monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))

/** What was found in a model, and in which version of it. */
const found = new WeakMap<monaco.editor.ITextModel, {readonly version: number; readonly findings: readonly PlainFinding[]}>()

const editOf = (model: monaco.editor.ITextModel, edit: Edit) => ({range: rangeOf(model, edit), text: edit.text})

async function update(model: monaco.editor.ITextModel): Promise<void> {
  const version = model.getVersionId()
  const format = FORMATS[model.getLanguageId()] ?? 'text'
  const findings = await linter.lint(model.getValue(), {format, document: model.uri.toString()})
  if (!findings || model.isDisposed() || model.getVersionId() !== version) return
  found.set(model, {version, findings})
  const markers = findings.map((finding) => ({
    ...rangeOf(model, finding),
    message: finding.reason,
    severity: SEVERITIES[finding.severity],
    source: 'copydesk',
    code: finding.ruleId,
  }))
  monaco.editor.setModelMarkers(model, 'copydesk', markers)
  listFindings(findings, (edits) => {
    if (model.getVersionId() === version)
      model.pushEditOperations(
        [],
        edits.map((edit) => editOf(model, edit)),
        () => null,
      )
  })
}

/** The corrections of what stands at a range, as Monaco's own quick fixes. */
monaco.languages.registerCodeActionProvider('*', {
  provideCodeActions(model, range) {
    const {version, findings} = found.get(model) ?? {version: 0, findings: []}
    const here = version === model.getVersionId() ? findings.filter((finding) => rangeOf(model, finding).intersectRanges(range)) : []
    const actions = here.flatMap((finding) =>
      correctionsOf(finding).map(({title, edits}) => ({
        title,
        kind: 'quickfix',
        edit: {edits: edits.map((edit) => ({resource: model.uri, versionId: version, textEdit: editOf(model, edit)}))},
      })),
    )
    return {actions, dispose() {}}
  },
})

document.body.className = 'monaco'
const editor = monaco.editor.create(document.querySelector<HTMLElement>('#editor')!, {
  value: '# The ferry 😀\r\n\r\nIt was abandonned in May. Use the `teh` flag.\r\n\r\nThe crew have recieved a letter , and and left.\r\n',
  language: 'markdown',
  minimap: {enabled: false},
  wordWrap: 'on',
})
const model = editor.getModel()!
model.onDidChangeContent(() => void update(model))
void update(model)

Object.assign(globalThis, {editor, monaco})
