import fc from 'fast-check'
import {expect, test} from 'vitest'
import {passIds} from '../../src/cleanup/pass.ts'
import {loadLanguage} from '../../src/language/load-language.ts'
import {cleaned} from '../harness/cleaned.ts'

const LINES = [
  'The ferry was moored in the harbour, as it is every winter, and nobody in the village had expected any-\nthing else of it.',
  'Nobody in the village had expected anything else of the council, whose members had been paid in full for many years.',
  'Nobody in the village had expected anything else from the council, whose members had been paid in full for many years.',
  '“We never wanted to leave,” she said. Nobody knew what the smith would say about it when he came home from the sea.',
  'He waited. Nobody knew what the smith would say about it when he came home from the sea.',
  'Share this on Facebook',
  'Posted on 3 May 2021 at 10:15',
  'Read more: Harbour board delays the repair',
  'Leave a Reply',
  'By Brandl Hofstetter',
  'The caf\u00c3\u00a9 next\u200b door &amp; the <b>mill</b>',
  'Wrapped   lines that go\non and on   \n\n\n\nuntil they end.',
]

const texts = fc.array(fc.constantFrom(...LINES), {minLength: 1, maxLength: 24}).map((lines) => lines.join('\n\n'))

test('a long text is cleaned line by line as a short one is at once', async () => {
  const {boilerplate, speller} = await loadLanguage(['boilerplate', 'speller'])
  const context = {options: {}, boilerplate, isWord: (word: string) => speller!.correct(word)}
  fc.assert(
    fc.property(texts, (text) => {
      expect(cleaned(text, passIds, {...context, isLong: true})).toEqual(cleaned(text, passIds, context))
    }),
    {numRuns: 60, seed: 3},
  )
})

/** How often the pass for boilerplate, which alone reads an option, has run over a text. */
async function boilerplateRuns(text: string): Promise<number> {
  const {boilerplate} = await loadLanguage(['boilerplate'])
  let runs = 0
  const options = {
    get boilerplate() {
      runs++
      return {}
    },
  }
  cleaned(text, ['line-structure', 'boilerplate'], {options, boilerplate})
  return runs
}

test('a pass that has nothing to change in a text is not run over the same text again', async () => {
  const [, prose = ''] = LINES
  expect(await boilerplateRuns(prose)).toBe(1)
  expect(await boilerplateRuns(`${prose}  \n\n\n\n${prose.toUpperCase()}`)).toBe(1)
  expect(await boilerplateRuns(`${prose}\n\nShare this on Facebook\n\nLeave a Reply`)).toBe(2)
})
