import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createTextChecker} from '../../src/linter/text-checker.ts'
import {rules} from '../../src/rules/index.ts'
import type {Told} from '../../src/rules/told.ts'

const linter = await (await createTextChecker({rules: {'sentence-fragment': 'off'}}, rules)).prepare('')

type Messages = readonly Told[]

/** Chooses what starts at one of these offsets of the text as given. */
const at =
  (...offsets: readonly number[]) =>
  (messages: Messages): Messages =>
    messages.filter(({place}) => offsets.includes(place.start.offset))

const TEXT = 'They left the the ferry. They shut the the pier. They washed the the quay.'

test('only what was chosen is corrected, and what was not is neither corrected nor reported in later rounds', () => {
  const places = linter.lint(TEXT).messages.map(({place}) => (place && 'start' in place ? (place.start.offset ?? -1) : -1))
  expect(places).toHaveLength(3)
  const {text, left} = linter.settle(new VFile(TEXT), 'safe', at(places[1] ?? -1))
  expect(text).toBe('They left the the ferry. They shut the pier. They washed the the quay.')
  expect(left).toEqual([])
})

test('what a correction gives rise to is corrected too', () => {
  const text = 'They left  the the the ferry.'
  const places = linter.lint(text).messages.map(({place}) => (place && 'start' in place ? (place.start.offset ?? -1) : -1))
  expect(linter.settle(new VFile(text), 'safe', at(...places)).text).toBe(String(linter.fix(text)))
})

test('what was chosen and cannot be corrected is reported where it is then', () => {
  const text = 'They left the the ferry. The pier (by the church was shut. They washed the the quay.'
  const {text: fixed, left} = linter.settle(new VFile(text), 'safe', (messages) => messages.filter(({place}) => place.start.offset < 40))
  expect(fixed).toBe('They left the ferry. The pier (by the church was shut. They washed the the quay.')
  expect(left.map(({ruleId, actual}) => [ruleId, actual])).toEqual([['unbalanced-bracket', '(']])
})

test('what was chosen stays so where only what comes after it is corrected', () => {
  const text = 'The pier (by the church was shut. They left the the ferry.'
  const {text: fixed, left} = linter.settle(new VFile(text), 'safe', (messages) => [...messages])
  expect(fixed).toBe('The pier (by the church was shut. They left the ferry.')
  expect(left.map(({ruleId, actual}) => [ruleId, actual])).toEqual([['unbalanced-bracket', '(']])
})

test('a choice of all is no choice', () => {
  const text = `${TEXT} He had a apple , and an pear.\r\nHe sayed so so.`
  for (const wanted of ['safe', 'suggestion'] as const) {
    const [all, chosen] = [linter.fix(text, wanted), linter.settle(new VFile(text), wanted, (messages) => messages)]
    expect(chosen.text).toBe(String(all))
    expect(chosen.left.map(({reason}) => reason)).toEqual(all.messages.map(({reason}) => reason))
  }
})
