import {expect, test} from 'vitest'
import {withEditsByEar} from '../../scripts/dictionaries/edits-by-ear.ts'
import {readPronunciations} from '../../scripts/dictionaries/pronunciations.ts'
import {letters} from '../../src/language/spelling/alphabets.ts'
import {ErrorModel, tablesOfEdits} from '../../src/language/spelling/error-model.ts'

const taught = new Set('phone photo graph fish farm fan half night light right nine kite bite knee knot net not'.split(' '))
const words = readPronunciations((word) => taught.has(word))

test('each letter gets the phonemes that it stands for', () => {
  const sounds = Object.fromEntries(words.map(({word, sounds}) => [word, sounds.join('|')]))
  expect(sounds['fish']).toBe('f|i|S|')
  expect(sounds['not']).toBe('n|A|t')
})

test('what sounds the same is sooner written for one another than what does not', () => {
  const edits = [...withEditsByEar(new Map(), words, () => 1)].sort(([a], [b]) => a - b)
  const model = new ErrorModel(
    tablesOfEdits(
      Uint32Array.from(edits, ([key]) => key),
      Uint8Array.from(edits, ([, cost]) => Math.round(cost * 16)),
    ),
    letters,
  )
  const untaught = new ErrorModel(tablesOfEdits(new Uint32Array(0), new Uint8Array(0)), letters)
  expect(model.cost('phial', 'fial')).toBeLessThan(untaught.cost('phial', 'fial'))
  expect(model.cost('phial', 'fial')).toBeLessThan(model.cost('phial', 'kial'))
})
