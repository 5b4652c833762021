import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter, type Settings} from '../../src/index.ts'
import type {Located} from '../../src/linter/located.ts'
import {planOf} from '../../src/linter/settings.ts'
import {suppress} from '../../src/linter/suppress.ts'
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

test('what stands after two dashes is for people', async () => {
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
  expect(await found('<!-- copydesk-disable -->\n\nA quay.\n')).toEqual(['1 unused-suppression copydesk-disable'])
  expect(await found('A boat.\n\n<!-- copydesk-enable -->\n')).toEqual(['1 boat-rule boat', '3 unused-suppression copydesk-enable'])
})

test("a rule's failure is never silenced", async () => {
  const linter = await createLinter({}, [wordRule('lamp-rule', 'lamp', {fails: true})])
  const {messages} = linter.lint(new VFile({path: 'a.md', value: '<!-- copydesk-disable -->\n\nA lamp.\n'}))
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['internal-error'])
})

test.each(['\n', '\r\n', '\r'])(
  'what is silenced for a line begins and ends where the line does, to the character (line ends %j)',
  async (eol) => {
    const lines = (...all: string[]) => all.join(eol)
    expect(await found(lines('A lamp <!-- copydesk-disable-line -->', 'lamp again.', ''))).toEqual(['2 lamp-rule lamp'])
    expect(await found(lines('A lamp,', 'a lamp <!-- copydesk-disable-line -->', ''))).toEqual(['1 lamp-rule lamp'])
    expect(await found(lines('<!-- copydesk-disable-next-line -->', 'lamp one', 'lamp two.', ''))).toEqual(['3 lamp-rule lamp'])
    expect(await found(lines('copydesk-disable-next-line', 'lamp one', 'lamp two.', ''), 'a.txt')).toEqual(['3 lamp-rule lamp'])
  },
)

test('what starts where a silenced stretch ends is not silenced, such as a finding about the line break itself', () => {
  const source = '<!-- copydesk-disable-line -->\nlamp'
  const end = source.indexOf('\n')
  const at = (start: number): Located => ({start, end: start + 1, ruleId: 'lamp-rule'})
  const comments = [{start: 0, end, body: {start: 4, end: end - 3}}]
  const {left} = suppress(source, comments, [at(end - 1), at(end)], () => [], planOf({}, rules))
  expect(left.map(({start}) => start)).toEqual([end])
})

test('what is enabled again is so from the end of the comment on', async () => {
  const source = 'A boat <!-- copydesk-disable lamp-rule -->lamp<!-- copydesk-enable lamp-rule -->lamp.\n'
  expect(await found(source)).toEqual(['1 boat-rule boat', '1 lamp-rule lamp'])
  expect(await found('<p>A boat <!-- copydesk-disable lamp-rule -->lamp<!-- copydesk-enable lamp-rule -->lamp.</p>', 'a.html')).toEqual([
    '1 boat-rule boat',
    '1 lamp-rule lamp',
  ])
})

async function saidOf(source: string, path = 'a.md') {
  const linter = await createLinter({preload: ['text', 'markdown', 'html']}, rules)
  return linter.lint(new VFile({path, value: source})).messages.map(({reason, note}) => [reason, note])
}

test('what is wrong with a comment is said, and what to do', async () => {
  expect(await saidOf('<!-- copydesk-disable lamp-rul, quay -->\n')).toEqual([
    ['No rule is called “lamp-rul”, so this comment silences nothing', 'The nearest rule is “lamp-rule”.'],
    ['No rule is called “quay”, so this comment silences nothing', 'See the documentation for the names of all rules.'],
  ])
  expect(await saidOf('<!-- copydesk-disabel -->\n\n<!-- copydesk-whatever-you-please -->\n')).toEqual([
    ['“copydesk-disabel” is no command, so this comment does nothing', 'The nearest command is “copydesk-disable”.'],
    [
      '“copydesk-whatever-you-please” is no command, so this comment does nothing',
      'The commands are copydesk-disable, copydesk-enable, copydesk-disable-line, copydesk-disable-next-line, copydesk-ignore, copydesk-ignore-start, copydesk-ignore-end, copydesk-words.',
    ],
  ])
  expect(
    await saidOf('<!-- copydesk-disable lamp-rule -->\n\nA quay.\n\n<!-- copydesk-enable lamp-rule -->\n\n<!-- copydesk-enable -->\n'),
  ).toEqual([
    ['There is nothing for “lamp-rule” to silence here', 'A comment that silences nothing today will hide an error tomorrow. Delete it.'],
    ['“copydesk-enable” has no effect here', 'What it turns on or off is so already. Delete it.'],
  ])
})

test('what is so already has no effect: disabled twice, enabled twice, a line silenced twice, nothing left to ignore', async () => {
  const twice = 'A lamp.\n\n<!-- copydesk-disable lamp-rule -->\n\n<!-- copydesk-disable lamp-rule -->\n\nA lamp.\n'
  expect(await found(twice)).toEqual(['1 lamp-rule lamp', '5 unused-suppression lamp-rule'])
  const enabled = '<!-- copydesk-disable -->\n\nA lamp.\n\n<!-- copydesk-enable -->\n\n<!-- copydesk-enable lamp-rule -->\n'
  expect(await found(enabled)).toEqual(['7 unused-suppression lamp-rule'])
  const line = '<!-- copydesk-disable-next-line lamp-rule -->\n<!-- copydesk-disable-next-line lamp-rule -->\nA lamp.\n'
  expect(await found(line, 'a.txt')).toEqual(['1 unused-suppression lamp-rule'])
  expect(await found('A lamp.\n\n<!-- copydesk-ignore -->\n')).toEqual(['1 lamp-rule lamp', '3 unused-suppression copydesk-ignore'])
})

test('what was disabled by name stays so where another rule is enabled, and all are enabled together', async () => {
  const other =
    '<!-- copydesk-disable lamp-rule, boat-rule -->\n\nA lamp, a boat.\n\n<!-- copydesk-enable boat-rule -->\n\nA lamp, a boat.\n'
  expect(await found(other)).toEqual(['7 boat-rule boat'])
  const all = '<!-- copydesk-disable lamp-rule, boat-rule -->\n\nA lamp, a boat.\n\n<!-- copydesk-enable -->\n\nA lamp, a boat.\n'
  expect(await found(all)).toEqual(['7 lamp-rule lamp', '7 boat-rule boat'])
  const again = '<!-- copydesk-disable -->\n\nA lamp.\n\n<!-- copydesk-enable -->\n\nA lamp.\n\n<!-- copydesk-disable -->\n\nA lamp.\n'
  expect(await found(again)).toEqual(['7 lamp-rule lamp'])
})

test('a rule and all of them may be silent at once, and both comments have their use', async () => {
  const source = '<!-- copydesk-disable lamp-rule -->\n\n<!-- copydesk-disable-next-line -->\n\nA lamp, a boat.\n\nA lamp.\n'
  expect(await found(source)).toEqual([])
})

test('only comments that begin with a command are for the linter, and words may be parted by commas or blanks', async () => {
  expect(await found('<!-- see copydesk-disable -->\n\nA lamp.\n')).toEqual(['3 lamp-rule lamp'])
  expect(await found('<!--\n  copydesk-disable: lamp-rule,boat-rule\n-->\n\nA lamp, a boat.\n')).toEqual([])
  expect(await found('<!-- copydesk-disable -- all of them -->\n\nA lamp, a boat.\n')).toEqual([])
})
