import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {contextReaderOf} from '../../src/analysis/context-reader.ts'
import {Paragraph} from '../../src/analysis/paragraph.ts'
import {words} from '../../src/analysis/words.ts'
import {HIDDEN, INPUT, netLengths, WIDTH, WINDOW} from '../../src/language/context-net/context-net.ts'
import {decodeNet, encodeNet, keyOf, type NetModel} from '../../src/language/context-net/format.ts'
import {NetContexts} from '../../src/language/context-net/net-contexts.ts'
import {FIRST_WORD, POSSESSIVE, ROW_BITS, Vocabulary} from '../../src/language/context-net/vocabulary.ts'
import {loadContextNet} from '../../src/language/load-context-net.ts'

const shipped = new NetContexts(() => readFileSync('dictionaries/english/context-net.bin'))

/** What the shipped net takes to be meant for a word of a sentence. */
function meantIn(text: string, wanted: string): string | undefined {
  const found = new Paragraph({kind: 'paragraph', text, opaque: []}, {}).once(words)
  const reader = contextReaderOf(shipped)
  const index = found.findIndex((word) => word.text === wanted)
  const suspect = reader.suspectOf(found[index]!)
  return suspect && reader.meantAt(suspect, text, found, index)?.word
}

test.each([
  ['They use anther method to count the birds.', 'anther', 'another'],
  ['The fact hat we won is clear.', 'hat', 'that'],
  ['We have serious concerns abut the plan.', 'abut', 'about'],
])('%s', (text, written, meant) => {
  expect(meantIn(text, written)).toBe(meant)
})

test.each([
  ['Sign the form before noon.', 'form'],
  ['The gardens abut the river.', 'abut'],
  ['He wore an old felt hat in the rain.', 'hat'],
])('%s: right as it is', (text, written) => {
  expect(meantIn(text, written)).toBeUndefined()
})

const vocabulary = new Vocabulary(['from', 'form', 'week'])

test('a word has its own row, shares one with its ending, or is marked as a possessive or part of a name', () => {
  expect(vocabulary.tokenOf('form')).toBe(FIRST_WORD + 1)
  expect(vocabulary.tokenOf('sailing')).toBe(vocabulary.tokenOf('painting'))
  expect(vocabulary.tokenOf('sailing')).not.toBe(vocabulary.tokenOf('painted'))
  expect(vocabulary.tokenOf("week's")).toBe((FIRST_WORD + 2) | (POSSESSIVE << ROW_BITS))
  expect(vocabulary.tokenOf('Form')).not.toBe(vocabulary.tokenOf('form'))
  expect(vocabulary.tokenOf('Harbourmouth')).toBe(vocabulary.tokenOf('Lighthouse'))
})

/** A net that calls for “from” wherever the token before is “week”, and knows no other. */
function handMade(): NetModel {
  const parts = Object.fromEntries(netLengths(vocabulary.rows).map(([name, length]) => [name, new Float32Array(length)]))
  const parameters = parts as unknown as NetModel['parameters']
  parameters.rows[(FIRST_WORD + 2) * WIDTH] = 1
  parameters.hidden[(WINDOW / 2 - 1) * WIDTH * HIDDEN] = 2
  parameters.output[1] = 4
  parameters.rows[FIRST_WORD * WIDTH + 1] = 1
  const from = FIRST_WORD
  return {
    words: vocabulary.words,
    text: [{name: 'a.txt', sha256: '00'}],
    parameters,
    rivals: [{written: FIRST_WORD + 1, meant: from, least: 5}],
    rare: [{written: keyOf('frim'), meant: from, least: -2.5}],
  }
}

test('what was written is read again', () => {
  const {words, text, parameters, rivals, rare} = decodeNet(encodeNet(handMade()))
  expect({words, text}).toEqual({words: vocabulary.words, text: [{name: 'a.txt', sha256: '00'}]})
  expect(parameters.hidden.bytes.length).toBe(INPUT * HIDDEN)
  expect(rivals.of(FIRST_WORD + 1)).toEqual([{written: FIRST_WORD + 1, meant: FIRST_WORD, least: 5}])
  expect(rare.of(keyOf('frim'))).toEqual([{written: keyOf('frim'), meant: FIRST_WORD, least: -2.5}])
  expect(rivals.of(FIRST_WORD)).toEqual([])
})

test('a place speaks for a word as the tokens before it say', () => {
  const net = new NetContexts(() => encodeNet(handMade()))
  const suspect = net.suspectOf('form')!
  const window = new Uint16Array(WINDOW)
  expect(net.mayBeMeantAt(suspect, window) && net.meantAt(suspect, window)).toBeFalsy()
  window[WINDOW / 2 - 1] = net.tokenOf('week')
  expect(net.mayBeMeantAt(suspect, window)).toBe(true)
  expect(net.meantAt(suspect, window)).toEqual({word: 'from', surplus: expect.closeTo(3, 4)})
  expect(net.suspectOf('frim')).toMatchObject({isRare: true})
  expect(net.suspectOf('week')).toBeUndefined()
})

const bytes = encodeNet(handMade())

test.each([
  ['another format', new Uint8Array(4000)],
  ['a head alone', bytes.subarray(0, 40)],
  ['a part', bytes.subarray(0, bytes.length - 1)],
  ['more than all', Buffer.concat([bytes, Buffer.from('x')])],
])('%s is refused', (_, broken) => {
  expect(() => decodeNet(broken)).toThrow(/^it is /)
})

test('a source without the net has no suspects', async () => {
  const net = await loadContextNet({})
  expect(net.isHere).toBe(false)
  expect(net.suspectOf('form')).toBeUndefined()
})
