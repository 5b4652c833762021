import {describe, expect, test} from 'vitest'
import {html, markdown, outline} from './read.ts'

/** The texts of a page that the elements put beside the main text. */
const navigationOf = (source: string): string[] => [...html(source).blocks].filter(({isNavigation}) => isNavigation).map(({text}) => text)

describe('the kind of a text', () => {
  test.each(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'legend', 'label', 'button', 'option'])('<%s> is a heading', (name) => {
    expect(outline(html(`<${name}><div>The lamp burns.</div></${name}>`))).toEqual(['heading: The lamp burns.'])
  })

  test.each([
    ['li', 'list-item'],
    ['dt', 'list-item'],
    ['dd', 'list-item'],
    ['blockquote', 'quotation'],
    ['td', 'table-cell'],
    ['th', 'table-cell'],
    ['caption', 'caption'],
    ['figcaption', 'caption'],
    ['p', 'paragraph'],
  ])('<%s> is a %s', (name, kind) => {
    const blocks = outline(html(`<${name}>The lamp burns.</${name}> It is late.`))
    expect(blocks.sort()).toEqual([`${kind}: The lamp burns.`, 'paragraph: It is late.'].sort())
  })

  test('what stands in an element without a kind of its own is what that stands in', () => {
    expect(outline(html('<blockquote><div>One two.<p>Three four.</div></blockquote><li><p>Five <b>six</b>.'))).toEqual([
      'quotation: One two.',
      'quotation: Three four.',
      'list-item: Five six.',
    ])
  })

  test.each(['doc-footnote', 'doc-endnote'])('what has the role %s is a footnote, whatever its element', (role) => {
    expect(outline(html(`<li role="${role}"><p>The lamp burns.</p></li><li role="note">It is late.</li>`))).toEqual([
      'list-item: It is late.',
      'footnote: The lamp burns.',
    ])
  })
})

describe('an element ends without its end tag', () => {
  test.each([
    [
      'an item where the next starts',
      '<ul><li>One two<li>Three four</ul>Five six.',
      'list-item: One two|list-item: Three four|paragraph: Five six.',
    ],
    [
      'a term where its description starts',
      '<dl><dt>One two<dd>Three four<dt>Five six</dl>',
      'list-item: One two|list-item: Three four|list-item: Five six',
    ],
    [
      'a cell where the next starts, of whatever sort',
      '<tr><th>One two<td>Three four<th>Five six',
      'table-cell: One two|table-cell: Three four|table-cell: Five six',
    ],
    [
      'a row and its cell where the next row starts',
      '<table><tr><td>One two<tr>Three four.</table>',
      'table-cell: One two|paragraph: Three four.',
    ],
    [
      'a paragraph where a block starts',
      '<p>One two<div>Three four.</div>five six.',
      'paragraph: One two|paragraph: Three four.|paragraph: five six.',
    ],
    ['what stands open in a sentence, with its paragraph', '<p>One <code>two<p>Three four.', 'paragraph: One ⟨two⟩|paragraph: Three four.'],
    ['all that is open in an element, with it', '<div><p>One <code>two</div>Three four.', 'paragraph: One ⟨two⟩|paragraph: Three four.'],
  ])('%s', (_, source, blocks) => {
    expect(outline(html(source)).join('|')).toBe(blocks)
  })

  test.each([
    ['an item in a list of its own', '<ul><li lang="fr">un<ul><li>deux</ul>trois</ul><p>One two.'],
    ['an item in a list of its own, in order', '<ol><li lang="fr">un<ol><li>deux</ol>trois</ol><p>One two.'],
    ['an item in a menu of its own', '<menu><li lang="fr">un<menu><li>deux</menu>trois</menu><p>One two.'],
    ['a description in a list of its own', '<dl><dd lang="fr">un<dl><dd>deux</dl>trois</dl><p>One two.'],
    ['a cell in a table of its own', '<table><tr><td lang="fr">un<table><tr><td>deux</table>trois</table><p>One two.'],
    ['a paragraph in a cell', '<table><tr lang="fr"><td><p>un<td>deux</table><p>One two.'],
    ['a paragraph in a button', '<p lang="fr">un <button><p>deux</button> trois<p>One two.'],
    ['a paragraph in an object', '<p lang="fr">un <object><p>deux</object> trois<p>One two.'],
  ])('but not the one outside for %s', (_, source) => {
    expect(outline(html(source))).toEqual(['paragraph: One two.'])
  })

  test('an end tag without its start ends nothing', () => {
    expect(outline(html('<p lang="fr">un</b> deux</i></div> trois</p></p>One two.'))).toEqual(['paragraph: One two.'])
  })

  test('an element that is open twice ends twice', () => {
    expect(outline(html('<p>One <b lang="fr">un <b>deux</b> trois</b> two.'))).toEqual(['paragraph: One ⟨un deux trois⟩ two.'])
    expect(outline(html('<p>One <b lang="fr">un</b> two</b> three.'))).toEqual(['paragraph: One ⟨un⟩ two three.'])
  })
})

describe('a language', () => {
  test.each(['en', 'EN-gb', 'en_US', 'und', 'mul', ''])('%j is read', (lang) => {
    expect(outline(html(`<p lang="${lang}">The lamp burns.`))).toEqual(['paragraph: The lamp burns.'])
  })

  test.each(['fr', 'de-AT', 'enm', 'x-en', 'mulx'])('%j is another', (lang) => {
    expect(outline(html(`<p lang="${lang}">The lamp burns.`))).toEqual([])
    expect(outline(html(`<p xml:lang="${lang}">The lamp burns.`))).toEqual([])
  })

  test('holds for what is inside, until that names its own', () => {
    expect(outline(html('<div lang="fr"><p>Un deux.<p lang="en">Three four.</div>Five six.'))).toEqual([
      'paragraph: Three four.',
      'paragraph: Five six.',
    ])
  })
})

test('what is not to be translated is kept, until something inside is', () => {
  expect(outline(html('<div translate="NO"><p>Boxx lamp.<p translate="yes">One two.</div><p translate>Three four.'))).toEqual([
    'paragraph: One two.',
    'paragraph: Three four.',
  ])
})

test.each(['code', 'kbd', 'samp', 'var', 'tt', 'sup', 'sub', 'data'])(
  '<%s> stands in a sentence as a name for itself, and so does all inside',
  (name) => {
    expect(outline(html(`<p>The <${name}>la<b lang="en">m</b>p</${name}> burns.`))).toEqual(['paragraph: The ⟨lamp⟩ burns.'])
  },
)

test.each(['script', 'style', 'pre', 'template', 'svg', 'iframe', 'noscript', 'select', 'map', 'datalist'])(
  'nothing is read in <%s>',
  (name) => {
    expect(outline(html(`<p>One two.</p><${name}><p>Un deux.</p><p lang="en">Trois</p></${name}><p>Three four.</p>`))).toEqual([
      'paragraph: One two.',
      'paragraph: Three four.',
    ])
  },
)

describe('what surrounds the main text', () => {
  test.each(['nav', 'header', 'footer', 'aside', 'menu'])('stands in <%s>', (name) => {
    expect(navigationOf(`<p>One two.</p><${name}>Three four.<p>Five six.</p></${name}><p>Seven eight.</p>`)).toEqual([
      'Three four.',
      'Five six.',
    ])
  })

  test.each(['navigation', 'Banner', 'contentinfo', 'complementary', 'menu', 'menubar', 'search', 'toolbar', 'doc-toc'])(
    'has the role %s',
    (role) => {
      expect(navigationOf(`<p>One two.</p><div role="${role}"><p>Three four.</p></div><p>Five six.</p>`)).toEqual(['Three four.'])
    },
  )

  test.each(['main', 'article', 'no-navigation', 'navigations'])('has not the role %s', (role) => {
    expect(navigationOf(`<div role="${role}"><p>Three four.</p></div>`)).toEqual([])
  })

  test('in Markdown too', () => {
    const {blocks} = markdown('<nav>\n\nOne *two*.\n\n</nav>\n\nThree four.\n')
    expect([...blocks].map(({text, isNavigation}) => [text, isNavigation ?? false])).toEqual([
      ['One two.', true],
      ['Three four.', false],
    ])
  })
})

test('an element that is open at the end of a piece of HTML in Markdown holds for what follows, unless it stands in a sentence', () => {
  expect(outline(markdown('<blockquote>\n\nOne two.\n\n</blockquote>\n\nThree four.\n'))).toEqual([
    'quotation: One two.',
    'paragraph: Three four.',
  ])
  expect(outline(markdown('<div>One <code>two.\n\nThree four.\n'))).toEqual(['paragraph: One ⟨two.⟩', 'paragraph: Three four.'])
  expect(outline(markdown('One <code>two.\n\nThree <i lang="fr">quatre.\n\nFive six.\n'))).toEqual([
    'paragraph: One ⟨two.⟩',
    'paragraph: Three ⟨quatre.⟩',
    'paragraph: Five six.',
  ])
})
