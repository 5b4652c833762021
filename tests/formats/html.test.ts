import {describe, expect, test} from 'vitest'
import {readText} from '../../src/formats/text.ts'
import {html, markdown, mdx, outline, sourceOf} from './read.ts'

test('blocks have the kind that they have to a reader', () => {
  const source = `<!doctype html><html lang="en-GB"><head><title>The lamp</title><style>p {}</style>
    <meta name="description" content="A lamp &amp; its keeper"></head>
    <body><h1>The <em>old</em> lamp</h1><p>It stands
      on a rock.<p>And burns.<blockquote><p>He said nothing.</blockquote>
    <ul><li>one<li>two <b>boats</b></ul><table><caption>Boats</caption><tr><th>Boat<td>Gull</table>
    <figure><img src="a.png" alt="A lamp"><figcaption>The lamp at night</figcaption></figure></body></html>`
  expect(outline(html(source))).toEqual([
    'heading: The lamp',
    'heading: The old lamp',
    'paragraph: It stands⏎on a rock.',
    'paragraph: And burns.',
    'quotation: He said nothing.',
    'list-item: one',
    'list-item: two boats',
    'table-cell: Boat',
    'table-cell: Gull',
    'front-matter: A lamp & its keeper',
    'caption: Boats',
    'caption: A lamp',
    'caption: The lamp at night',
  ])
})

test.each([
  ['<p>Run <code>make all</code> now.</p>', 'Run ⟨make all⟩ now.'],
  ['<p>One<br>two.</p>', 'One⏎two.'],
  ['<p><code> </code>One.<code> </code></p>', 'One.'],
  ['<p>One \ntwo\n three \r\nfour.</p>', 'One⏎two⏎three⏎four.'],
  ['<p>One <noscript><br>two</noscript> three.</p>', 'One three.'],
  ['<p>un<b>believ</b>able</p>', 'unbelievable'],
  ['<p>light&shy;house</p>', 'lighthouse'],
  ['<p>ten&nbsp;miles</p>', 'ten⟨\u00a0⟩miles'],
  ['<p>light<wbr>house</p>', 'lighthouse'],
  ['<p>He said <i lang="fr">au <b>revoir</b></i> then.</p>', 'He said ⟨au revoir⟩ then.'],
  ['<p>One <!-- two --> three.</p>', 'One three.'],
  ['<p>See <svg><title>x</title></svg> here.</p>', 'See ⟨\uFFFC⟩ here.'],
  ['<p class="notranslate">Boxx</p><p>Box.</p>', 'Box.'],
  ['<blockquote class="twitter-tweet"><p>Boxx teh</p>&mdash; ({A [b) c}]</blockquote><p>Box.</p>', 'Box.'],
  ['<p lang="fr">Bonjour.<p>Good morning.', 'Good morning.'],
  ['<pre>art</pre><script>if (a < b) {}</script><textarea>x</textarea><p>Text.</p>', 'Text.'],
  ['<p>AT&T &copy 2020 &notit; &#8212; &lang; ok</p>', 'AT&T © 2020 ¬it; — ⟨ ok'],
  ['<p>One *<b/', 'One *'],
  ['<p>a < b & c</p>', 'a < b & c'],
])('%j', (source, shown) => {
  expect(outline(html(source))).toEqual([`paragraph: ${shown}`])
})

describe('the way back to the source', () => {
  test.each([
    ['&nbsp;', '<p>one&nbsp;two three</p>', 'three', 'three'],
    ['a reference without a semicolon', '<p>&copy 2020 lamp</p>', '©', '&copy'],
    ['a reference that stands for two characters', '<p>&NotEqualTilde; lamp</p>', '≂̸', '&NotEqualTilde;'],
    ['inline code', '<p><code>a</code> lamp</p>', 'a', 'a'],
    ['tags in a word', '<p>un<b>believ</b>able</p>', 'unbelievable', 'un<b>believ</b>able'],
    ['a tag that breaks the line', '<p>one</p><p>two<br />three</p>', '\n', '<br />'],
    ['such a tag, and the line break after it', '<p>two<br>\n three</p>', 'o\nt', 'o<br>\n t'],
    ['CRLF', '<p>one\r\n   two\r\nthree</p>', 'three', 'three'],
    ['a byte order mark', '\ufeff<p>one two</p>', 'two', 'two'],
    ['an attribute', '<img alt="one &quot;two&quot; three">', 'three', 'three'],
    ['a reference in an attribute', "<img alt='one &quot;two'>", '"', '&quot;'],
    ['an attribute without quotation marks', '<img alt=lamp>', 'lamp', 'lamp'],
  ])('sees through %s', (_, source, word, expected) => {
    expect(sourceOf(source, html(source).blocks, word)).toBe(expected)
  })
})

test('comments are kept, with their bodies', () => {
  const source = '<p>a</p><!-- one --><!--two--><p>b</p>'
  const {comments} = html(source)
  expect(comments.map(({start, end}) => source.slice(start, end))).toEqual(['<!-- one -->', '<!--two-->'])
  expect(comments.map(({body}) => source.slice(body.start, body.end))).toEqual([' one ', 'two'])
})

describe('white space beside tags', () => {
  test.each([
    ['<p>One <b> two</b></p>', 'One two'],
    ['<p>One<b> two</b> </p>', 'One two'],
    ['<p>One <!-- a --> <b>\t\n two</b></p>', 'One two'],
    ['<p> <b> One</b> two</p>', 'One two'],
    ['<p>One&#32;<b> two</b></p>', 'One two'],
    ['<p>One <b>&nbsp; two</b></p>', 'One ⟨\u00a0⟩ two'],
    ['<p>One  two</p>', 'One  two'],
    ['<p>One\n\t  two</p>', 'One⏎two'],
    ['<p>One \f two</p>', 'One \f two'],
    ['<p>One<br/>two<br>\nthree</p>', 'One⏎two⏎three'],
    ['<p>One <i lang="fr">un\n  deux</i> two.', 'One ⟨un⏎deux⟩ two.'],
    ['<p>One <i lang="fr">un &amp; deux</i> two.', 'One ⟨un & deux⟩ two.'],
  ])('%j', (source, shown) => {
    expect(outline(html(source))).toEqual([`paragraph: ${shown}`])
  })

  test('a line break with the space round it stands as it is in the source', () => {
    const source = '<p>One\r\n  two\nthree <br> four</p>'
    const {blocks} = html(source)
    expect(sourceOf(source, blocks, 'One\n')).toBe('One\r\n  ')
    expect(sourceOf(source, blocks, '\nthree')).toBe('\nthree')
    expect(sourceOf(source, blocks, '\nfour')).toBe('<br> four')
  })
})

describe('attributes that are prose', () => {
  test.each([
    ['<p title="The lamp">', 'attribute: The lamp'],
    ['<P TITLE = "The lamp">', 'attribute: The lamp'],
    ["<p title\n=\n'The lamp'>", 'attribute: The lamp'],
    ['<p title=Lamp>', 'attribute: Lamp'],
    ['<p aria-label="The lamp"/>', 'attribute: The lamp'],
    ['<p aria-description="The lamp">', 'attribute: The lamp'],
    ['<input placeholder="Your name">', 'attribute: Your name'],
    ['<img src="a.png" alt="Fish &amp; chips &copy 2020">', 'caption: Fish & chips © 2020'],
    ['<img alt="a < b">', 'caption: a < b'],
    ['<img alt="&lt;b&gt; here">', 'caption: <b> here'],
    ['<img alt="&#128674;&NotEqualTilde; here">', 'caption: 🚢≂̸ here'],
    ['<meta name="description" content="The lamp">', 'front-matter: The lamp'],
    ['<meta property="og:title" content="The lamp">', 'front-matter: The lamp'],
    ['<meta name="Twitter:Description" content="The lamp">', 'front-matter: The lamp'],
  ])('%s', (source, shown) => {
    expect(outline(html(source))).toEqual([shown])
  })

  test.each([
    '<p title>',
    '<p title="">',
    '<p data-title="The lamp">',
    '<p class="The lamp">',
    '<meta name="keywords" content="The lamp">',
    '<meta name="my-description" content="The lamp">',
    '<meta content="The lamp">',
    '<p content="The lamp" name="description">',
    '<p title="The lamp" lang="fr">',
    '<code title="The lamp">',
    '<svg title="The lamp">',
    '<svg><p title="The lamp"></svg>',
    '<p class="big notranslate" title="The lamp">',
    '<p class="twitter-tweet big" title="The lamp">',
  ])('%s has none', (source) => expect(outline(html(source))).toEqual([]))

  test.each([
    ['<p title="The lamp">', 'lamp', 'lamp'],
    ["<p class=a title = 'The lamp'>", 'The lamp', 'The lamp'],
    ['<p title=\n lamp>', 'lamp', 'lamp'],
    ['<img alt="a &lt; lamp">', '<', '&lt;'],
    ['<img alt="a &lt lamp">', ' lamp', ' lamp'],
    ['<img alt="a&NotEqualTilde;&amp; lamp">', '\u0338', '&NotEqualTilde;'],
    ['<img alt="a&NotEqualTilde;&amp; lamp">', '&', '&amp;'],
  ])('in %j the text %j stands as %j', (source, words, expected) => {
    expect(sourceOf(source, html(source).blocks, words)).toBe(expected)
  })

  test('a class keeps only what bears its whole name', () => {
    expect(outline(html('<p class="notranslate-me my-twitter-tweet">The lamp.'))).toEqual(['paragraph: The lamp.'])
  })
})

describe('what is no text', () => {
  test.each(['<![CDATA[a]]>', '<?xml a ?>', '<!doctype a>', '<!-- a -->'])('%s parts nothing', (markup) => {
    expect(outline(html(`<p>Fish &amp;${markup} chips.</p>`))).toEqual(['paragraph: Fish & chips.'])
  })

  test.each(['input', 'embed', 'img', 'textarea', 'iframe', 'select', 'canvas', 'audio', 'video', 'object', 'math'])(
    '<%s> stands in a sentence like a picture',
    (name) => {
      expect(outline(html(`<p>See <${name}></${name}> here.</p>`))).toEqual(['paragraph: See ⟨\uFFFC⟩ here.'])
    },
  )

  test('an element closed in itself holds nothing', () => {
    expect(outline(html('<p>One <code/> two <svg/> three.</p>'))).toEqual(['paragraph: One two ⟨\uFFFC⟩ three.'])
    expect(outline(html('<div lang="fr"/><p>One two.</p>'))).toEqual(['paragraph: One two.'])
  })

  test('a void element ends where it starts', () => {
    expect(outline(html('<p>One <img lang="fr"> two <input translate="no"> three.</p>'))).toEqual([
      'paragraph: One ⟨\uFFFC⟩ two ⟨\uFFFC⟩ three.',
    ])
  })

  test('a tag that is cut off at the end is not read', () => {
    expect(outline(html('<p>One two.</p><p title="The lamp'))).toEqual(['paragraph: One two.'])
    expect(outline(html('<p>One two <b cl'))).toEqual(['paragraph: One two'])
  })
})

test('a comment at the end of the page is kept, closed or not, and so is one in quotation marks', () => {
  const bodies = (source: string) =>
    html(source).comments.map(({start, end, body}) => [source.slice(start, end), source.slice(body.start, body.end)])
  expect(bodies('<p>One</p><!-- two -->')).toEqual([['<!-- two -->', ' two ']])
  expect(bodies('<!---->')).toEqual([['<!---->', '']])
  expect(bodies('<p>One <!-- "two" --!> three')).toEqual([['<!-- "two" --!> three', ' "two" --!> three']])
})

test('a reading says whether the text has markup', () => {
  expect([html, markdown, mdx].map((read) => read('One two.').isMarkup)).toEqual([true, true, true])
  expect(readText('One two.', {frontMatter: []}).isMarkup ?? false).toBe(false)
})
