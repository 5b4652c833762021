import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {lint} from '../../../src/linter/linter.ts'

const severity = async (value: string, word: string) => {
  const file = await lint(new VFile({value, path: 'a.md'}), {rules: {'sentence-fragment': 'off'}})
  const found = file.messages.find(({ruleId, actual}) => ruleId === 'typo' && actual === word)
  return found && (found.fatal === null ? 'info' : 'warning')
}

test.each([
  ['all that its brackets say', 'The crew mended a leak in the hull (ottsch) on Tuesday.', 'ottsch'],
  ['all that its list item says', '- ottsch\n- Ann Weir\n', 'ottsch'],
  ['who did what a list item tells', '- wiedan fixed a leak in the hull\n- Ann Weir painted it\n', 'wiedan'],
  ['whose deeds a list item tells', '- wiedan: a leak in the hull\n- Ann Weir: paint\n', 'wiedan'],
  ['a place that may be a program, in a text about software', 'Run `a`, then `b`, then `c`, and load istanbul last.', 'istanbul'],
])('%s is told, and fails no run', async (_, text, word) => {
  expect(await severity(text, word)).toBe('info')
})

test.each([
  ['a known slip in brackets', 'The parcel came late (recieved) on Tuesday.', 'recieved'],
  ['a slip among other words in brackets', 'The crew mended a leak (in the othr hull) on Tuesday.', 'othr'],
  ['a place in small letters', 'The boat left istanbul on Tuesday.', 'istanbul'],
])('%s is a warning', async (_, text, word) => {
  expect(await severity(text, word)).toBe('warning')
})

test('a correction that stands elsewhere in the text speaks for a slip, and so do plain words on both sides', async () => {
  const confidence = async (value: string) => {
    const {messages} = await lint(new VFile({value, path: 'a.md'}), {rules: {'sentence-fragment': 'off'}})
    return messages.find(({actual}) => actual === 'lantrens')?.data?.confidence ?? 0
  }
  const alone = await confidence('The crew hung lantrens on the wall.')
  expect(await confidence('The lanterns burn. The crew hung lantrens on the wall.')).toBeGreaterThan(alone)
  expect(await confidence('The crew hung (lantrens) on the wall.')).toBeLessThan(alone)
})
