import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'
import type {Pack} from '../../src/packs/pack.ts'
import {rules} from '../../src/rules/index.ts'

const pack: Pack = {
  name: 'own',
  files: {
    'Acronyms.yml': "extends: conditional\nmessage: \"'%s'\"\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'",
    'Either.yml': 'extends: consistency\nmessage: "\'%s\'"\neither: {color: colour}',
    'Long.yml': 'extends: metric\nmessage: "%s"\nformula: words\ncondition: "> 12"',
    'Headings.yml': 'extends: capitalization\nmessage: M\nscope: heading\nmatch: $title',
    'Often.yml': 'extends: occurrence\nmessage: "%s"\nscope: summary\nmax: 3\ntoken: is',
    'Seldom.yml': 'extends: occurrence\nmessage: "%s"\nscope: summary\nmin: 1\ntoken: color',
    'Start.yml': 'extends: existence\nmessage: M\nscope: sentence\nnonword: true\ntokens: ["^It"]',
    'Marks.yml': 'extends: existence\nmessage: M\nscope: raw\nnonword: true\ntokens: ["^={3}$"]',
    'Very.yml': 'extends: existence\nmessage: "\'%s\'"\ntokens: [very]',
  },
}

const paragraphs = [
  'The color is red.',
  'The colour is blue.',
  'The WHO came.',
  'The health office (WHO) left.',
  'It is very late.',
  '===',
  '# One two',
]

const off = Object.fromEntries(rules.map(({id}) => [id, 'off'])) as never

const told = (linter: Awaited<ReturnType<typeof createLinter>>, text: string) =>
  linter.lint(text).messages.map(({ruleId, place, reason}) => [ruleId, place.start.offset, place.end.offset, reason])

test('a linter that remembers the version before finds what a new one finds', async () => {
  const settings = {packs: [pack], rules: off, format: 'markdown'} as const
  const kept = await createLinter(settings)
  const fresh = await createLinter(settings)
  let findings = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...paragraphs), {maxLength: 7}), (chosen) => {
      const text = chosen.join('\n\n')
      // Another text in between makes the other linter forget.
      fresh.lint('')
      const found = told(fresh, text)
      findings += found.length
      expect(told(kept, text)).toEqual(found)
    }),
    {numRuns: 300},
  )
  expect(findings).toBeGreaterThan(300)
})
