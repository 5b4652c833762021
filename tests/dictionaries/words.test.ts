import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {buildWords} from '../../scripts/dictionaries/words/build-words.ts'
import {readClasses} from '../../scripts/dictionaries/words/read-classes.ts'
import {readPatterns} from '../../scripts/dictionaries/words/read-confusions.ts'
import {readPhrases} from '../../scripts/dictionaries/words/read-phrases.ts'
import {readVerbs} from '../../scripts/dictionaries/words/read-verbs.ts'
import {readSections, type Section} from '../../scripts/dictionaries/words/sections.ts'

const NAMES = {classes: {number: 'one two'}, verbForms: {'past > base': 'went go'}}

const lines = (...texts: string[]): string => ['== part', ...texts].join('\n')

const only = (text: string): Section => readSections(text, 'list.txt')[0]!

const patternsOf = (...texts: string[]) => readPatterns(only(lines(...texts)), NAMES)

test('words.json is what the lists build (npm run build:dictionaries -- --words)', () => {
  expect(Buffer.from(buildWords()).equals(readFileSync('dictionaries/english/words.json'))).toBe(true)
})

test('a pattern says which words it takes for wrong, and keeps its examples', () => {
  const [pattern] = patternsOf(
    '# a comment',
    'more|less [then > than] @number',
    'wrong: It cost more then two crowns.',
    'right: Then it rained.',
  )
  expect(pattern).toMatchObject({
    text: 'more|less [then > than] @number',
    wrong: ['It cost more then two crowns.'],
    right: ['Then it rained.'],
  })
  expect([...pattern!.meant]).toEqual([['then', 'than']])
  expect([...patternsOf('to [*past > base*]', 'wrong: I want to went.', 'right: I went.')[0]!.meant]).toEqual([['went', 'go']])
})

test.each([
  ['more then two', 'list.txt:2: a pattern has one bracket'],
  ['more [then than] two', 'list.txt:2: “[then than]” is neither “[wrong > meant]” nor'],
  ['more [Then > than] two', 'list.txt:2: “[Then > than]” is neither'],
  ['@numbers [then > than]', 'list.txt:2: “@numbers” names no class of words/classes.txt'],
  ['more|| [then > than]', 'list.txt:2: “” is neither a word in small letters'],
  ['More [then > than]', 'list.txt:2: “More” is neither a word'],
  ['to [*past > future*]', 'list.txt:2: “*past > future*” is no group of verb forms: they are past > base'],
  ['wrong: It cost more then two crowns.', 'list.txt:2: an example stands under its pattern'],
])('of the line %j the message says where it stands and what is wrong', (line, message) => {
  expect(() => patternsOf(line)).toThrow(message)
})

test('an example must have a word of the bracket of its pattern', () => {
  expect(() => patternsOf('more [then > than] two', 'wrong: It cost more than two crowns.')).toThrow(
    'list.txt:3: the example has no word of the bracket',
  )
})

test('a pattern needs a sentence in which it is wrong and one in which the word is right', () => {
  const pattern = 'more [then > than] two'
  expect(() => patternsOf(pattern)).toThrow('list.txt:2: the pattern needs an example “wrong: …”')
  expect(() => patternsOf(pattern, 'wrong: It cost more then two crowns.')).toThrow('list.txt:2: the pattern needs an example “right: …”')
})

test('a heading comes first, and each name once', () => {
  expect(() => readSections('word', 'list.txt')).toThrow('list.txt:1: a heading “== name” must come first, in “word”')
  expect(() => readSections('== a\n== a', 'list.txt')).toThrow('list.txt:2: there is a section of this name already')
})

test('a class may hold words, endings and other classes', () => {
  const read = (text: string) => readClasses(readSections(text, 'list.txt'))
  expect(read('== a\none -ful @b\n== b\ntwo')).toEqual({a: 'one -ful two', b: 'two'})
  expect(() => read('== a\none @c')).toThrow('list.txt:2: “@c” names no class')
  expect(() => read('== a\n@b\n== b\n@a')).toThrow('names a class that has this one in it')
  expect(() => read('== a\none One')).toThrow('list.txt:2: “One” is neither a word in small letters')
  expect(() => read('== a\none\ntwo one')).toThrow('list.txt:1: “one” stands twice in this class')
})

test('verbs give the pairs of their forms that differ', () => {
  const read = (text: string) => readVerbs(readSections(text, 'list.txt'))
  const forms = read('== irregular\nsit sat sat\n== irregular, base form unmistakable\nwrite wrote written\n== regular\ncarry stop:stopped')
  expect(forms['past > base']).toBe('sat sit wrote write')
  expect(forms['past > participle']).toBe('wrote written')
  expect(forms['base > participle']).toBe('write written')
  expect(forms['regular past > base']).toBe('carried carry stopped stop')
  expect(() => read('== irregular\nsit sat')).toThrow('list.txt:2: an irregular verb has three forms')
  expect(() => read('== regular\nstop:stopped:stop')).toThrow('list.txt:2: “stop:stopped:stop” is neither a base form')
  expect(() => read('== strong\nsit sat sat')).toThrow('list.txt:1: the sections of verbs are irregular;')
})

test('phrases are of two words or more, and stand there once', () => {
  const read = (text: string) => readPhrases(readSections(text, 'list.txt'))
  expect(read("== a\nsine die, pro forma,\n== b\nc'est la vie")).toEqual(['sine die', 'pro forma', "c'est la vie"])
  expect(() => read('== a\nsine, die')).toThrow('list.txt:2: “sine” is no phrase')
  expect(() => read('== a\npro forma\nsine die, pro forma')).toThrow('list.txt:3: “pro forma” stands here twice')
})
