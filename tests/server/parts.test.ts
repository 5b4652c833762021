import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readClientSettings} from '../../src/server/client-settings.ts'
import {EncodedText, encodings} from '../../src/server/encoded-text.ts'
import {editsBetween} from '../../src/server/fix-edits.ts'
import {type FoundInDocument, follow} from '../../src/server/found.ts'
import {KeptLinters} from '../../src/server/kept-linters.ts'
import {withRuleOff} from '../../src/server/switch-off-rule.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {Interruption} from '../../src/text/interruption.ts'

const texts = fc
  .array(fc.constantFrom('a', 'é', '€', '😀', '\n', '\r\n', '\r', ' ', 'word ', '“'), {maxLength: 40})
  .map((parts) => parts.join(''))

describe.each(encodings)('positions in %s', (encoding) => {
  test('lead back to their offsets, wherever an editor can stand', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, number) => {
        const at = number % (text.length + 1)
        fc.pre(!/[\udc00-\udfff]/.test(text[at] ?? '') && !(text[at] === '\n' && text[at - 1] === '\r'))
        const encoded = new EncodedText(text, encoding)
        expect(encoded.offsetAt(encoded.positionAt(at))).toBe(at)
      }),
    )
  })

  test('that are not in the text lead to its lines’ ends', () => {
    const encoded = new EncodedText('one\r\ntwo', encoding)
    expect(encoded.offsetAt({line: 0, character: 99})).toBe(3)
    expect(encoded.offsetAt({line: 99, character: 0})).toBe(8)
    expect(encoded.offsetAt({line: -1, character: 5})).toBe(0)
    expect(encoded.spanOf({start: {line: 1, character: 0}, end: {line: 0, character: 0}})).toEqual({start: 0, end: 5})
  })
})

test('columns count as each encoding does', () => {
  const columns = (text: string) => encodings.map((encoding) => new EncodedText(text, encoding).positionAt(text.length).character)
  expect(columns('a')).toEqual([1, 1, 1])
  expect(columns('é')).toEqual([1, 2, 1])
  expect(columns('€')).toEqual([1, 3, 1])
  expect(columns('😀')).toEqual([2, 4, 1])
})

test('the edits between two texts make one of the other, and are in order and apart', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const edits = editsBetween(before, after)
      expect(applyEdits(before, edits)).toBe(after)
      expect(edits.every(({start, end}, index) => start <= end && end <= (edits[index + 1]?.start ?? before.length))).toBe(true)
    }),
  )
})

test('what lines have in common is no part of an edit', () => {
  expect(editsBetween('One two.\nThree for.\n', 'One two.\nThree four.\n')).toEqual([{start: 15, end: 18, text: 'four'}])
})

const found = (start: number, end: number, edits: FoundInDocument['suggestions'][0]['edits'] = []): FoundInDocument => ({
  start,
  end,
  ruleId: 'typo',
  severity: 'warn',
  actual: '',
  expected: [],
  reason: '',
  note: '',
  url: undefined,
  fix: 'safe',
  suggestions: edits.length > 0 ? [{title: '', edits}] : [],
  related: [],
})

test('a finding moves with the text, and is gone when it or one of its corrections is edited', () => {
  const all = [found(0, 2), found(4, 6), found(10, 12, [{start: 8, end: 9, text: ''}])]
  expect(follow(all, {start: 3, end: 3, text: 'xx'}).map(({start}) => start)).toEqual([0, 6, 12])
  expect(follow(all, {start: 3, end: 3, text: 'xx'})[2]?.suggestions[0]?.edits).toEqual([{start: 10, end: 11, text: ''}])
  expect(follow(all, {start: 5, end: 5, text: 'x'}).map(({start}) => start)).toEqual([0, 11])
  expect(follow(all, {start: 9, end: 9, text: 'x'}).map(({start}) => start)).toEqual([0, 4])
})

test('a finding whose correction is before an edit stays, and one whose correction is edited is gone', () => {
  const [one] = [found(0, 2, [{start: 4, end: 6, text: ''}])]
  const left = (at: number) => follow([one!], {start: at, end: at, text: 'x'}).length
  expect([3, 6, 7, 20].map(left)).toEqual([0, 0, 1, 1])
})

describe('a rule is switched off', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['{}\n', '{\n  "rules": {\n    "typo": "off"\n  }\n}\n'],
    ['{\n\t// why\n\t"rules": {"typo": "error"}, // so\n}', '{\n\t// why\n\t"rules": {"typo": "off"}, // so\n}'],
    ['{"rules": {"typo": ["warn", {"strictness": "strict"}]}}', '{"rules": {"typo": ["off", {"strictness": "strict"}]}}'],
    ['\n  {"language": "en-GB"}\n', '\n  {\n    "language": "en-GB",\n    "rules": {\n      "typo": "off"\n    }\n  }\n'],
    ['# why\nlanguage: en-GB\n', '# why\nlanguage: en-GB\nrules:\n  typo: off\n'],
    ['rules:\n  # so\n  typo: [warn, {strictness: strict}]\n', 'rules:\n  # so\n  typo: [ off, { strictness: strict } ]\n'],
  ]
  test.each(cases)('in %s', (before, after) => {
    expect(withRuleOff(before, 'typo')).toBe(after)
  })

  test('under a key of package.json', () => {
    expect(JSON.parse(withRuleOff('{"name": "a"}', 'typo', ['copydesk']))).toEqual({name: 'a', copydesk: {rules: {typo: 'off'}}})
  })
})

test('the settings of an editor are read one by one; what is wrong counts as its default', () => {
  const told: string[] = []
  const read = readClientSettings(
    {run: 'never', delay: 50, severity: {warn: 'hint', info: 7}, enable: null, dealy: 1, trace: {}},
    (problem) => told.push(problem),
  )
  expect(read).toMatchObject({enable: true, run: 'onType', delay: 50, severity: {error: 'error', warn: 'warning', info: 'information'}})
  expect(told).toHaveLength(3)
  expect(readClientSettings({severity: {warn: 'off'}}, () => undefined).severity).toEqual({
    error: 'error',
    warn: 'off',
    info: 'information',
  })
})

describe('linters that are kept', () => {
  const settings = {rules: {}}
  const keeping = (most: number) => {
    const linters = new KeptLinters(() => undefined, most)
    const linterOf = (key: string, length: number, more = {}) =>
      linters.linterFor({key, format: 'text', settingsId: 1, ...more}, settings, length)
    return {linters, linterOf}
  }

  test('remember no more text than they may, and forget the oldest first', async () => {
    const {linters, linterOf} = keeping(100)
    const [a, b] = [await linterOf('a', 60), await linterOf('b', 40)]
    expect(await linterOf('a', 60)).toBe(a)
    expect(linters.takeForgotten()).toBe(0)
    await linterOf('c', 1)
    expect(linters.takeForgotten()).toBe(40)
    expect(await linterOf('a', 60)).toBe(a)
    expect(await linterOf('b', 30)).not.toBe(b)
  })

  test('forget as many as they have to', async () => {
    const {linters, linterOf} = keeping(100)
    for (const key of ['a', 'b', 'c']) await linterOf(key, 30)
    await linterOf('d', 65)
    expect(linters.takeForgotten()).toBe(60)
  })

  test('remember one text, however long', async () => {
    const {linterOf} = keeping(100)
    const a = await linterOf('a', 500)
    expect(await linterOf('a', 600)).toBe(a)
  })

  test('are made anew for another format or other settings, and when they were forgotten', async () => {
    const {linters, linterOf} = keeping(100)
    const a = await linterOf('a', 10)
    expect(await linterOf('a', 10, {format: 'markdown'})).not.toBe(a)
    const other = await linterOf('a', 10)
    expect(await linterOf('a', 10, {settingsId: 2})).not.toBe(other)
    linters.forget('a')
    expect(linters.takeForgotten()).toBe(10)
    linters.forget('a')
    expect(linters.takeForgotten()).toBe(0)
  })

  test('end what they are at when they are to', async () => {
    const linters = new KeptLinters(() => {
      throw new Interruption()
    })
    const linter = await (await linters.linterFor({key: 'a', format: 'text', settingsId: 1}, settings, 10)).prepare('He left.')
    expect(() => linter.tell(new VFile('He left.'))).toThrow(Interruption)
  })
})
