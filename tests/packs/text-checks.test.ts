import {describe, expect, test} from 'vitest'
import {foundBy, type Told} from './harness/found.ts'

const ruleOf = (lines: readonly string[]): string => ['message: "%s"', ...lines].join('\n')

type Case = [what: string, lines: string[], text: string, expected: Told[]]

const CASES: readonly (readonly [kind: string, format: 'markdown' | 'text', cases: Case[]])[] = [
  [
    'capitalization',
    'markdown',
    [
      [
        '$sentence',
        ['match: $sentence'],
        '# A Walk Here Today\n\n# A walk here',
        [[2, 'A Walk Here Today', 'A Walk Here Today', 'A walk here today']],
      ],
      [
        '$sentence: the first word',
        ['match: $sentence'],
        'one of them\n\nOne of them\n\niPhone of them and us',
        [
          [0, 'one of them', 'one of them', 'One of them'],
          [26, 'iPhone of them and us', 'iPhone of them and us', 'Iphone of them and us'],
        ],
      ],
      [
        '$sentence: a share of capitals',
        ['match: $sentence'],
        'One of the Ten Ships',
        [[0, 'One of the Ten Ships', 'One of the Ten Ships', 'One of the ten ships']],
      ],
      ['$sentence: a smaller share', ['match: $sentence'], 'One of the five old ships we Saw', []],
      [
        '$sentence: threshold',
        ['match: $sentence', 'threshold: 0.5'],
        'This Is a ship\n\nThis Is Bad Here',
        [[16, 'This Is Bad Here', 'This Is Bad Here', 'This is bad here']],
      ],
      ['$sentence: indicators', ['match: $sentence', 'indicators: [":", "."]'], 'Part one: The end', []],
      ['$sentence: without indicators', ['match: $sentence'], 'Part: The end', [[0, 'Part: The end', 'Part: The end', 'Part: the end']]],
      ['$sentence: after a number', ['match: $sentence'], '\\12. The end', []],
      [
        '$sentence: exceptions',
        ['match: $sentence', 'exceptions: [Paris, iPhone, "New York", NASA]'],
        'In Paris with iPhone\n\nA trip to New York by NASA\n\nThe paris Metro In here',
        [[50, 'The paris Metro In here', 'The paris Metro In here', 'The Paris metro in here']],
      ],
      [
        '$title: AP',
        ['match: $title'],
        'a walk through the woods with a dog',
        [[0, 'a walk through the woods with a dog', 'a walk through the woods with a dog', 'A Walk Through the Woods With a Dog']],
      ],
      [
        '$title: Chicago',
        ['match: $title', 'style: Chicago'],
        'a walk through the woods with a dog',
        [[0, 'a walk through the woods with a dog', 'a walk through the woods with a dog', 'A Walk through the Woods with a Dog']],
      ],
      [
        '$title: the last word',
        ['match: $title', 'threshold: 1'],
        'What We Came for',
        [[0, 'What We Came for', 'What We Came for', 'What We Came For']],
      ],
      [
        '$title: after a colon or a dash',
        ['match: $title', 'threshold: 1'],
        'Walks: the Woods – a Guide',
        [[0, 'Walks: the Woods – a Guide', 'Walks: the Woods – a Guide', 'Walks: The Woods – A Guide']],
      ],
      ['$title: capitals', ['match: $title'], 'THE NASA and AOB', []],
      ['$title: exceptions', ['match: $title', 'exceptions: [iPhone, thing]', 'threshold: 1'], 'The iPhone and the thing It Is', []],
      ['$title: threshold', ['match: $title', 'threshold: 0.5'], 'The old Ship', []],
      [
        '$title: words with hyphens',
        ['match: $title', 'threshold: 1'],
        'The Well-known/open Ship',
        [[0, 'The Well-known/open Ship', 'The Well-known/open Ship', 'The Well-Known/Open Ship']],
      ],
      ['$lower', ['match: $lower'], 'all small\n\nNot small', [[11, 'Not small', 'Not small']]],
      ['$lower: exceptions', ['match: $lower', 'exceptions: [NASA]'], 'of NASA', []],
      ['$upper', ['match: $upper'], 'ALL BIG\n\nNOT big', [[9, 'NOT big', 'NOT big']]],
      ['$upper: exceptions', ['match: $upper', 'exceptions: [iOS]'], 'ON iOS', []],
      ['an expression', ["match: '^[A-Z].*[^.]$'"], 'ends with a stop.\n\nGood one', [[0, 'ends with a stop.', 'ends with a stop.']]],
      ['an expression: exceptions', ["match: '^[A-Z]'", 'exceptions: [iPhone]'], 'iPhone here\n\nhere', [[13, 'here', 'here']]],
      [
        'prefix',
        ['match: $sentence', "prefix: 'Note \\d+: '"],
        'Note 1: The End Of All\n\nNote 2: The end of all',
        [[8, 'The End Of All', 'The End Of All', 'The end of all']],
      ],
      ['its action', ['match: $upper', 'action: {name: replace, params: [BIG]}'], 'small', [[0, 'small', 'small', 'BIG']]],
      ['code is in no case', ['match: $lower'], '`X`\n\n`X` and `Y`\n\n`X` And `Y`', [[22, 'And', 'X And Y']]],
      [
        'code in the midst',
        ['match: $sentence', 'threshold: 1'],
        'Go `X` Home\n\n`X` Home',
        [
          [0, 'Go `X` Home', 'Go X Home'],
          [17, 'Home', 'X Home', 'home'],
        ],
      ],
      [
        '$sentence: exceptions that are expressions',
        ['match: $sentence', "exceptions: ['NA\\w+']"],
        'one of NASA',
        [[0, 'one of NASA', 'one of NASA', 'One of NASA']],
      ],
      [
        '$sentence: the longest of exceptions',
        ['match: $sentence', 'threshold: 1', 'exceptions: [New, New York]'],
        'A trip to New York',
        [],
      ],
      [
        '$sentence: a first word that is otherwise an exception',
        ['match: $sentence', 'exceptions: [iPhone]'],
        'Iphone of them and us here now',
        [],
      ],
      ['code with an ending', ['match: $sentence', 'threshold: 1'], '`Map`s here', []],
      ['code with an ending in a title', ['match: $title', 'threshold: 1'], '`Map`s Here', []],
      ['what is empty', ['match: $sentence', 'threshold: 1'], '...\n\n— —', []],
    ],
  ],
  [
    'metric',
    'text',
    [
      ['at the first sentence', ['formula: words', 'condition: "> 2"'], 'One two. Three.\n\nFour.', [[0, 'One two.', '4.00']]],
      ['not where the condition fails', ['formula: words', 'condition: "> 4"'], 'One two. Three.\n\nFour.', []],
      [
        'sentences and paragraphs',
        ['formula: sentences * 10 + paragraphs', 'condition: "== 32"'],
        'One two. Three.\n\nFour.',
        [[0, 'One two.', '32.00']],
      ],
      ['characters', ['formula: characters', 'condition: "> 0"'], "One, two! Don't.", [[0, 'One, two!', '11.00']]],
      [
        'syllables',
        ['formula: syllables', 'condition: "> 0"'],
        'A table made for beautiful dances.',
        [[0, 'A table made for beautiful dances.', '10.00']],
      ],
      ['long words', ['formula: long_words', 'condition: "> 0"'], 'Sixsix sevenly eightish.', [[0, 'Sixsix sevenly eightish.', '2.00']]],
      [
        'complex words',
        ['formula: complex_words * 10 + polysyllabic_words', 'condition: "> 0"'],
        'A capital is beautiful here.',
        [[0, 'A capital is beautiful here.', '22.00']],
      ],
      [
        'numbers and accents are words',
        ['formula: words * 100 + characters', 'condition: "> 0"'],
        'É 12 naïve—été.',
        [[0, 'É 12 naïve—été.', '411.00']],
      ],
      ['of nothing', ['formula: words', 'condition: ">= 0"'], '!!!', []],
      ['that is no number', ['formula: words / (words - words)', 'condition: "> 0"'], 'One.', []],
    ],
  ],
  [
    'metric',
    'markdown',
    [
      [
        'levels of headings',
        ['formula: heading.h1 + heading.h2 * 10 + heading_h3 * 100 + headings * 1000', 'condition: "> 0"'],
        'A\n=\n\n## B\n\n## C\n\n### D\n\n###### E\n\nText.',
        [[0, 'A', '5121.00']],
      ],
      [
        'lists and quotations',
        ['formula: list + blockquote * 10', 'condition: "> 0"'],
        'Text.\n\n- a b\n- c d\n\n> e f',
        [[0, 'Text.', '12.00']],
      ],
      [
        'words of headings and tables are none',
        ['formula: words', 'condition: "> 0"'],
        '# One two\n\n| a |\n| - |\n| b |\n\nText.',
        [[2, 'One two', '1.00']],
      ],
      ['whatever its scope', ['scope: table', 'formula: words', 'condition: "> 0"'], 'One.', [[0, 'One.', '1.00']]],
    ],
  ],
  [
    'readability',
    'text',
    [
      [
        'Flesch-Kincaid',
        ['grade: -9', 'metrics: [Flesch-Kincaid]'],
        'The cat sat on the mat. It was happy.',
        [[0, 'The cat sat on the mat.', (0.39 * 4.5 + 11.8 * (10 / 9) - 15.59).toFixed(2)]],
      ],
      [
        'Gunning Fog',
        ['grade: 0', 'metrics: [Gunning Fog]'],
        'The cat sat on the beautiful mat.',
        [[0, 'The cat sat on the beautiful mat.', (0.4 * (7 + 100 / 7)).toFixed(2)]],
      ],
      [
        'Coleman-Liau',
        ['grade: -20', 'metrics: [Coleman-Liau]'],
        'The cat sat on the mat.',
        [[0, 'The cat sat on the mat.', (5.88 * (17 / 6) - 29.6 / 6 - 15.8).toFixed(2)]],
      ],
      [
        'Automated Readability',
        ['grade: -20', 'metrics: [Automated Readability]'],
        'The cat sat on the mat.',
        [[0, 'The cat sat on the mat.', (4.71 * (17 / 6) + 0.5 * 6 - 21.43).toFixed(2)]],
      ],
      [
        'SMOG',
        ['grade: 0', 'metrics: [SMOG]'],
        'A beautiful capital.',
        [[0, 'A beautiful capital.', (1.043 * Math.sqrt(60) + 3.1291).toFixed(2)]],
      ],
      [
        'the mean of several',
        ['grade: 0', 'metrics: [SMOG, Gunning Fog]'],
        'A beautiful capital.',
        [[0, 'A beautiful capital.', ((1.043 * Math.sqrt(60) + 3.1291 + 0.4 * (3 + 200 / 3)) / 2).toFixed(2)]],
      ],
      ['up to the grade', ['grade: 12', 'metrics: [SMOG]'], 'A beautiful capital.', []],
    ],
  ],
  [
    'spelling',
    'text',
    [
      [
        'a word in no dictionary',
        [],
        'I recieve a quuxly thing.',
        [
          [2, 'recieve', 'recieve'],
          [12, 'quuxly', 'quuxly'],
        ],
      ],
      ['what is left alone', [], 'McDonlads, ABCX, quuxly-foo, naïvee, wrongg2, FooBAR.', []],
      [
        'custom: what is not left alone',
        ['custom: true'],
        'McDonlads, ABCX, naïvee.',
        [
          [0, 'McDonlads', 'McDonlads'],
          [11, 'ABCX', 'ABCX'],
          [17, 'naïvee', 'naïvee'],
        ],
      ],
      ['filters', ["filters: ['[Qq]uu\\w+', '^zz']"], 'A quuxly zzyx, azzyx.', [[15, 'azzyx', 'azzyx']]],
      ['exceptions', ['exceptions: [quuxly]'], 'A quuxly zzyx.', [[9, 'zzyx', 'zzyx']]],
      ['exceptions: a phrase', ['exceptions: [quuxly zzyx]'], 'A quuxly zzyx; quuxly.', [[15, 'quuxly', 'quuxly']]],
      ['ignore', ['ignore: words.txt'], 'A quuxly Blorft, an arfle and zorfle.', [[30, 'zorfle', 'zorfle']]],
      ['ignore: a list in a folder', ['ignore: [more.txt]'], 'A zorfle and a quuxly.', [[15, 'quuxly', 'quuxly']]],
      ['dictionaries', ['dictionaries: [house]'], 'A glorp and quuxly.', [[12, 'quuxly', 'quuxly']]],
      ['suggest', ['action: {name: suggest, params: [spellings]}'], 'I recieve it.', [[2, 'recieve', 'recieve', 'receive', 'relieve']]],
      ['sentence by sentence', ['scope: sentence'], 'It is. A quuxly is. It is.', [[9, 'quuxly', 'quuxly']]],
    ],
  ],
  [
    'sequence',
    'text',
    [
      [
        'patterns',
        ['tokens: [{pattern: so}, {pattern: "h\\\\w+"}]'],
        'It is so hard, so has, so it.',
        [
          [6, 'so hard', 'so hard'],
          [15, 'so has', 'so has'],
        ],
      ],
      ['whole words', ['tokens: [{pattern: so}, {pattern: h}]'], 'It is so hard.', []],
      ['ignorecase', ['ignorecase: true', 'tokens: [{pattern: using}, {tag: DT}]'], 'Using the ship.', [[0, 'Using the', 'Using the']]],
      ['in the case it is written', ['tokens: [{pattern: using}, {tag: DT}]'], 'Using the ship.', []],
      ['tag', ['tokens: [{tag: DT}, {tag: JJ}, {tag: "^NNS?$"}]'], 'We saw the old ship and ships.', [[7, 'the old ship', 'the old ship']]],
      [
        'tag and pattern',
        ['tokens: [{tag: DT, pattern: the}, {pattern: ship}]'],
        'The ship and a ship, the ship.',
        [[21, 'the ship', 'the ship']],
      ],
      [
        'upos',
        ['tokens: [{upos: AUX}, {pattern: going}]'],
        'He is going, he keeps going, he was going.',
        [
          [3, 'is going', 'is going'],
          [32, 'was going', 'was going'],
        ],
      ],
      [
        'upos: one of several',
        ['tokens: [{upos: "det | num"}, {pattern: ships}]'],
        'Two ships, the ships, old ships.',
        [
          [0, 'Two ships', 'Two ships'],
          [11, 'the ships', 'the ships'],
        ],
      ],
      ['negate', ['tokens: [{pattern: is}, {pattern: not, negate: true}]'], 'It is not so. It is so.', [[17, 'is so', 'is so']]],
      [
        'negate a tag',
        ['tokens: [{pattern: the}, {tag: NN, negate: true}]'],
        'We saw the ship and the old ship.',
        [[20, 'the old', 'the old']],
      ],
      ['tag: of verbs, whichever they are', ['tokens: [{tag: VBZ}, {tag: VBG}]'], 'He is going home.', [[3, 'is going', 'is going']]],
      ['negate at the end', ['tokens: [{pattern: is}, {pattern: not, negate: true}]'], 'So it is', [[6, 'is', 'is']]],
      [
        'skip',
        ['tokens: [{pattern: not}, {pattern: only, skip: 2}]'],
        'It is not only so. It is not really only so. It is not a very big only.',
        [
          [6, 'not only', 'not only'],
          [25, 'not really only', 'not really only'],
        ],
      ],
      ['skip: no further', ['tokens: [{pattern: not}, {pattern: only, skip: 1}]'], 'It is not a big only.', []],
      ['target', ['tokens: [{pattern: a, target: true}, {pattern: "[aeo]\\\\w+"}]'], 'She ate a apple, a pear.', [[8, 'a', 'a']]],
      [
        'two targets',
        ['tokens: [{pattern: of}, {pattern: the, target: true}, {pattern: old, target: true}]'],
        'Out of the old.',
        [[7, 'the old', 'the old']],
      ],
      [
        'its action',
        ['tokens: [{pattern: of}, {pattern: the}]', 'action: {name: edit, params: [regex, "of (\\\\w+)", "$1"]}'],
        'Out of the old.',
        [[4, 'of the', 'the', 'the']],
      ],
      ['not over sentences', ['tokens: [{pattern: "\\\\."}, {pattern: It}]'], 'So it is. It is so.', []],
      [
        'in its scope',
        ['scope: sentence', 'tokens: [{pattern: of}, {pattern: the}]'],
        'One. Out of the old. Two.',
        [[9, 'of the', 'of the']],
      ],
    ],
  ],
]

const files = {
  'words.txt': 'quuxly\nblorft # a note\narfle/S\n',
  'lists/more.txt': 'zorfle\n',
  'config/dictionaries/house.dic': '1\nglorp/MS\n',
}

describe.each(CASES)('%s in %s', (kind, format, cases) => {
  test.each(cases)('%s', async (_, lines, text, expected) => {
    expect(await foundBy(ruleOf([`extends: ${kind}`, ...lines]), text, {format, files})).toEqual(expected)
  })
})

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['7 - 2 - 1', 4],
  ['7 / 2', 3.5],
  ['7 % 4', 3],
  ['-2 + 5', 3],
  ['2 < 3', 1],
  ['3 < 3', 0],
  ['3 <= 3', 1],
  ['4 <= 3', 0],
  ['4 > 3', 1],
  ['3 > 3', 0],
  ['3 >= 3', 1],
  ['2 >= 3', 0],
  ['3 == 3', 1],
  ['3 == 2', 0],
  ['3 != 2', 1],
  ['3 != 3', 0],
  ['1 > 0 && 2 > 1', 1],
  ['1 > 0 && 2 > 3', 0],
  ['1 > 3 && 2 > 1', 0],
  ['1 > 3 || 2 > 1', 1],
  ['2 > 1 || 1 > 3', 1],
  ['1 > 3 || 2 > 3', 0],
  ['!(1 > 3)', 1],
  ['!2', 0],
  ['words > 2 ? 5 : 6', 5],
  ['words > 3 ? 5 : words > 2 ? 7 : 8', 7],
  ['math.sqrt(9)', 3],
  ['math.abs(2 - 5)', 3],
  ['math.ceil(2.1)', 3],
  ['math.floor(2.9)', 2],
  ['math.trunc(-2.9)', -2],
  ['math.exp(0)', 1],
  ['math.log(1)', 0],
  ['math.log2(8)', 3],
  ['math.log10(1000)', 3],
  ['math.pow(2, 5)', 32],
  ['math.min(2, words)', 2],
  ['math.max(2, words)', 3],
  ['math.mod(7, 4)', 3],
  ['math.max(1, math.min(9, 4)) + 1', 5],
  ['10', 10],
  ['1.25', 1.25],
])('the formula %s', async (formula, value) => {
  const found = await foundBy(ruleOf(['extends: metric', `formula: '${formula}'`, 'condition: "> -100"']), 'One two three.')
  expect(found.map(([, , reason]) => reason)).toEqual([value.toFixed(2)])
})
