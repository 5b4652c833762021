import {describe, expect, test} from 'vitest'
import {actionsFor, type Offering, unknownWords, wantsFixAll} from '../../src/server/code-actions.ts'
import type {FoundInDocument} from '../../src/server/found.ts'
import {foundAt} from './harness/found-at.ts'

const URI = 'file:///news/a.md'

const offering = (found: readonly FoundInDocument[], more: Partial<Offering> = {}): Offering => ({
  uri: URI,
  found,
  span: {start: 0, end: 0},
  only: undefined,
  diagnosticOf: ({ruleId, start}) => ({
    message: `${ruleId} at ${start}`,
    range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
  }),
  editOf: (edits) => ({changes: {[URI]: edits.map(({text}) => ({newText: text, range: {} as never}))}}),
  hasProject: true,
  ...more,
})

const titles = (found: readonly FoundInDocument[], more: Partial<Offering> = {}): string[] =>
  actionsFor(offering(found, more)).map(({title}) => title)

const typo = foundAt(4, 'abandonned', {expected: ['abandoned', 'abandon']})

test('a misspelt word can be replaced, added, ignored, its rule switched off and read about, in this order', () => {
  const actions = actionsFor(offering([typo], {span: {start: 5, end: 5}}))
  expect(
    actions.map(({title, isPreferred, edit, command}) => [title, isPreferred, edit?.changes?.[URI]?.[0]?.newText, command?.command]),
  ).toEqual([
    ['Replace by “abandoned”', true, 'abandoned', undefined],
    ['Replace by “abandon”', undefined, 'abandon', undefined],
    ['Add “abandonned” to the words of this project', undefined, undefined, 'copydesk.addWords'],
    ['Add “abandonned” to my own words', undefined, undefined, 'copydesk.addWords'],
    ['Ignore “typo” here', undefined, undefined, 'copydesk.ignoreHere'],
    ['Switch “typo” off in this project', undefined, undefined, 'copydesk.switchOffRule'],
    ['What “typo” finds, and why', undefined, undefined, 'copydesk.openRulePage'],
  ])
  for (const {kind, diagnostics} of actions)
    expect({kind, told: diagnostics?.map(({message}) => message)}).toEqual({kind: 'quickfix', told: ['typo at 4']})
})

test('commands carry what they are to be done with', () => {
  const actions = actionsFor(offering([{...typo, url: 'https://example.org/typo'}], {span: {start: 5, end: 5}}))
  const commands = actions.flatMap(({command}) => command ?? [])
  for (const {title} of commands) expect(actions.map((action) => action.title)).toContain(title)
  expect(commands.map((command) => command.arguments)).toEqual([
    [{uri: URI, words: ['abandonned'], to: 'project'}],
    [{uri: URI, words: ['abandonned'], to: 'personal'}],
    [{uri: URI, ruleId: 'typo', start: 4, end: 14}],
    [{uri: URI, ruleId: 'typo'}],
    [{uri: URI, ruleId: 'typo', url: 'https://example.org/typo'}],
  ])
})

test('where a document is in no folder, nothing is offered that needs a project', () => {
  expect(titles([typo], {span: {start: 5, end: 5}, hasProject: false})).toEqual([
    'Replace by “abandoned”',
    'Replace by “abandon”',
    'Add “abandonned” to my own words',
    'Ignore “typo” here',
    'What “typo” finds, and why',
  ])
})

test('edits elsewhere come after replacements, and the first of all is preferred', () => {
  const suggestions = [{title: 'Join to the sentence before', edits: [{start: 2, end: 4, text: ', who'}]}]
  const preferred = (one: FoundInDocument) =>
    actionsFor(offering([one]))
      .filter(({edit}) => edit)
      .map(({title, isPreferred}) => [title, isPreferred ?? false])
  expect(preferred(foundAt(0, 'Who', {ruleId: 'sentence-fragment', expected: ['Whom'], suggestions}))).toEqual([
    ['Replace by “Whom”', true],
    ['Join to the sentence before', false],
  ])
  expect(preferred(foundAt(0, 'Who', {ruleId: 'sentence-fragment', suggestions}))).toEqual([['Join to the sentence before', true]])
})

describe('titles', () => {
  const titleOf = (actual: string, text: string) => titles([foundAt(0, actual, {ruleId: 'compound', expected: [text]})])[0]
  test.each([
    ['the the', 'the', 'Replace by “the”'],
    [' ,', '', 'Delete “ ,”'],
    ['a\n  b\tc', '', 'Delete “a b c”'],
    ['a', 'b \r\n c', 'Replace by “b c”'],
    ['a', '😀'.repeat(60), `Replace by “${'😀'.repeat(60)}”`],
    ['a', '😀'.repeat(61), `Replace by “${'😀'.repeat(59)}…”`],
  ])('%j by %j', (actual, text, title) => {
    expect(titleOf(actual, text)).toBe(title)
  })

  test('a word that is added is not told at length either', () => {
    expect(titles([foundAt(0, 'x'.repeat(61))])).toContain(`Add “${'x'.repeat(59)}…” to my own words`)
  })
})

test.each([
  ['typo', 'Skarholm', true],
  ['inconsistent-name', 'Skarholm', true],
  ['compound', 'Skarholm', false],
  ['typo', 'two words', false],
  ['typo', '', false],
])('of %s, %j can be added to words: %s', (ruleId, actual, isOffered) => {
  expect(titles([foundAt(0, actual, {ruleId})]).some((title) => title.startsWith('Add '))).toBe(isOffered)
})

test('what has no page offers none, and what has one at an address of its own does', () => {
  const hasPage = (more: Partial<FoundInDocument>) => titles([foundAt(0, 'a', more)]).some((title) => title.startsWith('What '))
  expect(hasPage({ruleId: 'typo'})).toBe(true)
  expect(hasPage({ruleId: 'house.Words'})).toBe(false)
  expect(hasPage({ruleId: 'house.Words', url: 'https://example.org/words'})).toBe(true)
})

test('what its user does not want to see offers nothing', () => {
  expect(titles([typo], {span: {start: 5, end: 5}, diagnosticOf: () => undefined})).toEqual([])
})

test.each([
  [3, 3, false],
  [4, 4, true],
  [0, 4, true],
  [14, 14, true],
  [14, 20, true],
  [15, 20, false],
  [0, 20, true],
])('from %i to %i, what is found from 4 to 14 is offered: %s', (start, end, isOffered) => {
  expect(titles([typo], {span: {start, end}}).length > 0).toBe(isOffered)
})

test('a finding within another comes first', () => {
  const outer = foundAt(0, 'The pier was abandonned.', {ruleId: 'sentence-fragment', suggestions: [{title: 'Join', edits: []}]})
  const inner = foundAt(13, 'abandonned', {expected: ['abandoned']})
  const corrections = ['Join', 'Replace by “abandoned”']
  const offered = (found: readonly FoundInDocument[]) =>
    titles(found, {span: {start: 14, end: 14}}).filter((title) => corrections.includes(title))
  expect(offered([outer, inner])).toEqual(['Replace by “abandoned”', 'Join'])
  expect(offered([inner, outer])).toEqual(['Replace by “abandoned”', 'Join'])
})

describe('all unknown words of a document', () => {
  const other = foundAt(30, 'committe')
  const all = (found: readonly FoundInDocument[], more: Partial<Offering> = {}) =>
    actionsFor(offering(found, {span: {start: 5, end: 5}, ...more})).filter(({title}) => title.startsWith('Add all'))

  test('are offered at one of them, each once', () => {
    const actions = all([typo, other, foundAt(60, 'committe')])
    expect(actions.map(({title, kind, diagnostics, command}) => [title, kind, diagnostics, command?.arguments])).toEqual([
      [
        'Add all 2 unknown words of this document to the words of this project',
        'quickfix',
        undefined,
        [{uri: URI, words: ['abandonned', 'committe'], to: 'project'}],
      ],
      [
        'Add all 2 unknown words of this document to my own words',
        'quickfix',
        undefined,
        [{uri: URI, words: ['abandonned', 'committe'], to: 'personal'}],
      ],
    ])
  })

  test('are not offered where there is but one, nor at anything else', () => {
    expect(all([typo, foundAt(60, 'abandonned')])).toEqual([])
    expect(all([typo, other, foundAt(20, 'a a', {ruleId: 'repeated-word'})], {span: {start: 21, end: 21}})).toEqual([])
    expect(all([typo, other], {only: ['source']})).toEqual([])
  })

  test('are offered where a misspelt word is but one of two findings', () => {
    expect(all([typo, other, foundAt(4, 'abandonned it', {ruleId: 'compound'})])).toHaveLength(2)
  })

  test('are words, and not known by another rule', () => {
    expect(unknownWords([typo, other, foundAt(50, 'Skarholm', {ruleId: 'inconsistent-name'}), foundAt(70, 'in stead')])).toEqual([
      'abandonned',
      'committe',
    ])
  })
})

test.each<[readonly string[] | undefined, boolean]>([
  [undefined, true],
  [[''], true],
  [['quickfix'], true],
  [['refactor', 'quickfix'], true],
  [['quickfix.other'], false],
  [['quick'], false],
  [['source'], false],
  [[], false],
])('of the kinds %j, quick fixes are wanted: %s', (only, isWanted) => {
  expect(titles([typo], {span: {start: 5, end: 5}, only}).includes('Ignore “typo” here')).toBe(isWanted)
})

describe('all safe corrections', () => {
  const offered = (found: readonly FoundInDocument[], only?: readonly string[]) =>
    actionsFor(offering(found, {only})).filter(({command}) => command?.command === 'copydesk.fixAll')

  test('are offered wherever the reader is, where there is one', () => {
    const safe = foundAt(50, 'pier“', {fix: 'safe', expected: ['”']})
    expect(offered([safe])).toEqual([
      {
        title: 'Make all safe corrections in this document',
        kind: 'source.fixAll.copydesk',
        command: {title: 'Make all safe corrections in this document', command: 'copydesk.fixAll', arguments: [{uri: URI}]},
      },
    ])
    expect(offered([foundAt(50, 'a', {fix: 'suggestion', expected: ['b']})])).toEqual([])
    expect(offered([foundAt(50, 'a', {fix: 'safe'})])).toEqual([])
    expect(offered([foundAt(50, 'a', {fix: 'suggestion', expected: ['b']}), safe])).toHaveLength(1)
  })

  test('are not among the quick fixes that are asked for', () => {
    expect(offered([foundAt(50, 'pier“', {fix: 'safe', expected: ['”']})], ['quickfix'])).toEqual([])
  })
})

test.each<[readonly string[] | undefined, boolean]>([
  [undefined, false],
  [[], false],
  [[''], false],
  [['source'], true],
  [['source.fixAll'], true],
  [['source.fixAll.copydesk'], true],
  [['quickfix', 'source.fixAll'], true],
  [['source.fixAll.other'], false],
  [['source.fix'], false],
  [['quickfix'], false],
])('the kinds %j ask for all safe corrections: %s', (only, isAsked) => {
  expect(wantsFixAll(only)).toBe(isAsked)
})
