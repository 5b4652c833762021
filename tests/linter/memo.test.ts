import {VFile} from 'vfile'
import {beforeEach, expect, test} from 'vitest'
import {createLinter, type Linter} from '../../src/linter/linter.ts'
import {defineRule} from '../../src/rules/prose-rule.ts'
import {wordRule} from './word-rule.ts'

/** What was looked at, rule by rule, since the test began. */
const looks: Record<'alone' | 'beside' | 'whole', string[]> = {alone: [], beside: [], whole: []}

/** Looks at a paragraph alone. */
const alone = defineRule({
  ...wordRule('alone', 'lamp'),
  check(paragraph, context) {
    looks.alone.push(paragraph.text)
    return wordRule('alone', 'lamp').check(paragraph, context)
  },
})

/** Looks at a paragraph and asks for those beside it. */
const beside = defineRule({
  ...alone,
  id: 'beside',
  check({text}, {ask}) {
    looks.beside.push(text)
    ask((document, index) => document.paragraphAt(index - 1))
    ask((document, index) => document.paragraphAt(index + 1))
    return []
  },
})

/** Looks at a paragraph and asks for the last word of the text. */
const whole = defineRule({
  ...alone,
  id: 'whole',
  check({text}, {ask}) {
    looks.whole.push(text)
    ask(({paragraphs}) => paragraphs.at(-1)?.text.split(' ').at(-1))
    return []
  },
})

let linter: Linter

beforeEach(async () => {
  linter = await createLinter({preload: ['markdown', 'html']}, [alone, beside, whole])
  look('Aa.\n\nBb.\n\nCc lamp.\n\nDd end.')
})

/** What is looked at anew when a text is checked. */
function look(input: string | VFile): typeof looks {
  for (const texts of Object.values(looks)) texts.length = 0
  linter.lint(input)
  return structuredClone(looks)
}

test('a text that is the same is not looked at again', () => {
  expect(look('Aa.\n\nBb.\n\nCc lamp.\n\nDd end.')).toEqual({alone: [], beside: [], whole: []})
})

test('of a paragraph that has changed, its neighbours and what they go by are looked at', () => {
  expect(look('Aa.\n\nBb two.\n\nCc lamp.\n\nDd end.')).toEqual({
    alone: ['Bb two.'],
    beside: ['Aa.', 'Bb two.', 'Cc lamp.'],
    whole: ['Bb two.'],
  })
})

test('what only has a new place is not looked at again, and is told at that place', () => {
  expect(look('Aa.\n\nCc lamp.\n\nBb.\n\nDd end.').alone).toEqual([])
  expect(linter.lint('Dd end.\n\nCc lamp.\n\nDd end.').messages.map(({line}) => line)).toEqual([3])
})

test('where what a rule goes by has changed, it looks at the whole text', () => {
  expect(look('Aa.\n\nBb.\n\nCc lamp.\n\nDd stop.')).toEqual({
    alone: ['Dd stop.'],
    beside: ['Cc lamp.', 'Dd stop.'],
    whole: ['Aa.', 'Bb.', 'Cc lamp.', 'Dd stop.'],
  })
})

test('paragraphs at both ends and between may be new or gone at once', () => {
  expect(look('New.\n\nAa.\n\nCc lamp.\n\nDd end.').alone).toEqual(['New.'])
  expect(look('Aa.\n\nAa.\n\nDd end.').alone).toEqual([])
  expect(look('Dd end.').alone).toEqual([])
  expect(look('').alone).toEqual([])
  expect(look('Dd end.').alone).toEqual(['Dd end.'])
})

test('what stands twice is found twice', () => {
  const {messages} = linter.lint('A lamp.\n\nA lamp.\n\nA lamp.')
  expect(messages.map(({line}) => line)).toEqual([1, 3, 5])
  expect(look('A lamp.\n\nA lamp.')).toMatchObject({alone: []})
})

test('of paragraphs that say the same, one is looked at, but by rules to which their places differ', () => {
  const rows = 'Row.\n\nAa.\n\nAa.\n\nAa.\n\nAa.\n\nEnd.'
  expect(look('')).toMatchObject({alone: []})
  expect(look(rows)).toEqual({
    alone: ['Row.', 'Aa.', 'End.'],
    beside: ['Row.', 'Aa.', 'Aa.', 'Aa.', 'End.'],
    whole: ['Row.', 'Aa.', 'End.'],
  })
  expect(look(`${rows} And on.`)).toMatchObject({alone: ['End. And on.'], beside: ['Aa.', 'End. And on.']})
})

test('a paragraph of another kind, with another stretch of code, or in the navigation, is another', () => {
  const markdown = (value: string) => look(new VFile({path: 'a.md', value})).alone
  const html = (value: string) => look(new VFile({path: 'a.html', value})).alone
  expect(markdown('A lamp.\n\nAa `b` c.')).toEqual(['A lamp.', 'Aa b c.'])
  expect(markdown('A lamp.\n\nAa b `c`.')).toEqual(['Aa b c.'])
  expect(markdown('A lamp.\n\nAa b `c`.')).toEqual([])
  expect(markdown('A lamp.\n\nAa b c.')).toEqual(['Aa b c.'])
  expect(markdown('> A lamp.\n\nAa b c.')).toEqual(['A lamp.'])
  expect(html('<blockquote>A lamp.</blockquote><p>Aa b c.</p>')).toEqual([])
  expect(html('<blockquote>A lamp.</blockquote><nav><p>Aa b c.</p></nav>')).toEqual(['Aa b c.'])
  expect(html('<blockquote>A lamp.</blockquote><nav><p>Aa b c.</p></nav>')).toEqual([])
})
