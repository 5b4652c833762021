import {ALL, letters, scattered, series, TEXT, type Unit, unit} from './unit.ts'

const NOUNS = 'boat lamp street river window teacher garden bridge engine letter'.split(' ')
const noun = (index: number): string => NOUNS[scattered(index, NOUNS.length)]!

/** Sentences without an end, repeated passages, lines that look like those round an article. */
export const sentences: readonly Unit[] = [
  ...[
    'the ',
    'the the ',
    'a an ',
    'a b c ',
    'I ',
    'and ',
    'because ',
    'which ',
    'He said that ',
    'of the ',
    'is ',
    'to be ',
    'has been ',
    'a apple ',
  ].map((piece) => unit(piece, ALL)),
  ...[
    'Yes. ',
    'No. 5 ',
    'Mr. ',
    'Inc. She ',
    'at 5 p.m. The ',
    'Which was. ',
    'A boat. ',
    'Because it was late. ',
    'He ran. ',
    'e.g. ',
    'St. ',
    'J. R. R. ',
  ].map((piece) => unit(piece, ALL)),
  ...['The boats was late. ', 'She walk home. ', 'There is many boats. ', 'If he had went, he would of known it. '].map((piece) =>
    unit(piece, ALL),
  ),
  ...['The boat left the harbour before the storm came in.\n\n', 'The boat left.\n\n', 'a\n\n', 'A boat\n\n', '1\n\n', '-\n\n'].map(
    (piece) => unit(piece, ALL),
  ),
  ...[
    'Share this article\n\n',
    'Read more: the boats\n\n',
    'By Jane Doe\n',
    'LONDON (Reuters) - ',
    'Advertisement\n',
    '3 min read\n',
    'Home | News | Sport\n',
    '© 2020\n',
  ].map((piece) => unit(piece, ALL)),
  series(
    'sentences that are all different',
    ALL,
    (index) => `The ${noun(index)} near the ${noun(index + 1)} was ${scattered(index, 90)} years old. `,
  ),
  series(
    'paragraphs that differ in a word',
    ALL,
    (index) => `The ${noun(index)} left the harbour before the storm came in from the north.\n\n`,
  ),
  series('a sentence without an end', ALL, (index) => `the ${noun(index)} of the ${noun(index + 3)} and `),
  series('a sentence of clauses', ALL, (index) => `he said that the ${noun(index)} was here, `),
  series('a list in a sentence', ALL, (index) => `${noun(index)}, `),
  series('comma-separated values', ALL, (index) => `${index},${letters(index, 5)},${scattered(index, 1000)},"${noun(index)}"\n`),
  series(
    'lines of a log',
    ALL,
    (index) => `2020-01-${10 + (index % 20)} 12:00:${10 + (index % 50)} INFO [main] ${letters(index, 6)}=${index}\n`,
  ),
  series('one line of Base64', ALL, (index) => letters(index, 12, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')),
  series('lines of Base64', ALL, (index) => `${letters(index, 76, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}\n`),
  series('a dump of bytes', ALL, (index) => `${scattered(index, 256).toString(16).padStart(2, '0')} `),
  series('minified JSON', ALL, (index) => `{"${letters(index, 4)}":[${index},"${noun(index)}"]},`),
  series('minified script', ALL, (index) => `var ${letters(index, 2)}=function(a){return a[${index}]+"${noun(index)}"};`),
  series('lines of code', TEXT, (index) => `  const ${letters(index, 5)} = ${noun(index)}(${index});\n`),
]
