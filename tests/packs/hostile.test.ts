import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {loadConfig} from '../../src/config/load-config.ts'
import {readPack} from '../../src/config/pack-folder.ts'
import {createLinter} from '../../src/index.ts'
import {readPacks} from '../../src/packs/read-packs.ts'
import {rules} from '../../src/rules/index.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const GOOD = 'extends: existence\nmessage: "No \'%s\'"\ntokens: [very]'
const off = Object.fromEntries(rules.map(({id}) => [id, 'off'])) as never

const listOf = (count: number, item: (number: number) => string): string =>
  Array.from({length: count}, (_, number) => item(number)).join('')

const packOf = (hostile: string) => [{name: 'own', files: {'Good.yml': GOOD, 'Hostile.yml': hostile}}]

describe('a file that cannot be served is named, and the rule beside it works', () => {
  test.each([
    ['YAML that is none', 'a: "b', 'it is no YAML'],
    ['a key that opens a list without an end', 'extends: [', 'it is no YAML'],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\u0000', 'the file must hold keys and values'],
    ['an empty file', '', 'the file must hold keys and values'],
    [
      'aliases that stand for a million words',
      `a: &a [${'x,'.repeat(10)}]\nb: &b [${'*a,'.repeat(10)}]\nc: &c [${'*b,'.repeat(10)}]\nd: &d [${'*c,'.repeat(10)}]\ne: &e [${'*d,'.repeat(10)}]\nextends: existence\nmessage: M\ntokens: *e`,
      'its aliases stand for too much',
    ],
    ['an alias of itself', 'extends: existence\nmessage: M\ntokens: &a [b, *a]', '"tokens" must be a list of texts'],
    ['lists in lists', `extends: ${'['.repeat(100_000)}`, 'stand in one another too deep'],
    [
      'groups in groups',
      `extends: existence\nmessage: M\ntokens: ["${'('.repeat(5000)}${')'.repeat(5000)}"]`,
      'groups stand in one another',
    ],
    ['repetitions without number', 'extends: existence\nmessage: M\ntokens: ["a{100000}"]', 'repeats more than 1000 times'],
    ['brackets in a formula', `extends: metric\nmessage: M\ncondition: "> 1"\nformula: "${'('.repeat(50_000)}"`, 'cannot be read'],
    ['a name that every object has', 'extends: toString\nmessage: M', '"extends" is "toString"'],
    ['a key that every object has', `${GOOD}\n__proto__: {a: 1}`, 'it has an unknown key "__proto__"'],
    [
      'a rule of ten megabytes',
      `extends: existence\nmessage: M\ntokens:\n${'  - word\n'.repeat(1_100_000)}`,
      'more than 1,000,000 characters',
    ],
  ])('%s', async (_, hostile, reason) => {
    const {unserved} = readPacks(packOf(hostile))
    expect(unserved).toMatchObject([{pack: 'own', file: 'Hostile.yml'}])
    expect(unserved[0]?.reason).toContain(reason)
    expect(unserved[0]?.reason.length).toBeLessThan(500)
    const linter = await createLinter({packs: packOf(hostile), rules: off})
    expect(linter.lint('It is very late.').messages.map(({ruleId}) => ruleId)).toEqual(['own.Good'])
  })
})

describe('an expression that would take too long is ended, and the rule beside it works', () => {
  const text = `${'a'.repeat(4000)}! ${'a '.repeat(2000)}very`

  test.each([
    ['a run of runs', '(?:a+)+$', []],
    ['a run of runs that looks around', '(?!b)(?:a+)+$', ['takes too many steps here']],
    ['a run before itself, again and again', '(a*)*\\\\1b', ['takes too many steps here']],
    ['repetitions of repetitions', '((a{1,1000}){1,1000}){1,1000}b', ['one of its expressions is too large']],
    ['many that may be there', `${'a?'.repeat(3000)}b`, []],
    ['two runs of the same', '(?:.*a){20}b', []],
    ['many alternatives', `(?:${listOf(20_000, (number) => `w${number}|`)}w)x(?=y)`, []],
  ])('%s', async (_, expression, failures) => {
    const hostile = `extends: existence\nmessage: M\nnonword: true\ntokens: ["${expression}"]`
    const linter = await createLinter({packs: packOf(hostile), rules: off})
    const {messages} = linter.lint(text)
    const failed = messages.filter(({ruleId}) => ruleId === 'internal-error')
    expect(failed.map(({reason}) => failures.some((failure) => reason.includes(failure)))).toEqual(failures.map(() => true))
    expect(failed.every(({note}) => note?.includes('have its expression made simpler'))).toBe(true)
    expect(messages.filter(({ruleId}) => ruleId === 'own.Good')).toHaveLength(1)
  })

  test('a lookahead of a run is tried from each place, and still ends', async () => {
    const hostile = 'extends: existence\nmessage: M\nnonword: true\ntokens: ["a(?=[^!]*!!)"]'
    const {messages} = (await createLinter({packs: packOf(hostile), rules: off})).lint(text)
    expect(messages.filter(({ruleId}) => ruleId === 'own.Good')).toHaveLength(1)
  })
})

test('fifty thousand tokens in one rule and two thousand rules are found', async () => {
  const many = `extends: existence\nmessage: "'%s'"\ntokens:\n${listOf(50_000, (number) => `  - word${number}x\n`)}`
  const files = Object.fromEntries(
    Array.from({length: 2000}, (_, number) => [`R${number}.yml`, `extends: existence\nmessage: M\ntokens: [thing${number}]`]),
  )
  const linter = await createLinter({packs: [{name: 'own', files: {...files, 'Many.yml': many}}], rules: off})
  const found = linter.lint('The word77x, the thing1999 and the word50000x.').messages
  expect(found.map(({ruleId, actual}) => [ruleId, actual])).toEqual([
    ['own.Many', 'word77x'],
    ['own.R1999', 'thing1999'],
  ])
})

describe('in a folder', () => {
  const folder = scratchFolder()
  const style = join(folder, 'inside', 'style')
  mkdirSync(style, {recursive: true})
  writeFileSync(join(folder, 'secret.yml'), 'extends: existence\nmessage: secret\ntokens: [secret]')
  symlinkSync(join(folder, 'secret.yml'), join(style, 'Link.yml'))
  symlinkSync(join(folder, 'nowhere.yml'), join(style, 'Nowhere.yml'))
  symlinkSync(folder, join(style, 'up'))
  writeFileSync(join(style, 'Latin.yml'), Buffer.from('extends: existence\nmessage: M\ntokens: [caf\xe9]', 'latin1'))
  writeFileSync(join(style, 'Wide.yml'), Buffer.from(`\ufeff${GOOD}`, 'utf16le'))
  writeFileSync(join(style, 'Large.yml'), Buffer.alloc(16_000_001, '#'))
  writeFileSync(join(style, 'Good.yml'), `\ufeff${GOOD}`)
  writeFileSync(join(folder, 'inside', 'copydesk.config.json'), '{"packs": ["./style"]}')

  const REASONS = {
    'Large.yml': 'it has more than 16 MB',
    'Latin.yml': 'not UTF-8 text',
    'Link.yml': 'it is a link',
    'Nowhere.yml': 'it is a link',
    'Wide.yml': 'UTF-16 text',
  }

  test('links, other encodings and what is too large are named, and the others read', () => {
    const {files, unread = {}} = readPack(style)
    expect(Object.keys(files)).toEqual(['Good.yml'])
    expect(Object.keys(unread)).toEqual(Object.keys(REASONS))
    for (const [path, reason] of Object.entries(REASONS)) expect(unread[path]).toContain(reason)
  })

  test('a configuration tells them, and nothing of what stands behind a link', async () => {
    const {warnings} = await loadConfig(join(folder, 'inside', 'copydesk.config.json'))
    expect(warnings).toHaveLength(5)
    expect(warnings.join('\n')).toContain('The rule Latin.yml of the pack "style" is left out: this is not UTF-8 text')
    expect(warnings.join('\n')).not.toContain('secret')
  })

  test('of a pack that a link leads to, which stands elsewhere, nothing is repeated', async () => {
    const elsewhere = join(scratchFolder(), 'pack')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'Bad.yml'), 'password: 1')
    symlinkSync(elsewhere, join(folder, 'inside', 'pack'))
    writeFileSync(join(folder, 'inside', 'other.json'), '{"packs": ["./pack"]}')
    const {warnings} = await loadConfig(join(folder, 'inside', 'other.json'))
    expect(warnings).toEqual(['The rule Bad.yml of the pack "pack" is left out: test the pack by itself to see why, with "copydesk test"'])
  })

  test('more files than a pack has are refused', () => {
    const crowd = join(folder, 'crowd')
    mkdirSync(crowd)
    for (let number = 0; number <= 2000; number++) writeFileSync(join(crowd, `${number}.yml`), '')
    expect(() => readPack(crowd)).toThrow('has more than 2000 files')
  })
})
