import {describe, expect, test} from 'vitest'
import {markdown, mdx, outline, sourceOf} from './read.ts'

test('blocks have the kind that they have to a reader', () => {
  const source = [
    '# The *old* lighthouse',
    '',
    'It stands',
    'on a rock.',
    '',
    '> He said',
    '> nothing.',
    '',
    '- one boat',
    '  at sea',
    '',
    '  and a second paragraph',
    '1. two boats',
    '',
    '| Boat | Crew |',
    '|------|------|',
    '| Gull \\| Tern | four |',
    '',
    'Title below',
    '===========',
  ].join('\n')
  expect(outline(markdown(source))).toEqual([
    'heading: The old lighthouse',
    'paragraph: It stands⏎on a rock.',
    'quotation: He said⏎nothing.',
    'list-item: one boat⏎at sea',
    'list-item: and a second paragraph',
    'list-item: two boats',
    'table-cell: Boat',
    'table-cell: Crew',
    'table-cell: Gull | Tern',
    'table-cell: four',
    'heading: Title below',
  ])
})

test('what stands beside the running text comes after it', () => {
  const source = 'The keeper[^1] saw ![a lamp](lamp.png "the lamp") burn.\n\n[^1]: His name is lost.\n\nThen it was dark.\n'
  expect(outline(markdown(source))).toEqual([
    'paragraph: The keeper saw ⟨\uFFFC⟩ burn.',
    'paragraph: Then it was dark.',
    'attribute: the lamp',
    'caption: a lamp',
    'footnote: His name is lost.',
  ])
})

test.each([
  ['code', 'Run `make all` now.', 'Run ⟨make all⟩ now.'],
  ['an autolink', 'See <https://example.org/a> now.', 'See ⟨https://example.org/a⟩ now.'],
  ['a bare address', 'See https://example.org/a. Then go.', 'See ⟨https://example.org/a⟩. Then go.'],
  ['the target of a link', 'See [the page](https://example.org "") now.', 'See the page now.'],
  ['a reference', 'See [the page][p] now.\n\n[p]: https://example.org', 'See the page now.'],
  ['a Liquid tag', 'Buy {% include price.html %} now.', 'Buy ⟨{% include price.html %}⟩ now.'],
  ['a template', 'Dear {{ user.name }}, come.', 'Dear ⟨{{ user.name }}⟩, come.'],
  ['a shortcode', 'See {{< ref "a.md" >}} now.', 'See ⟨{{< ref "a.md" >}}⟩ now.'],
  ['a formula', 'Where $a_1 = b$ holds.', 'Where ⟨$a_1 = b$⟩ holds.'],
  ['inline HTML code', 'Press <kbd>Ctrl</kbd> now.', 'Press ⟨Ctrl⟩ now.'],
  ['another language', 'He said <i lang="fr">au revoir</i> and left.', 'He said ⟨au revoir⟩ and left.'],
  ['what is not to be translated', 'Use <b translate="no">Boxx</b> here.', 'Use ⟨Boxx⟩ here.'],
  ['a comment', 'One <!-- not this --> word.', 'One word.'],
])('%s is no prose', (_, source, shown) => {
  expect(outline(markdown(source))).toEqual([`paragraph: ${shown}`])
})

test('prices are no formulas', () => {
  expect(outline(markdown('It costs $5 today and $10 tomorrow.'))).toEqual(['paragraph: It costs $5 today and $10 tomorrow.'])
})

test.each([
  '```\ncode\n```',
  '    code',
  '<script>\nvar a\n</script>',
  '<pre>\nart\n</pre>',
  '<!-- a comment -->',
  '[a]: https://example.org',
  '![](a.png)',
  '---',
  '`code` {{ page }}',
  '<div lang="de">\n\nGuten Tag, *Herr* Nachbar.\n\n</div>',
])('%j has no prose', (source) => {
  expect(outline(markdown(source))).toEqual([])
})

test('what opens no comment is text', () => {
  expect(outline(markdown('One <!-- two\nthree <? four.\n\nFive --> six.'))).toEqual([
    'paragraph: One <!-- two⏎three <? four.',
    'paragraph: Five --> six.',
  ])
})

describe('the way back to the source', () => {
  test.each([
    ['a character reference', 'Fish &amp; chips today', 'chips', 'chips'],
    ['the reference itself', 'Fish &amp; chips', '&', '&amp;'],
    ['an escape', '\\*two\\* stars here', 'stars', 'stars'],
    ['a quotation', '> one\n> two\n> three', 'three', 'three'],
    ['a quotation, across its lines', '> one\n> two', 'one\ntwo', 'one\n> two'],
    ['a list item', '- one\n  two\n  three', 'three', 'three'],
    ['emphasis in a word', 'an un**believ**able tale', 'unbelievable', 'un**believ**able'],
    ['a soft hyphen', 'a light\u00adhouse', 'lighthouse', 'light\u00adhouse'],
    ['a byte order mark', '\ufeffOne two', 'two', 'two'],
    ['CRLF', '> one\r\n> two\r\n> three', 'three', 'three'],
    ['emoji', '> 🚢 one\n> 👩‍🚀 two', 'two', 'two'],
    ['tabs', '-\tone\n\ttwo', 'two', 'two'],
    ['HTML in a quotation', '> <p>one\n> two &amp; three</p>', 'three', 'three'],
  ])('sees through %s', (_, source, word, expected) => {
    expect(sourceOf(source, markdown(source).blocks, word)).toBe(expected)
  })
})

describe('front matter', () => {
  test.each([
    ['plain', 'title: The old lighthouse', 'The old lighthouse'],
    ['in double quotation marks', 'title: "The \\"old\\" light\\u0068ouse"', 'The "old" lighthouse'],
    ['in single ones', "title: 'The keeper''s lamp'", "The keeper's lamp"],
    ['folded', 'title: >-\n  The old\n  lighthouse', 'The old⏎lighthouse'],
    ['over lines', 'title: The old\n  lighthouse', 'The old⏎lighthouse'],
  ])('a string %s', (_, yaml, text) => {
    expect(outline(markdown(`---\ndraft: true\n${yaml}\ntags: [sea]\n---\n\nIt stands.\n`))).toEqual([
      'paragraph: It stands.',
      `front-matter: ${text}`,
    ])
  })

  test.each(['', '---\u00a0\n'])('without its closing line it is none, and lists are lists (%j after them)', (end) => {
    expect(outline(markdown(`---\n# The lighthouse\n\n- It stands.\n- It burns.\n\n${end}`)).slice(0, 3)).toEqual([
      'heading: The lighthouse',
      'list-item: It stands.',
      'list-item: It burns.',
    ])
  })

  test('it may be longer than what is read at once', () => {
    const yaml = Array.from({length: 400}, (_, nth) => `key${nth}: value\n`).join('')
    expect(outline(markdown(`---\n${yaml}title: The lighthouse\n---\n\nIt stands.\n`))).toEqual([
      'paragraph: It stands.',
      'front-matter: The lighthouse',
    ])
  })

  test('its words stand where they stand', () => {
    const source = '---\r\ntitle: "A \\"lamp\\" burns"\r\n---\r\n'
    expect(sourceOf(source, markdown(source).blocks, 'burns')).toBe('burns')
    expect(sourceOf(source, markdown(source).blocks, '"')).toBe('\\"')
  })

  test('TOML', () => {
    expect(outline(markdown('+++\ntitle = "The lamp"\nslug = "a"\n[x]\ntitle = "no"\n+++\n'))).toEqual(['front-matter: The lamp'])
  })

  test('a quoted string whose next line is not indented is left out: where it ends is a guess', () => {
    expect(outline(markdown('---\nexcerpt: "We salute those\nwho keep the lamp."\n---\n\nIt stands.\n'))).toEqual(['paragraph: It stands.'])
  })

  test('what is broken is left out', () => {
    expect(outline(markdown('---\ntitle: [one, "two\n---\n\nIt stands.\n'))).toContain('paragraph: It stands.')
  })
})

describe('MDX', () => {
  test('imports, expressions and components', () => {
    const source =
      'import Note from "./note"\n\nexport const a = {\n\n  b: 1}\n\n<Note title="It&apos;s here" lang="en">\n  The lamp {a.b} burns.\n</Note>\n\n{/* a remark */}\n\nIt <b>is</b> <code>lit</code>.\n'
    const reading = mdx(source)
    expect(outline(reading)).toEqual(['paragraph: The lamp ⟨{a.b}⟩ burns.', 'paragraph: It is ⟨lit⟩.', "attribute: It's here"])
    expect(reading.comments.map(({body}) => source.slice(body.start, body.end))).toEqual([' a remark '])
    expect(sourceOf(source, reading.blocks, "It's")).toBe('It&apos;s')
  })

  test('a source that is not MDX is read as Markdown, and the problem is placed', () => {
    const {blocks, problem} = mdx('The lamp {burns.\n')
    expect(Array.from(blocks, ({text}) => text)).toEqual(['The lamp {burns.'])
    expect(problem?.reason).toContain('expression')
  })
})

describe('the name of an element within a sentence', () => {
  test.each(['style', 'script', 'title', 'textarea', 'xmp', 'svg', 'iframe'])(
    '<%s> leaves the HTML after its paragraph as it is',
    (name) => {
      const source = `Use the <${name}> element.\n\n<div>\n<p>The lamp <b>burns</b> at night.</p>\n</div>`
      expect(outline(markdown(source))).toContain('paragraph: The lamp burns at night.')
    },
  )

  test.each(['<!--', '<![CDATA[', '<?php', '<a href="', '</', '&amp', '<a b'])(
    '%s left open at the end of a piece of HTML ends there',
    (cut) => {
      expect(outline(markdown(`<div>\n${cut}\n\nOne two.\n\n<p>The lamp burns.</p>`))).toContain('paragraph: The lamp burns.')
    },
  )
})

describe('line breaks', () => {
  test.each([
    ['One  \ntwo.', 'One⏎two.', '  \n'],
    ['One\\\ntwo.', 'One⏎two.', '\\\n'],
    ['One \n two.', 'One⏎two.', ' \n '],
    ['One\t\r\ntwo.', 'One⏎two.', '\t\r\n'],
    ['One\r\ntwo.', 'One⏎two.', '\r\n'],
    ['One *a*  \n*b* two.', 'One a⏎b two.', '  \n*'],
    ['> One\n>  two.', 'One⏎two.', '\n>  '],
  ])('%j is %j', (source, text, lineBreak) => {
    const {blocks} = markdown(source)
    expect(outline({blocks, comments: []})[0]).toMatch(text)
    expect(sourceOf(source, blocks, '\n')).toBe(lineBreak)
  })

  test('at the start of code, a tag, an address, an image or a reference', () => {
    expect(outline(markdown('One\n`two`\n<b>three</b>\nhttps://a.org/four\n&amp;\n![five six](a.png)\n\\* seven'))).toEqual([
      'paragraph: One⏎⟨two⟩⏎three⏎⟨https://a.org/four⟩⏎&⏎⟨\uFFFC⟩⏎* seven',
      'caption: five six',
    ])
  })
})

describe('what is no text in a text', () => {
  test.each([
    ['a footnote', 'One[^1] two.\n\n[^1]: Three four.', ['paragraph: One two.', 'footnote: Three four.']],
    [
      'a footnote in a note, over paragraphs',
      '[^1]: One.\n\n    Two *three*.\n\n    > Four.',
      ['footnote: One.', 'footnote: Two three.', 'quotation: Four.'],
    ],
    ['the box of a task', '- [x] One two.\n- [ ] Three four.', ['list-item: One two.', 'list-item: Three four.']],
    ['a definition', 'See [one].\n\n[one]: https://a.org/two "Three four"', ['paragraph: See one.', 'attribute: Three four']],
    ['the title of a link', 'See [one](a.html \'Two \\"three\\"\').', ['attribute: Two "three"', 'paragraph: See one.']],
    ['an address of mail', 'Write to <a@b.org> or c@d.org.', ['paragraph: Write to ⟨a@b.org⟩ or ⟨c@d.org⟩.']],
    ['a bare address', 'See www.a.org/b and http://c.org.', ['paragraph: See ⟨www.a.org/b⟩ and ⟨http://c.org⟩.']],
    [
      'a picture in a link',
      'See [![One two](a.png "Three four")](b.html) here.',
      ['attribute: Three four', 'caption: One two', 'paragraph: See ⟨\uFFFC⟩ here.'],
    ],
    ['a picture in the text of a picture', '![One ![two three](a.png) four](b.png)', ['caption: One ⟨\uFFFC⟩ four', 'caption: two three']],
    ['a picture by reference', '![One two][a]\n\n[a]: a.png', ['caption: One two']],
    ['struck text', 'One ~~two~~ three.', ['paragraph: One two three.']],
    ['code over lines', 'One `two\nthree` four.', ['paragraph: One ⟨two⟩⏎⟨three⟩ four.']],
    ['a fence in a quotation', '> One.\n>\n> ```js\n> two\n> ```\n>\n> Three.', ['quotation: One.', 'quotation: Three.']],
    ['a rule', 'One.\n\n***\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    ['the signs of a heading', '## One two ##', ['heading: One two']],
    ['the alignment of a table', '| a | b |\n|:--|--:|\n| c |', ['table-cell: a', 'table-cell: b', 'table-cell: c']],
  ])('%s', (_, source, blocks) => {
    expect(outline(markdown(source)).sort()).toEqual(blocks.sort())
  })
})

describe('HTML in a text', () => {
  test.each([
    ['One <b> two</b> three.', 'One two three.'],
    ['One <!-- a --> two.', 'One two.'],
    ['One<br>two.', 'One⏎two.'],
    ['One <img src="a.png"> two.', 'One ⟨\uFFFC⟩ two.'],
    ['One <i lang="fr">un *deux* &amp; `trois`</i> two.', 'One ⟨un deux & trois⟩ two.'],
    ['One <svg>un *deux*</svg> two.', 'One ⟨\uFFFC⟩ two.'],
    ['One <code>un</code> *two*.', 'One ⟨un⟩ two.'],
  ])('%j', (source, shown) => {
    expect(outline(markdown(source))).toEqual([`paragraph: ${shown}`])
  })

  test('the kind of a block of HTML is that of what it stands in', () => {
    expect(
      outline(markdown('> <div>One two.</div>\n\n- <div>\n  Three four.\n  </div>\n\n<blockquote>\nFive six.\n</blockquote>')),
    ).toEqual(['quotation: One two.', 'list-item: Three four.', 'quotation: Five six.'])
  })

  test('the signs of a quotation are no part of it, and its words stand where they stand', () => {
    const source = '\ufeff> <div title="The lamp">One &amp;\n> two\n>three</div>\n'
    const {blocks} = markdown(source)
    expect(outline({blocks, comments: []})).toEqual(['quotation: One &⏎two⏎three', 'attribute: The lamp'])
    for (const word of ['lamp', 'One', 'two', 'three']) expect(sourceOf(source, blocks, word)).toBe(word)
  })
})

test('a paragraph is of the kind of the innermost thing that it stands in', () => {
  expect(outline(markdown('> - One.\n>\n>   > Two.\n>\n> Three.\n\n1. Four.\n\n   Five.\n\nSix.\n\n> # Seven'))).toEqual([
    'list-item: One.',
    'quotation: Two.',
    'quotation: Three.',
    'list-item: Four.',
    'list-item: Five.',
    'paragraph: Six.',
    'heading: Seven',
  ])
})
