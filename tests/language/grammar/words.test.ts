import {expect, test} from 'vitest'
import {Lexicon, tablesOfForms} from '../../../src/language/grammar/lexicon.ts'
import {WordTable} from '../../../src/language/grammar/word-table.ts'

const tableOf = (): WordTable => new WordTable(new Lexicon(tablesOfForms(new Int32Array(), new Uint8Array(), new Uint8Array(1))))

test('a form is described once, wherever it stands', () => {
  const table = tableOf()
  const text = 'The Cat and the cat'
  const small = table.get('cat')
  expect(table.at(text, 16, 19)).toBe(small)
  expect(table.at(text, 4, 7)).not.toBe(small)
  expect(table.at(text, 4, 7)).toMatchObject({written: 'Cat', lower: 'cat', isCapitalised: true})
})

test('a table that grows finds all its forms again, and one that is cleared none', () => {
  const table = tableOf()
  const forms = Array.from({length: 5000}, (_, at) => `w${at}`)
  const words = forms.map((form) => table.get(form))
  expect(forms.map((form) => table.get(form))).toEqual(words)
  expect(new Set(words).size).toBe(forms.length)
  table.clear()
  expect(table.get('w1')).not.toBe(words[1])
})
