import {expect, test} from 'vitest'
import {Document} from '../../src/analysis/document.ts'
import {ownWordsOf} from '../../src/analysis/own-words.ts'
import {topicsOf} from '../../src/analysis/topics.ts'

const documentOf = (source: string, said = {}) => new Document(source, [], [], said)
const wordsOf = (source: string) => [...ownWordsOf(documentOf(source)).words]

test.each([
  ['a code span', 'Call `tarFile()` twice.', ['tarfile', 'tar', 'file']],
  ['a fence', 'Then:\n\n```sh\nnpx frobnik\n```\n\nDone.', ['sh', 'npx', 'frobnik']],
  ['the target of a link', 'See [the guide](./wexol/intro.md).', ['wexol', 'intro', 'md', '.md']],
  ['an address', 'It stands on https://zorbo.example now.', ['https', 'zorbo', 'example']],
  ['an element of code', 'Run <code>kubrik up</code> first.', ['kubrik', 'up']],
  ['an attribute', '<a class="zork" title="a fine vew">here</a>', ['zork']],
  ['a name and a file', 'Set max_wib in conf.tml and ask @snorri.', ['max', 'wib', 'conf', 'tml', '.tml', 'snorri']],
])('%s has words of its own', (_, source, words) => {
  expect(wordsOf(source)).toEqual(words)
})

test('prose has none, however it is punctuated', () => {
  expect(wordsOf('He came; she left (late). “Why?” asked nobody - at all… 12:30, 5% of £3.')).toEqual([])
})

test('an unclosed mark takes nothing with it', () => {
  expect(wordsOf('A ` alone, a <b alone, ]( alone and <code>alone')).toEqual([])
})

test.each([
  ['a letter in prose', 'Use `wib` and wait.', 'Use `wib` and waits.'],
  ['a name in prose', 'Use `wib` and wait.', 'Use `wib` and wait_max.'],
  ['a letter of code', 'Use `wib` and wait.', 'Use `wibo` and wait.'],
  ['a mark', 'Use `wib` and wait.', 'Use wib` and wait.'],
  ['a fence around', 'Use wib.\n\nAnd wait.', '```\nUse wib.\n\nAnd wait.\n```'],
  ['a target', 'See [it](zor) now.', 'See [it](zorb) now.'],
])('after an edit of %s they are what they would be without the version before', (_, before, after) => {
  const first = documentOf(before)
  first.once(ownWordsOf)
  const second = new Document(after, [], [], {previous: first})
  const {words, code, stretches} = second.once(ownWordsOf)
  const fresh = ownWordsOf(documentOf(after))
  expect([[...words], code, stretches]).toEqual([[...fresh.words], fresh.code, fresh.stretches])
})

test('code makes a document one about software, and the settings know better', () => {
  const code = 'Use `one`, `two` and `three`.'
  expect(topicsOf(documentOf(code))).toEqual(['software'])
  expect(topicsOf(documentOf('Use one, two and three.'))).toEqual([])
  expect(topicsOf(documentOf(code, {topics: []}))).toEqual([])
  expect(topicsOf(documentOf('Use one.', {genre: 'docs'}))).toEqual(['software'])
})
