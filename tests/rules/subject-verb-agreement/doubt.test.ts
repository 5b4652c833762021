import {expect, test} from 'vitest'
import {createLinter} from '../../../src/index.ts'

const linter = await createLinter({rules: {typo: 'off', 'sentence-fragment': 'off'}})

/** The verbs that are reported in a sentence, and whether as a warning. */
const told = (text: string): string[] =>
  linter
    .lint(text)
    .messages.filter(({ruleId}) => ruleId === 'subject-verb-agreement')
    .map(({actual, fatal}) => `${actual}, ${fatal === null ? 'info' : 'warning'}`)

test.each([
  ['The brachyceros was seen on the quay at dawn.', 'was'],
  ['If the specimen contains the wanted salt, one lamp is lit.', 'contains'],
  ['The fire damages objects in the hold and ignites sails.', 'objects'],
  ['The tower has several lamps which makes it easy to find.', 'makes'],
  ['They are small bodies produced by the gland that attach to the wall.', 'attach'],
  ['All messages submitted after a LampACK is received will be burnt.', 'is'],
])('%s: what may have been read wrongly is no warning', (text, verb) => {
  expect(told(text)).toEqual([`${verb}, info`])
})

test.each([
  ['The packets was sent on Monday.', 'was'],
  ['The entirety of the harbour are closed.', 'are'],
  ['The storm warnings has been lifted.', 'has'],
  ['There are few rules which needs to be kept.', 'needs'],
])('%s: what is plain is a warning', (text, verb) => {
  expect(told(text)).toEqual([`${verb}, warning`])
})

test.each(['There are a ton of new lamps in the tower.', 'We alias the old table, so that nobody misses it.'])('%s: is right', (text) => {
  expect(told(text)).toEqual([])
})
