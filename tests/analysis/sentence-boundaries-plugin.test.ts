import fc from 'fast-check'
import type {Nodes, Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {describe, expect, test} from 'vitest'
import retextSentenceBoundaries from '../../src/analysis/sentence-boundaries-plugin.ts'
import {sentences} from '../../src/analysis/sentences.ts'

const parser = retext().use(retextEnglish).freeze()
const repair = retextSentenceBoundaries()

function repaired(text: string): Root {
  const tree = parser.parse(text)
  repair(tree)
  return tree
}

/** All nodes of one type in order, those of sentences only where asked for. */
function nodesOf(node: Nodes, type: Nodes['type'], found: Nodes[] = []): Nodes[] {
  if (node.type === type) found.push(node)
  if ('children' in node) for (const child of node.children) nodesOf(child, type, found)
  return found
}

const sentenceTexts = (tree: Root): string[] => nodesOf(tree, 'SentenceNode').map((node) => textOf(node))

interface Leaf {
  value: string
  start: number | undefined
  end: number | undefined
}

function leavesOf(node: Nodes, leaves: Leaf[] = []): Leaf[] {
  if ('value' in node) leaves.push({value: node.value, start: node.position?.start.offset, end: node.position?.end.offset})
  else for (const child of node.children) leavesOf(child, leaves)
  return leaves
}

/** Every parent must span exactly its children, and slice back to its text. */
function expectTruePositions(node: Nodes, source: string): void {
  expect(source.slice(node.position?.start.offset, node.position?.end.offset)).toBe(textOf(node))
  if ('children' in node) for (const child of node.children) expectTruePositions(child, source)
}

describe('the repaired tree', () => {
  test('splits where the parser merged', () => {
    expect(sentenceTexts(repaired('It opened on September 14. Kim flew in. She sold Acme Inc. She left.'))).toEqual([
      'It opened on September 14.',
      'Kim flew in.',
      'She sold Acme Inc.',
      'She left.',
    ])
  })

  test('merges where the parser split', () => {
    expect(sentenceTexts(repaired('He fled to platform No. Five men followed. “Really?” Kim asked.'))).toEqual([
      'He fled to platform No.',
      'Five men followed.',
      '“Really?” Kim asked.',
    ])
    expect(sentenceTexts(repaired('Yahoo! Inc. bought it.'))).toEqual(['Yahoo! Inc. bought it.'])
  })

  test('parts headline and bullet lines', () => {
    expect(sentenceTexts(repaired('Light out\nThe keeper speaks\n• 4 min read\n• two lamps'))).toEqual([
      'Light out',
      'The keeper speaks',
      '• 4 min read',
      '• two lamps',
    ])
  })

  test('joins a paragraph that the parser parted inside a sentence', () => {
    const text = [
      'The keeper asked the harbour master where the young men had gone,',
      'and then the one from the town cried as loud as he could “Stop!”',
      'Kim Roe asked him whether he was ill, and he was not, or said so.',
    ].join('\n')
    expect(nodesOf(parser.parse(text), 'ParagraphNode')).toHaveLength(2)
    expect(nodesOf(repaired(text), 'ParagraphNode')).toHaveLength(1)
  })

  test('gives the full stop that ends a sentence back to it, and leaves that of an abbreviation in its word', () => {
    const endOf = (text: string) => {
      const sentence = nodesOf(repaired(text), 'SentenceNode')[0] as Extract<Nodes, {type: 'SentenceNode'}>
      return sentence.children.slice(-2).map((node) => `${node.type} ${textOf(node)}`)
    }
    expect(endOf('They met there. then it rained.')).toEqual(['WordNode there', 'PunctuationNode .'])
    expect(endOf('It opened on September 14. Kim came.')).toEqual(['WordNode 14', 'PunctuationNode .'])
    expect(endOf('It opened at 5 p.m. The keeper came.')).toEqual(['WhiteSpaceNode  ', 'WordNode p.m.'])
    expect(endOf('She sold Acme Inc. She left.')).toEqual(['WhiteSpaceNode  ', 'WordNode Inc.'])
  })

  test('puts the white space between sentences into the paragraph', () => {
    const [paragraph] = repaired('It rained on September 14. Kim left.').children
    expect(paragraph && 'children' in paragraph && paragraph.children.map((node) => node.type)).toEqual([
      'SentenceNode',
      'WhiteSpaceNode',
      'SentenceNode',
    ])
  })

  test('needs no positions', () => {
    const tree = parser.parse('It opened on September 14. Kim flew in.')
    const strip = (node: Nodes): void => {
      delete node.position
      if ('children' in node) node.children.forEach(strip)
    }
    strip(tree)
    repair(tree)
    expect(sentenceTexts(tree)).toEqual(['It opened on September 14.', 'Kim flew in.'])
    expect(nodesOf(tree, 'SentenceNode').every((node) => node.position === undefined)).toBe(true)
  })

  test('works in a pipeline', async () => {
    const file = await retext().use(retextEnglish).use(retextSentenceBoundaries).process('It opened on September 14. Kim flew in.')
    expect(String(file)).toBe('It opened on September 14. Kim flew in.')
  })
})

describe('for any text', () => {
  const parts = fc.constantFrom(
    'The',
    ' ',
    ' ',
    '. ',
    '.',
    '? ',
    '!',
    '…',
    '"',
    '“',
    '”',
    '(',
    ')',
    'U.S. ',
    'No. ',
    '5',
    'p.m. ',
    'he left',
    '\n',
    '\n\n',
    '\r\n',
    '\u00a0',
    '🎉',
    'Kim',
    'é',
    '• ',
    '1. ',
    'Inc. ',
    'there. ',
    'Gen.',
    '’',
    "'",
  )
  const texts = fc.array(parts, {maxLength: 60}).map((list) => list.join(''))

  test('the text, the leaves and their positions stay', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = leavesOf(parser.parse(text))
        const tree = repaired(text)
        expect(textOf(tree)).toBe(text)
        expect(leavesOf(tree)).toEqual(before)
        for (const child of tree.children) expectTruePositions(child, text)
      }),
    )
  })

  test('the sentences are those of sentences(), with the markers of list items before them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans = sentences(text)
        const nodes = nodesOf(repaired(text), 'SentenceNode').filter((node) => /[\p{L}\p{N}]/u.test(textOf(node)))
        const withWords = spans.filter(({start, end}) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
        expect(nodes.map((node) => node.position?.end.offset)).toEqual(withWords.map(({end}) => end))
        nodes.forEach((node, index) => {
          const marker = text.slice(node.position?.start.offset, withWords[index]?.start)
          expect(marker).toMatch(/^(\S{1,4}\s+)?$/u)
        })
      }),
    )
  })

  test('repairing twice changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = repaired(text)
        const copy = structuredClone(once)
        repair(once)
        expect(once).toEqual(copy)
      }),
    )
  })
})
