import {HTML, letters, MARKDOWN, nested, repeated, scattered, series, type Unit, unit} from './unit.ts'

const every = (pieces: readonly string[], formats: Unit['formats']): Unit[] => pieces.map((piece) => unit(piece, formats))

/** Runs of grave accents of lengths that never pair. */
const graveAccents: Unit = {
  name: 'runs of 1, 2, 3 … grave accents',
  formats: MARKDOWN,
  make(size) {
    let text = ''
    for (let run = 1; text.length < size; run++) text += `e${'`'.repeat(run)}`
    return text
  },
}

/** A list in a list in a list …, each item two columns further in. */
const nestedLists: Unit = {
  name: 'lists in lists, each indented further',
  formats: MARKDOWN,
  make(size) {
    let text = ''
    for (let depth = 0; text.length < size; depth++) text += `${' '.repeat(2 * depth)}* a\n`
    return text
  },
}

const table = (name: string, columns: (size: number) => number): Unit => ({
  name,
  formats: MARKDOWN,
  make(size) {
    const count = Math.ceil(columns(size))
    const row = `|${'a|'.repeat(count)}\n`
    return repeated(row, size, {before: `${row}|${'-|'.repeat(count)}\n`})
  },
})

/** Paragraphs that hold as much as one may before it is taken for plain text. */
const justBelowTheBounds: readonly Unit[] = [
  'a]'.repeat(490),
  '*a_ b '.repeat(490),
  `${'*'.repeat(240)}a${'*'.repeat(240)}`,
  `> > > a\n${'b\n'.repeat(290)}`,
  'a\n'.repeat(1990),
  '- abcdef\n'.repeat(1000),
  'The boat left the harbour and came home\n==\n'.repeat(1000),
].map((paragraph) => ({
  ...unit(`${paragraph}\n\n`, MARKDOWN),
  name: `${JSON.stringify(paragraph.slice(0, 12))} … just below the bounds × n`,
}))

/**
 * Markup. The classes of Markdown are those that the parsers of CommonMark are known to have been slow on: runs of delimiters that never pair or
 * pair late, brackets, nested containers, definitions, comments that are not closed; those on which cmark-gfm and commonmark.js test themselves are among them.
 */
export const markup: readonly Unit[] = [
  ...every(
    ['*a **a ', '*a_ b', 'a_ ', '_a ', '**a ', 'a**', 'a**b c* ', '*a **a b*', '~~a ', 'a~~ ', '*', '_', '**a*', '*_', '***a ', '_a__b '],
    MARKDOWN,
  ),
  ...every(
    [
      'a]',
      '[a',
      '[ a_',
      '[a](',
      '[a](b',
      '[a](<b',
      '[a][',
      '[a]',
      '[',
      ']',
      '![',
      '![[]()',
      '![a](',
      '[ (](',
      '[a](b)',
      '[a]: b\n',
      '[^1]',
      '[^1]: a\n',
    ],
    MARKDOWN,
  ),
  ...every(
    [
      '[a]: <',
      '[a\n]: b',
      '[a]: b "c',
      '[a](b "c',
      '[a](\\',
      '\\[',
      '\\',
      '\\\\\n',
      '&a;',
      '&#1;',
      '&',
      '&#x',
      '![a]\n',
      '[a]: b\n[a]\n\n',
    ],
    MARKDOWN,
  ),
  ...every(
    ['> ', '>', '> a\n', '>a\n\n', '- ', '* ', '+ ', '1. ', '1) ', '- a\n  - b\n', '-\n', '- \n', '>- ', '- > ', '1.\n', '- [ ] '],
    MARKDOWN,
  ),
  ...every(['#', '# ', '# a\n', '#a\n', 'a\n=\n', 'a\n-\n', 'a\n\n=\n', '---\n', '***\n', '* * ', '- - a\n'], MARKDOWN),
  ...every(['`', '`a', '``a`', '```\n', '~~~\n', '~~~a\n', '    a\n', '\ta\n', 'a  \n', 'a\\\n', '$$\n', '$a$ '], MARKDOWN),
  ...every(
    [
      '<a',
      '<a>',
      '<a b',
      '<!--',
      '<!-- a',
      '<?',
      '<![CDATA[',
      '<!A ',
      '<a b="',
      '</a>',
      '<div>\n',
      '<div>\n\n',
      '<style>',
      '<script>\n',
      '<b>a',
      '<http://a>',
      '<a@b.c>',
    ],
    MARKDOWN,
  ),
  ...every(['|', '|a', '|-', '|a|\n', 'a|b\n-|-\n', '|\n', 'a\n-|-\n', 'a\n:-\n'], MARKDOWN),
  ...every(['{', '}', '{a', '{a b} ', '{/*', '<A.b ', '<A>\n', 'import a\n', 'export ', '<A b={'], ['mdx']),
  nested('[', 'a', ']', MARKDOWN),
  nested('**', 'a', '**', MARKDOWN),
  nested('*a **a ', 'b', '** a*', MARKDOWN),
  nested('> ', 'a', '', MARKDOWN),
  nested('- ', 'a', '', MARKDOWN),
  nested('[', 'a', '](b)', MARKDOWN),
  nested('![', 'a', '](b)', MARKDOWN),
  nested('(', 'a', ')', MARKDOWN),
  nested('{', 'a', '}', ['mdx']),
  nested('<A>', 'a', '</A>', ['mdx']),
  unit('> ', MARKDOWN, {before: 'a\n'}),
  unit('a\n', MARKDOWN, {before: '> > > > > > > > > > '}),
  unit('[a](', MARKDOWN, {before: '[b]: c\n\n'}),
  ...every(['*_* _ ', 'a\rb\n-\v\n', '[](', 'a}', '> a\n>\n', '- a\n\n', '1. a\n'], MARKDOWN),
  unit('\\', MARKDOWN, {before: '['}),
  unit('\\', MARKDOWN, {before: '[a](b "'}),
  unit('\n\n  b', MARKDOWN, {before: '- a'}),
  unit('a}', ['mdx'], {before: '{"'}),
  unit('[1] ', MARKDOWN, {before: Array.from({length: 2000}, (_, index) => `[${index}]: u\n`).join('')}),
  ...justBelowTheBounds,
  graveAccents,
  nestedLists,
  table('a table of many rows', () => 3),
  table('a table of many columns', (size) => size / 4),
  table('a table as long as it is wide', (size) => Math.sqrt(size / 2)),
  series('definitions that are all different', MARKDOWN, (index) => `[${letters(index, 5)}]: b\n`),
  series('footnotes that are all different', MARKDOWN, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
  series('links of all kinds', MARKDOWN, (index) => ['[a](b) ', '![a](b) ', '[a][b] ', '<http://a.b> ', 'www.a.b '][scattered(index, 5)]!),
  unit('a: b\n', MARKDOWN, {before: '---\n', after: '---\n'}),
  unit('title: a\n', MARKDOWN, {before: '---\n', after: '---\n'}),
  unit('a', MARKDOWN, {before: '---\ntitle: ', after: '\n---\n'}),
  unit('\\', MARKDOWN, {before: '---\ntitle: "', after: '\n---\n'}),
  unit('[', MARKDOWN, {before: '---\ntitle: ', after: '\n---\n'}),
  unit('title = "a"\n', MARKDOWN, {before: '+++\n', after: '+++\n'}),
  unit('a: b\n', MARKDOWN, {before: '---\n'}),
  unit(' ', MARKDOWN, {before: '---\ntitle: a', after: '#\n---\n'}),
  ...every(
    [
      '<p>a</p>',
      '<p>a',
      '<b>',
      '<b>a',
      '</b>',
      '<div>',
      '</div>',
      '<i><b>',
      '<table><tr><td>',
      '<li>',
      '<ul><li>',
      '<br>',
      '<hr>',
      '<p> a </p> ',
    ],
    HTML,
  ),
  ...every(
    [
      '<',
      '<a',
      '</',
      '<!',
      '<!-',
      '<!--',
      '<!-- a -->',
      '<!--a',
      '<?',
      '<?a>',
      '<![CDATA[',
      '<![CDATA[a]]>',
      '<a b',
      '<a b=',
      '<a b="',
      "<a b='c' ",
    ],
    HTML,
  ),
  ...every(
    [
      '<script>',
      '<style>',
      '<title>',
      '<textarea>',
      '<xmp>',
      '<svg>',
      '<pre>',
      '<code>a</code>',
      '<title>a</title>',
      '<script>a</script>',
      '</script>',
      '<select><option>',
    ],
    HTML,
  ),
  ...every(
    ['&', '&amp', '&amp;', '&#', '&#x', '&#65;', '&notit;', '&NotEqualTilde;', '<img alt="a b">', '<img alt=a>', '<a title="a &amp; b">'],
    HTML,
  ),
  ...every(
    [
      '<p lang=fr>',
      '<p translate=no>',
      '<p class=notranslate>',
      '<span lang="fr">a</span> ',
      '<aside role=doc-footnote>a',
      '<meta name=description content="a">',
    ],
    HTML,
  ),
  ...every(
    [
      '<p>The boat left.</p>',
      '<span>the</span>',
      '<b>t</b>he ',
      '<p>a</p>\n',
      '<p>\n   a\n   </p>',
      '<a href="x">a</a>',
      '<td>a</td>',
      '<font color=red>a</font>',
    ],
    HTML,
  ),
  unit('a=b ', HTML, {before: '<p ', after: '>'}),
  unit('a ', HTML, {before: '<p title="', after: '">'}),
  unit('&amp;', HTML, {before: '<p title="', after: '">'}),
  unit('a', HTML, {before: '<', after: '>'}),
  unit('a\n', HTML, {before: '<p>', after: '</p>'}),
  unit(' ', HTML, {before: '<p>a', after: 'b</p>'}),
  nested('<div>', 'a', '</div>', HTML),
  nested('<b>', 'a', '</b>', HTML),
  nested('<ul><li>', 'a', '</li></ul>', HTML),
  nested('<blockquote><p>', 'a', '</p></blockquote>', HTML),
  series(
    'a page on one line',
    HTML,
    (index) => `<p class="c${index}">The boat <b>left</b> the <a href="/${index}">harbour</a> at ${index % 12}.</p>`,
  ),
]
