import {VFileMessage} from 'vfile-message'
import {expect, test} from 'vitest'
import {settle} from '../../src/linter/settle.ts'

/** What a rule finds in a text: each place where a pattern matches, to be replaced. */
type Slip = readonly [ruleId: string, pattern: RegExp, replacement: string]

/** Finds slips as a linter would, rule by rule. */
const finding = (slips: readonly Slip[]) => (text: string) =>
  slips.flatMap(([ruleId, pattern, replacement]) =>
    [...text.matchAll(pattern)].map(({0: actual, index}) => {
      const point = (offset: number) => ({line: 1, column: offset + 1, offset})
      const place = {start: point(index), end: point(index + actual.length)}
      const message = new VFileMessage(actual, {place, ruleId, source: 'copydesk'})
      return Object.assign(message, {actual, expected: [replacement], data: {fix: 'safe', confidence: 1} as const})
    }),
  )

function settled(text: string, slips: readonly Slip[], choose?: (text: string) => boolean) {
  const check = finding(slips)
  const chosen = choose && ((messages: ReturnType<typeof check>) => messages.filter(({reason}) => choose(reason)))
  const {text: made, corrections} = settle(text, {check, wanted: 'safe', choose: chosen as never})
  return [made, corrections.length]
}

test('corrections are made until none is left, and counted', () => {
  expect(settled('teh end', [['typo', /teh/g, 'the']])).toEqual(['the end', 1])
  expect(
    settled('teh teh', [
      ['typo', /teh/g, 'the'],
      ['twice', /the the/g, 'the'],
    ]),
  ).toEqual(['the', 3])
  expect(settled('the end', [['typo', /teh/g, 'the']])).toEqual(['the end', 0])
})

test('a text may take nine rounds; one that takes more is taken never to come to rest', () => {
  const shorter: Slip = ['shorter', /a$/g, '']
  expect(settled('a'.repeat(9), [shorter])).toEqual(['', 9])
  expect(settled('a'.repeat(10), [shorter])).toEqual(['a'.repeat(10), 0])
})

test('rules that are at odds correct nothing, and the others all', () => {
  const odds: Slip[] = [
    ['there', /x/g, 'y'],
    ['back', /y/g, 'x'],
  ]
  expect(settled('x and teh', [...odds, ['typo', /teh/g, 'the']])).toEqual(['x and the', 1])
  expect(
    settled('grow', [
      ['longer', /w$/g, 'ww'],
      ['typo', /^g/g, 'G'],
    ]),
  ).toEqual(['Grow', 1])
})

test('what comes of a text without rules at odds is corrected with them again, where it then comes to rest', () => {
  const slips: Slip[] = [
    ['there', /b/g, 'c'],
    ['back', /c(?=!)/g, 'b'],
    ['both', /b!(?= b)/g, 'd'],
  ]
  expect(settled('b! b', slips)).toEqual(['d c', 2])
})

test('what is left is what is found in the text at rest, corrections that were not made among it', () => {
  const check = finding([
    ['there', /x/g, 'y'],
    ['back', /y/g, 'x'],
    ['typo', /teh/g, 'the'],
  ])
  const {text, left} = settle('x and teh', {check, wanted: 'safe', choose: undefined})
  expect(left.map(({ruleId}) => ruleId)).toEqual(['there'])
  expect(left).toEqual(check(text))
})

test('a text is looked at once for each round, and not again when it has come to rest', () => {
  let looks = 0
  const find = finding([['typo', /teh/g, 'the']])
  const check = (text: string) => {
    looks++
    return find(text)
  }
  settle('teh end', {check, wanted: 'safe', choose: undefined})
  expect(looks).toBe(2)
})

test('only what was chosen is corrected, and what comes of it', () => {
  const slips: Slip[] = [
    ['typo', /teh|adn/g, 'the'],
    ['twice', /the the/g, 'the'],
  ]
  expect(settled('teh adn', slips, (actual) => actual === 'adn')).toEqual(['teh the', 1])
  expect(settled('teh teh', slips, () => true)).toEqual(['the', 3])
  expect(settled('teh adn', slips, () => false)).toEqual(['teh adn', 0])
})
