import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'
import type {Pack} from '../../src/packs/pack.ts'
import {readPacks} from '../../src/packs/read-packs.ts'
import {testPacks} from '../../src/testing/test-packs.ts'

const folder = new URL('checks/', import.meta.url)
const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))

test.each(Object.keys(files).filter((name) => name.endsWith('.yml')))('%s finds what its tests mark', async (name) => {
  const {problems, passages} = await testPacks([{name: 'own', files: {[name]: files[name]!, 'words.txt': files['words.txt']!}}])
  expect(problems).toEqual([])
  expect(passages).toBeGreaterThan(1)
})

const one = (rule: string): Pack => ({name: 'own', files: {'Rule.yml': rule}})

const foundIn = async (rule: string, text: string, options: object = {}, extname = '.txt') => {
  const linter = await createLinter({
    packs: [one(rule)],
    format: extname === '.md' ? 'markdown' : 'text',
    rules: {'own.Rule': ['warn', options]} as never,
  })
  return linter.lint(text).messages.filter(({ruleId}) => ruleId.startsWith('own.'))
}

const VERY = 'extends: existence\nmessage: "No \'%s\'"\ntokens: [very, quite]\nlink: https://example.org/very\nlevel: suggestion'

describe('a message', () => {
  test('has its level, its words, its link and its place', async () => {
    const linter = await createLinter({packs: [one(VERY)]})
    const [message] = linter.lint('It is very late.').messages
    expect(message).toMatchObject({
      ruleId: 'own.Rule',
      reason: "No 'very'",
      actual: 'very',
      fatal: null,
      url: 'https://example.org/very',
      place: {start: {line: 1, column: 7, offset: 6}, end: {line: 1, column: 11, offset: 10}},
      data: {fix: 'suggestion'},
    })
    expect(message?.note).toBe('The pack “own” says so. See https://example.org/very To read more: copydesk explain own.Rule')
  })

  test.each([
    ['CRLF', 'One.\r\n\r\nIt is very late.\r\n', '.txt'],
    ['a mark of byte order', '\uFEFFIt is very late.', '.txt'],
    ['emoji', '🚢🚢 It is very late 🚢.', '.txt'],
    ['Markdown', '# A\r\n\r\n> It *is* &amp; very\r\n> late, `very` so.', '.md'],
  ])('stands where it should in %s', async (_, text, extname) => {
    const [message, ...others] = await foundIn(VERY, text, {}, extname)
    expect(others).toEqual([])
    expect(text.slice(message?.place.start.offset, message?.place.end.offset)).toBe('very')
  })

  test('of a source with CRLF stands where it should', async () => {
    const rule = 'extends: existence\nmessage: M\nscope: raw\nnonword: true\ntokens: ["^={3}$"]'
    const text = 'a\r\n\r\n===\r\nb\r\n===\r\n'
    const messages = await foundIn(rule, text)
    expect(messages.map(({place}) => [place.start.offset, place.end.offset])).toEqual([
      [5, 8],
      [13, 16],
    ])
  })
})

describe('an option', () => {
  test('lets more stand', async () => {
    expect(await foundIn(VERY, 'It is very, quite late.')).toHaveLength(2)
    expect(await foundIn(VERY, 'It is very, quite late.', {exceptions: ['qu.te']})).toHaveLength(1)
  })

  test('counts otherwise', async () => {
    const rule = 'extends: occurrence\nmessage: "%s"\nmax: 3\ntoken: \\w+'
    expect(await foundIn(rule, 'one two three')).toHaveLength(0)
    expect((await foundIn(rule, 'one two three', {max: 2}))[0]?.reason).toBe('3')
  })

  test('that is not known is refused', async () => {
    await expect(foundIn(VERY, 'x', {exeptions: []})).rejects.toThrow('did you mean "exceptions"')
  })
})

describe('what cannot be served is named', () => {
  test.each([
    ['extends: existense\nmessage: M', '"extends" is "existense": known are'],
    ['message: M', '"extends" is missing'],
    ['extends: existence\ntokens: [a]', 'it has no "message"'],
    ['extends: existence\nmessage: M', 'it has neither "tokens" nor "raw"'],
    ['extends: existence\nmessage: M\ntokens: ["(a"]', 'its expression cannot be read: a bracket is not closed'],
    ['extends: existence\nmessage: M\ntokns: [a]\ntokens: [a]', 'it has an unknown key "tokns": did you mean "tokens"?'],
    ['extends: existence\nmessage: M\ntokens: [a]\nlevel: bad', 'its level "bad" is not known'],
    [
      'extends: existence\nmessage: M\ntokens: [a]\nscope: text.class.note',
      '"text.class.note" cannot be served: classes are not told apart; write "raw"',
    ],
    [
      'extends: existence\nmessage: M\ntokens: [a]\nscope: comment.line',
      '"comment.line" cannot be served: it is no prose here; write "raw"',
    ],
    ['extends: existence\nmessage: M\ntokens: [a]\nscope: script', '"script" cannot be served: programs in a document'],
    ['extends: existence\nmessage: M\ntokens: [a]\nscope: view', '"view" cannot be served: it is made by a program'],
    [
      'extends: existence\nmessage: M\ntokens: [a]\nscope: link & strong',
      '"link & strong" cannot be served: a rule looks at the stretches of one mark',
    ],
    ['extends: spelling\nmessage: M\nscope: code', '"code" cannot be served: what is in it are no words of a language'],
    ['extends: sequence\nmessage: M\nscope: [list, code]\ntokens: [{pattern: a}]', '"code" cannot be served: what is in it are no words'],
    ['extends: metric\nmessage: M\nformula: pre / words\ncondition: "> 1"', 'its formula cannot count "pre": code is no prose here'],
    ['extends: existence\nmessage: M\ntokens: [a]\nscope: heading.h7', 'the scope "heading.h7" is not known: known are text, paragraph'],
    ['extends: existence\nmessage: M\ntokens: [a]\nscope: [raw, text]', 'the scope "raw" cannot be served beside others'],
    ['extends: existence\nmessage: M\ntokens: [a]\nscope: sentense', 'the scope "sentense" is not known: known are text, paragraph'],
    ['extends: existence\nmessage: M\ntokens: [a]\nignorecase: maybe', '"ignorecase" must be true or false, not "maybe"'],
    ['extends: existence\nmessage: M\ntokens: [a]\naction: {name: destroy}', 'its action "destroy" is not known'],
    ['extends: existence\nmessage: M\ntokens: [a]\naction: {name: edit, params: [shout]}', 'its action edits by "shout"'],
    ['extends: substitution\nmessage: M', 'it has no "swap"'],
    ['extends: consistency\nmessage: M', 'it has no "either"'],
    ['extends: capitalization\nmessage: M', 'it has no "match"'],
    ['extends: sequence\nmessage: M\nmodel: x\ntokens: [{tag: NN}]', 'it asks for the "model" of another tagger'],
    ['extends: [a]\nmessage: M', '"extends" must be a text, not ["a"]'],
    ['extends: substitution\nmessage: M\nswap: {"[": b}', '"[" cannot be read'],
    ['extends: occurrence\nmessage: M\ntoken: a', 'it has neither "max" nor "min"'],
    ['extends: metric\nmessage: M\nformula: words +\ncondition: "> 1"', 'the formula "words +" cannot be read at "its end"'],
    ['extends: metric\nmessage: M\nformula: process.exit(1)\ncondition: "> 1"', 'cannot be read at "process.exit"'],
    ['extends: readability\nmessage: M\ngrade: 1\nmetrics: [Mine]', 'one of its metrics is not known'],
    ['extends: capitalization\nmessage: M\nmatch: $tilte', '"match" is $tilte: known are'],
    ['extends: sequence\nmessage: M\ntokens: [{upos: NOUN|THING}]', 'there is no universal tag "THING": known are ADJ, ADP'],
    ['extends: sequence\nmessage: M\ntokens: [{tag: NN, upos: NOUN}]', 'one of its tokens has both "tag" and "upos"'],
    ['extends: conditional\nmessage: M\nscope: raw\nfirst: a\nsecond: b', '"raw" cannot be served: what the rule goes by are blocks'],
    ['extends: consistency\nmessage: M\nscope: raw\neither: {a: b}', '"raw" cannot be served: what the rule goes by are blocks'],
    ['extends: spelling\nmessage: M\nscope: raw', '"raw" cannot be served: markup has no words of a language'],
    ['extends: sequence\nmessage: M\nscope: raw\ntokens: [{tag: NN}]', '"raw" cannot be served: markup has no words'],
    ['extends: spelling\nmessage: M\nscope: code', '"code" cannot be served: what is in it are no words of a language'],
    ['extends: script\nmessage: M\nscript: x', '"script" rules are programs, and packs are data; "copydesk new-rule --code" begins'],
    ['extends: existence\nmessage: M\ntokens: [a]\nlimit: 3', '"limit" cannot be served, since findings'],
    ['a: [', 'it is no YAML'],
    ['- a', 'the file must hold keys and values'],
    [`${'['.repeat(3000)}`, 'stand in one another too deep'],
  ])('%s', (rule, reason) => {
    const {unserved, rules} = readPacks([one(rule)])
    expect(rules).toEqual([])
    expect(unserved).toMatchObject([{pack: 'own', file: 'Rule.yml'}])
    expect(unserved[0]?.reason).toContain(reason)
  })

  test('and the others are served', () => {
    const {unserved, rules} = readPacks([{name: 'own', files: {'Bad.yml': 'a', 'Good.yml': VERY}}])
    expect(unserved).toHaveLength(1)
    expect(rules.map(({id}) => id)).toEqual(['own.Good'])
  })
})

describe('a catastrophic expression', () => {
  const rule = 'extends: existence\nmessage: M\nnonword: true\ntokens: ["(?!b)(?:a+)+$"]'

  test('loses itself in its paragraph, and nothing else', async () => {
    const text = `${'a'.repeat(3000)}!\n\nI recieve it.\n\naaa\n`
    const linter = await createLinter({packs: [one(rule)]})
    const {messages} = linter.lint(text)
    expect(messages.map(({ruleId, place}) => [ruleId, place.start.line])).toContainEqual(['internal-error', 1])
    expect(messages.map(({ruleId, place}) => [ruleId, place.start.line])).toContainEqual(['typo', 3])
    expect(messages.map(({ruleId, place}) => [ruleId, place.start.line])).toContainEqual(['own.Rule', 5])
    const {reason, note} = messages.find(({ruleId}) => ruleId === 'internal-error')!
    expect(reason).toBe('Rule "own.Rule" failed on this paragraph: one of its expressions takes too many steps here')
    expect(note).toContain('The rule is of the pack "own": have its expression made simpler, or set "own.Rule" to "off".')
  })
})

describe('vocabularies', () => {
  const files = {
    'Swap.yml': 'extends: substitution\nmessage: M\nswap: {foo: bar}',
    'accept.txt': 'foo bar\nNestJS\n# a note\n',
    'reject.txt': 'boo\nf[au]r\n',
  }

  test('accept and reject', async () => {
    const linter = await createLinter({packs: [{name: 'own', files}]})
    const found = linter
      .lint('The foo, the foo bar and Nestjs are far from boo.')
      .messages.map(({ruleId, actual, expected}) => [ruleId, actual, expected[0]])
    expect(found.filter(([id]) => id?.startsWith('own'))).toEqual([
      ['own.Swap', 'foo', 'bar'],
      ['own.Terms', 'Nestjs', 'NestJS'],
      ['own.Avoid', 'far', undefined],
      ['own.Avoid', 'boo', undefined],
    ])
  })

  test('count for all packs', async () => {
    const linter = await createLinter({packs: [one(VERY), {name: 'words', files: {'accept.txt': 'very'}}]})
    expect(linter.lint('It is very late.').messages).toEqual([])
  })
})

test('packs are checked like any setting', async () => {
  await expect(createLinter({packs: 'x' as never})).rejects.toThrow('Setting "packs" must be a list of packs')
  await expect(createLinter({packs: [{name: 'a.b', files: {}}]})).rejects.toThrow('The name of a pack must be')
  await expect(createLinter({packs: [one(VERY), one(VERY)]})).rejects.toThrow('Two packs are called "own"')
  await expect(createLinter({packs: [one(VERY)], rules: {'own.Rulle': 'off'} as never})).rejects.toThrow('did you mean "own.Rule"')
})
