import {describe, expect, test} from 'vitest'
import {foundBy, type Told} from './harness/found.ts'

const ruleOf = (lines: readonly string[]): string => ['message: "%s"', ...lines].join('\n')

describe.each<[kind: string, cases: [what: string, lines: string[], text: string, expected: Told[]][]]>([
  [
    'existence',
    [
      [
        'finds whole words',
        ['tokens: [art, net]'],
        'The art of a partner, net and networks.',
        [
          [4, 'art', 'art'],
          [22, 'net', 'net'],
        ],
      ],
      ['finds capitals as they are', ['tokens: [art]'], 'Art and art.', [[8, 'art', 'art']]],
      [
        'ignorecase: in any case',
        ['tokens: [art]', 'ignorecase: true'],
        'Art and ART.',
        [
          [0, 'Art', 'Art'],
          [8, 'ART', 'ART'],
        ],
      ],
      [
        'nonword: within words, too',
        ['tokens: [art]', 'nonword: true'],
        'A part of art.',
        [
          [3, 'art', 'art'],
          [10, 'art', 'art'],
        ],
      ],
      [
        'raw: before the tokens',
        ['raw: ["so ", "very "]', 'tokens: [big, small]'],
        'A so very big one, so big, very small.',
        [[2, 'so very big', 'so very big']],
      ],
      [
        'raw: alone',
        ["raw: ['\\bso{2,}\\b']"],
        'It is soo big, so it sooo is.',
        [
          [6, 'soo', 'soo'],
          [21, 'sooo', 'sooo'],
        ],
      ],
      [
        'append: after the tokens',
        ["raw: [' ?%']", "tokens: ['\\d+']", 'append: true'],
        'It is 5 % or 12%.',
        [
          [6, '5 %', '5 %'],
          [13, '12%', '12%'],
        ],
      ],
      [
        'exceptions: with their capitals',
        ['tokens: [lot]', 'ignorecase: true', 'exceptions: [Lot]'],
        'Lot had a lot, a LOT.',
        [
          [10, 'lot', 'lot'],
          [17, 'LOT', 'LOT'],
        ],
      ],
      [
        'exceptions: words of a phrase',
        ['tokens: [lot]', 'exceptions: [parking lot, "job\\\\s+lot"]'],
        'A lot in a Parking lot, a job  lot.',
        [[2, 'lot', 'lot']],
      ],
      [
        'exceptions: the longest of them',
        ["tokens: ['\\w+ lot']", 'exceptions: [lot of fun, a lot]'],
        'A big lot, a lot of it.',
        [[2, 'big lot', 'big lot']],
      ],
      ['the first of two tokens', ['tokens: [a lot, a lot of]'], 'It is a lot of it.', [[6, 'a lot', 'a lot']]],
      ['tokens that are empty are none', ['tokens: [" ", lot]'], 'A lot.', [[2, 'lot', 'lot']]],
      ['a match of nothing is none', ['nonword: true', "tokens: ['x*']"], 'axxb', [[1, 'xx', 'xx']]],
      ['beside letters beyond ASCII', ['tokens: [caf, t]'], 'A café, a caf, été.', [[10, 'caf', 'caf']]],
      ['over a line break', ["tokens: ['a\\s+lot']"], 'It is a\nlot.', [[6, 'a\nlot', 'a\nlot']]],
      ['by lines', ['nonword: true', "tokens: ['^a$']"], 'b\na\nc', [[2, 'a', 'a']]],
      [
        'matchcase: replacements',
        ['tokens: [very big]', 'ignorecase: true', 'matchcase: true', 'action: {name: replace, params: [huge, large]}'],
        'Very big, VERY BIG, very big, Very Big.',
        [
          [0, 'Very big', 'Very big', 'Huge', 'Large'],
          [10, 'VERY BIG', 'VERY BIG', 'HUGE', 'LARGE'],
          [20, 'very big', 'very big', 'huge', 'large'],
          [30, 'Very Big', 'Very Big', 'Huge', 'Large'],
        ],
      ],
    ],
  ],
  [
    'substitution',
    [
      ['names what to write', ['swap: {utilise: use}'], 'They utilise it; Utilise is a word.', [[5, 'utilise', 'use', 'use']]],
      [
        'ignorecase: and begins as the text does',
        ['swap: {utilise: use}', 'ignorecase: true'],
        'Utilise it.',
        [[0, 'Utilise', 'use', 'Use']],
      ],
      ['nonword: within words, too', ['swap: {oe: e}', 'nonword: true'], 'A foetus.', [[3, 'oe', 'e', 'e']]],
      ['a stop that is meant, and no expression', ["swap: {'a.?b': a.b}"], 'An axb, an a.b.', [[3, 'axb', 'a.b', 'a.b']]],
      ['a match of nothing is none', ["swap: {'x*': y}", 'nonword: true'], 'axb', [[1, 'x', 'y', 'y']]],
      ['the longer of two keys that begin alike', ['swap: {a lot: x, a lot of: y}'], 'It is a lot of it.', [[6, 'a lot of', 'y', 'y']]],
      ['in whatever order they stand', ['swap: {a lot of: y, a lot: x}'], 'It is a lot of it.', [[6, 'a lot of', 'y', 'y']]],
      [
        'a key that may be anywhere after one of letters',
        ["swap: {abcdef: x, '[^x]': y}", 'nonword: true'],
        'abcdef',
        [[0, 'abcdef', 'x', 'x']],
      ],
      ['a longer key before a shorter', ['swap: {lot: x, a lot: y}'], 'It is a lot.', [[6, 'a lot', 'y', 'y']]],
      [
        'groups by number',
        ["swap: {'(\\w+)-(wise|ish)': '${2} of $1'}"],
        'It is green-ish, time-wise.',
        [
          [6, 'green-ish', 'ish of green', 'ish of green'],
          [17, 'time-wise', 'wise of time', 'wise of time'],
        ],
      ],
      [
        'groups of each key counted by itself',
        ["swap: {'(one) thing': $1, '(an)other matter': $1}"],
        'The one thing, another matter.',
        [
          [4, 'one thing', 'one', 'one'],
          [15, 'another matter', 'an', 'an'],
        ],
      ],
      [
        'a group that took nothing',
        ["swap: {'web(-)?site': web$1page}"],
        'A website, a web-site.',
        [
          [2, 'website', 'webpage', 'webpage'],
          [13, 'web-site', 'web-page', 'web-page'],
        ],
      ],
      [
        'several replacements',
        ['swap: {"utilise": "use|employ||"}', 'action: {name: replace}'],
        'They utilise it.',
        [[5, 'utilise', "'use' or 'employ'", 'use', 'employ']],
      ],
      [
        'an upright stroke that is meant',
        ["swap: {'a or b': 'a\\|b'}", 'action: {name: replace}'],
        'It is a or b.',
        [[6, 'a or b', "'a|b'", 'a|b']],
      ],
      ['what is right already', ["swap: {'(?i)github': GitHub}"], 'GitHub, Github.', [[8, 'Github', 'GitHub', 'GitHub']]],
      [
        'what an expression says is right',
        ["swap: {'(?i)open ?source': 'open[ -]source'}"],
        'It is open source, opensource.',
        [[19, 'opensource', 'open[ -]source']],
      ],
      [
        'one of several is right',
        ["swap: {'(?i)e-?mail': 'email|e-mail'}", 'action: {name: replace}'],
        'An email, an Email, an e-mail.',
        [[13, 'Email', "'email' or 'e-mail'", 'email', 'e-mail']],
      ],
      [
        'the params of its action',
        ['swap: {utilise: use}', 'action: {name: replace, params: [employ, apply]}'],
        'They utilise it.',
        [[5, 'utilise', "'employ' or 'apply'", 'employ', 'apply']],
      ],
      [
        'another action, where what is wanted is an expression',
        ["swap: {'wi-?fi': 'Wi-Fi|WiFi(?!x)'}", 'action: {name: edit, params: [regex, wi, Wi]}'],
        'The wifi.',
        [[4, 'wifi', 'Wi-Fi|WiFi(?!x)', 'Wifi']],
      ],
      [
        'capitalize',
        ['swap: {utilise: use}', 'ignorecase: true', 'capitalize: true'],
        'Utilise it, utilise it.',
        [
          [0, 'Utilise', 'Use', 'Use'],
          [12, 'utilise', 'use', 'use'],
        ],
      ],
      [
        'capitalize with several',
        ['swap: {utilise: use|employ}', 'ignorecase: true', 'capitalize: true', 'action: {name: replace}'],
        'Utilise it.',
        [[0, 'Utilise', "'Use' or 'Employ'", 'Use', 'Employ']],
      ],
      [
        'matchcase',
        [
          'swap: {blu ray: blu-ray, to backout: to back out, there an: there is an, yall: you all}',
          'ignorecase: true',
          'matchcase: true',
          'action: {name: replace}',
        ],
        'BLU ray, Blu Ray, TO BACKOUT, To backout, THERE AN, Yall, iPhone.',
        [
          [0, 'BLU ray', "'BLU-ray'", 'BLU-ray'],
          [9, 'Blu Ray', "'Blu-Ray'", 'Blu-Ray'],
          [18, 'TO BACKOUT', "'TO BACK OUT'", 'TO BACK OUT'],
          [30, 'To backout', "'To back out'", 'To back out'],
          [42, 'THERE AN', "'THERE IS AN'", 'THERE IS AN'],
          [52, 'Yall', "'You all'", 'You all'],
        ],
      ],
      [
        'exceptions',
        ['swap: {order: command}', 'exceptions: [Order of Malta]'],
        'An order of the order of Malta.',
        [[3, 'order', 'command', 'command']],
      ],
      [
        'a swap written as a list',
        ['swap: [{utilise: use}, {lot: many}]'],
        'They utilise a lot.',
        [
          [5, 'utilise', 'use', 'use'],
          [15, 'lot', 'many', 'many'],
        ],
      ],
      ['a key for nothing', ["swap: {'utilise': ''}"], 'They utilise it.', [[5, 'utilise', '']]],
    ],
  ],
  [
    'occurrence',
    [
      ['max: more than that', ['max: 2', 'token: ","'], 'a, b, c, d', [[1, ',', '3']]],
      ['max: not so many', ['max: 3', 'token: ","'], 'a, b, c, d', []],
      ['min: fewer than that', ['min: 3', "token: '\\w+'"], 'one two', [[0, 'one', '2']]],
      ['min: none at all', ['min: 1', "token: '\\d+'"], 'one two', [[0, 'one two', '0']]],
      ['min: so many', ['min: 2', "token: '\\w+'"], 'one two', []],
      [
        'min and max',
        ['min: 2', 'max: 3', "token: '\\w+'"],
        'a\n\nb c\n\nd e f\n\ng h i j',
        [
          [0, 'a', '1'],
          [15, 'g', '4'],
        ],
      ],
      ['ignorecase', ['max: 1', 'token: ship', 'ignorecase: true'], 'Ship, ship', [[0, 'Ship', '2']]],
      ['in the case it is written', ['max: 1', 'token: ship'], 'Ship, ship', []],
      ['by sentences', ['scope: sentence', 'max: 1', 'token: ship'], 'A ship. A ship and a ship.', [[10, 'ship', '2']]],
      ['in the whole', ['scope: summary', 'max: 2', 'token: ship'], 'A boat.\n\nA ship.\n\nA ship and a ship.', [[11, 'ship', '3']]],
      ['in the whole, where there is none', ['scope: summary', 'min: 1', 'token: ship'], 'A boat.\n\nA boat.', [[0, 'A boat.', '0']]],
      ['a token of alternatives', ['max: 2', 'token: a|b'], 'a b a', [[0, 'a', '3']]],
      ['the first that is no space', ['max: 1', "token: '\\s|b'"], 'a  b', [[3, 'b', '3']]],
      ['the first that is not empty', ['max: 1', "token: 'x*'"], 'ab x', [[3, 'x', '5']]],
    ],
  ],
  [
    'repetition',
    [
      ['two in a row', ["tokens: ['\\w+']"], 'It is is so.', [[3, 'is is', 'is']]],
      ['in the same case', ["tokens: ['\\w+']"], 'The the end.', []],
      ['ignorecase', ["tokens: ['\\w+']", 'ignorecase: true'], 'The the end.', [[0, 'The the', 'the']]],
      ['alpha: letters alone', ["tokens: ['[^\\s]+']", 'alpha: true'], '5 5 and - - and it it', [[16, 'it it', 'it']]],
      ['alpha: no digit before or after', ["tokens: ['[^\\s]+']", 'alpha: true'], '5a 5a and a5 a5', []],
      [
        'any without alpha',
        ["tokens: ['[^\\s]+']"],
        '5 5 and - - on',
        [
          [0, '5 5', '5'],
          [8, '- -', '-'],
        ],
      ],
      ['max: so many may be', ["tokens: ['\\w+']", 'max: 1'], 'no no on no no no.', [[9, 'no no', 'no']]],
      [
        'three are told twice',
        ["tokens: ['\\w+']"],
        'no no no',
        [
          [0, 'no no', 'no'],
          [3, 'no no', 'no'],
        ],
      ],
      ['not over the end of a sentence', ["tokens: ['\\w+']", 'ignorecase: true'], 'He had it. It is so.', []],
      ['the tokens alone count', ["tokens: ['[A-Z]\\w+']"], 'Kim and Kim met Lee.', [[0, 'Kim and Kim', 'Kim']]],
      ['several tokens', ['tokens: [so, very]'], 'so very very so', [[3, 'very very', 'very']]],
      ['spaces are nothing that repeats', ["tokens: ['\\s']"], 'a b c', []],
      ['nothing is nothing that repeats', ["tokens: ['x*']"], 'ab', []],
      ['exceptions', ["tokens: ['\\w+']", 'exceptions: [had had]'], 'She had had it it.', [[12, 'it it', 'it']]],
      ['its action', ["tokens: ['\\w+']", 'action: {name: edit, params: [truncate, " "]}'], 'It is is so.', [[3, 'is is', 'is', 'is']]],
    ],
  ],
  [
    'consistency',
    [
      [
        'the way that comes second',
        ['either: {adviser: advisor}'],
        'An adviser, an advisor.\n\nAn advisor, an adviser.',
        [
          [15, 'advisor', 'advisor'],
          [28, 'advisor', 'advisor'],
        ],
      ],
      ['whichever of the two', ['either: {adviser: advisor}'], 'An advisor.\n\nAn adviser.', [[16, 'adviser', 'adviser']]],
      ['in one paragraph by place', ['either: {adviser: advisor}'], 'An advisor and an adviser.', [[18, 'adviser', 'adviser']]],
      [
        'each pair by itself',
        ['either: {adviser: advisor, centre: center}'],
        'A centre, an advisor, a center, an adviser.',
        [
          [24, 'center', 'center'],
          [35, 'adviser', 'adviser'],
        ],
      ],
      ['whole words', ['either: {adviser: advisor}'], 'An advisory adviser, an advisor.', [[24, 'advisor', 'advisor']]],
      ['nonword', ['either: {adviser: advisor}', 'nonword: true'], 'An advisory, an adviser.', [[16, 'adviser', 'adviser']]],
      ['ignorecase', ['either: {adviser: advisor}', 'ignorecase: true'], 'Adviser and ADVISOR.', [[12, 'ADVISOR', 'ADVISOR']]],
      ['in the case it is written', ['either: {adviser: advisor}'], 'Adviser and advisor.', []],
      ['expressions', ["either: {'\\w+ise': '\\w+ize'}"], 'They realise and organize.', [[17, 'organize', 'organize']]],
    ],
  ],
  [
    'conditional',
    [
      [
        'what is taken by a group, up to there',
        ["first: '\\b([A-Z]{3,})\\b'", "second: '\\w+ \\(([A-Z]{3,})\\)'"],
        'The UNO.\n\nUnited (UNO), the UNO and NATO.',
        [
          [4, 'UNO', 'UNO'],
          [36, 'NATO', 'NATO'],
        ],
      ],
      ['what is there, where there is no group', ["first: 'v\\d'", 'second: or later'], 'v5 here.\n\nv6 or later, v7.', [[0, 'v5', 'v5']]],
      ['a group that is none', ["first: 'v\\d'", "second: '(?:or|and) later'"], 'v5 and later.\n\nv6.', [[15, 'v6', 'v6']]],
      [
        'exceptions',
        ["first: '\\b([A-Z]{3,})\\b'", "second: '\\(([A-Z]{3,})\\)'", 'exceptions: [HTML]'],
        'HTML and CSS.',
        [[9, 'CSS', 'CSS']],
      ],
      ['ignorecase', ['first: foo', 'second: (bar)', 'ignorecase: true'], 'Foo.', [[0, 'Foo', 'Foo']]],
      ['in the case it is written', ['first: foo', 'second: (bar)'], 'Foo.', []],
      ['sentence by sentence', ['scope: sentence', "first: 'v\\d'", 'second: or later'], 'v5 or later. v6 is here.', [[13, 'v6', 'v6']]],
      [
        'in one group or the other',
        ['first: "[A-Z]{3}"', "second: '\\((?:([A-Z]{3})|see ([A-Z]{3}))\\)'"],
        'ABC (see ABC), DEF (DEF), GHI.',
        [[26, 'GHI', 'GHI']],
      ],
    ],
  ],
])('%s', (kind, cases) => {
  test.each(cases)('%s', async (_, lines, text, expected) => {
    expect(await foundBy(ruleOf([`extends: ${kind}`, ...lines]), text)).toEqual(expected)
  })
})

describe('a message may name a correction after what was found', () => {
  const messageFor = async (action: string) => {
    const rule = `extends: existence\nmessage: "%s: %s"\ntokens: [lot]\naction: ${action}`
    return (await foundBy(rule, 'A lot.'))[0]?.[2]
  }

  test.each([
    ['{name: replace, params: [much]}', 'lot: much'],
    ['{name: replace, params: [much, many]}', "lot: 'much' or 'many'"],
    ['{name: suggest}', 'lot: lot'],
    ['{name: remove}', 'lot: '],
  ])('%s', async (action, expected) => {
    expect(await messageFor(action)).toBe(expected)
  })
})

describe('options of a project', () => {
  test('exceptions of both', async () => {
    const rule = ruleOf(['extends: existence', 'tokens: [lot, bit, few]', 'exceptions: [bit]'])
    expect(await foundBy(rule, 'A lot, a bit, a few.', {options: {exceptions: ['few']}})).toEqual([[2, 'lot', 'lot']])
  })

  test('max and min in the place of those of the rule', async () => {
    const rule = ruleOf(['extends: occurrence', 'max: 1', "token: '\\w+'"])
    expect(await foundBy(rule, 'one two')).toEqual([[0, 'one', '2']])
    expect(await foundBy(rule, 'one two', {options: {max: 0}})).toEqual([])
    expect(await foundBy(rule, 'one two', {options: {max: 2, min: 3}})).toEqual([[0, 'one', '2']])
  })
})

describe('vocab', () => {
  const files = {'accept.txt': 'lot'}

  test.each([
    ['existence', ['tokens: [lot]'], 0],
    ['existence', ['tokens: [lot]', 'vocab: false'], 1],
    ['existence', ['tokens: [lot]', 'nonword: true'], 1],
    ['substitution', ['swap: {lot: much}'], 0],
    ['substitution', ['swap: {lot: much}', 'vocab: false'], 1],
    ['repetition', ['tokens: [a lot]'], 0],
    ['conditional', ['first: lot', 'second: (x)'], 0],
  ])('%s with %j', async (kind, lines, count) => {
    expect(await foundBy(ruleOf([`extends: ${kind}`, ...lines]), 'It is a lot.', {files})).toHaveLength(count)
  })
})
