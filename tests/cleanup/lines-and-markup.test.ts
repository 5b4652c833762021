import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'

const linter = await createLinter({passes: ['invisible-character', 'markup', 'line-structure']})

/** Three lines of a wrapped paragraph, the first of which ends with what is given. */
const wrapped = (end: string, next: string): string =>
  `The pilot boat of Tromvik is tied up at the far end of the old quay ${end}\n${next} which the harbour master has not used since the storm of\nlast autumn took its mast, its lamp and the better part of its rail.`

const joined = (middle: string): string => wrapped(middle, '').replace(/\n+/g, ' ').replace(/ {2}/g, ' ')

/** What `clean` makes of remnants of markup and of lines; written for these tests. */
const cases: readonly (readonly [what: string, given: string, wanted: string])[] = [
  ['named references', 'Salt &amp; pepper &ndash; &pound;3 &hellip;', 'Salt & pepper – £3 …'],
  ['references in figures', 'Ann&#8217;s caf&#xe9;', 'Ann’s café'],
  ['references that were escaped twice', 'Nuts &amp;amp; bolts', 'Nuts & bolts'],
  ['signs that are no references', 'Q&A with the R&D people; a &b; c', 'Q&A with the R&D people; a &b; c'],
  ['parameters of an address', 'http://a.example/?x=1&copy=2', 'http://a.example/?x=1&copy=2'],
  ['a link', 'See <a href="https://a.example/q?b=1" target=_blank>the minutes</a> of May.', 'See the minutes of May.'],
  ['emphasis', 'It is <em>not</em> a <strong>toy</strong>.', 'It is not a toy.'],
  ['paragraphs on one line', '<p>The mast fell.</p><p>Nobody saw it.</p>', 'The mast fell.\n\nNobody saw it.'],
  ['paragraphs on two lines', '<p class="lead">The mast fell.</p>\n<p>Nobody saw it.</p>', 'The mast fell.\n\nNobody saw it.'],
  ['an end tag alone', 'The lamp went out.</div>', 'The lamp went out.'],
  ['a comparison', 'if a<b and c>d, stop', 'if a<b and c>d, stop'],
  ['angle brackets round an address', 'Write to Mary <mary@a.example>.', 'Write to Mary <mary@a.example>.'],
  ['names of types', 'a List<String> of <things>', 'a List<String> of <things>'],
  ['wrapped lines', wrapped('and', 'a skiff,'), joined('and a skiff,')],
  ['a word that was divided', wrapped('by an inter-', 'national crew,'), joined('by an international crew,')],
  ['a compound of the text', `${wrapped('to co-', 'operate,')} They co-operate.`, `${joined('to co-operate,')} They co-operate.`],
  ['a compound with “well”', wrapped('in a well-', 'known spot,'), joined('in a well-known spot,')],
  ['two names with a hyphen', wrapped('under an Anglo-', 'Norwegian flag,'), joined('under an Anglo-Norwegian flag,')],
  ['two years', wrapped('in 1994-', '95,'), joined('in 1994-95,')],
  ['a hyphen that waits for its word', wrapped('for two-', 'and three-day trips,'), joined('for two- and three-day trips,')],
  ['a list', '- rope\n- a lamp\n- two oars', '- rope\n- a lamp\n- two oars'],
  [
    'a list with a wrapped item',
    '- a rope that is as long as the quay and somewhat longer, for\n  high water\n- a lamp',
    '- a rope that is as long as the quay and somewhat longer, for high water\n- a lamp',
  ],
  ['numbers of items', '1. Cast off.\n2. Row.\n3. Make fast.', '1. Cast off.\n2. Row.\n3. Make fast.'],
  ['an address', 'The Harbour Office\n12 Quay Street\nTromvik', 'The Harbour Office\n12 Quay Street\nTromvik'],
  [
    'verses',
    'The tide came in,\nThe tide went out,\nAnd no one knew\nWhat it was about.',
    'The tide came in,\nThe tide went out,\nAnd no one knew\nWhat it was about.',
  ],
  ['a dialogue', '“Is it here?” she said.\n“No,” he said.\n“Where, then?”', '“Is it here?” she said.\n“No,” he said.\n“Where, then?”'],
  [
    'code that is set in',
    'Type this:\n\n    let depth = 4\n    sound(depth)\n\nThen wait.',
    'Type this:\n\n    let depth = 4\n    sound(depth)\n\nThen wait.',
  ],
  ['code between fences', '```\nlet depth = 4\n  let rope = 9\n```', '```\nlet depth = 4\n  let rope = 9\n```'],
  ['prose that is set in', '    The mast fell.  \n\n\n    Nobody saw it.', 'The mast fell.\n\nNobody saw it.'],
  ['lines that are quoted', '> The mast fell.\n> So I hear.\n\nSo it did.', '> The mast fell.\n> So I hear.\n\nSo it did.'],
  ['columns', 'Name\tHours\nAnn\t30\nBob\t41', 'Name\tHours\nAnn\t30\nBob\t41'],
  ['blank lines', 'The mast fell.\r\n\r\n\r\n\r\nSo it did.\r\n', 'The mast fell.\r\n\r\nSo it did.\r\n'],
  ['line separators', 'The mast fell.\u2028So it did.\fReally.', 'The mast fell.\nSo it did.\nReally.'],
]

test.each(cases)('%s', (_, given, wanted) => {
  const once = String(linter.clean(given))
  expect(once).toBe(wanted)
  expect(String(linter.clean(once))).toBe(wanted)
})

/** Characters without a shape of their own that have work to do. */
const needed: readonly (readonly [what: string, text: string])[] = [
  ['joiners of emoji', '👩\u200d🚒 and 👨\u200d👩\u200d👧'],
  ['selectors of emoji and text', '❤\ufe0f, ☎\ufe0e and 1\ufe0f\u20e3'],
  ['a flag made of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['selectors of Han characters', '葛\u{e0100}城'],
  ['non-joiners in Persian', 'نمی\u200cدانم'],
  ['joiners in Devanagari and Sinhala', 'क्\u200dष ක්\u200dෂ'],
  ['non-joiners in Tamil', 'க்\u200cஷ'],
  ['divisions of words in Thai and Khmer', 'วัน\u200bนี้ ថ្ងៃ\u200bនេះ'],
  ['marks of direction beside Hebrew and Arabic', 'The words שלום\u200f! and مرحبا\u200e 3'],
  ['isolates', 'The name \u2067דוד\u2069 is Hebrew.'],
  ['ideographic spaces', '京都　奈良'],
  ['spaces within numbers', '25\u202f000 km, 3\u00a0%, 20\u2009°C'],
]

test.each(needed)('%s stay', (_, text) => {
  expect(String(linter.clean(text))).toBe(text)
})
