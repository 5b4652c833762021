import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {afterEach, expect, test, vi} from 'vitest'
import {chooserOf, KernelChooser} from '../../../src/language/grammar/kernel-chooser.ts'
import {decodeModel} from '../../../src/language/grammar/model-format.ts'
import {PlaceChooser} from '../../../src/language/grammar/place-chooser.ts'
import {Tagger} from '../../../src/language/grammar/tagger.ts'
import {tokenise} from '../../../src/language/grammar/tokenise.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../dictionaries/english/grammar.bin', import.meta.url)))
const {lexicon, tagger: rows, certain} = decodeModel(() => bytes)
const kernel = new Tagger(lexicon, rows, certain, chooserOf(rows))
const twin = new Tagger(lexicon, rows, certain, new PlaceChooser(rows))

function expectSame(text: string): void {
  const tokens = tokenise(text, {start: 0, end: text.length})
  const [one, other] = [kernel.tag(text, tokens), twin.tag(text, tokens)]
  expect([...one.tags]).toEqual([...other.tags])
  expect([...one.finiteMargins]).toEqual([...other.finiteMargins])
}

/** Prose of this project's own, as it stands. */
const prose = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((name) =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'),
)

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the kernel chooses the tags of its twin, with the same margins', () => {
  expect(chooserOf(rows)).toBeInstanceOf(KernelChooser)
  for (const text of prose) for (const line of text.split('\n')) expectSame(line)
})

test('and so in runs of any length, and of words that nobody wrote', () => {
  for (const text of prose) expectSame(text)
  expectSame('')
  expectSame('Go!')
  expectSame('a new foreign arms deal and every other dogs bark')
  fc.assert(fc.property(fc.array(fc.string({maxLength: 9}), {maxLength: 40}), (words) => expectSame(words.join(' '))))
})

test('and once it has forgotten its words', () => {
  const word = (nth: number): string => [...String(nth)].map((digit) => 'bdfglmnprt'[Number(digit)]).join('a')
  for (let round = 0; round < 3; round++) {
    expectSame(Array.from({length: 8200}, (_, nth) => word(nth + 10_000 * round)).join(' '))
    expectSame('The mayor, who opened the hall, has never seen it.')
  }
})

test('without WebAssembly, or where it may not be compiled, the twin chooses', () => {
  vi.stubGlobal('WebAssembly', undefined)
  expect(chooserOf(rows)).toBeInstanceOf(PlaceChooser)
})
