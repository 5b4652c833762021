import {expect, test} from 'vitest'
import {isOneEdit, KnownPeople} from '../../src/language/known-people.ts'

test.each([
  ['Barrack', 'Barack'],
  ['Barck', 'Barack'],
  ['Baracl', 'Barack'],
  ['Bararck', 'Barack'],
  ['Braack', 'Barack'],
])('%s is one edit from %s', (a, b) => {
  expect(isOneEdit(a, b)).toBe(true)
  expect(isOneEdit(b, a)).toBe(true)
})

test.each([
  ['Barack', 'Barack'],
  ['Brack', 'Barrack'],
  ['Kcarab', 'Barack'],
])('%s is not one edit from %s', (a, b) => {
  expect(isOneEdit(a, b)).toBe(false)
})

const people = new KnownPeople(['Hanna Vessel', 'Hannah Vessel', 'Zoé Lindqvist', 'Tim Oakroot'])

test('one half of a name corrects the other', () => {
  expect(people.givenMeant('Hnana', 'Vessel')).toBe('Hanna')
  expect(people.familyMeant('Hanna', 'Vesel')).toBe('Vessel')
})

test('names that are listed, accents aside, plurals and short names are left alone', () => {
  expect(people.givenMeant('Hannah', 'Vessel')).toBeUndefined()
  expect(people.givenMeant('Zoe', 'Lindqvist')).toBeUndefined()
  expect(people.familyMeant('Hanna', 'Vessels')).toBeUndefined()
  expect(people.givenMeant('Tom', 'Oakroot')).toBeUndefined()
  expect(people.givenMeant('Hnana', 'Oakroot')).toBeUndefined()
})
