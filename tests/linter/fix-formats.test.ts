import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'
import {wordRule} from './word-rule.ts'

async function fixed(path: string, source: string, word: string, replacement: string): Promise<string> {
  const linter = await createLinter({preload: ['markdown', 'mdx', 'html']}, [wordRule('word-rule', word, {replacement})])
  return String(linter.fix(new VFile({path, value: source})))
}

test.each([
  ['a.md', 'A wro**nng** lamp &amp; more', 'wronng', 'wrong', 'A wro**ng** lamp &amp; more'],
  ['a.md', '> the old\n> lamp', 'the old\nlamp', 'the new\nlamp', '> the new\n> lamp'],
  ['a.md', 'teh `teh` [teh](teh "teh")\n', 'teh', 'the', 'the `teh` [the](teh "the")\n'],
  ['a.md', 'The lamp\\*s light', 'lamp*s', 'lamps', 'The lamps light'],
  ['a.md', 'Put a lamp here', 'lamp', '[x] *y* <z> `w` $1', 'Put a \\[x\\] \\*y\\* \\<z> \\`w\\` \\$1 here'],
  ['a.md', '| teh |\n|-----|\n', 'teh', 't|e', '| t\\|e |\n|-----|\n'],
  ['a.html', '<p>Fish & chips, teh</p>', 'teh', '<the> & "it"', '<p>Fish & chips, &lt;the&gt; &amp; "it"</p>'],
  ['a.html', '<img alt="teh lamp" title=\'teh\'>', 'teh', '"t\'', '<img alt="&quot;t\' lamp" title=\'"t&#39;\'>'],
  ['a.html', '<p>caf&eacute;ss&nbsp;here</p>', 'caféss', 'cafés', '<p>caf&eacute;s&nbsp;here</p>'],
  ['a.mdx', '<Note title="teh">teh {teh}</Note>\n', 'teh', 'the', '<Note title="the">the {teh}</Note>\n'],
  ['a.md', '---\ntitle: teh\nslug: teh\n---\n', 'teh', 'the', '---\ntitle: the\nslug: teh\n---\n'],
])('%s %j: only the words change', async (path, source, word, replacement, expected) => {
  expect(await fixed(path, source, word, replacement)).toBe(expected)
})

test.each([
  ['a.md', 'The **old** lamp', 'The old lamp', 'A lamp'],
  ['a.md', 'A **lamp** here', 'lamp', ''],
  ['a.md', 'A **lamp** here', 'lamp', ' lamp'],
  ['a.md', 'lamp here', 'lamp', '- lamp'],
  ['a.md', 'A lamp here', 'lamp', 'lamp\n\nnew'],
  ['a.html', '<p>The <b>old</b> lamp</p>', 'The old lamp', 'A lamp'],
  ['a.html', '<img alt=lamp>', 'lamp', 'a lamp'],
  ['a.md', '---\ntitle: lamp\n---\n', 'lamp', 'lamp: b'],
])('%s %j: a correction that would touch markup is refused, and the finding stays', async (path, source, word, replacement) => {
  const linter = await createLinter({preload: ['markdown', 'mdx', 'html']}, [wordRule('word-rule', word, {replacement})])
  const file = linter.fix(new VFile({path, value: source}))
  expect(String(file)).toBe(source)
  expect(file.messages.map(({ruleId, expected}) => ({ruleId, expected}))).toEqual([{ruleId: 'word-rule', expected: []}])
})

const CONTENTS = '- [Why](#what-is-an-old-lamp)\n\n'

test.each([
  ['a heading that a link names', `${CONTENTS}## What is an old lamp\n`, 'an old', 'a old', `${CONTENTS}## What is an old lamp\n`],
  [
    'one in an item after code',
    `${CONTENTS}     code\n\n242. ### What is an old lamp\n`,
    'an old',
    'a old',
    `${CONTENTS}     code\n\n242. ### What is an old lamp\n`,
  ],
  ['one named by a definition', '[a]: #the-old-lamp\n\n# The old lamp\n', 'old', 'new', '[a]: #the-old-lamp\n\n# The old lamp\n'],
  ['one that no link names', `${CONTENTS}## An old lamp\n`, 'old', 'new', `${CONTENTS}## An new lamp\n`],
  ['one whose name stays the same', `${CONTENTS}## What is an “old” lamp\n`, '“old”', '"old"', `${CONTENTS}## What is an "old" lamp\n`],
  ['a text that says the same', `${CONTENTS}What is an old lamp\n`, 'old', 'new', `${CONTENTS}What is an new lamp\n`],
])('a safe correction of %s leaves links whole', async (_, source, word, replacement, expected) => {
  expect(await fixed('a.md', source, word, replacement)).toBe(expected)
})
