import {describe, expect, test} from 'vitest'
import type {Pack} from '../../src/packs/pack.ts'
import {readPacks} from '../../src/packs/read-packs.ts'
import {foundBy} from './harness/found.ts'

const RULE = 'extends: existence\nmessage: M\ntokens: [very]'

const packOf = (files: Pack['files'], more: Partial<Pack> = {}): Pack => ({name: 'own', files, ...more})
const idsOf = (files: Pack['files']): string[] => readPacks([packOf(files)]).rules.map(({id}) => id)
const reasonOf = (file: string): string | undefined => readPacks([packOf({'Rule.yml': file})]).unserved[0]?.reason

describe('the rules of a pack', () => {
  test('are its files of YAML at the top, by their names', () => {
    const files = {'A.yml': RULE, 'B.yaml': RULE, 'c-d.e.yml': RULE, 'deep/E.yml': RULE, 'F.yml.txt': RULE, 'G.json': RULE}
    expect(idsOf(files)).toEqual(['own.A', 'own.B', 'own.c-d.e'])
  })

  test('may be objects, and may begin with a mark of byte order', () => {
    expect(idsOf({'A.yml': {extends: 'existence', message: 'M', tokens: ['very']}, 'B.yml': `\ufeff${RULE}`})).toEqual(['own.A', 'own.B'])
  })

  test('may have a key twice, of which the last counts', async () => {
    expect(await foundBy(`${RULE}\ntokens: [so]`, 'It is very so.')).toEqual([[11, 'so', 'M']])
  })

  test('stand with their level, what they say and where they come from', () => {
    const {rules} = readPacks([
      packOf({
        'A.yml': `${RULE}\nlevel: error\ndescription: Finds it.\nlink: https://example.org/a`,
        'B.yml': 'extends: existence\nmessage: "No \'%s\'."\ntokens: [b]',
        'C.yml': `${RULE}\nlevel: suggestion`,
      }),
    ])
    expect(rules.map(({description, severity, origin}) => [description, severity, origin])).toEqual([
      ['Finds it.', 'error', {pack: 'own', link: 'https://example.org/a'}],
      ["No '…'.", 'warn', {pack: 'own'}],
      ['M', 'info', {pack: 'own'}],
    ])
  })

  test('as code have the name of the pack before theirs', () => {
    const [rule] = readPacks([packOf({'A.yml': RULE})]).rules
    const {rules} = readPacks([packOf({}, {name: 'house', rules: {Shout: {...rule!, origin: {pack: 'own', link: 'x'}}}} as Partial<Pack>)])
    expect(rules.map(({id}) => id)).toEqual(['house.Shout'])
  })
})

describe('tests of rules', () => {
  test('are told with the line that they begin on; a rule without is named', () => {
    const {tests, untested} = readPacks([packOf({'A.yml': `${RULE}\ntests: |\n  a\n`, 'B.yml': RULE, 'C.yml': `tests: a\n${RULE}`})])
    expect(tests.map(({ruleId, file, line, text}) => [ruleId, file, line, text])).toEqual([
      ['own.A', 'A.yml', 5, 'a\n'],
      ['own.C', 'C.yml', 2, 'a'],
    ])
    expect(untested).toEqual(['own.B'])
  })
})

describe('a vocabulary', () => {
  const rulesBy = (files: Pack['files']) => idsOf(files).join(' ')

  test.each([
    ['accept.txt', 'Foo\n', 'own.Terms'],
    ['accept.txt', 'foo\n', ''],
    ['accept.txt', '# Foo\n#\n', ''],
    ['accept.txt', '#Foo\n', 'own.Terms'],
    ['accept.txt', '  \n\r\n', ''],
    ['config/vocabularies/Base/accept.txt', 'Foo', 'own.Terms'],
    ['unaccept.txt', 'Foo', ''],
    ['reject.txt', 'foo\n', 'own.Avoid'],
    ['vocab/reject.txt', 'foo\n', 'own.Avoid'],
    ['reject.txt', '# foo\n', ''],
    ['accept.txt', {extends: 'Foo'}, ''],
  ])('%s with %j makes %j', (path, text, expected) => {
    expect(rulesBy({[path]: text})).toBe(expected)
  })

  test('makes rules that are errors, and that nothing which is accepted silences', () => {
    const {rules, untested} = readPacks([packOf({'accept.txt': 'Foo\n', 'reject.txt': 'bar\n'}), {name: 'b', files: {'accept.txt': 'bar'}}])
    expect(rules.map(({id, severity}) => [id, severity])).toEqual([
      ['own.Terms', 'error'],
      ['own.Avoid', 'error'],
    ])
    expect(untested).toEqual([])
  })

  test('has an entry a line, without the spaces around it', async () => {
    expect(await foundBy(RULE, 'It is very so.', {files: {'accept.txt': 'so\r\n  very  \r\n'}})).toEqual([])
  })
})

describe('a file that cannot be served is named, in short', () => {
  test.each([
    ['a: "b', /^it is no YAML: [^\n]+$/],
    [`extends: ${'x'.repeat(900)}\nmessage: M`, /^"extends" is "x+…$/],
    [`${RULE}\nlevel: toString`, /^its level "toString" is not known: known are suggestion, warning, error$/],
    [`${RULE}\nfix: maybe`, /^its "fix" is "maybe": it must be safe or suggestion$/],
    [`${RULE}\nignorecase: perhaps`, /^"ignorecase" must be true or false, not "perhaps"$/],
    ['extends: occurrence\nmessage: M\ntoken: a\nmax: many', /^"max" must be a number, not "many"$/],
    ['extends: occurrence\nmessage: M\ntoken: a\nmax: ""', /^"max" must be a number, not ""$/],
    ['extends: occurrence\nmessage: M\ntoken: a\nmax: .inf', /^"max" must be a number, not /],
    ['extends: occurrence\nmessage: M\nmax: 1', /^it has no "token"$/],
    ['extends: existence\nmessage: M\ntokens: [{a: b}]', /^"tokens" must be a list of texts, not /],
    ['extends: substitution\nmessage: M\nswap: [a]', /^"swap" must be pairs of texts, not /],
    ['extends: substitution\nmessage: M\nswap: {}', /^it has no "swap"$/],
    ['extends: sequence\nmessage: M\ntokens: {a: b}', /^"tokens" must be a list, not /],
    ['extends: sequence\nmessage: M\ntokens: [a]', /^an item of "tokens" must hold keys and values, not "a"$/],
    [`${RULE}\naction: replace`, /^"action" must hold keys and values, not "replace"$/],
    ['extends: repetition\nmessage: M', /^it has no "tokens"$/],
    ['extends: consistency\nmessage: M', /^it has no "either"$/],
    ['extends: conditional\nmessage: M\nfirst: a', /^it has no "second"$/],
    ['extends: capitalization\nmessage: M', /^it has no "match"$/],
    ['extends: sequence\nmessage: M\ntokens: []', /^it has no "tokens"$/],
    ['extends: readability\nmessage: M\ngrade: 1\nmetrics: [Mine]', /known are Flesch-Kincaid, Gunning Fog, .*, SMOG$/],
    ['extends: sequence\nmessage: M\ntokens: [{tag: "("}]', /cannot be read/],
    ['extends: sequence\nmessage: M\ntokens: [{patern: a}]', /^it has an unknown key "patern": did you mean "pattern"\?$/],
    ['extends: metric\nmessage: M\nformula: words', /^it needs a "formula" and a "condition"$/],
    ['extends: metric\nmessage: M\nformula: pre + 1\ncondition: "> 1"', /^its formula cannot count "pre": code is no prose here$/],
    ['extends: readability\nmessage: M\nmetrics: [SMOG]', /^it needs "metrics" and a "grade"$/],
    [`${RULE}\nscope: nowhere`, /^the scope "nowhere" is not known: known are text, .*, code, raw$/],
    [`${RULE}\nscope: [raw, text]`, /^the scope "raw" cannot be served beside others$/],
    [`${RULE}\nscope: link & strong`, /^the scope "link & strong" cannot be served: a rule looks at the stretches of one mark/],
    ['extends: spelling\nmessage: M\nfilters: ["("]', /^a filter cannot be read: a bracket is not closed/],
    [`${RULE}\nexceptions: ["("]`, /^an exception cannot be read: a bracket is not closed/],
    ['extends: capitalization\nmessage: M\nmatch: $title\nprefix: "("', /^"prefix" cannot be read: /],
  ])('%j', (file, reason) => {
    expect(reasonOf(file)).toMatch(reason)
    expect(reasonOf(file)!.length).toBeLessThan(402)
  })

  test('as is one that could not be read from its folder', () => {
    const {unserved} = readPacks([packOf({}, {unread: {'A.yml': 'it is a link'}})])
    expect(unserved).toEqual([{pack: 'own', file: 'A.yml', reason: 'it is a link'}])
  })
})

describe('values are taken as YAML means them', () => {
  test.each([
    ['extends: existence\nmessage: M\ntokens: [12, true, null, so]', 'It is 12 true null so.', ['12', 'true', 'so']],
    ['extends: existence\nmessage: M\ntokens: so', 'It is so.', ['so']],
    ['extends: existence\nmessage: M\ntokens: [SO]\nignorecase: "true"', 'It is so.', ['so']],
    ['extends: existence\nmessage: M\ntokens: [SO]\nignorecase: "false"', 'It is so.', []],
    ['extends: existence\nmessage: M\ntokens: [SO]\nignorecase:', 'It is so.', []],
    ['extends: occurrence\nmessage: M\ntoken: "\\\\w+"\nmax: "2"', 'It is so.', ['It']],
    ['extends: substitution\nmessage: M\nswap: {so: 5}', 'It is so.', ['so']],
  ])('%j', async (rule, text, expected) => {
    expect((await foundBy(rule, text)).map(([, actual]) => actual)).toEqual(expected)
  })
})

describe('keys of Vale that change nothing here are taken', () => {
  test.each([
    'extends: spelling\nmessage: M\ndicpath: a\naff: b\ndic: c\nappend: true\nthreshold: 3',
    'extends: substitution\nmessage: M\nswap: {a: b}\npos: NN',
    `${RULE}\nname: own`,
    'extends: metric\nmessage: M\nformula: words\ncondition: "> 1"\nvocab: false',
  ])('%j', (file) => {
    expect(readPacks([packOf({'Rule.yml': file})]).unserved).toEqual([])
  })
})

test('no more than three corrections of a word are offered', async () => {
  const [found] = await foundBy('extends: spelling\nmessage: M\naction: {name: suggest}', 'A hte is.')
  expect(found?.slice(3)).toHaveLength(3)
})

describe('spelling and counts at the edges', () => {
  test.each([
    ['spelling: the last word of a text', 'extends: spelling\nmessage: M', 'It is quuxly', [6]],
    [
      'spelling: the last word of a heading that is looked at by sentences',
      'extends: spelling\nmessage: M\nscope: sentence',
      'It is. So is quuxly',
      [13],
    ],
    ['spelling: a list of another name', 'extends: spelling\nmessage: M\nignore: ist.txt', 'A zorfle.', [2]],
    [
      'consistency: in its scope alone',
      'extends: consistency\nmessage: M\nscope: heading\neither: {adviser: advisor}',
      'An adviser.\n\n# An advisor\n',
      [],
    ],
    [
      'conditional: what its scope alone defines',
      'extends: conditional\nmessage: M\nscope: heading\nfirst: "[A-Z]{3}"\nsecond: "\\\\(([A-Z]{3})\\\\)"',
      'The (ABC).\n\n# ABC here\n',
      [14],
    ],
    ['occurrence: by what is no code', 'extends: occurrence\nmessage: M\nmax: 1\ntoken: "\\\\w+"', '`one` two', [6]],
    ['occurrence: nothing but code', 'extends: occurrence\nmessage: M\nmax: 1\ntoken: "-"', '`a-b-c`', []],
    ['occurrence: up to the last word', 'extends: occurrence\nmessage: M\nmin: 1\ntoken: x', 'so ', [0]],
    ['occurrence: of spaces, the first that is a word', 'extends: occurrence\nmessage: M\nmax: 2\ntoken: " ?[a-z]? ?"', 'a  b', [0]],
  ])('%s', async (_, rule, text, starts) => {
    const found = await foundBy(rule, text, {format: 'markdown', files: {'list.txt': '3\nzorfle\n'}})
    expect(found.map(([start]) => start)).toEqual(starts)
  })
})
