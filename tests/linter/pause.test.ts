import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {createTextChecker, type TextChecker} from '../../src/linter/text-checker.ts'
import {rules} from '../../src/rules/index.ts'
import {Interruption} from '../../src/text/interruption.ts'

const PARAGRAPHS = [
  '# The mill by the river',
  'The ferry was moored by Hofstetter in the harbour. Hofsteter said that the the crew would be back.',
  '“We never wanted to leave, she said, and looked at the water. Which was cold.',
  'He called it "a dreem come true" and left; it’s all in writting now ,the lawyer added.',
  '- the first of the things\n- the secnd of the things',
]
const TEXT = Array.from({length: 30}, (_, index) => `${PARAGRAPHS[index % PARAGRAPHS.length]} ${index}.`).join('\n\n')
const EDITED = TEXT.replace('dreem', 'dreeem')

/** Ends a check when it has asked so often whether to go on. */
class Patience {
  asked = 0
  most = Number.POSITIVE_INFINITY

  readonly pause = (): void => {
    if (++this.asked > this.most) throw new Interruption()
  }
}

const told = (checker: TextChecker, text: string): string[] =>
  checker.tell(new VFile(text)).map(({ruleId, start, actual}) => `${ruleId} ${start} ${actual}`)

async function checkerOf(patience: Patience, from: number): Promise<TextChecker> {
  const checker = await createTextChecker({format: 'markdown'}, rules, {from, pause: patience.pause})
  return checker.prepare('')
}

describe.each([
  ['that is remembered', Number.POSITIVE_INFINITY],
  ['of which nothing is remembered', 0],
])('a text %s', (_, from) => {
  test('may be left at any place, and is checked after that as if nothing had been', async () => {
    const patience = new Patience()
    const fresh = await checkerOf(patience, from)
    const [before, after] = [told(fresh, TEXT), told(await checkerOf(new Patience(), from), EDITED)]
    const {asked} = patience
    for (let most = 0; most < asked; most += 13) {
      const checker = await checkerOf(patience, from)
      for (const text of [TEXT, EDITED, TEXT]) {
        Object.assign(patience, {asked: 0, most})
        expect(() => told(checker, text)).toThrow(Interruption)
      }
      patience.most = Number.POSITIVE_INFINITY
      expect({most, told: told(checker, TEXT)}).toEqual({most, told: before})
      expect({most, told: told(checker, EDITED)}).toEqual({most, told: after})
    }
  })

  test('may be left more often than it has paragraphs', async () => {
    const patience = new Patience()
    told(await checkerOf(patience, from), TEXT)
    expect(patience.asked).toBeGreaterThan(60)
  })
})

test('what a first check has found before it is left is not looked for again', async () => {
  let checks = 0
  const counted = rules.map((rule) => ({
    ...rule,
    check: (...given: Parameters<typeof rule.check>) => {
      checks++
      return rule.check(...given)
    },
  }))
  const patience = new Patience()
  const checker = await createTextChecker({format: 'markdown'}, counted, {from: Number.POSITIVE_INFINITY, pause: patience.pause})
  await checker.prepare('')
  told(await checkerOf(patience, Number.POSITIVE_INFINITY), TEXT)
  Object.assign(patience, {asked: 0, most: patience.asked - 5})
  expect(() => told(checker, TEXT)).toThrow(Interruption)
  const first = checks
  patience.most = Number.POSITIVE_INFINITY
  told(checker, TEXT)
  expect(checks - first).toBeLessThan(first / 2)
})

describe('a part of a text', () => {
  test('is told of as in the whole, and nothing else is', async () => {
    const checker = await checkerOf(new Patience(), Number.POSITIVE_INFINITY)
    const [start, end] = [TEXT.indexOf('“We never'), TEXT.lastIndexOf('He called')]
    const within = checker.tellWithin(new VFile(TEXT), {start, end})
    const whole = checker.tell(new VFile(TEXT)).filter((one) => one.start >= start && one.start < end)
    const local = (all: typeof whole) => all.filter(({ruleId}) => ruleId === 'repeated-word' || ruleId === 'sentence-fragment')
    const places = (all: typeof whole) => local(all).map(({ruleId, start: at}) => `${ruleId} ${at}`)
    expect(places(within)).toEqual(places(whole))
    expect(places(within).length).toBeGreaterThan(4)
    expect(within.every((one) => one.start >= start && one.start < end)).toBe(true)
  })

  test('knows the comments of the whole, and does not tell that one silences nothing', async () => {
    const text = `<!-- copydesk-disable typo -->\n\n${TEXT}\n\n<!-- copydesk-enable typo -->\n\nHe abandonned it.\n`
    const checker = await checkerOf(new Patience(), Number.POSITIVE_INFINITY)
    const idsIn = (part: {start: number; end: number}) => new Set(checker.tellWithin(new VFile(text), part).map(({ruleId}) => ruleId))
    const middle = text.indexOf('# The mill', 1000)
    expect(idsIn({start: middle, end: text.length - 50})).not.toContain('typo')
    expect(idsIn({start: text.length - 30, end: text.length})).toEqual(new Set(['typo']))
    expect(idsIn({start: 0, end: 40})).toEqual(new Set())
  })
})

test('what a text had that was checked before a long one says nothing of the next, whose check is left', async () => {
  const patience = new Patience()
  const checker = await checkerOf(patience, TEXT.length + 100)
  told(checker, TEXT)
  told(checker, `${TEXT}\n\n${TEXT}`)
  Object.assign(patience, {asked: 0, most: 40})
  const turned = TEXT.split('\n\n').reverse().join('\n\n')
  expect(() => told(checker, turned)).toThrow(Interruption)
  patience.most = Number.POSITIVE_INFINITY
  expect(told(checker, turned)).toEqual(told(await checkerOf(new Patience(), TEXT.length + 100), turned))
})
