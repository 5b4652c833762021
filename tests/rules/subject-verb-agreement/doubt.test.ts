import {expect, test} from 'vitest'
import {createLinter} from '../../../src/index.ts'

const linter = await createLinter({rules: {typo: 'off', 'sentence-fragment': 'off'}})

/** The verbs that are reported in a sentence, and whether as a warning. */
const told = (text: string): string[] =>
  linter
    .lint(text)
    .messages.filter(({ruleId}) => ruleId === 'subject-verb-agreement')
    .map(({actual, fatal}) => `${actual}, ${fatal === null ? 'info' : 'warning'}`)

test.each([['The brachyceros was seen on the quay at dawn.', 'was']])('%s: what may have been read wrongly is no warning', (text, verb) => {
  expect(told(text)).toEqual([`${verb}, info`])
})

test.each([
  ['These packets was sent on Monday.', 'was'],
  ['The entirety of the harbour are closed.', 'are'],
  ['The use of the new lamps were allowed in May.', 'were'],
  ['They wants a lamp that burn all night.', 'wants'],
])('%s: what is plain is a warning', (text, verb) => {
  expect(told(text)).toContain(`${verb}, warning`)
})

test.each([
  'There are a ton of new lamps in the tower.',
  'We alias the old table, so that nobody misses it.',
  'All messages submitted after a LampACK is received will be burnt.',
  'They are small bodies produced by the gland that attach to the wall.',
])('%s: is right', (text) => {
  expect(told(text)).toEqual([])
})
