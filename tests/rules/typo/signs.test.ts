import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {SLIP_WEIGHTS} from '../../../src/language/slip-weights.ts'
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

/** Names that the code makes of a word and a value, by the word. */
const MADE_NAMES = ['edit: ', 'longer than ', 'in ', ' unknown beside', ' foreign beside']

test('each weight is that of a sign that the code knows by this name', () => {
  const folder = 'src/rules/typo/signs'
  const code = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
  const isKnown = (name: string): boolean =>
    code.includes(`'${name}'`) || MADE_NAMES.some((part) => name.includes(part) && code.includes(part))
  expect([...SLIP_WEIGHTS.keys()].filter((name) => !isKnown(name))).toEqual([])
  expect(SLIP_WEIGHTS.size).toBeGreaterThan(50)
})
