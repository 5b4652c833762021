import {describe, expect, test} from 'vitest'
import {literalsOf} from '../../src/packs/expression/literals.ts'
import {parseExpression} from '../../src/packs/expression/parse-expression.ts'

const literals = (source: string) => literalsOf(parseExpression(source, false))

const listOf = (count: number, item: (number: number) => string): string =>
  Array.from({length: count}, (_, number) => item(number)).join('|')

describe('of these texts, one stands in all that an expression matches', () => {
  test.each([
    ['order', 'order'],
    ['[Cc]at', 'cat'],
    ['(?i)Cat', 'cat'],
    ['É', 'é'],
    ['colou?r', 'colour', 'color'],
    ['x(?:ab|)', 'xab', 'x'],
    ['a|bb', 'a', 'bb'],
    ['(ab)c', 'abc'],
    ['(?>ab)c', 'abc'],
    ['foo(?=bar)', 'foo'],
    ['(?<!foo)bar$', 'bar'],
    ['(ab)\\1', 'ab'],
    ['[^a]b', 'b'],
    ['\\p{L}b', 'b'],
    ['[\\p{N}1]b', 'b'],
    ['[b-c]x', 'bx', 'cx'],
    ['\\d', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ['[A-Ja-j]-', 'a-', 'b-', 'c-', 'd-', 'e-', 'f-', 'g-', 'h-', 'i-', 'j-'],
    ['[0-9a]x', 'x'],
    ['[a-z]+ing', 'ing'],
    ['a*b', 'b'],
    ['(?:ab)?c', 'abc', 'c'],
    ['(?:ab){0,2}c', 'c'],
    ['(?:ab){2}', 'ab'],
    ['(?:ab)+c', 'ab'],
    ['(?:ab){1}c', 'abc'],
    ['(?:[^x]ab){1}c', 'ab'],
    ['(?:[^x]ab)+', 'ab'],
    ['ab|c[^x]', 'ab', 'c'],
    ['(?:a?|c[^x])d', 'd'],
  ])('of /%s/: %j %j', (source, ...texts) => {
    expect(literals(source)?.texts).toEqual(texts)
  })

  test.each(['', 'a?', '[^x]', '[a-z]', '[a-k]', '.*', '(?=bar)', 'ab|[^x]', 'ab|', 'a?|c[^x]', '\\b', '(?:ab|[^x])+'])(
    'of /%s/ there are none',
    (source) => {
      expect(literals(source)).toBeUndefined()
    },
  )
})

describe('of several that would do, the most telling are taken', () => {
  test.each([
    ['the longer, where it is first', 'abc[^x]de', 'abc'],
    ['the longer, where it is last', 'ab[^x]cde', 'cde'],
    ['the longer, in the middle', 'ab[^x]cdef[^x]gh', 'cdef'],
    ['the fewer, where they are last', '(?:ab|cd)[^x]ef', 'ef'],
    ['the fewer, where they are first', 'ef[^x](?:ab|cd)', 'ef'],
    ['the first of those that tell as much', 'ab[^x]cd', 'ab'],
    ['those whose shortest is longer', '(?:a-|bcdef)[^x](?:ghi|jkl)', 'ghi', 'jkl'],
    ['a sign rather than a letter', 'e[^x]-', '-'],
    ['a letter with a mark rather than one without', 'e[^x]é', 'é'],
    ['a sign rather than a stop', '-[^x]\\.', '-'],
    ['what is in a group rather than what is around it', 'ab(?:[^x]cde[^x])fg', 'cde'],
  ])('%s', (_, source, ...texts) => {
    expect(literals(source)?.texts).toEqual(texts)
  })
})

describe('no long list is made', () => {
  test('of what two dozen texts can follow each other in', () => {
    expect(literals('(?:a|b|c|d)(?:e|f|g|h|i|j)')?.texts).toHaveLength(24)
    expect(literals('(?:a|b|c|d|e)(?:f|g|h|i|j)')?.texts).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(literals('[ab][ab][ab][ab][ab]')?.texts).toHaveLength(16)
  })

  test('of alternatives that may be missing', () => {
    expect(literals(`(?:${listOf(23, (number) => `w${number}`)})?z`)?.texts).toHaveLength(24)
    expect(literals(`(?:${listOf(24, (number) => `w${number}`)})?z`)?.texts).toEqual(['z'])
  })

  test('of more than 64 alternatives', () => {
    expect(literals(listOf(64, (number) => `w${number}`))?.texts).toHaveLength(64)
    expect(literals(listOf(65, (number) => `w${number}`))).toBeUndefined()
    expect(literals(`(?:${listOf(64, (number) => `word${number}`)})[^x]yz`)?.texts).toHaveLength(64)
    expect(literals(`(?:${listOf(65, (number) => `word${number}`)})[^x]yz`)?.texts).toEqual(['yz'])
  })
})

describe('they stand there as words', () => {
  test.each([
    ['\\b(?:order|cat)\\b', true],
    ['\\b(?:a-b)\\b', true],
    ['\\b(?:ab){1}\\b', true],
    ['\\b(?:-b)\\b', false],
    ['\\b(?:b-)\\b', false],
    ['\\b(?:b|b-)\\b', false],
    ['\\border', false],
    ['order\\b', false],
    ['order', false],
    ['\\B(?:order)\\b', false],
    ['\\b(?:\\w+ing)\\b', false],
    ['\\b(?:ab)+\\b', false],
  ])('/%s/: %s', (source, areWords) => {
    expect(literals(source)?.areWords).toBe(areWords)
  })
})
