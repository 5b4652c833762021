import type {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createTextChecker} from '../../src/linter/text-checker.ts'
import {rules} from '../../src/rules/index.ts'

const linter = await (await createTextChecker({rules: {'sentence-fragment': 'off'}}, rules)).prepare('')

type Messages = VFile['messages']

/** Chooses what starts at one of these offsets of the text as given. */
const at =
  (...offsets: readonly number[]) =>
  (messages: Messages): Messages =>
    messages.filter(({place}) => place !== undefined && 'start' in place && offsets.includes(place.start.offset ?? -1))

const TEXT = 'They left the the ferry. They shut the the pier. They washed the the quay.'

test('only what was chosen is corrected, and what was not is neither corrected nor reported in later rounds', () => {
  const places = linter.lint(TEXT).messages.map(({place}) => (place && 'start' in place ? (place.start.offset ?? -1) : -1))
  expect(places).toHaveLength(3)
  const file = linter.fix(TEXT, 'safe', at(places[1] ?? -1))
  expect(String(file)).toBe('They left the the ferry. They shut the pier. They washed the the quay.')
  expect(file.messages).toEqual([])
})

test('what a correction gives rise to is corrected too', () => {
  const text = 'They left  the the the ferry.'
  const places = linter.lint(text).messages.map(({place}) => (place && 'start' in place ? (place.start.offset ?? -1) : -1))
  expect(String(linter.fix(text, 'safe', at(...places)))).toBe(String(linter.fix(text)))
})

test('what was chosen and cannot be corrected is reported where it is then', () => {
  const text = 'They left the the ferry. The pier (by the church was shut. They washed the the quay.'
  const file = linter.fix(text, 'safe', (messages) =>
    messages.filter(({place}) => place && 'start' in place && (place.start.offset ?? 0) < 40),
  )
  expect(String(file)).toBe('They left the ferry. The pier (by the church was shut. They washed the the quay.')
  expect(file.messages.map(({ruleId, actual}) => [ruleId, actual])).toEqual([['unbalanced-bracket', '(']])
})

test('a choice of all is no choice', () => {
  const text = `${TEXT} He had a apple , and an pear.\r\nHe sayed so so.`
  for (const wanted of ['safe', 'suggestion'] as const) {
    const [all, chosen] = [linter.fix(text, wanted), linter.fix(text, wanted, (messages) => messages)]
    expect(String(chosen)).toBe(String(all))
    expect(chosen.messages.map(String)).toEqual(all.messages.map(String))
  }
})
