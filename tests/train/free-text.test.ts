import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll, expect, test} from 'vitest'
import {freeCuts} from '../../scripts/train/free-cuts.ts'
import {freeExamples} from '../../scripts/train/free-examples.ts'
import {freeInputs, freeParagraphs, headerInputs, isHeld} from '../../scripts/train/free-text.ts'
import {heldSentences} from '../../scripts/train/held-text.ts'
import {randomOf} from '../../scripts/train/random.ts'
import {Paragraph} from '../../src/analysis/paragraph.ts'
import {syntaxesOf} from '../../src/analysis/syntax-of-sentences.ts'
import {loadLanguage} from '../../src/language/load-language.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-text-'))
const paragraph = (nth: number): string =>
  `The mayor opened bridge ${nth} on Saturday, because the old one had fallen into the river in March. She thanked the workers for their patience, and cut the ribbon with a pair of garden shears.`
fs.writeFileSync(path.join(folder, 'a.txt'), Array.from({length: 12}, (_, nth) => `${paragraph(nth)}\n`).join('\n'))
fs.writeFileSync(path.join(folder, 'b.txt.gz'), gzipSync(fs.readFileSync(path.join(folder, 'a.txt'))))
afterAll(() => {
  fs.rmSync(folder, {recursive: true})
})

const language = await loadLanguage(['grammar'])

test('paragraphs know their document, and packed files read like plain ones', () => {
  const all = [...freeParagraphs(folder)]
  expect(all.length).toBe(24)
  expect(all.map(({text}) => text).slice(0, 12)).toEqual(all.map(({text}) => text).slice(12))
  expect(new Set(all.map(({document}) => document)).size).toBe(24)
  const [first, second] = freeInputs(folder)
  expect([first!.name, second!.name, first!.sha256]).toEqual(['a.txt', 'b.txt', second!.sha256])
  expect(headerInputs(folder)[0]).toEqual({name: 'a.txt', sha256: first!.sha256.slice(0, 16)})
})

test('a folder without text is refused', () => {
  const empty = fs.mkdtempSync(path.join(folder, 'empty-'))
  expect(() => [...freeParagraphs(empty)]).toThrow('No paragraph to learn from')
  fs.rmdirSync(empty)
})

const SETTINGS = {share: 1, cuts: 6, whole: 1, weights: {complete: 1, cut: 1}, seed: 1}

test('examples come from documents that are not held out, the same ones for the same seed, and what is held out from the others', () => {
  const held = new Set([...freeParagraphs(folder)].filter(isHeld).map(({document}) => document))
  const examples = freeExamples(folder, language, SETTINGS)
  expect(examples.length).toBeGreaterThan(10)
  for (const {example} of examples) expect(held.has(example.document)).toBe(false)
  expect(freeExamples(folder, language, SETTINGS).map(({example}) => example)).toEqual(examples.map(({example}) => example))
  for (const {from} of heldSentences(folder, language, SETTINGS)) expect(held.has(from.document)).toBe(true)
})

test('what is drawn for a paragraph does not depend on what stands before it', () => {
  const [before, alone] = [fs.mkdtempSync(path.join(folder, 'before-')), fs.mkdtempSync(path.join(folder, 'alone-'))]
  const filler = 'The ferry was late again because of the fog, and nobody on the quay knew when it would leave.'
  const text = (first: string): string => [first, `${first} ${first}`, ...Array.from({length: 5}, (_, nth) => paragraph(nth))].join('\n\n')
  fs.writeFileSync(path.join(before, 'a.txt'), text(`${filler} ${filler}`))
  fs.writeFileSync(path.join(alone, 'a.txt'), text('Fog.'))
  const drawnFrom = (from: string): unknown[] => {
    const examples = freeExamples(from, language, {...SETTINGS, whole: 0.5})
    return examples.filter(({example}) => !['a 0', 'a 1'].includes(example.document)).map(({example}) => example)
  }
  expect(drawnFrom(before).length).toBeGreaterThan(5)
  expect(drawnFrom(before)).toEqual(drawnFrom(alone))
  const heldFrom = (from: string): string[] =>
    [...heldSentences(from, language, SETTINGS)].filter((one) => one.from.nth > 1).map(({paragraph: {text}}) => text)
  expect(heldFrom(before)).toEqual(heldFrom(alone))
  for (const each of [before, alone]) fs.rmSync(each, {recursive: true})
})

test('what is cut off a main clause is a fragment, and a sentence as published is complete', () => {
  const examples = freeExamples(folder, language, SETTINGS).map(({example}) => example)
  const cut = examples.filter(({name}) => name !== 'published')
  expect(cut.some(({label}) => label !== 'complete')).toBe(true)
  for (const {piece, label} of cut) if (piece.text.startsWith('Because')) expect(label).toBe('subordinate')
  for (const {name, label} of examples) if (name === 'published') expect(label).toBe('complete')
})

/** The texts that a sentence may become, by what is done to it. */
function damagesOf(text: string): Map<string, string> {
  const [sentence] = new Paragraph({kind: 'paragraph', text, opaque: []}, language).once(syntaxesOf)
  const seeds = Array.from({length: 30}, (_, seed) => seed)
  return new Map(seeds.flatMap((seed) => freeCuts(text, sentence!, randomOf(seed), 9).map((cut) => [cut.name, cut.text] as const)))
}

test('a subject with a clause of its own loses its predicate', () => {
  const text = 'The young couple who bought the mill in the spring have opened a bakery on the ground floor.'
  expect(damagesOf(text).get('predicate lost')).toBe('The young couple who bought the mill in the spring.')
})

test('a second predicate stands alone without its coordinator', () => {
  const text = 'The mayor bought the old mill from the bank and sold it to two former apprentices last spring.'
  expect(damagesOf(text).get('bare predicate')).toBe(
    'The mayor bought the old mill from the bank. Sold it to two former apprentices last spring.',
  )
})

test('no cut of a sentence is learnt from twice', () => {
  const texts = freeExamples(folder, language, {...SETTINGS, cuts: 40}).map(
    ({example: {piece, document, next}}) => `${document} ${piece.text} ${next}`,
  )
  expect(new Set(texts).size).toBe(texts.length)
})
