import {describe, expect, test} from 'vitest'
import {afterMatch} from '../../src/packs/expression/match.ts'
import {parseExpression} from '../../src/packs/expression/parse-expression.ts'
import {steppedSearch, TooManySteps} from '../../src/packs/expression/stepped.ts'

/** All that the engine that goes back finds. */
function found(source: string, text: string): string[] {
  const search = steppedSearch(parseExpression(source, false))
  const texts: string[] = []
  for (let from = 0; from <= text.length; ) {
    const match = search(text, from)
    if (match === undefined) break
    texts.push(text.slice(match.start, match.end))
    from = afterMatch(text, match)
  }
  return texts
}

const groupsIn = (source: string, text: string): (string | undefined)[] =>
  Array.from(steppedSearch(parseExpression(source, false))(text, 0)?.groups ?? []).slice(1)

describe('the engine that goes back finds', () => {
  test.each([
    // What stands around.
    ['a(?=b)', 'ab ac', ['a']],
    ['a(?!b)', 'ab ac', ['a']],
    ['(?<=a)b', 'ab cb', ['b']],
    ['(?<!a)b', 'ab cb', ['b']],
    ['(?=x?)b', 'b', ['b']],
    ['(?=b)|x', 'b', ['']],
    ['(?=a)ab', 'ab ac', ['ab']],
    ['(?<=abc)d', 'abcd bcd', ['d']],
    ['(?<=a|bcd)e', 'ae bcde cde', ['e', 'e']],
    ['(?<=(?:ab){2})c', 'ababc abc', ['c']],
    ['(?<=(ab))c', 'abc bc', ['c']],
    ['(?<=(?>ab))c', 'abc bc', ['c']],
    ['(?<=(a)\\1)b', 'aab ab', ['b']],
    ['(?<=a\\b.)b', 'a-b aab', ['b']],
    ['(?<=a(?:\\b)+.)b', 'a-b aab', ['b']],
    ['(?<=xa{0,2})b', 'xb xaab xaaab', ['b', 'b']],
    ['(?<=\\d+ )b', '12 b, x b', ['b']],
    ['(?<=🚢)b', '🚢b b', ['b']],
    ['(?<=^)b', 'b\nb bb', ['b', 'b']],
    ['(?<=^|,)b', 'b,b b', ['b', 'b']],
    ['(?<!^)b', 'bb', ['b']],
    ['(?!a)[^b]', 'ab c', [' ', 'c']],
    // Places.
    ['(?=b)\\bb', 'b ab b', ['b', 'b']],
    ['(?=b)\\Bb', 'b ab b', ['b']],
    ['(?=b)b\\b', 'b ba b', ['b', 'b']],
    ['(?=\\w)^\\w', 'ab\ncd', ['a', 'c']],
    ['(?<=\\w)\\w$', 'ab\ncd', ['b', 'd']],
    ['(?=\\w)\\A\\w', 'ab\ncd', ['a']],
    ['(?<=\\w)\\w\\z', 'ab\ncd', ['d']],
    // Characters of two units, and the last of one.
    ['(?<!x)[^a]b', 'x😀b', []],
    ['(?<!x)😀b', '😀b x😀b', ['😀b']],
    ['(?=.)[^a]{2}', '😀😀', ['😀😀']],
    ['(?<!x)b', '\uffffb', ['b']],
    ['(?<!x)\uffffb', '\uffffb', ['\uffffb']],
    ['(?=.)[\\x{ffff}x]+b', '\uffffb', ['\uffffb']],
    ['(?=b)b[^a]', 'b', []],
    // Repetitions of a character.
    ['(?=a)a{2}', 'a aaa', ['aa']],
    ['(?=a)a{1,2}', 'aaa', ['aa', 'a']],
    ['(?=a)a{2,}', 'a aaa', ['aaa']],
    ['(?=a)a?ab', 'aab ab', ['aab', 'ab']],
    ['(?=a)a+?', 'aa', ['a', 'a']],
    ['(?=b)a*?', 'b', ['']],
    ['(?=a)a{2,}?b', 'aaab ab', ['aaab']],
    ['(?=a)a{2,}?', 'aaaa', ['aa', 'aa']],
    ['(?=a)a{1,2}?b', 'aaab', ['aab']],
    ['(?=a)a{0,2}?c', 'aac', ['aac']],
    // Repetitions of more.
    ['(?=a)(?:ab)*', 'ababa', ['abab', '']],
    ['(?=a)(?:ab)+', 'abab a', ['abab']],
    ['(?=a)(?:ab){1,2}', 'ababab', ['abab', 'ab']],
    ['(?=a)(?:ab){2}', 'ab abab', ['abab']],
    ['(?=a)(?:ab)+?', 'abab', ['ab', 'ab']],
    ['(?=a)(?:ab)*?c', 'ababc', ['ababc']],
    ['(?=a)(?:ab){2,}?', 'abababab', ['abab', 'abab']],
    ['(?=a)(?:ab){1,2}?c', 'abababc', ['ababc']],
    ['(?=a)(?:a*)*b', 'aab', ['aab']],
    ['(?=a)(?:|a)+b', 'ab', ['ab']],
    ['(?=b)(?:a|)+b', 'b', ['b']],
    // Alternatives, and what gives nothing back.
    ['(?=a)(?:a|ab)c', 'ac abc', ['ac', 'abc']],
    ['(?>a|ab)c', 'ac abc', ['ac']],
    ['(?>a*)', 'b', ['', '']],
    // What was taken before.
    ['(\\w)\\1', 'book', ['oo']],
    ['(\\w+) \\1', 'the the them', ['the the']],
    ['(?:(a)|b)\\1', 'b aa', ['aa']],
    ['(a|ab)(c|bcd)\\1', 'abcda abcab', ['abcda', 'abcab']],
    ['(?:(a)b|a)\\1', 'aa', []],
    ['(?:(?>(a))b|a)\\1', 'aa', []],
    ['(?:(?=(a))ab|a)\\1', 'aa', []],
    ['(?:(?!(a))|a)\\1', 'aa', []],
    ['(?:(a)|(b))+\\1\\2', 'abab', ['abab']],
    ['()\\1a', 'a', ['a']],
    ['a?(?=c)', 'c', ['']],
    ['', 'ab', ['', '', '']],
  ])('by %s in %j', (source, text, expected) => {
    expect(found(source, text)).toEqual(expected)
  })

  test.each([
    ['(?=.)(a)|(b)', 'b', [undefined, 'b']],
    ['(?=.)(a)(b)?(c)', 'ac', ['a', undefined, 'c']],
    ['(?:(a)|(b))+(?=c)', 'abc', ['a', 'b']],
    ['(?:(\\w)-)+(?=c)', 'a-b-c', ['b']],
    ['(?=(a))b|(?=(c))c', 'ac', [undefined, 'c']],
    ['(?<=(x))(a)(?!b)', 'xab xac', ['x', 'a']],
    ['(🚢)(?=b)', 'a🚢b', ['🚢']],
  ])('what the groups of %s take in %j', (source, text, expected) => {
    expect(groupsIn(source, text)).toEqual(expected)
  })

  test('what begins at an offset or after it', () => {
    const search = steppedSearch(parseExpression('a+(?=b)', false))
    expect(search('aab ab', 1)).toMatchObject({start: 1, end: 2})
    expect(search('aab ab', 2)).toMatchObject({start: 4, end: 5})
    expect(search('aab ab', 5)).toBeUndefined()
  })
})

describe('a long text comes to an end', () => {
  const A = 'a'.repeat(5000)

  test.each([
    ['where each character takes a few steps', 'a(?=b)', A.repeat(6)],
    ['where a run is entered once', '[a-z]+(?=!!)', A],
    ['where a run of two and more is entered once', '[a-z]{2,}(?=!!)', A],
    ['where what it begins with is nowhere', '(?=[a-z]*1)(?:x|y)', A],
    ['where what stands before ends in what is nowhere', '(?<=[a-z]*1)a', A],
    ['where what stands after what looks ahead is nowhere', '(?=[a-z]*1)[bc]', A],
    ['where what looks behind reaches only so far', '(?<=[a-c]{3}d)a', `${A}d`],
  ])('%s', (_, source, text) => {
    expect(found(source, text)).toEqual([])
  })

  test.each([
    ['steps', '(?!b)(?:a+)+$', `${A}!`, 'one of its expressions takes too many steps here'],
    ['repetitions in one another', '(?:(?=a)a)*b', 'a'.repeat(60_000), 'one of its expressions repeats too often here'],
  ])('or is given up, where there are too many %s', (_, source, text, reason) => {
    expect(() => found(source, text)).toThrow(TooManySteps)
    expect(() => found(source, text)).toThrow(reason)
  })
})
