import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Expression} from '../../src/packs/expression/expression.ts'
import {LiteralIndex} from '../../src/packs/expression/literal-index.ts'
import {branchesOf, Matcher} from '../../src/packs/expression/matcher.ts'
import {ExpressionError, parseExpression} from '../../src/packs/expression/parse-expression.ts'
import {steppedSearch, TooManySteps} from '../../src/packs/expression/stepped.ts'

const expressionOf = (source: string, isEitherCase = false, isByLine = true) =>
  new Expression(parseExpression(source, isEitherCase, isByLine))

const found = (source: string, text: string, isEitherCase = false, isByLine = true): string[] =>
  [...expressionOf(source, isEitherCase, isByLine).all(text)].map(({start, end}) => text.slice(start, end))

describe('the syntax of Go is read', () => {
  test.each([
    ['a|bc', 'abcab', ['a', 'bc', 'a']],
    ['(?i)ab(?-i)c', 'ABc abC abc', ['ABc', 'abc']],
    ['x(?i:y)z', 'xYz xyZ', ['xYz']],
    ['(?:(?i)a|b)c', 'Ac Bc', ['Ac', 'Bc']],
    ['[[:alpha:]]+', 'ab1é2', ['ab']],
    ['[^[:space:]]+', 'a b\tc', ['a', 'b', 'c']],
    ['[a-c\\d-]+', 'ab-12 d', ['ab-12']],
    ['[]a]+', ']a]', [']a]']],
    ['\\p{Lu}\\p{Ll}+', 'Élan élan', ['Élan']],
    ['\\pN+', 'a12٣b', ['12٣']],
    ['\\p{Han}', 'a漢b', ['漢']],
    ['(?P<one>a)(?:\\k<one>)', 'aa', ['aa']],
    ['(\\w)\\1', 'book', ['oo']],
    ['a{2}b{1,2}c{0,}', 'aabbcc aab', ['aabbcc', 'aab']],
    ['a{,2}', 'a{,2}', ['a{,2}']],
    ['{image}', 'x {image} y', ['{image}']],
    ['\\x41\\x{1F600}\\u0042', 'A😀B', ['A😀B']],
    ['.', '😀é', ['😀', 'é']],
    ['(?s)a.b', 'a\nb', ['a\nb']],
    ['^b$', 'a\nb\nc', ['b']],
    ['(?#a note)a', 'a', ['a']],
    ['(?>a+)b', 'aab', ['aab']],
    ['(?>a+)ab', 'aaab', []],
    ['a++b', 'aab', ['aab']],
    ['(?<=\\s)-\\d+', 'a -5 b-6', ['-5']],
    ['\\bred\\b(?!-? *hat)', 'red hat, red cap', ['red']],
    ['(?<!x+)y', 'xxy y', ['y']],
    ['a.*?b', 'aXbXb', ['aXb']],
    ['[a!]+?!', 'a!a!', ['a!', 'a!']],
    ['[a!]+?!', '!!!aa!', ['!!', '!aa!']],
  ])('%s in %j', (source, text, expected) => {
    expect(found(source, text)).toEqual(expected)
  })

  test('without lines, ^ and $ are the ends of the text', () => {
    expect(found('^b$', 'a\nb', false, false)).toEqual([])
    expect(found('b$', 'a\nb', false, false)).toEqual(['b'])
  })

  test.each([
    '(',
    'a)',
    '[a',
    '*a',
    'a{3,1}',
    '(?<x',
    '\\p{Nope}',
    '[z-a]',
    'a{2000}',
    '\\x{110000}',
    '\\',
    '('.repeat(200) + ')'.repeat(200),
  ])('%s is refused', (source) => {
    expect(() => parseExpression(source, false)).toThrow(ExpressionError)
  })
})

describe('each expression has the engine that its time is bounded in', () => {
  test.each([
    ['\\b(?:in order to)\\b', 'native'],
    ['\\b(?:am|are)\\b\\s*\\b(?:\\w+ed|done)\\b', 'native'],
    ['[^\\s.]+', 'native'],
    ['(?<=\\s)-\\d+(?:\\.\\d+)?\\b', 'native'],
    ['\\s+x', 'native'],
    ['[a-zA-Z]+\\s\\b(?:feet|inches)\\b', 'native'],
    ['[^\\n]*www\\.', 'native'],
    ['[\\p{N}\\p{L}]+[^\\s]*', 'native'],
    ['\\b(?:[A-Z]\\.){3,}', 'native'],
    ['(?:a+)+$', 'linear'],
    ['#[a-z]+[a-z]+!', 'linear'],
    ['#[a-z]+[0-9]+!', 'native'],
    ['(#[a-z]+[a-z]+)!', 'linear'],
    ['x[a-z]+[0-9]+!', 'linear'],
    ['\\b(?:[^,]+,)+\\s\\w+ and\\b', 'linear'],
    ['(?:a?){12,}', 'linear'],
    ['(?:a+,){3,}', 'linear'],
    ['b(a+)\\1{3,}', 'stepped'],
    ['(?:\\w{0,50}){0,50}x', 'linear'],
    ['(?!x)(?:a+)+$', 'stepped'],
    // Ways of matching at one place, up to a thousand.
    ['(?:a?){9}x', 'native'],
    ['(?:a?){10}x', 'linear'],
    ['a{0,999}x', 'native'],
    ['a{0,1000}x', 'linear'],
    ['a{2,1000}x', 'native'],
    ['(?:ab|ac){9}x', 'native'],
    ['(?:ab|ac){10}x', 'linear'],
    ['(?:ab|cd){30}x', 'native'],
    ['(?:[ab]x|[ac]x){30}y', 'linear'],
    ['(?:[ab]x|[c-e]x){30}y', 'native'],
    ['(?:[a-c]x|[c-e]x){30}y', 'linear'],
    ['(?:[abcac]x|[d-f]x){30}y', 'native'],
    ['(?:[^a]b|[^c]d){9}x', 'native'],
    ['(?:[^a]b|[^c]d){10}x', 'linear'],
    ['(?:\\p{L}b|cd){10}x', 'linear'],
    ['(?:ab|ac|ad|bd|be){6}x', 'native'],
    ['(?:ab|ac|ad|bd|be){7}x', 'linear'],
    ['(?:a?b|c){6}x', 'native'],
    ['(?:a??|b){6}x', 'native'],
    ['(?:a??|b){7}x', 'linear'],
    ['(?:a|ab){9,}', 'native'],
    ['(?:a|ab){10,}', 'linear'],
    ['(?=(?:a?){9}x)a', 'native'],
    ['(?=(?:a?){10}x)a', 'stepped'],
    // What looks around goes over a run at each place.
    ['(?<=[a-z]+)!', 'stepped'],
    ['(?=[a-z]+)Q', 'stepped'],
    ['(?=,x)[a-z]', 'native'],
    ['(?>a)b', 'stepped'],
    // Runs that are entered at one place.
    ['#[a-z]+!', 'native'],
    ['\\b\\w+!', 'native'],
    ['\\b[\\w-]+!', 'linear'],
    ['\\B\\w+!', 'linear'],
    ['[\\w-]+!', 'native'],
    ['[a-z]{2,}!', 'linear'],
    ['[a-z]{1,}!', 'native'],
    ['(?:#|%)[a-z]+!', 'native'],
    ['(?:#|)[a-z]+!', 'linear'],
    ['a?[0-9]+!', 'linear'],
    ['#a?[0-9]+!', 'native'],
    ['#1?[0-9]+!', 'linear'],
    ['#[^#]+#', 'native'],
    ['#\\p{L}+1', 'linear'],
    ['\\p{L}+1', 'native'],
    ['(?:ab)+!', 'linear'],
    ['(?:#[a-z]+|%[0-9]+)!', 'native'],
    ['(?:[a-z]+|[0-9]+)!', 'linear'],
    ['\\b(?:\\w+|\\d+)\\b!', 'native'],
    ['(#[a-z]+)!', 'native'],
    ['(?:#[a-z]+)?!', 'native'],
    ['(?:#[a-z]+){0,2}!', 'linear'],
    // Runs that need not end where they must: one, and no second.
    ['#[a-z]+[a-z]', 'native'],
    ['#[a-z]+1?[a-z]%[0-9]+a?[0-9]!', 'linear'],
    ['#[a-z]+1?[A-Z]%[0-9]+a?[B-Z]!', 'native'],
    ['\\b\\w+\\b\\w', 'native'],
    // Runs that nothing can fail after.
    ['x[a-z]+', 'native'],
    ['x[a-z]{2,}', 'native'],
    ['x[a-z]+y?', 'native'],
    ['x[a-z]+y', 'linear'],
    ['x[a-z]+y?z*', 'native'],
    ['x(?:a+)+', 'linear'],
    ['(.)\\1{3,}', 'stepped'],
    ['x[a-z]+(?:ab)?', 'linear'],
    ['(#)[a-z]+!', 'native'],
    ['(a)[a-z]+!', 'linear'],
    ['(?:#[a-z]+1?)a%(?:#[a-z]+1?)b!', 'linear'],
    ['(?:#[a-z]+1?)0%(?:#[a-z]+1?)0!', 'native'],
    ['^[a-z]+!', 'linear'],
    ['c[^ca]+a!c[^ca]+a!', 'native'],
    ['c[^ca]+b!c[^ca]+b!', 'linear'],
    ['[a-z]{2,}x', 'linear'],
    ['[a-z]{0,5}x', 'native'],
  ])('%s: %s', (source, engine) => {
    expect(expressionOf(source).engine).toBe(engine)
  })

  test.each([
    ['(?:a+)+$', `${'a'.repeat(50_000)}!`],
    ['(?:a|aa)+$', `${'a'.repeat(50_000)}!`],
    ['\\s+x', ' '.repeat(100_000)],
    ['[a-z]+\\s\\b(?:feet)\\b', 'a'.repeat(100_000)],
    ['[^\\n]*www\\.', `${'w'.repeat(100_000)}\n`.repeat(2)],
    ['(?:[A-Z]\\.){3,}!', 'A.'.repeat(50_000)],
    ['[\\p{N}\\p{L}]+[^\\s]*', 'é'.repeat(100_000)],
    ['\\w+@\\w+', 'a'.repeat(100_000)],
    ['(?:x?){30}x{30}', 'x'.repeat(59)],
    ['(?:[ab]x|[ac]x){27}y', `${'ax'.repeat(40)}zy`],
    ['(?<=[a-z]+)!', 'a'.repeat(100_000)],
    ['(?=[a-z]+)Q', 'a'.repeat(100_000)],
  ])('%s comes to an end', (source, text) => {
    expect(found(source, text).length).toBeLessThan(2)
  })

  test.each([
    ['(?!b)(?:a+)+$', `${'a'.repeat(5000)}!`],
    ['(?=a)(?:a|aa)+$', `${'a'.repeat(5000)}!`],
    ['(a*)*\\1b', 'a'.repeat(5000)],
  ])('%s gives up', (source, text) => {
    expect(() => found(source, text)).toThrow(TooManySteps)
  })
})

/** Small expressions of which every engine can tell what they match. */
const pieces = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\b', '\\w', '(?:a|ab)', '(?:b|)', 'é', '😀')
const repeated = fc
  .tuple(pieces, fc.constantFrom('', '?', '*', '+', '{1,2}', '*?', '+?'))
  .map(([piece, sign]) => (piece === '\\b' ? piece : piece + sign))
const sources = fc.array(repeated, {minLength: 1, maxLength: 5}).map((parts) => parts.join(''))
const texts = fc.string({unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '\n'), maxLength: 12})

test('all engines find the same, and what JavaScript finds', () => {
  fc.assert(
    fc.property(sources, texts, (source, text) => {
      // Whole words are found otherwise than JavaScript finds them: beside a letter beyond ASCII they are none.
      fc.pre(!/^\\b.*\\b$/.test(source))
      const node = parseExpression(source, false)
      const stepped = steppedSearch(node)(text, 0)
      const native = [...text.matchAll(new RegExp(source.replaceAll('.', '[^\\r\\n]'), 'gu'))]
      const places = native.map(({0: matched, index}) => ({start: index, end: index + matched.length}))
      expect(stepped && {start: stepped.start, end: stepped.end}).toEqual(places[0])
      expect([...new Expression(node).all(text)].map(({start, end}) => ({start, end}))).toEqual(places)
    }),
    {numRuns: 2000},
  )
})

test('a matcher of alternatives finds what the whole expression finds', () => {
  const words = fc.array(
    fc
      .string({unit: fc.constantFrom('a', 'b', 'c', '?'), minLength: 1, maxLength: 4})
      .filter((word) => !word.startsWith('?') && !word.includes('??')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(
      words,
      fc.string({unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 20}),
      fc.boolean(),
      (alternatives, text, isWord) => {
        const source = isWord ? `\\b(?:${alternatives.join('|')})\\b` : alternatives.join('|')
        const node = parseExpression(source, true)
        const whole = [...new Expression(node).all(text)].map(({start, end}) => [start, end])
        expect([...new Matcher(branchesOf(node)).all(text)].map(({start, end}) => [start, end])).toEqual(whole)
      },
    ),
    {numRuns: 1000},
  )
})

test('what an expression asks of a text stands in every text that it matches', () => {
  fc.assert(
    fc.property(sources, texts, (source, text) => {
      const expression = expressionOf(`\\b(?:${source})\\b`)
      const {literals} = expression
      if (literals === undefined || !expression.test(text)) return
      const index = new LiteralIndex()
      for (const literal of literals.texts) index.add(literal, 0, literals.areWords)
      expect(index.find(text.toLowerCase())).toEqual([0])
    }),
    {numRuns: 2000},
  )
})

test('the index finds each literal that a text has, as a word or anywhere', () => {
  const index = new LiteralIndex()
  for (const [entry, [literal, isWord]] of Object.entries([
    ['can', true],
    ['cannot', true],
    ['not', false],
    ['administration', true],
    ['é', false],
  ] as const))
    index.add(literal, Number(entry), isWord)
  const sorted = (text: string) => index.find(text).sort()
  expect(sorted('we cannot')).toEqual([1, 2])
  expect(sorted('scan can')).toEqual([0])
  expect(sorted('an administration')).toEqual([3])
  expect(sorted('café nothing')).toEqual([2, 4])
  expect(sorted('')).toEqual([])
})
