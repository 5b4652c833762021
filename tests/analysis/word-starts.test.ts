import {expect, test} from 'vitest'
import {isLetter} from '../../src/analysis/sentences/characters.ts'
import {WordStarts} from '../../src/analysis/word-starts.ts'

/** Numbers below 1, always the same. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const SYLLABLES = ['pilo', 'ts', 'harb', 'our', 'pilots', ' ', ' ', ', ', 'é', '\n', '7', '😀']

const piece = (next: () => number, most: number): string =>
  Array.from({length: Math.floor(next() * most)}, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('')

/** An edit that replaces a stretch by another. */
function edited(text: string, next: () => number): string {
  const start = Math.floor(next() * text.length)
  return text.slice(0, start) + piece(next, 8) + text.slice(start + Math.floor(next() * 6))
}

const WANTED = ['pilo', 'pilots', 'harb', 'harbour', 'harbourpilo', 'pilotsé']

interface Stretch {
  readonly from: number
  readonly to: number
  readonly but: number
}

type Has = (wanted: string, stretch: Stretch, isWhole: boolean) => boolean

/** The answer by trying every place. */
const hasIn =
  (text: string): Has =>
  (wanted, {from, to, but}, isWhole) =>
    Array.from({length: text.length}, (_, at) => at).some((at) => {
      if (at < from || at + wanted.length > to || at === but || !text.startsWith(wanted, at) || isLetter(text.charCodeAt(at - 1)))
        return false
      return !isWhole || !isLetter(text.charCodeAt(at + wanted.length))
    })

function answers(has: Has, length: number): boolean[] {
  const stretches = [
    {from: 0, to: length, but: -1},
    {from: 0, to: length, but: 0},
    {from: Math.floor(length / 3), to: Math.floor((2 * length) / 3), but: Math.floor(length / 2)},
  ]
  return WANTED.flatMap((wanted) => stretches.flatMap((stretch) => [has(wanted, stretch, true), has(wanted, stretch, false)]))
}

test('answers of an edited source as if every place were tried', () => {
  const next = numbers(7)
  let [given, withheld] = [0, 0]
  for (let round = 0; round < 60; round++) {
    let text = piece(next, 40)
    let starts = WordStarts.of(text)
    for (let edit = 0; edit < 12; edit++) {
      text = edited(text, next)
      starts = starts.after(text)
      const expected = answers(hasIn(text), text.length)
      expect(
        answers((...question) => starts.has(...question), text.length),
        JSON.stringify(text),
      ).toEqual(expected)
      for (const answer of expected) answer ? given++ : withheld++
    }
  }
  expect(Math.min(given, withheld)).toBeGreaterThan(1000)
})

test('a source that differs over a long stretch is read anew', () => {
  const starts = WordStarts.of('the pilot sailed').after(`the harbour ${'was full of boats '.repeat(60)}`)
  expect(starts.has('harbour', {from: 0, to: 100, but: -1}, true)).toBe(true)
  expect(starts.has('pilot', {from: 0, to: 2000, but: -1}, true)).toBe(false)
})
