import {describe, expect, test} from 'vitest'
import {defineRule, isQuoted, namesOf, quotationsOf, sentencesOf, syntaxesOf, wordsOf} from '../../src/rules.ts'
import {checkMarkedProse, testMarkedProse} from '../../src/testing.ts'

const shout = defineRule({
  id: 'shout',
  description: 'Finds sentences that end in an exclamation mark.',
  severity: 'warn',
  needs: [],
  options: {quotations: {type: 'boolean', default: false, description: 'Whether to report what is quoted.'}},
  messages: {shouted: ({mark}) => ({reason: `“${mark}” shouts`, note: 'Speak quietly.'})},
  *check(paragraph, {options}) {
    for (const sentence of paragraph.once(sentencesOf)) {
      if (!options.quotations && isQuoted(sentence, paragraph.once(quotationsOf))) continue
      const start = paragraph.prose.indexOf('!', sentence.start)
      if (start >= 0 && start < sentence.end)
        yield {
          message: 'shouted',
          values: {mark: '!'},
          span: {start, end: start + 1},
          replacements: ['.'],
          fix: 'suggestion',
          confidence: 0.9,
        }
    }
  },
})

testMarkedProse(test, ['We won!', '      ^ -> .', 'We won.', '“We have won!” she said.'].join('\n'), {rule: shout})

describe('a rule as code', () => {
  test('has its options from the block before', async () => {
    const prose = [
      '```json',
      '{"quotations": true}',
      '```',
      '```text',
      '“We have won!” she said.',
      '            ^ shout',
      'We won.',
      '```',
    ].join('\n')
    expect(await checkMarkedProse(prose, {rule: shout})).toEqual([])
  })

  test('is told of what is otherwise', async () => {
    expect(await checkMarkedProse('We won.\n^^\nWe lost!', {rule: shout})).toEqual([
      'line 2: shout at “We” is marked but not found',
      'line 3: shout at “!” is found but not marked',
    ])
  })

  test('may ask for tags, words and names', async () => {
    const rule = defineRule({
      id: 'gatherer',
      description: 'Says what it knows.',
      severity: 'info',
      needs: ['grammar', 'speller'],
      options: {},
      messages: {known: ({said}) => ({reason: String(said), note: ''})},
      *check(paragraph, {ask}) {
        const [sentence] = paragraph.once(syntaxesOf)
        const names = ask((document) => [...namesOf(document).keys()].sort().join(' '))
        const said = `${sentence?.syntax.tags.length} tags, ${paragraph.once(wordsOf).length} words, ${names}`
        yield {message: 'known', values: {said}, span: {start: 0, end: 3}, replacements: [said], fix: 'suggestion', confidence: 1}
      },
    })
    const prose = '```text\nShe met Anna Karlsson.\n^^^ gatherer -> 5 tags, 4 words, Karlsson\n```'
    expect(await checkMarkedProse(prose, {rule})).toEqual(['line 2: there is no silent passage'])
  })
})

test('without a rule, all rules of the settings count', async () => {
  const prose = 'I recieve it.\n  ^^^^^^^ typo -> receive\nI receive it.'
  expect(await checkMarkedProse(prose)).toEqual([])
  expect(await checkMarkedProse(prose, {settings: {rules: {typo: 'off'}}})).toEqual(['line 2: typo at “recieve” is marked but not found'])
})
