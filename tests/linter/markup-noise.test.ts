import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'

const linter = await createLinter()

const LATER =
  'Boats wait in the basin until the lamp is green, and the crew of each throws a rope to the boy on the wall, who makes it fast. ' +
  'In winter the keeper sleeps in the hut, since ice may block the sluice at night, and nobody else has the key to the winch.'

/** What the clean-up rules say about a file. */
function found(path: string, value: string): string[] {
  const wanted = ['boilerplate', 'duplicate-passage', 'invisible-character']
  const {messages} = linter.lint(new VFile({path, value}))
  return messages.filter(({ruleId}) => wanted.includes(ruleId ?? '')).map(({ruleId, actual}) => `${ruleId}: ${actual}`)
}

const PARAGRAPH =
  'The lock keeper opens the lower gate when the water in the chamber has fallen to the level of the canal below, and not before that.'

describe('in documents with markup, clean-up rules are silent on', () => {
  test.each([
    [
      'dates and versions in headings of a change log',
      'a.md',
      `# Changes\n\n## 2.4.1 (2024-05-06)\n\n- Mend the lock gate.\n\n## 2.4.0 (2024-03-01)\n\n- Paint it.\n`,
    ],
    ['a notice under a licence', 'a.md', `# Lock\n\n${PARAGRAPH}\n\n## License\n\nMIT © [Ann Lee](https://a.example)\n`],
    [
      'a heading of links',
      'a.md',
      `# Lock\n\n${PARAGRAPH}\n\n## Related\n\n- [sluice](https://a.example) opens the other gate\n\n## See also\n\nThe [guide](b.md).\n`,
    ],
    [
      'the boilerplate of a whole page',
      'a.html',
      `<!doctype html>\n<html><body><h1>Lock</h1><p>${PARAGRAPH}</p><h3>Leave a Reply</h3><p>Required fields are marked *</p></body></html>`,
    ],
    ['what is described anew under each heading', 'a.md', `# Lock\n\n## \`open()\`\n\n${PARAGRAPH}\n\n## \`close()\`\n\n${PARAGRAPH}\n`],
    [
      'a title that its page has as heading',
      'a.html',
      '<title>Locks and their keepers</title><h1>Locks and their keepers</h1><p>Mind the gate.</p>',
    ],
    [
      'items and cells that return',
      'a.md',
      `- The gate is opened by hand when the power is off.\n- The gate is shut.\n\n- The gate is opened by hand when the power is off.\n`,
    ],
    ['a pull quote', 'a.md', `# Lock\n\nThe town has a lock. ${PARAGRAPH} ${LATER}\n\n${PARAGRAPH}\n\nThe keeper agrees.\n`],
    ['a quotation that a template sets apart', 'a.md', `# Lock\n\n=ZOOM=${PARAGRAPH}=\n\n${PARAGRAPH}\n`],
    [
      'a link that each picture has',
      'a.html',
      '<p><a href="a.png">Click here to see the picture in full size</a></p><p>A lock.</p><p><a href="b.png">Click here to see the picture in full size</a></p>',
    ],
    [
      'code without a fence',
      'a.md',
      'openGate :: Lock -> Level -> Gate\nopenGate lock level = gateOf lock level False True 12\n\nOr so:\n\nopenGate :: Lock -> Level -> Gate\nopenGate lock level = gateOf lock level False True 12\n',
    ],
    [
      'no-break spaces of a layout',
      'a.html',
      '<p>&lt;&lt;\u00a0Back</p><td>\u00a0</td><p><b>Note:\u00a0</b> mind the gate, <code>open</code>\u00a0<code>shut</code>\u00a0</p>',
    ],
  ])('%s', (_, path, value) => {
    expect(found(path, value)).toEqual([])
  })
})

describe('and speak of', () => {
  test('a comment form that was copied into an article', () => {
    const value = `# Lock\n\n${PARAGRAPH}\n\nThe keeper has asked for a new gate.\n\n## Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n`
    expect(found('a.md', value)).toEqual([
      'boilerplate: Leave a Reply',
      'boilerplate: Your email address will not be published. Required fields are marked *',
    ])
  })

  test('a paragraph that was pasted twice under one heading', () => {
    expect(found('a.md', `# Lock\n\n${PARAGRAPH}\n\nThe keeper agrees.\n\n${PARAGRAPH}\n`)).toEqual([`duplicate-passage: ${PARAGRAPH}`])
  })

  test('a no-break space between two words', () => {
    expect(found('a.html', '<p>Mind the\u00a0gate.</p>')).toEqual(['invisible-character: \u00a0'])
  })
})

test('many odd spaces of one sort in a paragraph are one finding, with one correction', () => {
  const value = 'The keeper of the lock opens the gate at nine.'
  const [message, ...rest] = linter.lint(value.replaceAll(' ', '\u00a0')).messages.filter(({ruleId}) => ruleId === 'invisible-character')
  expect(rest).toEqual([])
  expect(message?.expected).toEqual([value.slice(3, value.lastIndexOf(' ') + 1)])
})

test.each([
  ['a stop in a side note and one after it', 'a.md', 'The lamp<span class="sidenote">It is old.</span>. The boat is older.'],
  ['spaces that lay out a page', 'a.html', '<p><span>The lamp</span>        <span>The boat</span></p>'],
  ['columns of a table', 'a.md', '| when |\n|---|\n| 4-5pm   (10 May) |\n'],
  ['links in drawn brackets', 'a.html', '<p><img alt="[ Home ]" src="a.png"> <a href="b">[ Next\npage ]</a></p>'],
  [
    'labels in attributes',
    'a.html',
    '<p><a title="Category:Boats" href="a">The boats</a> <a title="Boats : Home" href="b">are here</a>.</p>',
  ],
])('punctuation-spacing says nothing of %s', (_, path, value) => {
  const {messages} = linter.lint(new VFile({path, value}))
  expect(messages.filter(({ruleId}) => ruleId === 'punctuation-spacing')).toEqual([])
})

test.each([
  ['a.html', (line: string) => `<nav><p>${line}</p></nav>`],
  ['a.html', (line: string) => `<footer><div><p>${line}</p></div></footer>`],
  ['a.html', (line: string) => `<div role="complementary"><p>${line}</p></div>`],
  ['a.md', (line: string) => `<aside>\n\n${line}\n\n</aside>`],
])('boilerplate says nothing of what the markup of %s sets apart', (path, around) => {
  const page = (line: string) =>
    path === 'a.md' ? `${PARAGRAPH}\n\n${PARAGRAPH}\n\n${line}\n` : `<p>${PARAGRAPH}</p>\n<p>${PARAGRAPH}</p>\n${line}\n`
  const bare = 'Your email address will not be published. Required fields are marked *'
  const told = (line: string) => found(path, page(line)).filter((one) => one.startsWith('boilerplate'))
  expect(told(path === 'a.md' ? bare : `<p>${bare}</p>`)).toHaveLength(1)
  expect(told(around(bare))).toEqual([])
})
