import {describe, expect, test} from 'vitest'
import {html, outline, sourceOf} from './read.ts'

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
