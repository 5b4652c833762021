import type {Nodes, Root} from 'nlcst'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {expect, test} from 'vitest'
import {nlcstBlocks} from '../../src/formats/nlcst.ts'
import {outline} from './read.ts'

const treeOf = (source: string): Root => retext().use(retextEnglish).parse(source) as Root

const shown = (tree: Root): string[] => outline({blocks: nlcstBlocks(tree), comments: []})

/** Makes the words that are written so into source, as other plugins do with code. */
function hide(node: Nodes, word: string): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (const [index, child] of children.entries()) {
    const isWord = child.type === 'WordNode' && child.children.map((part) => ('value' in part ? part.value : '')).join('') === word
    if (isWord) children[index] = {type: 'SourceNode', value: word, position: child.position} as Nodes
    else hide(child, word)
  }
}

test('lines that only a line break keeps apart are blocks of their own', () => {
  expect(shown(treeOf('Light out\n\nTo bring with you on the boat:\n• a warm coat\n• two lamps\n\nIt rained.'))).toEqual([
    'heading: Light out',
    'paragraph: To bring with you on the boat:',
    'list-item: a warm coat',
    'list-item: two lamps',
    'paragraph: It rained.',
  ])
})

test('what a tree has as source is opaque, in the block that it stands in', () => {
  const tree = treeOf('Run make there.\n\nTo bring with you on the boat:\n• a warm make\n• make lamps here')
  hide(tree, 'make')
  expect(shown(tree)).toEqual([
    'paragraph: Run ⟨make⟩ there.',
    'paragraph: To bring with you on the boat:',
    'list-item: a warm ⟨make⟩',
    'list-item: ⟨make⟩ lamps here',
  ])
})

test('each character stands where the positions of the tree say', () => {
  const source = 'It rained.\n\nTo bring with you on the boat:\n• a warm coat\n• two lamps'
  for (const {text, map} of nlcstBlocks(treeOf(source))) {
    const {start, end} = map.toSource({start: 0, end: text.length})
    expect(source.slice(start, end)).toBe(text)
    const inner = map.toSource({start: 2, end: 6})
    expect(source.slice(inner.start, inner.end)).toBe(text.slice(2, 6))
    expect(map.rewrite({start: 2, end: 6, text: 'x'})).toEqual({...inner, text: 'x'})
  }
})

test('a tree of another language is refused, with the remedy', () => {
  expect(() => nlcstBlocks({type: 'root', children: []} as never)).toThrow(
    'copydesk needs an nlcst tree, and was given one with a "root" at its top. Use retext-english before it, or remark-retext or rehype-retext',
  )
})
