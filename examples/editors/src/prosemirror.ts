import {Editor, Extension} from '@tiptap/core'
import type {Node} from '@tiptap/pm/model'
import {Plugin, PluginKey} from '@tiptap/pm/state'
import {Decoration, DecorationSet, type EditorView} from '@tiptap/pm/view'
import StarterKit from '@tiptap/starter-kit'
import {createWorkerLinter, type PlainFinding} from 'copydesk/worker'
import {MappedText} from './mapped-text.ts'
import {type Edit, listFindings} from './panel.ts'

const linter = createWorkerLinter()

/** The text of a document, each piece with its position. */
function textOf(doc: Node): MappedText<number> {
  const mapped = new MappedText<number>()
  doc.descendants((node, position) => {
    if (node.isTextblock && node.type.spec.code) return false
    if (node.isTextblock) mapped.paragraph()
    if (node.type.name === 'hardBreak') mapped.addBreak()
    if (node.isText && node.marks.some(({type}) => type.spec.code)) mapped.addOpaque()
    else if (node.isText) mapped.add(node.text ?? '', position)
    return true
  })
  return mapped
}

/** The positions of a stretch of the text in the document. */
function rangeOf(mapped: MappedText<number>, start: number, end: number): {from: number; to: number} | undefined {
  const span = mapped.span(start, end)
  return span && {from: span[0].place + span[0].offset, to: span[1].place + span[1].offset}
}

function decorations(doc: Node, mapped: MappedText<number>, findings: readonly PlainFinding[]): DecorationSet {
  const marks = findings.flatMap(({start, end, ruleId, reason}) => {
    const range = rangeOf(mapped, start, end)
    return range ? [Decoration.inline(range.from, range.to, {class: `copydesk copydesk-${ruleId}`, title: reason})] : []
  })
  return DecorationSet.create(doc, marks)
}

/** Makes edits, with the marks that stand there; where a place is not in the document, none of them. */
function applyTo(view: EditorView, mapped: MappedText<number>, edits: readonly Edit[]): void {
  const transaction = view.state.tr
  for (const {start, end, text} of edits) {
    const range = rangeOf(mapped, start, end)
    if (!range) return
    if (text === '') transaction.delete(range.from, range.to)
    else transaction.insertText(text, range.from, range.to)
  }
  view.dispatch(transaction)
}

const key = new PluginKey<DecorationSet>('copydesk')

/** Checks the document of a view, unless it has changed by the time of the answer. */
async function update(view: EditorView): Promise<void> {
  const {doc} = view.state
  const mapped = textOf(doc)
  const findings = await linter.lint(mapped.text)
  if (!findings || view.state.doc !== doc) return
  view.dispatch(view.state.tr.setMeta(key, decorations(doc, mapped, findings)))
  listFindings(findings, (edits) => {
    if (view.state.doc === doc) applyTo(view, mapped, edits)
  })
}

const plugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (transaction, shown) => transaction.getMeta(key) ?? shown.map(transaction.mapping, transaction.doc),
  },
  props: {decorations: (state) => key.getState(state)},
  view: (view) => {
    void update(view)
    return {update: (now, before) => void (now.state.doc.eq(before.doc) || update(now))}
  },
})

const editor = new Editor({
  element: document.querySelector('#editor'),
  extensions: [StarterKit.configure({trailingNode: false}), Extension.create({name: 'copydesk', addProseMirrorPlugins: () => [plugin]})],
  content:
    '<h2>The ferry 😀 is sold</h2><p>The ferry was <em>aban</em>donned in May. Use <code>teh</code> flag.</p><ul><li><p>The crew have recieved a letter , and and left.</p></li></ul><pre><code>teh wrod</code></pre>',
})

Object.assign(globalThis, {editor})
