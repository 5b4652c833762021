import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter, fix, lint, type Settings, SettingsError} from '../../src/index.ts'
import {defineRule} from '../../src/rules/prose-rule.ts'

/** Reports every occurrence of a word; the fixture that the linter's own behaviour is tested with. */
const wordRule = (id: string, word: string, replacements: readonly string[] = [], more: {fails?: boolean; asks?: boolean} = {}) => {
  const calls: string[] = []
  const rule = defineRule({
    id,
    description: 'A rule for tests.',
    severity: 'warn',
    needs: [],
    options: {loud: {type: 'boolean', default: false, description: 'Shout.'}},
    messages: {found: () => ({reason: `“${word}” is here`, note: 'Note.'})},
    *check({text}, {ask}) {
      calls.push(text)
      if (more.asks) for (const step of [-1, 1]) ask((document, index) => document.paragraphAt(index + step))
      for (const match of text.matchAll(new RegExp(word, 'g'))) {
        yield {
          message: 'found',
          values: {},
          span: {start: match.index, end: match.index + word.length},
          replacements,
          fix: 'safe',
          confidence: 1,
        }
      }
      if (more.fails) throw new Error('out of luck')
    },
  })
  return {rule, calls}
}

const linterWith = (...rules: {rule: Parameters<typeof createLinter>[1] extends readonly (infer R)[] | undefined ? R : never}[]) =>
  createLinter(
    {},
    rules.map(({rule}) => rule),
  )

test('messages of all rules come sorted by place', async () => {
  const linter = await linterWith(wordRule('b-rule', 'x'), wordRule('a-rule', 'x y'))
  const {messages} = linter.lint('x y\n\nx')
  expect(messages.map((message) => `${message.line}:${message.column} ${message.ruleId}`)).toEqual([
    '1:1 b-rule',
    '1:1 a-rule',
    '3:1 b-rule',
  ])
})

test('a rule that throws is reported with its span, and nothing else is lost', async () => {
  const linter = await linterWith(wordRule('bad-rule', 'one', [], {fails: true}), wordRule('good-rule', 'two'))
  const {messages} = linter.lint('one two\n\ntwo')
  expect(messages.map(({ruleId, line, fatal}) => ({ruleId, line, fatal}))).toEqual([
    {ruleId: 'bad-rule', line: 1, fatal: false},
    {ruleId: 'internal-error', line: 1, fatal: true},
    {ruleId: 'good-rule', line: 1, fatal: false},
    {ruleId: 'good-rule', line: 3, fatal: false},
    {ruleId: 'internal-error', line: 3, fatal: true},
  ])
  expect(messages[1]?.reason).toBe('Rule "bad-rule" failed on this paragraph: out of luck')
  expect(messages[1]?.actual).toBe('one two')
})

test('only what has changed is checked again', async () => {
  const paragraph = wordRule('paragraph-rule', 'x')
  const neighbours = wordRule('neighbour-rule', 'x', [], {asks: true})
  const linter = await linterWith(paragraph, neighbours)
  linter.lint('Aa.\n\nBb.\n\nCc.\n\nDd.')
  paragraph.calls.length = neighbours.calls.length = 0
  linter.lint('New.\n\nAa.\n\nBb.\n\nCc.\n\nDd.')
  expect(paragraph.calls).toEqual(['New.'])
  expect(neighbours.calls).toEqual(['New.', 'Aa.'])
})

test('what is found again stands at its new place', async () => {
  const linter = await linterWith(wordRule('word-rule', 'x'))
  linter.lint('a x.\n\nb x.')
  const {messages} = linter.lint('More words.\n\na x.\n\nb x.')
  expect(messages.map(({line, column}) => `${line}:${column}`)).toEqual(['3:3', '5:3'])
})

test('fixes are made to a fixed point, and what is left is reported', async () => {
  const linter = await linterWith(wordRule('first-rule', 'aa', ['bb']), wordRule('second-rule', 'bb', ['c']), wordRule('third-rule', 'd'))
  const file = linter.fix('aa d aa')
  expect(String(file)).toBe('c d c')
  expect(file.messages.map(({actual}) => actual)).toEqual(['d'])
  expect(String(linter.fix(String(file)))).toBe('c d c')
})

test('rules that undo each other end after a bounded number of rounds', async () => {
  const linter = await linterWith(wordRule('there-rule', 'aa', ['bb']), wordRule('back-rule', 'bb', ['aa']))
  expect(['aa', 'bb']).toContain(String(linter.fix('aa')))
})

test('overlapping fixes: the first wins, the rest is left for the next round', async () => {
  const linter = await linterWith(wordRule('long-rule', 'abc', ['x']), wordRule('short-rule', 'cd', ['y']))
  expect(String(linter.fix('abcd'))).toBe('xd')
})

test('severities become fatal, false and null', async () => {
  const {rule} = wordRule('word-rule', 'x')
  const fatal = async (severity: 'error' | 'warn' | 'info') =>
    (await createLinter({rules: {'word-rule': severity} as object}, [rule])).lint('x').messages[0]?.fatal
  expect([await fatal('error'), await fatal('warn'), await fatal('info')]).toEqual([true, false, null])
  expect((await createLinter({rules: {'word-rule': 'off'} as object}, [rule])).lint('x').messages).toEqual([])
})

test('settings that are not right are named, with the nearest right one', async () => {
  const {rule} = wordRule('word-rule', 'x')
  const errorOf = (settings: object) =>
    createLinter(settings, [rule]).then(
      () => 'none',
      (error: unknown) => (error instanceof SettingsError ? error.message : error),
    )
  expect(await errorOf({rule: {}})).toBe('Unknown setting "rule": did you mean "rules"?')
  expect(await errorOf({rules: {wordrule: 'warn'}})).toBe('Unknown rule "wordrule": did you mean "word-rule"?')
  expect(await errorOf({rules: {'word-rule': 'loud'}})).toBe(
    'The severity of rule "word-rule" must be one of "off", "info", "warn", "error", not "loud"',
  )
  expect(await errorOf({rules: {'word-rule': ['warn', {laud: true}]}})).toBe(
    'Unknown option "laud" of rule "word-rule": did you mean "loud"?',
  )
  expect(await errorOf({rules: {'word-rule': ['warn', {loud: 3}]}})).toBe('Option "loud" of rule "word-rule" must be true or false, not 3')
  expect(await errorOf({format: 'docx'})).toMatch(/^Unknown format "docx"/)
  expect(await errorOf({language: 'en-UK'})).toBe('Unknown language "en-UK": did you mean "en-GB"?')
  expect(await errorOf({dictionaries: ['fr']})).toMatch(/^Setting "dictionaries" must be a list of \{name, aff, dic\}/)
  expect(await errorOf({words: 'Kaduna'})).toBe('Setting "words" must be a list of strings, not "Kaduna"; write ["Kaduna"]')
})

test('the language, own words and own dictionaries decide what is right', async () => {
  const text = 'Our colour is turquose and flimsic.'
  const flagged = async (settings: Settings) =>
    (await lint(text, settings)).messages.filter(({ruleId}) => ruleId === 'typo').map(({actual}) => actual)
  expect(await flagged({})).toEqual(['turquose', 'flimsic'])
  expect(await flagged({language: 'en-US'})).toEqual(['colour', 'turquose', 'flimsic'])
  expect(await flagged({words: ['turquose']})).toEqual(['flimsic'])
  expect(await flagged({dictionaries: [{name: 'own', aff: 'SET UTF-8\n', dic: '1\nflimsic\n'}]})).toEqual(['turquose'])
})

test('a file is given back with its messages; a string becomes a file', async () => {
  const file = new VFile({path: 'a.txt', value: 'All is well.'})
  expect(await lint(file)).toBe(file)
  expect(String(await lint('All is well.'))).toBe('All is well.')
  expect(String(await fix('All is well.'))).toBe('All is well.')
})

test('a vfile of another major is refused, with the remedy', async () => {
  class OldFile {
    messages: unknown[] = []
    value = 'Text.'
    message(reason: string) {
      return {reason, ruleId: null}
    }
    toString() {
      return this.value
    }
  }
  await expect(lint(new OldFile() as unknown as VFile)).rejects.toThrow('copydesk needs vfile 6')
})

test.each(['', ' ', '\n\n', '\uFEFF', '.', '“', '\u0000', '🚢', '\r\n\r\n'])('%j is a text like any other', async (text) => {
  expect((await lint(text)).messages.filter((message) => message.ruleId === 'internal-error')).toEqual([])
})

test('a linter’s methods work when they are taken out of it', async () => {
  const {lint: check, fix: correct, clean: tidy, prepare, why} = await createLinter()
  await prepare('A text.')
  expect(check('She closed the the door.').messages.map(({ruleId}) => ruleId)).toEqual(['repeated-word'])
  expect(String(correct('She closed the the door.'))).toBe('She closed the door.')
  expect(String(tidy('She closed the door.\n'))).toBe('She closed the door.\n')
  expect((await why('She closed teh door.', 1)).map(({actual}) => actual)).toContain('teh')
})
