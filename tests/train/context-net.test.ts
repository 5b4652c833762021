import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {trialsOf} from '../../scripts/train/context-net/calibrate.ts'
import {chooseRivals} from '../../scripts/train/context-net/choose-least.ts'
import {chooseWords, frequenciesOf, readCorpus, streamOf} from '../../scripts/train/context-net/corpus.ts'
import {readParameters, writeParameters} from '../../scripts/train/context-net/keep.ts'
import {Margins} from '../../scripts/train/context-net/margins.ts'
import {readSets, rivalsOf} from '../../scripts/train/context-net/rivals.ts'
import {trainNet} from '../../scripts/train/context-net/train-net.ts'
import {ContextNet, SIDE, WINDOW} from '../../src/language/context-net/context-net.ts'
import {decodeNet, encodeNet} from '../../src/language/context-net/format.ts'
import {Vocabulary} from '../../src/language/context-net/vocabulary.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-'))

const fileWith = (name: string, text: string): string => {
  const file = path.join(folder, name)
  fs.writeFileSync(file, text)
  return file
}

test('sets are read with their kind, and a line that is none is refused', () => {
  expect(readSets(fileWith('sets', '# a comment\n\nits it’s\n'.replace('’', "'")))).toEqual([{kind: 'sound', words: ['its', "it's"]}])
  expect(readSets(fileWith('sets', '~ form from for\n'))).toEqual([{kind: 'look', words: ['form', 'from', 'for']}])
  expect(() => readSets(fileWith('sets', 'its\n'))).toThrow('sets:1')
})

test('the sets of the project can be read', () => {
  expect(readSets('dictionaries/words/confusion-sets.txt').length).toBeGreaterThan(300)
})

test('words are rivals by their set, their form, one edit, or a plural for a possessive', () => {
  const vocabulary = new Vocabulary(['site', 'cite', 'walk', 'walked', 'form', 'from', 'walks'])
  const rivals = rivalsOf(vocabulary, [{kind: 'sound', words: ['site', 'cite']}])
  const kind = (one: string, other: string) => rivals.get(vocabulary.tokenOf(one))?.get(vocabulary.tokenOf(other))
  expect([kind('site', 'cite'), kind('walked', 'walk'), kind('form', 'from'), kind('walks', "walk's"), kind('form', 'walk')]).toEqual([
    'sound',
    'form',
    'edit',
    'possessive',
    undefined,
  ])
})

function marginsOf(...numbers: number[]): Margins {
  const margins = new Margins()
  for (const number of numbers) margins.add(number)
  return margins
}

test('margins are counted from one on, up to one, and beyond the last', () => {
  const margins = marginsOf(-3.2, 1.1, 5.6)
  expect([margins.from(1), margins.from(1.5), margins.upTo(-3), margins.upTo(-3.5), margins.beyond]).toEqual([2, 1, 1, 0, 6])
  margins.addBetween(2.2, 7.4)
  expect([margins.from(2), margins.from(3), margins.from(8)]).toEqual([1, 2, 0])
})

/** Two words, each a rival of the other; so far do places of either speak for the other. */
function chosenFor(form: number, from: number) {
  const vocabulary = new Vocabulary(['form', 'from'])
  const rivals = rivalsOf(vocabulary, [{kind: 'sound', words: ['form', 'from']}])
  const trials = trialsOf(new Map([...rivals].map(([token, others]) => [token, [...others.keys()]])))
  const [one, other] = [vocabulary.tokenOf('form'), vocabulary.tokenOf('from')]
  for (let nth = 0; nth < 20_000; nth++) {
    trials.get(one)![0]!.margins.add(form)
    trials.get(other)![0]!.margins.add(from)
  }
  return chooseRivals(trials, rivals).map(({written, least}) => [vocabulary.words[written - one], least])
}

test('words whose places are told apart are reported from beyond what right text reaches', () => {
  const [[first, least] = []] = chosenFor(-12, -12)
  expect(first).toBe('form')
  expect(least).toBeGreaterThanOrEqual(4)
  expect(least).toBeLessThan(12)
})

test('words whose places look alike are never reported', () => {
  expect(chosenFor(6, 6)).toEqual([])
})

test('a net learns from text which word a place calls for, and the same text gives the same net', () => {
  const lines = Array.from({length: 3000}, (_, nth) => (nth % 2 ? 'we came from home today' : 'they sign the form now'))
  fs.mkdirSync(path.join(folder, 'text'), {recursive: true})
  fileWith('text/lines.txt', lines.join('\n'))
  const corpus = readCorpus([path.join(folder, 'text')])
  const vocabulary = new Vocabulary(chooseWords(corpus, 10))
  const stream = streamOf(corpus.paragraphs, vocabulary)
  const frequencies = frequenciesOf(stream, vocabulary.rows)
  const rivals = new Map([[vocabulary.tokenOf('form'), Int32Array.of(vocabulary.tokenOf('from'))]])
  const [parameters, again] = [1, 2].map(() => trainNet(stream, frequencies, rivals, 2))
  expect(again).toEqual(parameters)
  const kept = path.join(folder, 'parameters')
  writeParameters(kept, parameters!)
  const model = {words: vocabulary.words, text: [], parameters: readParameters(kept, vocabulary.rows), rivals: [], rare: []}
  const net = new ContextNet(decodeNet(encodeNet(model)).parameters)
  const at = stream.indexOf(vocabulary.tokenOf('from'))
  const window = Array.from({length: WINDOW}, (_, nth) => stream[nth < SIDE ? at - SIDE + nth : at + 1 + nth - SIDE]!)
  net.readNear(window)
  net.readFar(window)
  expect(net.score(vocabulary.tokenOf('from'))).toBeGreaterThan(net.score(vocabulary.tokenOf('form')) + 1)
})
