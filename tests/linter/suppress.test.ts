import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter, type Settings} from '../../src/index.ts'
import {wordRule} from './word-rule.ts'

const rules = [wordRule('lamp-rule', 'lamp'), wordRule('boat-rule', 'boat')]

async function found(source: string, path = 'a.md', settings: Settings = {}): Promise<string[]> {
  const linter = await createLinter({preload: ['text', 'markdown', 'mdx', 'html'], ...settings}, rules)
  return linter.lint(new VFile({path, value: source})).messages.map(({line, ruleId, actual}) => `${line} ${ruleId} ${actual}`)
}

test('disable holds to the end, or to enable', async () => {
  expect(await found('<!-- copydesk-disable lamp-rule -->\n\nA lamp, a boat.\n\n<!-- copydesk-enable lamp-rule -->\n\nA lamp.\n')).toEqual([
    '3 boat-rule boat',
    '7 lamp-rule lamp',
  ])
  expect(await found('A lamp.\n\n<!-- copydesk-disable -->\n\nA lamp, a boat.\n')).toEqual(['1 lamp-rule lamp'])
})

test('disable-next-line holds for the next line that is not blank, in a wrapped paragraph too', async () => {
  expect(await found('<!-- copydesk-disable-next-line -->\n\nA lamp\nand a lamp.\n')).toEqual(['4 lamp-rule lamp'])
})

test('disable-line, ignore, ignore-start and ignore-end', async () => {
  expect(await found('A lamp <!-- copydesk-disable-line -->\nand a lamp.\n')).toEqual(['2 lamp-rule lamp'])
  expect(await found('<!-- copydesk-ignore -->\n\nA lamp\nand a lamp.\n\nA lamp.\n')).toEqual(['6 lamp-rule lamp'])
  expect(await found('<!-- copydesk-ignore-start -->\n\nA lamp.\n\n<!-- copydesk-ignore-end -->\n\nA lamp.\n')).toEqual([
    '7 lamp-rule lamp',
  ])
})

test('what stands behind two dashes is for people', async () => {
  expect(await found('<!-- copydesk-disable lamp-rule -- the boat-rule stays -->\n\nA lamp, a boat.\n')).toEqual(['3 boat-rule boat'])
})

test('the same in HTML, MDX and plain text', async () => {
  expect(await found('<!-- copydesk-disable lamp-rule --><p>A lamp, a boat.</p>', 'a.html')).toEqual(['1 boat-rule boat'])
  expect(await found('{/* copydesk-disable lamp-rule */}\n\nA lamp, a boat.\n', 'a.mdx')).toEqual(['3 boat-rule boat'])
  expect(await found('copydesk-disable-next-line lamp-rule\nA lamp, a boat.\n', 'a.txt')).toEqual(['2 boat-rule boat'])
  expect(await found('<!-- copydesk-disable lamp-rule -->\r\nA lamp, a boat.\r\n', 'a.txt')).toEqual(['2 boat-rule boat'])
})

test('in plain text a command is a line of its own and parts no paragraph', async () => {
  const linter = await createLinter({}, [wordRule('lamp-rule', 'the old lamp')])
  const {messages} = linter.lint('The keeper who had lit the\ncopydesk-disable-line boat-rule\nold lamp.\n\nSay copydesk-disable to it.')
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['unknown-suppression'])
  expect(await found('Here copydesk-disable is no command, and the lamp is found.', 'a.txt')).toEqual(['1 lamp-rule lamp'])
})

test('rules and commands that do not exist are reported with the nearest that does', async () => {
  const linter = await createLinter({}, rules)
  const {messages} = linter.lint(new VFile({path: 'a.md', value: '<!-- copydesk-disable lamp-rul -->\n\n<!-- copydesk-disabel -->\n'}))
  expect(messages.map(({ruleId, actual, expected, fatal}) => ({ruleId, actual, expected, fatal}))).toEqual([
    {ruleId: 'unknown-suppression', actual: 'lamp-rul', expected: ['lamp-rule'], fatal: false},
    {ruleId: 'unknown-suppression', actual: 'copydesk-disabel', expected: ['copydesk-disable'], fatal: false},
  ])
})

test('comments that silence nothing are reported, unless the rule is off', async () => {
  const source = '<!-- copydesk-disable lamp-rule, boat-rule -->\n\nA lamp.\n'
  expect(await found(source)).toEqual(['1 unused-suppression boat-rule'])
  expect(await found(source, 'a.md', {rules: {'boat-rule': 'off'} as object})).toEqual([])
  expect(await found(source, 'a.md', {rules: {'unused-suppression': 'off'}})).toEqual([])
  expect(await found('A boat.\n\n<!-- copydesk-enable -->\n')).toEqual(['1 boat-rule boat', '3 unused-suppression copydesk-enable'])
})

test("a rule's failure is never silenced", async () => {
  const linter = await createLinter({}, [wordRule('lamp-rule', 'lamp', {fails: true})])
  const {messages} = linter.lint(new VFile({path: 'a.md', value: '<!-- copydesk-disable -->\n\nA lamp.\n'}))
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['internal-error'])
})

test('many comments are heeded, each for its line', async () => {
  const linter = await createLinter({}, rules)
  const source = '<!-- copydesk-disable-next-line lamp-rule -->\n\nA lamp.\n\n'.repeat(8000)
  expect(linter.lint(new VFile({path: 'a.html', value: source})).messages).toEqual([])
})

test.each(['\n', '\r\n', '\r'])('what is silenced for a line ends where the line does, to the character (line ends %j)', async (eol) => {
  const lines = (...all: string[]) => all.join(eol)
  expect(await found(lines('A lamp <!-- copydesk-disable-line -->', 'lamp again.', ''))).toEqual(['2 lamp-rule lamp'])
  expect(await found(lines('<!-- copydesk-disable-next-line -->', 'lamp one', 'lamp two.', ''))).toEqual(['3 lamp-rule lamp'])
  expect(await found(lines('copydesk-disable-next-line', 'lamp one', 'lamp two.', ''), 'a.txt')).toEqual(['3 lamp-rule lamp'])
})

test('what is enabled again is so from the end of the comment on', async () => {
  const source = 'A boat <!-- copydesk-disable lamp-rule -->lamp<!-- copydesk-enable lamp-rule -->lamp.\n'
  expect(await found(source)).toEqual(['1 boat-rule boat', '1 lamp-rule lamp'])
  expect(await found('<p>A boat <!-- copydesk-disable lamp-rule -->lamp<!-- copydesk-enable lamp-rule -->lamp.</p>', 'a.html')).toEqual([
    '1 boat-rule boat',
    '1 lamp-rule lamp',
  ])
})
