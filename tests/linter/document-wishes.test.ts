import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {clean, createLinter, lint} from '../../src/index.ts'

const linter = await createLinter({preload: ['markdown', 'mdx', 'html']})

const found = (path: string, value: string): string[] =>
  linter.lint(new VFile({path, value})).messages.map(({ruleId, actual}) => `${ruleId} ${actual}`)

const TYPO = 'The harbour was abandonned by everybody.\n'

test('a file that is checked twice has each message once, and keeps the messages of others', () => {
  const file = new VFile({path: 'a.md', value: TYPO})
  file.message('somebody else says')
  for (let time = 0; time < 3; time++) linter.lint(file)
  expect(file.messages.map(({source, actual}) => [source, actual])).toEqual([
    [undefined, undefined],
    ['copydesk', 'abandonned'],
  ])
  expect(linter.fix(file, 'suggestion').messages).toHaveLength(1)
})

test('a file that is cleaned and then checked has the messages of the check alone', async () => {
  const file = await clean('The mayor isnâ€™t pleased.\n')
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['mojibake'])
  expect((await lint(file)).messages).toEqual([])
})

test('fix says how many corrections it made, a correction of several edits as one', () => {
  const {data, value} = linter.fix('He saw  the the house.\n')
  expect(value).toBe('He saw the house.\n')
  expect(data['copydesk']).toEqual({corrections: 2})
  expect(linter.fix('The harbour was quiet.\n').data['copydesk']).toEqual({corrections: 0})
})

test.each([
  ['a.md', '---\ntitle: Harbour\ncopydesk: false\n---\n\n'],
  ['a.mdx', '---\ncopydesk: false # a draft\n---\n\n'],
  ['a.md', '+++\ncopydesk = false\n[extra]\nx = 1\n+++\n\n'],
  ['a.md', '---\r\n"copydesk": false\r\n---\r\n\r\n'],
])('front matter of %s can say that the document is not to be checked', (path, front) => {
  expect(found(path, front + TYPO)).toEqual([])
})

test.each([
  ['a.md', '---\ntitle: Harbour\ncopydesk: true\n---\n\n'],
  ['a.md', '---\nextra:\n  copydesk: false\n---\n\n'],
  ['a.md', '+++\n[extra]\ncopydesk = false\n+++\n\n'],
  ['a.md', 'copydesk: false\n\n'],
  ['a.txt', 'copydesk: false\n\n'],
])('nothing else of %s does', (path, front) => {
  expect(found(path, front + TYPO)).toContain('typo abandonned')
})

const UNKNOWN = 'They abandonned the harbour. The abandonned pier’s acomodation was closed.\n'

test('a comment accepts words for its document, in the forms that a word of the settings stands for', () => {
  expect(found('a.md', UNKNOWN)).toEqual(['typo abandonned', 'typo abandonned', 'typo acomodation'])
  expect(found('a.md', `<!-- copydesk-words: abandonned, acomodation -- our house words -->\n\n${UNKNOWN}`)).toEqual([])
  expect(found('a.txt', `copydesk-words: abandonned, acomodation\n\n${UNKNOWN}`)).toEqual([])
  expect(found('a.html', `<!-- copydesk-words: abandonned, acomodation -->\n<p>${UNKNOWN}</p>`)).toEqual([])
  expect(found('a.mdx', `{/* copydesk-words abandonned */}\n\n${UNKNOWN}`)).toEqual(['typo acomodation'])
})

test('words of a comment silence no other rule and need not occur', () => {
  expect(found('a.md', '<!-- copydesk-words: the, Skarholm -->\n\nHe saw the the house.\n')).toEqual(['repeated-word the the'])
})
