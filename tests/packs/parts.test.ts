import {describe, expect, test} from 'vitest'
import {inCaseOfWords} from '../../src/packs/case-of-words.ts'
import {Expression} from '../../src/packs/expression/expression.ts'
import {LiteralIndex} from '../../src/packs/expression/literal-index.ts'
import {branchesOf, Matcher} from '../../src/packs/expression/matcher.ts'
import {parseExpression} from '../../src/packs/expression/parse-expression.ts'
import {sourceText} from '../../src/packs/source-text.ts'
import {capitalised, eitherOf, filled, isCapitalised, withoutMarks} from '../../src/packs/wording.ts'

const read = (source: string, isEitherCase = false) => parseExpression(source, isEitherCase)

/** Which of some characters an expression for one matches. */
const among = (source: string, characters: string): string =>
  [...characters].filter((character) => new Expression(read(source)).test(character)).join('')

describe('a class has the characters of ASCII that it has in Go', () => {
  const ALL = Array.from({length: 128}, (_, code) => String.fromCharCode(code)).join('')
  const DIGITS = '0123456789'
  const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const LOWER = UPPER.toLowerCase()
  const without = (characters: string) => [...ALL].filter((character) => !characters.includes(character)).join('')

  test.each([
    ['\\d', DIGITS],
    ['\\D', without(DIGITS)],
    ['\\w', `${DIGITS}${UPPER}_${LOWER}`],
    ['\\W', without(`${DIGITS}${UPPER}_${LOWER}`)],
    ['\\s', '\t\n\f\r '],
    ['\\S', without('\t\n\f\r ')],
    ['[[:alnum:]]', `${DIGITS}${UPPER}${LOWER}`],
    ['[[:alpha:]]', `${UPPER}${LOWER}`],
    ['[[:blank:]]', '\t '],
    ['[[:digit:]]', DIGITS],
    ['[[:lower:]]', LOWER],
    ['[[:punct:]]', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'],
    ['[[:space:]]', '\t\n\v\f\r '],
    ['[[:upper:]]', UPPER],
    ['[[:word:]]', `${DIGITS}${UPPER}_${LOWER}`],
    ['[[:xdigit:]]', '0123456789ABCDEFabcdef'],
    ['[[:^alpha:]]', without(`${UPPER}${LOWER}`)],
    ['[^\\d\\s]', without(`${DIGITS}\t\n\f\r `)],
    ['[c-fa-d]', 'abcdef'],
    ['[^c-fa-d]', without('abcdef')],
    ['[\\x00-\\x{10ffff}]', ALL],
    ['(?i)[X-c]', 'ABCXYZ[\\]^_`abcxyz'],
    ['(?i)[y-z]', 'YZyz'],
    ['(?i)k', 'Kk'],
    ['[\\p{Lu}5]', `5${UPPER}`],
    ['[^\\p{Lu}\\d]', without(`${UPPER}${DIGITS}`)],
    ['\\P{L}', without(`${UPPER}${LOWER}`)],
    ['\\p{^L}', without(`${UPPER}${LOWER}`)],
  ])('%s', (source, expected) => {
    expect(among(source, ALL)).toBe(expected)
  })

  test.each([
    ['(?i)é', 'ÉéEe', 'Éé'],
    ['(?i)[à-ö]', 'ÀàÖö÷øZ', 'ÀàÖö'],
    ['(?i)ß', 'ßSẞ', 'ß'],
    ['(?i)[\\x{100}-\\x{400}]', 'ĀāÿѐЀ', 'ĀāЀ'],
    ['[^a-z]', 'aé😀', 'é😀'],
    ['(?i)😀', '😀a', '😀'],
  ])('%s of %s', (source, characters, expected) => {
    expect(among(source, characters)).toBe(expected)
  })

  test.each([
    ['(?!-)[^\\p{Lu}\\d]', 'Éé٣1a', 'é٣a'],
    ['(?!-)[\\p{Lu}é]', 'ÉéÀà', 'ÉéÀ'],
    ['(?!-)[a-c]', 'abcd', 'abc'],
    ['(?!-)[^a-cü]', 'adüö😀', 'dö😀'],
  ])('for the engine that goes back, %s of %s', (source, characters, expected) => {
    expect(among(source, characters)).toBe(expected)
  })
})

describe('the alternatives of an expression', () => {
  test.each([
    ['a|b|c', 3],
    ['a|(?:b|c)', 3],
    ['\\b(?:a|b)\\b', 2],
    ['^(?:a|(?:b|c))$', 3],
    ['(?:a|b)c', 1],
    ['c(?:a|b)', 1],
    ['(?:a|b)c$', 1],
    ['^(?:a|b)\\b$', 2],
    ['(?<=x)(?:a|b)', 1],
    ['(a|b)', 1],
    ['abc', 1],
    ['\\b', 1],
    ['(a)\\1|(b)\\2', 2],
    ['(a)|\\1b', 1],
    ['(a)|(b)\\1', 1],
    ['(?:(a)|b)(?=\\1)|c', 2],
  ])('of /%s/ are %i', (source, count) => {
    expect(branchesOf(read(source))).toHaveLength(count)
  })

  const all = (source: string, text: string, isEitherCase = false) =>
    [...new Matcher(branchesOf(read(source, isEitherCase))).all(text)].map(({start, end, branch, groups}) => [
      text.slice(start, end),
      branch,
      ...Array.from(groups).slice(1),
    ])

  test.each([
    [
      '(a)\\1|(b)\\2',
      'aa bb ab',
      [
        ['aa', 0, 'a'],
        ['bb', 1, 'b'],
      ],
    ],
    [
      '(x)(?:(a)\\2|(b)\\3)|c',
      'xaa c xbb',
      [
        ['xaa', 0, 'x', 'a', undefined],
        ['c', 1],
        ['xbb', 0, 'x', undefined, 'b'],
      ],
    ],
    [
      '(a)(?:x)|(?=(b))b|(?>(c))',
      'c ax b',
      [
        ['c', 2, 'c'],
        ['ax', 0, 'a'],
        ['b', 1, 'b'],
      ],
    ],
    [
      'ab|a',
      'aab',
      [
        ['a', 1],
        ['ab', 0],
      ],
    ],
    ['a|ab', 'ab', [['a', 0]]],
    [
      'bc|abc',
      'abc bc',
      [
        ['abc', 1],
        ['bc', 0],
      ],
    ],
    [
      'x*|b',
      'axb',
      [
        ['', 0],
        ['x', 0],
        ['', 0],
        ['', 0],
      ],
    ],
  ])('of /%s/ find in %j', (source, text, expected) => {
    expect(all(source, text)).toEqual(expected)
  })

  test('are asked only where what they ask of a text is there, in whatever case', () => {
    const matcher = new Matcher(branchesOf(read('order|cat|[^x]', true)))
    expect(matcher.candidatesIn('an ORDER')).toEqual([0, 2])
    expect(matcher.candidatesIn('cat and order')).toEqual([0, 1, 2])
    expect(matcher.candidatesIn('')).toEqual([2])
    expect([...matcher.all('an order, a cat', [1])].map(({start}) => start)).toEqual([12])
  })
})

describe('the engine whose time is linear', () => {
  const matched = (source: string, text: string) => {
    const expression = new Expression(read(source))
    expect(expression.engine).toBe('linear')
    return [...expression.all(text)].map(({start, end, groups}) => [text.slice(start, end), ...Array.from(groups).slice(1)])
  }

  test.each([
    [
      '(#[a-z]+[a-z]+)(x)?!',
      '#ab! #abx!',
      [
        ['#ab!', '#ab', undefined],
        ['#abx!', '#abx', undefined],
      ],
    ],
    ['(?:(a)|b|bb)+$', 'bba', [['bba', 'a']]],
    ['x(?:ab|[a-z]+c)+', 'xab xqc ab', [['xab'], ['xqc']]],
    ['(?:a+,){2,}b', 'a,b a,aa,b', [['a,aa,b']]],
    ['(?:[^,]+,)+\\s(\\w+) and\\b', 'One, two, three and', [['One, two, three and', 'three']]],
    ['(?:a?){12,}b', 'aab b', [['aab'], ['b']]],
    ['x[a-z]+y', 'xay xy xyy', [['xay'], ['xyy']]],
    ['x[a-z]+[0-9]+y|z', 'xa1y z', [['xa1y'], ['z']]],
    ['^x[a-z]+y$', 'xay\nxby z\nxcy', [['xay'], ['xcy']]],
    ['\\Ax[^\\n]+[a-z]+\\z', 'xab', [['xab']]],
    ['\\Bx[a-z]+y', 'xay axby', [['xby']]],
    ['é[é-ü]+ü', 'éüü 😀éaü', [['éüü']]],
    ['x\\p{Greek}+α', 'xβα xaα', [['xβα']]],
    ['x[^\\s]+?y', 'xabyy', [['xaby']]],
  ])('finds by %s in %j', (source, text, expected) => {
    expect(matched(source, text)).toEqual(expected)
  })

  test('says of what is too large how large it is, in short', () => {
    expect(() => new Expression(read('((a{1,1000}){1,1000}){1,1000}b')).test('ab')).toThrow(
      /^one of its expressions is too large \(.{1,80}\)$/,
    )
  })
})

describe('a source', () => {
  const text = '\r\nab\r\n\r\nc\nd\r\n'

  test('has lines that end in LF alone', () => {
    expect(sourceText(text).text).toBe('\nab\n\nc\nd\n')
    expect(sourceText('a\nb\rc').text).toBe('a\nb\rc')
  })

  test('gives back each place as it was', () => {
    const {text: made, toSource} = sourceText(text)
    for (const word of ['ab', 'c', 'd', 'c\nd']) {
      const start = made.indexOf(word)
      const span = toSource({start, end: start + word.length})
      expect(text.slice(span.start, span.end)).toBe(word)
    }
    expect(toSource({start: 0, end: 1})).toEqual({start: 0, end: 2})
    expect(toSource({start: 3, end: 5})).toEqual({start: 4, end: 8})
    expect(toSource({start: made.length, end: made.length})).toEqual({start: text.length, end: text.length})
    expect(sourceText('a\nb').toSource({start: 1, end: 3})).toEqual({start: 1, end: 3})
  })
})

describe('a message', () => {
  test.each([
    ["Use '%s', not '%s'.", ['a', 'b'], "Use 'a', not 'b'."],
    ['%s, %s and %s', ['a', 'b'], 'a, b and b'],
    ['%[2]s for %[1]s', ['a', 'b'], 'b for a'],
    ['%[9]s', ['a', 'b'], 'b'],
    ['%[2]s, %s', ['a', 'b'], 'b, a'],
    ['%d %v %q', ['1', '2', '3'], '1 2 3'],
    ['100%% of %s, 5% x', ['a'], '100% of a, 5% x'],
    ['%% %s', ['a'], '% a'],
    ['It is %s.', [], 'It is .'],
  ])('%j with %j', (message, values, expected) => {
    expect(filled(message, values)).toBe(expected)
  })

  test.each([
    [[], ''],
    [['a'], "'a'"],
    [['a', 'b'], "'a' or 'b'"],
    [['a', 'b', 'c'], "'a', 'b' or 'c'"],
  ])('names %j', (options, expected) => {
    expect(eitherOf(options)).toBe(expected)
  })

  test.each([
    ["Use '%s' instead of '%s'.", "Use %s instead of '%s'."],
    ['Use "%s" instead of "%s".', 'Use %s instead of "%s".'],
    ["Use '%s'.", "Use '%s'."],
    ["Use '%s' for '%s', '%s'.", "Use '%s' for '%s', '%s'."],
    ['Use %s.', 'Use %s.'],
  ])('%j with what is expected in no marks but its own', (message, expected) => {
    expect(withoutMarks(message)).toBe(expected)
  })

  test('begins with a capital where what it replaces does', () => {
    expect(['Éa', 'éa', 'a B', '5A', ''].map(isCapitalised)).toEqual([true, false, false, false, false])
    expect(['éa b', 'Ab', '5a', ''].map(capitalised)).toEqual(['Éa b', 'Ab', '5a', ''])
  })
})

describe('how often an expression matches', () => {
  test.each([
    ['a', 'banana', 3],
    ['x?', 'axa', 4],
    ['\\s+x', '  x x', 2],
    ['[a!]+?!', 'a!a!', 2],
    ['\\b(?:caf)\\b', 'caf café caf', 2],
    ['\\b(?:é|a)\\b', 'a é', 1],
    ['é', 'éé', 2],
    ['', 'ab', 3],
  ])('/%s/ in %j', (source, text, expected) => {
    const expression = new Expression(read(source))
    expect(expression.count(text)).toBe(expected)
    expect([...expression.all(text)]).toHaveLength(expected)
  })
})

describe('the index of literals', () => {
  const index = new LiteralIndex()
  for (const [entry, [literal, isWord]] of Object.entries([
    ['he', true],
    ['she', false],
    ['hers', true],
    ['administrate', true],
    ['_x', true],
    ['e', false],
    ['9z', true],
    ['qu', true],
    ['eightlet', true],
    ['ninelette', true],
  ] as const))
    index.add(literal, Number(entry), isWord)

  type Found = [text: string, entries: number[]]

  test.each<Found>([
    ['he', [0, 5]],
    ['she', [1, 5]],
    ['ushers', [1, 5]],
    ['hers', [2, 5]],
    ['hers_', [5]],
    ['hers9', [5]],
    ['xhers', [5]],
    ['é he', [0, 5]],
    ['ahe he', [0, 5]],
    ['he hea', [0, 5]],
    ['administrations', [3]],
    ['xadministrations', []],
    ['a_x', []],
    ['-_x-', [4]],
    ['9z', [6]],
    ['09z', []],
    ['xyz', []],
    ['eightlet', [5, 8]],
    ['eightlets', [5]],
    ['ninelette', [5, 9]],
    ['ninelettes', [5, 9]],
    ['xninelette', [5]],
    ...['0qu', '9qu', 'aqu', 'zqu', '_qu', 'Aqu', 'Zqu', 'qu0', 'qu9', 'qua', 'quz', 'qu_', 'quA', 'quZ'].map((text): Found => [text, []]),
    ...['/qu:', '`qu{', '@qu[', 'équé', ' qu '].map((text): Found => [text, [7]]),
  ])('finds in %j the entries %j', (text, expected) => {
    expect(index.find(text).sort()).toEqual(expected)
  })

  test('takes what is added after it was asked', () => {
    const late = new LiteralIndex()
    late.add('ab', 0, false)
    expect(late.find('abc')).toEqual([0])
    late.add('bc', 1, false)
    expect(late.find('abc').sort()).toEqual([0, 1])
  })
})

describe('an expression that cannot be read says why, and where', () => {
  test.each([
    ['[[:nope:]]', 'there is no class [:nope:] (character 10 of [[:nope:]])'],
    ['a{3,1}', '{3,1} has its numbers the wrong way round'],
    ['a{1001}', '{1001} repeats more than 1000 times'],
    ['a{1,1001}', '{1,1001} repeats more than 1000 times'],
    ['(?z)', 'no group begins like this (character 2 of (?z))'],
    ['a)', 'this bracket closes nothing (character 2 of a))'],
    ['(a', 'a bracket is not closed (character 3 of (a)'],
    ['[b-a]', 'the range b-a is the wrong way round'],
    ['(?i)*a', 'there is nothing for * to repeat'],
    ['+a', 'there is nothing for + to repeat (character 2 of +a)'],
    ['\\', 'the expression ends in the middle (character 2 of \\)'],
    ['\\p{Nope}', 'there is no property Nope'],
    ['\\x{110000}', 'there is no such character'],
  ])('%s', (source, reason) => {
    expect(() => read(source)).toThrow(reason)
  })

  test.each([
    ['a{1000}', 'a'.repeat(1000)],
    ['a{3,}', 'aaaa'],
    ['a{,2}', 'a{,2}'],
    ['[\\b]', '\b'],
    ['[a-\\d]', '-'],
    ['[\\d-z]', '-'],
    ['[a-]', '-'],
    ['(?#no)te', 'te'],
    ['\\x41\\e\\a\\v', 'A\x1b\x07\v'],
    ['\\x{10ffff}', '\u{10ffff}'],
    ['\\07', '\x07'],
    ['\\012', '\n'],
    ['a{2,10}', 'a'.repeat(10)],
    ["(?'one'a)\\k<one>", 'aa'],
    ['(?<one>a)(b)\\2\\1', 'abba'],
  ])('%s is read', (source, text) => {
    expect([...new Expression(read(source)).all(text)].map(({start, end}) => text.slice(start, end))).toEqual([text])
  })
})

describe('a replacement in the case of what it replaces', () => {
  test.each([
    ['BLU ray', 'blu-ray', 'BLU-ray'],
    ['—', 'Foo Bar', 'Foo Bar'],
    ['', 'Foo', 'Foo'],
    ['big Red', 'large blue', 'large blue'],
    ['Big Red', 'large blue', 'Large Blue'],
    ['Big red', 'large blue', 'Large blue'],
    ['Big', 'large blue', 'Large blue'],
    ['BIG', 'large blue', 'LARGE BLUE'],
    ['big', 'LARGE', 'large'],
    ['Red iPhone', 'blue iphone', 'Blue iphone'],
    ['BIG cat', 'big cat now', 'BIG cat now'],
    ['RED cat', 'blue cat', 'BLUE cat'],
    ['Big red CAT', 'blue cat', 'Blue CAT'],
    ['a Big cat HAS', 'a small cat has it not', 'a small cat has it not'],
    ['A', 'an', 'An'],
    ['iPhone', 'phone', 'phone'],
    ["DON'T", 'do not', 'DO NOT'],
    ['Élan', 'été', 'Été'],
  ])('%j by %j', (observed, replacement, expected) => {
    expect(inCaseOfWords(observed, replacement)).toBe(expected)
  })
})
