import {describe, expect, test} from 'vitest'
import {createLinter, type Settings} from '../../src/index.ts'
import {createTextChecker} from '../../src/linter/text-checker.ts'

/** What a rule that looks for words of letters alone finds, with the word that stands after each, and where. */
async function foundIn(scope: string, text: string, format: NonNullable<Settings['format']>, more = "tokens: ['\\bvery\\s\\w+']") {
  const written = scope.startsWith('[') ? scope : `'${scope}'`
  const rule = `extends: existence\nmessage: M\nnonword: true\nignorecase: true\nscope: ${written}\n${more}`
  const linter = await createLinter({packs: [{name: 'own', files: {'Rule.yml': rule}}], format, preload: [format]})
  const messages = linter.lint(text).messages.filter(({ruleId}) => ruleId === 'own.Rule')
  for (const {actual, place} of messages) expect(text.slice(place.start.offset, place.end.offset)).toBe(actual)
  return messages
}

const wordsAfter = async (...args: Parameters<typeof foundIn>): Promise<(string | undefined)[]> =>
  (await foundIn(...args)).map(({actual}) => actual.split(/[^a-z]+/i).findLast((word) => word !== ''))

const MARKDOWN = [
  '---\ntitle: Very front\ndescription: very field\n---',
  '# Very top',
  '## Very *second*',
  'Very set\n========',
  'Very dashed\n-----------',
  '> ### very quoted',
  'Very text [very link](http://example.org/very), **very\nstrong** and *very em*. It `very code` is very so.',
  '- very item with __very bold__',
  '> very quotation',
  '![very picture](a.png "very title")',
  '| very head | `very tick` |\n| --- | --- |\n| very cell | **very fat** |',
  'A <em>very html</em>, a <b>very b</b>, an <i>very i</i>, <a href="x">very a</a>, <code>very c</code>, <tt>very t</tt>.',
  'a[^1]\n\n[^1]: very note',
].join('\n\n')

const HEADINGS = ['top', 'second', 'set', 'dashed', 'quoted']
const RUNNING = ['text', 'link', 'strong', 'em', 'so', 'item', 'bold', 'quotation']
const CELLS = ['cell', 'fat']
const INLINE = ['html', 'b', 'i', 'a']

describe('in Markdown, a scope', () => {
  test.each([
    ['text', ['front', 'field', ...HEADINGS, ...RUNNING, 'picture', 'title', 'head', ...CELLS, ...INLINE, 'note']],
    ['heading', HEADINGS],
    ['heading.h1', ['top', 'set']],
    ['heading.h2', ['second', 'dashed']],
    ['text.heading.h3', ['quoted']],
    ['heading.h4', []],
    ['~heading.h2', ['front', 'field', 'top', 'set', 'quoted', ...RUNNING, 'picture', 'title', 'head', ...CELLS, ...INLINE, 'note']],
    ['heading & ~heading.h1', ['second', 'dashed', 'quoted']],
    ['[heading.h1, heading.h3]', ['top', 'set', 'quoted']],
    ['paragraph', [...RUNNING, ...INLINE, 'note']],
    ['list', ['item', 'bold']],
    ['sentence.list', ['item', 'bold']],
    ['blockquote', ['quotation']],
    ['table', ['head', ...CELLS]],
    ['table.header', ['head']],
    ['table.cell', CELLS],
    ['table & ~table.header', CELLS],
    ['[table.header, table.cell]', ['head', ...CELLS]],
    ['alt', ['picture']],
    ['attr.alt', ['picture']],
    ['attr.title', ['title']],
    ['attr', ['picture', 'title']],
    ['frontmatter', ['front', 'field']],
    ['frontmatter.title', ['front']],
    ['meta.description', ['field']],
    ['~frontmatter.title & frontmatter', ['field']],
    ['~heading & ~frontmatter', [...RUNNING, 'picture', 'title', 'head', ...CELLS, ...INLINE, 'note']],
    ['paragraph & ~blockquote', [...RUNNING.slice(0, -1), ...INLINE, 'note']],
    ['link', ['link', 'a']],
    ['strong', ['strong', 'bold', 'fat', 'b']],
    ['emphasis', ['em', 'html', 'i']],
    ['code', ['code', 'tick', 'c', 't']],
    ['strong & list', ['bold']],
    ['strong & ~list & ~table', ['strong', 'b']],
    ['[link, code]', ['link', 'code', 'tick', 'a', 'c', 't']],
    ['[list, strong]', ['strong', 'item', 'bold', 'fat', 'b']],
    ['~strong & paragraph', ['text', 'link', 'em', 'so', 'item', 'quotation', 'html', 'i', 'a', 'note']],
    ['paragraph & ~link & ~emphasis', ['text', 'strong', 'so', 'item', 'bold', 'quotation', 'b', 'note']],
    ['summary', [...RUNNING, ...INLINE, 'note']],
    ['text.md', ['front', 'field', ...HEADINGS, ...RUNNING, 'picture', 'title', 'head', ...CELLS, ...INLINE, 'note']],
  ])('%s', async (scope, expected) => {
    expect((await wordsAfter(scope, MARKDOWN, 'markdown')).sort()).toEqual([...expected].sort())
  })

  test('raw is the source with all its markup', async () => {
    expect(await foundIn('raw', MARKDOWN, 'markdown')).toHaveLength(MARKDOWN.match(/\bvery\s\w/gi)!.length)
    expect(await wordsAfter('raw', MARKDOWN, 'markdown')).toContain('tick')
  })
})

describe('in HTML, a scope', () => {
  const HTML = `<title>very page</title><h1>very one</h1><h2>very <i>two</i></h2><section><h6>very six</h6></section>
<p>very text <a href="very">very <b>deep</b></a> <strong>very fat</strong> <em>very em</em> <code>very code</code>.</p>
<ul><li>very item</li></ul><blockquote><p>very quotation</p></blockquote>
<table><caption>very caption</caption><tr><th>very head</th><td>very <tt>tick</tt> very cell</td></tr></table>
<figure><img src="a.png" alt="very picture" title="very title"><figcaption>very figure</figcaption></figure>
<p>very <b>open <p>very last</p>`

  test.each([
    ['heading', ['page', 'one', 'two', 'six']],
    ['heading.h1', ['one']],
    ['heading.h2', ['two']],
    ['heading.h6', ['six']],
    ['list', ['item']],
    ['blockquote', ['quotation']],
    ['table.header', ['head']],
    ['table.cell', ['cell']],
    ['table.caption', ['caption']],
    ['table', ['caption', 'head', 'cell']],
    ['figure.caption', ['figure']],
    ['figure', ['figure']],
    ['alt', ['picture']],
    ['attr.title', ['title']],
    ['link', ['deep']],
    ['strong', ['fat']],
    ['emphasis', ['em']],
    ['code', ['code']],
    ['~link & paragraph', ['text', 'fat', 'em', 'item', 'quotation', 'open', 'last']],
  ])('%s', async (scope, expected) => {
    expect(await wordsAfter(scope, HTML, 'html')).toEqual(expected)
  })
})

test('in MDX, elements count as in HTML', async () => {
  const text = '# very one\n\nA <em>very em</em> and **very fat** <strong />very last <Name>very name</Name>.\n'
  expect(await wordsAfter('emphasis', text, 'mdx')).toEqual(['em'])
  expect(await wordsAfter('strong', text, 'mdx')).toEqual(['fat'])
  expect(await wordsAfter('heading.h1', text, 'mdx')).toEqual(['one'])
})

describe('a stretch in markup of its own', () => {
  test('is looked at by itself, without the space at its ends', async () => {
    const text = '[ here ](a) and [here it is](b), over [here](c).'
    const found = await foundIn('link', text, 'markdown', "tokens: ['^here$']")
    expect(found.map(({place}) => place.start.offset)).toEqual([2, 39])
  })

  test('is looked at once, whichever scopes it is in', async () => {
    expect(await wordsAfter('[link, strong]', 'A [**very big**](x) one.', 'markdown')).toEqual(['big'])
    expect(await wordsAfter('[strong, list]', '- A **very big** one.', 'markdown')).toEqual(['big'])
  })

  test('stands where it should after what is decoded, and over a line break', async () => {
    const text = 'R&amp;D \\* 🚢\r\n> is *very*\r\n> big, **&lt;very\r\n> small**'
    expect((await foundIn('[emphasis, strong]', text, 'markdown', "tokens: ['very']")).map(({place}) => place.start.offset)).toEqual([
      text.indexOf('very*'),
      text.lastIndexOf('very'),
    ])
  })

  test('of code has its text, and no other rule sees it', async () => {
    const text = 'Run `cmd --very` now, `very -x`.'
    expect((await foundIn('code', text, 'markdown', "tokens: ['--?\\w+$']")).map(({actual}) => actual)).toEqual(['--very', '-x'])
    expect(await foundIn('text', text, 'markdown', "tokens: ['--?\\w+']")).toEqual([])
  })

  test('counts for the other checks', async () => {
    const rules = {
      'Case.yml': 'extends: capitalization\nmessage: "%s"\nscope: code\nmatch: $lower',
      'Count.yml': 'extends: occurrence\nmessage: "%s"\nscope: code\nmax: 1\ntoken: "-"',
      'Words.yml': 'extends: occurrence\nmessage: "%s"\nscope: link\nmin: 2\ntoken: "\\\\w+"',
      'Swap.yml': 'extends: substitution\nmessage: "%s"\nscope: code\nswap: {colour: color}',
      'Tags.yml': 'extends: sequence\nmessage: "%s"\nscope: strong\ntokens: [{tag: DT}, {tag: NN}]',
    }
    const linter = await createLinter({packs: [{name: 'own', files: rules}], format: 'markdown'})
    const text = 'The ship has `a --colour B` and [one](x), [not one](y). **The cat** sat.'
    const found = linter.lint(text).messages.map(({ruleId, actual, reason}) => [ruleId, actual, reason])
    expect(found.filter(([id]) => id?.startsWith('own.'))).toEqual([
      ['own.Case', 'a --colour B', 'a --colour B'],
      ['own.Count', '-', '2'],
      ['own.Swap', 'colour', 'color'],
      ['own.Words', 'one', '1'],
      ['own.Tags', 'The cat', 'The cat'],
    ])
  })

  test('is told from its markup again after an edit', async () => {
    const rule = "extends: existence\nmessage: M\nscope: strong\ntokens: ['very']"
    const linter = await createLinter({packs: [{name: 'own', files: {'Rule.yml': rule}}], format: 'markdown'})
    const count = (text: string) => linter.lint(text).messages.filter(({ruleId}) => ruleId === 'own.Rule').length
    expect(['A **very** big one.', 'A *very* big one.', 'A **very** big one.', 'A very big one.'].map(count)).toEqual([1, 0, 1, 0])
  })

  test('and the level of a heading are told again after an edit', async () => {
    const rule = "extends: existence\nmessage: M\nscope: heading.h2\ntokens: ['very']"
    const linter = await createLinter({packs: [{name: 'own', files: {'Rule.yml': rule}}], format: 'markdown'})
    const count = (text: string) => linter.lint(text).messages.filter(({ruleId}) => ruleId === 'own.Rule').length
    expect(['# A very big one', '## A very big one', '### A very big one', 'A very big one\n---'].map(count)).toEqual([0, 1, 0, 1])
  })
})

describe('what has neither a letter nor a digit', () => {
  const SIGNS = "tokens: ['!!!', '\\.\\.\\.', '—']"

  test.each([
    ['markdown', 'text', '!!!\n\nOne.\n\n# ...\n\n| — | a |\n| --- | --- |\n| ... | `...` |\n\n- !!!\n\n`!!!`\n', [0, 13, 20, 44, 61]],
    ['markdown', 'heading', 'One.\n\n# ...\n\n!!!\n', [8]],
    ['markdown', 'table', '| a |\n| --- |\n| ... |\n\n!!!\n', [16]],
    ['markdown', 'table.header', '| ... |\n| --- |\n| !!! |\n', [2]],
    ['html', 'text', '<p>!!!</p><p>One <b>word</b>.</p><td>—</td><p><img src="a"></p><p alt="...">', [3, 37, 71]],
    ['mdx', 'text', '!!!\n\n<b>One</b>\n\n{"!!!"}\n', [0]],
    ['text', 'text', '!!!\n\nOne word.\n\n...\n', [0, 16]],
  ] as const)('is looked at in %s, where the scope is %s', async (format, scope, text, expected) => {
    expect((await foundIn(scope, text, format, SIGNS)).map(({place}) => place.start.offset)).toEqual(expected)
  })

  test('is no business of the other rules', async () => {
    const text = 'He left. And "so"\n\n"\n\n!!!\n\n( —\n\n| " | ( |\n| --- | --- |\n| the the | ... |\n\nShe said it.\n'
    const own = async (packs: Settings['packs']) => {
      const linter = await createLinter({packs: packs ?? [], format: 'markdown'})
      return linter
        .lint(text)
        .messages.filter(({ruleId}) => !ruleId.startsWith('own.'))
        .map(({ruleId, place}) => [ruleId, place.start.offset])
    }
    const rule = 'extends: existence\nmessage: M\nnonword: true\ntokens: ["!"]'
    expect(await own([{name: 'own', files: {'Rule.yml': rule}}])).toEqual(await own([]))
  })

  test('is no block that a comment could mean', async () => {
    const text = '<!-- copydesk-disable-next-line own.Rule -->\nOne !!! word.\n\n!!!\n'
    expect((await foundIn('text', text, 'markdown', SIGNS)).map(({place}) => place.start.offset)).toEqual([text.lastIndexOf('!!!')])
  })

  test('is found in a text that is too long for all of it to be in memory', async () => {
    const rules = {
      'Signs.yml': 'extends: existence\nmessage: M\nnonword: true\ntokens: ["!!!"]',
      'Second.yml': 'extends: existence\nmessage: M\nscope: heading.h2\ntokens: [big]',
      'Marked.yml': 'extends: existence\nmessage: M\nscope: emphasis\ntokens: [very]',
    }
    const text = 'One word.\n\n!!!\n\n# A big one\n\n## A *very* **very** big one\n'
    const checker = await createTextChecker({packs: [{name: 'own', files: rules}], format: 'markdown'}, [], {from: 10})
    await checker.prepare(text)
    expect(checker.lint(text).messages.map(({ruleId, place}) => [ruleId, place.start.offset])).toEqual([
      ['own.Signs', 11],
      ['own.Marked', text.indexOf('very')],
      ['own.Second', text.lastIndexOf('big')],
    ])
  })
})
