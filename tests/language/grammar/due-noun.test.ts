import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {GrammarReader} from '../../../src/language/grammar/grammar.ts'
import {decodeModel} from '../../../src/language/grammar/model-format.ts'
import {IS_FINITE, TAGS} from '../../../src/language/grammar/tags.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../dictionaries/english/grammar.bin', import.meta.url)))
const reader = new GrammarReader(decodeModel(() => bytes))

function tagsOf(text: string): ReadonlyMap<string, number> {
  const {words, tags} = reader.read(text, {start: 0, end: text.length})
  return new Map(words.map(({written}, at) => [written, tags[at]!]))
}

test.each([
  ['The council feared a new foreign arms deal with the port.', 'deal'],
  ['She signed an unusual savings plan with her bank.', 'plan'],
  ['The town lost a costly wages claim in May.', 'claim'],
  ['Every new textiles market on the coast is full.', 'market'],
])('%s: the noun that “a” announces is no verb', (text, noun) => {
  expect(TAGS[tagsOf(text).get(noun)!]).toMatch(/^NN/)
})

test.each([
  ['A few people say that the road is safe.', 'say'],
  ['A hundred farmers sell milk there.', 'sell'],
  ['For a while the towns thrive on coal.', 'thrive'],
])('%s: a verb in the plural has its subject', (text, verb) => {
  expect(IS_FINITE[tagsOf(text).get(verb)!]).toBe(1)
})
