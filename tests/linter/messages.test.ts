import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter, lint} from '../../src/index.ts'
import type {CommentCommand} from '../../src/linter/comment-commands.ts'
import {acceptedBy} from '../../src/linter/document-words.ts'
import {createLinter as createLinterWith} from '../../src/linter/linter.ts'
import {createTextChecker} from '../../src/linter/text-checker.ts'
import {wordRule} from './word-rule.ts'

const told = ({messages}: VFile) => messages.map(({ruleId, actual}) => `${ruleId} ${actual}`)

test('what stands at one place comes by its end, then by its rule, in whatever order the rules run', async () => {
  const rules = [wordRule('c-rule', 'a lamp'), wordRule('b-rule', 'lamp'), wordRule('a-rule', 'lamp'), wordRule('d-rule', 'lamp is')]
  const sorted = ['c-rule a lamp', 'a-rule lamp', 'b-rule lamp', 'd-rule lamp is']
  expect(told((await createLinterWith({}, rules)).lint('It is a lamp is it?'))).toEqual(sorted)
  expect(told((await createLinterWith({}, [...rules].reverse())).lint('It is a lamp is it?'))).toEqual(sorted)
})

test('what the linter itself has to say comes among the rest, by its place', async () => {
  const linter = await createLinterWith({preload: ['markdown']}, [wordRule('lamp-rule', 'lamp')])
  const file = new VFile({path: 'a.md', value: 'A lamp.\n\n<!-- copydesk-disable lump-rule -->\n\nA lamp.\n'})
  expect(told(linter.lint(file))).toEqual(['lamp-rule lamp', 'unknown-suppression lump-rule', 'lamp-rule lamp'])
})

test('markup that cannot be read is told as the settings say, and the text is checked all the same', async () => {
  const file = () => new VFile({path: 'a.mdx', value: 'The lamp {burns teh.\n'})
  const messages = async (own: object) => (await lint(file(), {rules: {'unbalanced-bracket': 'off', ...own}})).messages
  const [typo, problem] = await messages({})
  expect({...problem, reason: problem?.reason}).toMatchObject({ruleId: 'unreadable-markup', fatal: false, line: 1, expected: []})
  expect(problem?.reason).toMatch(/^This cannot be read as the format says: .{20}/)
  expect(problem?.note).toContain('Repair the markup, or set another format.')
  expect(typo?.actual).toBe('teh')
  expect((await messages({'unreadable-markup': 'error'}))[1]?.fatal).toBe(true)
  expect((await messages({'unreadable-markup': 'off'})).map(({ruleId}) => ruleId)).toEqual(['typo'])
  const heaped = await lint(new VFile({path: 'a.md', value: `*a* ${'[a]('.repeat(600)}`}), {rules: {typo: 'off'}})
  expect(heaped.messages.find(({ruleId}) => ruleId === 'unreadable-markup')?.fatal).toBe(null)
})

test.each([
  ['acomodation', "The acomodation's roof"],
  ['acomodation', 'The acomodation’s roof'],
  ['acomodations', 'The acomodations’ roof'],
  ['hasn’tt', "It hasn'tt"],
  ["hasn'tt", 'It hasn’tt'],
])('a comment that accepts %j accepts what stands in %j', async (word, words) => {
  const found = async (value: string) => told(await lint(new VFile({path: 'a.md', value}), {rules: {'quote-style': 'off'}}))
  const text = `${words} recieved paint.\n`
  expect(await found(text)).toHaveLength(2)
  expect(await found(`<!-- copydesk-words: ${word} -->\n\n${text}`)).toEqual(['typo recieved'])
})

test('a word that a comment accepts is right to the rules on words, and to no other', () => {
  const source = 'Moriartyy left.'
  const accepts = acceptedBy([{name: 'words', ids: [{text: 'Moriartyy'}]} as unknown as CommentCommand], source)
  const isAccepted = (ruleId: string) => accepts({start: 0, end: 9, ruleId})
  const disables = acceptedBy([{name: 'disable', ids: [{text: 'Moriartyy'}]} as unknown as CommentCommand], source)
  expect(disables({start: 0, end: 9, ruleId: 'typo'})).toBe(false)
  expect(['typo', 'inconsistent-name', 'sentence-fragment'].map(isAccepted)).toEqual([true, true, false])
})

test('a format that was not loaded is named, with the remedy, and loaded by it', async () => {
  const checker = await createTextChecker({}, [wordRule('lamp-rule', 'lamp')])
  const file = () => new VFile({path: 'a.md', value: 'A *lamp*.'})
  expect(() => checker.lint(file())).toThrow(
    'The format "markdown" is not loaded. Call "await linter.prepare(file)" first, or name it in the setting "preload"',
  )
  expect(told((await checker.prepare(file())).lint(file()))).toEqual(['lamp-rule lamp'])
  expect(() => checker.lint(new VFile({path: 'a.html', value: 'A lamp.'}))).toThrow('The format "html" is not loaded.')
})

test('what reads front matter is loaded for a file that has some, and named where it was not', async () => {
  const checker = await createTextChecker({}, [wordRule('lamp-rule', 'lamp')])
  const file = (value: string) => new VFile({path: 'a.md', value})
  await checker.prepare(file('A *lamp*.'))
  const withTitle = '---\ntitle: The lamp\n---\n\nA boat.\n'
  expect(() => checker.lint(file(withTitle))).toThrow('What reads front matter is not loaded. Call "await linter.prepare(file)" first')
  expect(told((await checker.prepare(file(withTitle))).lint(file(withTitle)))).toEqual(['lamp-rule lamp'])
  const whole = await createLinterWith({format: 'markdown', preload: []}, [wordRule('lamp-rule', 'lamp')])
  expect(told(whole.lint(withTitle))).toEqual(['lamp-rule lamp'])
})

test('the extension says the format, and the setting where it says nothing', async () => {
  const linter = await createLinterWith({format: 'html', preload: ['text', 'markdown']}, [wordRule('lamp-rule', 'lamp')])
  const found = (path: string | undefined, value: string) => told(linter.lint(new VFile({...(path && {path}), value}))).length
  expect(found(undefined, '<code>lamp</code> lamp')).toBe(1)
  expect(found('a.unknown', '<code>lamp</code> lamp')).toBe(1)
  expect(found('a.md', '`lamp` lamp')).toBe(1)
  expect(found('a.txt', '`lamp` <code>lamp</code>')).toBe(2)
})

test('a class of corrections that there is not is named', async () => {
  const linter = await createLinter()
  expect(() => linter.fix('A lamp.', 'all' as never)).toThrow('Unknown class of corrections "all": known are safe, suggestion.')
})

test('a long text is checked block by block, and found to be what a short one is', async () => {
  const rules = [wordRule('lamp-rule', 'lamp', {replacement: 'light'}), wordRule('boat-rule', 'boat')]
  const [short, long] = await Promise.all([createTextChecker({}, rules), createTextChecker({}, rules, {from: 0})])
  const text = 'A lamp.\n\nA boat, a lamp.\n\nNothing.\n\nA boat.'
  for (const checker of [short, long]) await checker.prepare(text)
  for (let turn = 0; turn < 2; turn++) expect(long.lint(text).messages.map(String)).toEqual(short.lint(text).messages.map(String))
  expect(long.tell(new VFile(text)).map(({ruleId, start}) => [ruleId, start])).toEqual(
    short.tell(new VFile(text)).map(({ruleId, start}) => [ruleId, start]),
  )
  expect(String(long.fix(text))).toBe('A light.\n\nA boat, a light.\n\nNothing.\n\nA boat.')
})

test('why tells of every stretch that is on a line, be it of a paragraph over several', async () => {
  const linter = await createLinter({rules: {'sentence-fragment': 'off', 'subject-verb-agreement': 'off', 'quote-style': 'off'}})
  const text = 'The first boatt left\nthe secnd harbour\nfor the thrid time.\n\nA fourht boat.\n'
  const words = async (line: number) => (await linter.why(text, line)).filter(({ruleId}) => ruleId === 'typo').map(({actual}) => actual)
  expect([await words(1), await words(2), await words(3), await words(4), await words(5), await words(6)]).toEqual([
    ['boatt'],
    ['secnd'],
    ['thrid'],
    [],
    ['fourht'],
    [],
  ])
})
