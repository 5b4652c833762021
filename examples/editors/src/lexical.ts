import {registerRichText} from '@lexical/rich-text'
import {createWorkerLinter, type PlainFinding} from 'copydesk/worker'
import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  createEditor,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import {MappedText} from './mapped-text.ts'
import {type Edit, listFindings} from './panel.ts'

const linter = createWorkerLinter()

/** Adds the text of an element, its own elements being paragraphs of their own. */
function $addText(mapped: MappedText<NodeKey>, element: ElementNode): void {
  for (const node of element.getChildren()) {
    if ($isTextNode(node)) node.hasFormat('code') ? mapped.addOpaque() : mapped.add(node.getTextContent(), node.getKey())
    else if ($isLineBreakNode(node)) mapped.addBreak()
    else if ($isElementNode(node)) {
      mapped.paragraph()
      $addText(mapped, node)
    }
  }
}

function textOf(editor: LexicalEditor): MappedText<NodeKey> {
  const mapped = new MappedText<NodeKey>()
  editor.read(() => $addText(mapped, $getRoot()))
  return mapped
}

/** The text node on the page that a node of the editor is shown as. */
const shownAs = (editor: LexicalEditor, key: NodeKey): Node | null =>
  document.createTreeWalker(editor.getElementByKey(key) ?? document.createElement('i'), NodeFilter.SHOW_TEXT).nextNode()

function rangesOf(editor: LexicalEditor, mapped: MappedText<NodeKey>, findings: readonly PlainFinding[]): Range[] {
  return findings.flatMap(({start, end}) => {
    const [from, to] = mapped.span(start, end) ?? []
    const [first, last] = [from && shownAs(editor, from.place), to && shownAs(editor, to.place)]
    if (!from || !to || !first || !last) return []
    const range = new Range()
    range.setStart(first, from.offset)
    range.setEnd(last, to.offset)
    return [range]
  })
}

/** Makes an edit: what it puts in goes to where it begins, and what it takes out may be in several nodes. */
function $edit(mapped: MappedText<NodeKey>, {start, end, text}: Edit): void {
  const span = mapped.span(start, end)
  const [first, last] = (span ?? []).map(({place}) => $getNodeByKey(place))
  if (!span || !$isTextNode(first) || !$isTextNode(last)) return
  const [from, to] = span
  if (first.is(last)) first.spliceText(from.offset, to.offset - from.offset, text)
  else {
    last.spliceText(0, to.offset, '')
    for (let between = first.getNextSibling(); between && !between.is(last); between = first.getNextSibling()) between.remove()
    first.spliceText(from.offset, first.getTextContentSize() - from.offset, text)
  }
}

function makeEdits(editor: LexicalEditor, mapped: MappedText<NodeKey>, edits: readonly Edit[]): void {
  editor.update(() => {
    for (const edit of edits) $edit(mapped, edit)
  })
}

async function update(editor: LexicalEditor): Promise<void> {
  const mapped = textOf(editor)
  const findings = await linter.lint(mapped.text)
  if (!findings || textOf(editor).text !== mapped.text) return
  CSS.highlights.set('copydesk', new Highlight(...rangesOf(editor, mapped, findings)))
  listFindings(findings, (edits) => {
    if (textOf(editor).text === mapped.text) makeEdits(editor, mapped, edits)
  })
}

const root = document.createElement('div')
root.contentEditable = 'true'
root.spellcheck = false
document.querySelector('#editor')?.append(root)

const editor = createEditor({namespace: 'copydesk', onError: (error) => console.error(error)})
editor.setRootElement(root)
registerRichText(editor)
editor.registerUpdateListener(({dirtyElements, dirtyLeaves}) => {
  if (dirtyElements.size > 0 || dirtyLeaves.size > 0) void update(editor)
})
editor.update(() => {
  const first = $createParagraphNode().append(
    $createTextNode('The ferry 😀 was '),
    $createTextNode('aban').toggleFormat('italic'),
    $createTextNode('donned in May. Use '),
    $createTextNode('teh').toggleFormat('code'),
    $createTextNode(' flag.'),
  )
  const second = $createParagraphNode().append($createTextNode('The crew have recieved a letter , and and left.'))
  $getRoot().clear().append(first, second)
})

Object.assign(globalThis, {editor})
