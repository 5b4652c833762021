import {expect, test} from 'vitest'
import {signsOfEdit} from '../../../src/rules/typo/signs/edit.ts'

const names = (word: string, meant: string): string[] => signsOfEdit(word, meant).map(([name]) => name)

test.each([
  ['recieve', 'receive', ['edit: swapped']],
  ['harbbour', 'harbour', ['edit: doubled']],
  ['hatrbour', 'harbour', ['edit: extra']],
  ['comitee', 'committee', ['edit: far']],
  ['comittee', 'committee', ['edit: undoubled']],
  ['habour', 'harbour', ['edit: missing']],
  ['herbour', 'harbour', ['edit: vowel']],
  ['hatbour', 'harbour', ['edit: neighbour']],
  ['hakbour', 'harbour', ['edit: other']],
  ['alot', 'a lot', ['edit: space']],
])('“%s” for “%s” is %j', (word, meant, expected) => {
  expect(names(word, meant)).toEqual(expected)
})

test('an edit at either end of a word is told, and an ending that makes another form of it', () => {
  expect(names('arbour', 'harbour')).toEqual(['edit: missing', 'first letter'])
  expect(names('harbourr', 'harbour')).toEqual(['edit: doubled', 'last letters'])
  expect(names('prototypers', 'prototypes')).toEqual(['edit: extra'])
  expect(names('spheroidals', 'spheroidal')).toEqual(['edit: extra', 'last letters', 'ending added'])
  expect(names('codable', 'codes')).toEqual(['edit: far', 'last letters', 'other ending'])
})
