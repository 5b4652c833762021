import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parseByParagraph} from '../../src/formats/parse.ts'
import {clean, createLinter, createSpeller, fix, lint, presetCopydesk, retextTypo, SettingsError, sentences} from '../../src/index.ts'
import * as allReporters from '../../src/reporters/index.ts'

/** The reporters alone: what else the door has takes a message. */
const reporters = Object.entries(allReporters).filter(([name]) => name !== 'severityOf')

/** What a call without the help of types ends in: the name of its error and what it says. */
async function saidBy(call: () => unknown): Promise<string> {
  try {
    await call()
    return 'nothing'
  } catch (error) {
    return error instanceof Error ? `${error instanceof SettingsError ? 'SettingsError' : error.name}: ${error.message}` : 'no error'
  }
}

/** A value that the types do not allow. */
const any = (value: unknown) => value as never

const settings = (value: unknown) => () => createLinter(any(value))

test.each([
  [
    'rules: {typo: false}',
    {rules: {typo: false}},
    'The severity of rule "typo" must be one of "off", "info", "warn", "error", not false: did you mean "off"?',
  ],
  [
    'rules: {typo: 2}',
    {rules: {typo: 2}},
    'The severity of rule "typo" must be one of "off", "info", "warn", "error", not 2: did you mean "error"?',
  ],
  [
    'rules: {typo: "warning"}',
    {rules: {typo: 'warning'}},
    'The severity of rule "typo" must be one of "off", "info", "warn", "error", not "warning": did you mean "warn"?',
  ],
  ['rules: {typo: []}', {rules: {typo: []}}, 'The severity of rule "typo" must be one of "off", "info", "warn", "error", not []'],
  ['rules: {typo: {}}', {rules: {typo: {}}}, 'The severity of rule "typo" must be one of "off", "info", "warn", "error", not {}'],
  ['rules: {typo: ["warn", 3]}', {rules: {typo: ['warn', 3]}}, 'The options of rule "typo" must be an object, not 3'],
  ['options of a rule without any', {rules: {typo: ['warn', {strict: true}]}}, 'Unknown option "strict" of rule "typo": there are none'],
  ['rules: []', {rules: []}, 'Setting "rules" must be an object, not []'],
  ['rules: null', {rules: null}, 'Setting "rules" must be an object, not null'],
  ['rules: "typo"', {rules: 'typo'}, 'Setting "rules" must be an object, not "typo"'],
  [
    'a setting of a rule of the linter',
    {rules: {'unused-suppression': 1}},
    'The severity of rule "unused-suppression" must be one of "off", "info", "warn", "error", not 1: did you mean "warn"?',
  ],
  ['null', null, 'The settings must be an object, not null'],
  ['a list', [], 'The settings must be an object, not []'],
  ['a name', 'markdown', 'The settings must be an object, not "markdown"'],
  ['bytes', new Uint8Array(2), 'The settings must be an object, not bytes (a Uint8Array)'],
  ['a function', () => ({}), 'The settings must be an object, not a function'],
  ['format: "md"', {format: 'md'}, 'Unknown format "md": did you mean "markdown"?'],
  ['format: "htm"', {format: 'htm'}, 'Unknown format "htm": did you mean "html"?'],
  ['format: "docx"', {format: 'docx'}, 'Unknown format "docx": known are text, markdown, mdx, html.'],
  ['format: null', {format: null}, 'The format must be a string, not null: known are text, markdown, mdx, html.'],
  ['preload: "mdx"', {preload: 'mdx'}, 'Setting "preload" must be a list of strings, not "mdx"; write ["mdx"]'],
  ['preload: ["md"]', {preload: ['md']}, 'Unknown format "md": did you mean "markdown"?'],
  ['language: "en_gb"', {language: 'en_gb'}, 'Unknown language "en_gb": did you mean "en-GB"?'],
  ['language: "de"', {language: 'de'}, 'Unknown language "de": known are en, en-US, en-GB, en-CA, en-AU.'],
  ['language: 3', {language: 3}, 'The language must be a string, not 3: known are en, en-US, en-GB, en-CA, en-AU.'],
  ['words: "ferry"', {words: 'ferry'}, 'Setting "words" must be a list of strings, not "ferry"; write ["ferry"]'],
  ['words: [1]', {words: [1]}, 'Setting "words" must be a list of strings, not [1]'],
  ['words: new Set()', {words: new Set(['ferry'])}, 'Setting "words" must be a list of strings, not a Set'],
  ['frontMatter: "title"', {frontMatter: 'title'}, 'Setting "frontMatter" must be a list of strings, not "title"; write ["title"]'],
  ['passes: ["mojibakes"]', {passes: ['mojibakes']}, 'Unknown pass "mojibakes": did you mean "mojibake"?'],
  ['passes: {}', {passes: {}}, 'Setting "passes" must be a list of strings, not {}'],
  [
    'dictionaries: [null]',
    {dictionaries: [null]},
    'Setting "dictionaries" must be a list of {name, aff, dic}, with the text or the bytes of the two Hunspell files; null is none',
  ],
  [
    'dictionaries: "fr"',
    {dictionaries: 'fr'},
    'Setting "dictionaries" must be a list of {name, aff, dic}, with the text or the bytes of the two Hunspell files; "fr" is none',
  ],
  [
    'data: 3',
    {data: 3},
    'Setting "data" must be an address, an object with the bytes of each file by its name, or a function from such a name to bytes',
  ],
  [
    'data: bytes',
    {data: new Uint8Array(3)},
    'Setting "data" must be an address, an object with the bytes of each file by its name, or a function from such a name to bytes',
  ],
  [
    'data: {lexicon: …}',
    {data: {lexicon: new Uint8Array()}},
    'Setting "data" has "lexicon", which is no data file: did you mean "lexicon.bin"?',
  ],
  ['data: {}', {data: {}}, /^Setting "data" lacks "[a-z.]+", which is needed under these settings$/],
  [
    'data: {…: text}',
    {data: () => 'text'},
    /^Setting "data" must give a Uint8Array or an ArrayBuffer for "[a-z.]+", not a value of type string\. /,
  ],
  [
    'data: a page instead of a file',
    {data: () => new TextEncoder().encode('<!doctype html>')},
    /^Setting "data": what it gives for "[a-z.]+" is not that file of this version of copydesk: /,
  ],
])('createLinter, %s', async (_, value, message) => {
  const said = await saidBy(settings(value))
  if (typeof message === 'string') expect(said).toBe(`SettingsError: ${message}`)
  else expect(said.replace('SettingsError: ', '')).toMatch(message)
  expect(said).toMatch(/^SettingsError: /)
})

test('data that cannot be read says where it was looked for, and is tried again', async () => {
  const data = 'file:///nowhere/'
  expect(await saidBy(settings({data}))).toMatch(/^Error: Cannot load \S+ from file:\/\/\/nowhere\/: ENOENT/)
  expect(await saidBy(settings({data: '/nowhere'}))).toMatch(
    /^Error: Cannot load \S+ from \/nowhere: under Node an address must be a whole one/,
  )
  let calls = 0
  const flaky = () => {
    calls++
    throw new Error('offline')
  }
  expect(await saidBy(settings({data: flaky}))).toBe('Error: offline')
  const before = calls
  expect(await saidBy(settings({data: flaky}))).toBe('Error: offline')
  expect(calls).toBeGreaterThan(before)
})

const INPUTS = [
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a number', 3, '3'],
  ['a list', ['Text.'], '["Text."]; call it for each item'],
  ['{value}', {value: 'Text.'}, '{"value":"Text."}; make a file of it: new VFile({value, path}), from the package "vfile"'],
  ['a Buffer', Buffer.from('Text.'), 'bytes (a Buffer); decode it first: new TextDecoder().decode(bytes)'],
  ['a promise', Promise.resolve('Text.'), 'a Promise (await it first)'],
] as const

const linter = await createLinter({rules: {typo: 'off', 'sentence-fragment': 'off', boilerplate: 'off'}})

describe.each([
  ['lint', lint],
  ['fix', fix],
  ['clean', clean],
  ['linter.lint', (input: never) => linter.lint(input)],
  ['linter.fix', (input: never) => linter.fix(input)],
  ['linter.clean', (input: never) => linter.clean(input)],
  ['linter.prepare', (input: never) => linter.prepare(input)],
] as const)('%s', (name, call) => {
  test.each(INPUTS)('of %s', async (_, input, shown) => {
    expect(await saidBy(() => call(any(input)))).toBe(`TypeError: ${name} takes a string or a VFile, not ${shown}`)
  })

  test('of a file that was not read', async () => {
    expect(await saidBy(() => call(any(new VFile({path: 'a.md'}))))).toBe(
      `TypeError: ${name} was given "a.md" as a VFile without a value. Read the file first and set its "value"`,
    )
  })
})

test.each([
  ['sentences', sentences],
  ['parseByParagraph', parseByParagraph],
] as const)('%s takes strings only', async (name, call) => {
  for (const [, input, shown] of INPUTS)
    expect(await saidBy(() => call(any(input)))).toBe(`TypeError: ${name} takes a string, not ${shown}`)
})

test('lint, fix and clean check their settings as createLinter does', async () => {
  for (const call of [lint, fix, clean])
    expect(await saidBy(() => call('Text.', any({format: 'md'})))).toBe('SettingsError: Unknown format "md": did you mean "markdown"?')
  expect(await saidBy(() => lint('Text.', any(null)))).toBe('SettingsError: The settings must be an object, not null')
})

test('a linter says which classes of corrections there are', async () => {
  expect(await saidBy(() => linter.fix('Text.', any('all')))).toBe(
    'SettingsError: Unknown class of corrections "all": known are safe, suggestion.',
  )
})

test.each([
  [{lang: 'en-GB'}, 'Unknown setting "lang": did you mean "language"?'],
  [{rules: {}}, 'Unknown setting "rules": known are language, words, dictionaries, data, prepare.'],
  [{language: 'english'}, 'Unknown language "english": did you mean "en"?'],
  [{prepare: 'no'}, 'Setting "prepare" must be true or false, not "no"'],
  [null, 'The settings must be an object, not null'],
  [
    {data: {'lexicon.bin': 'bytes'}},
    'Setting "data" must give a Uint8Array or an ArrayBuffer for "lexicon.bin", not a value of type string. To name the place where the files are, make "data" itself an address',
  ],
])('createSpeller(%j)', async (value, message) => {
  expect(await saidBy(() => createSpeller(any(value)))).toBe(`SettingsError: ${message}`)
})

test('plugins check their settings and options when the pipeline starts', async () => {
  const start = (plugin: unknown, options: unknown) => () => unified().use(retextEnglish).use(any(plugin), any(options)).freeze()
  expect(await saidBy(start(presetCopydesk, {rules: {typo: false}}))).toMatch(/^SettingsError: The severity of rule "typo"/)
  expect(await saidBy(start(presetCopydesk, 'typo'))).toBe('SettingsError: The settings must be an object, not "typo"')
  expect(await saidBy(start(retextTypo, {strict: true}))).toBe('SettingsError: Unknown option "strict" of rule "typo": there are none')
  expect(await saidBy(start(retextTypo, 'warn'))).toBe('SettingsError: The options of rule "typo" must be an object, not "warn"')
})

test('a plugin in a pipeline of another language says what it needs', async () => {
  const tree = {type: 'root', children: []}
  const run = (plugin: unknown) => () => unified().use(any(plugin)).run(any(tree), new VFile('Text.'))
  for (const plugin of [retextTypo, presetCopydesk])
    expect(await saidBy(run(plugin))).toBe(
      'TypeError: copydesk needs an nlcst tree, and was given one with a "root" at its top. Use retext-english before it, or remark-retext or rehype-retext',
    )
})

test.each(reporters)('the reporter %s takes a list of reports', async (_, report) => {
  const of = (reports: unknown) => saidBy(() => report(any(reports)))
  const takes = 'TypeError: A reporter takes a list of reports, [{path, messages, source}], not '
  expect(await of(undefined)).toBe(`${takes}undefined`)
  expect(await of(new VFile('Text.'))).toBe(`${takes}a VFile`)
  expect(await of([null])).toBe('TypeError: A report is {path, messages}, and source where it is shown, not null')
  expect(await of([{messages: []}])).toBe('TypeError: A report is {path, messages}, and source where it is shown, not {"messages":[]}')
  expect(await of([])).toBe('nothing')
})
