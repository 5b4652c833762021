import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {buildLists, buildWords, compileLists} from '../../scripts/dictionaries/words/build-words.ts'
import {readClasses} from '../../scripts/dictionaries/words/read-classes.ts'
import {readPatterns} from '../../scripts/dictionaries/words/read-confusions.ts'
import {readPhrases} from '../../scripts/dictionaries/words/read-phrases.ts'
import {readVerbs} from '../../scripts/dictionaries/words/read-verbs.ts'
import {readSections, type Section} from '../../scripts/dictionaries/words/sections.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const NAMES = {classes: {number: 'one two'}, verbForms: {'past > base': 'went go'}}

const lines = (...texts: string[]): string => ['== part', ...texts].join('\n')

const only = (text: string): Section => readSections(text, 'list.txt')[0]!

const patternsOf = (...texts: string[]) => readPatterns(only(lines(...texts)), NAMES)

test('words.json is what the lists build (npm run build:dictionaries -- --words)', () => {
  expect(Buffer.from(buildWords()).equals(readFileSync('dictionaries/english/words.json'))).toBe(true)
})

test('lists.json is what the lists build (npm run build:dictionaries -- --words)', () => {
  expect(Buffer.from(buildLists()).equals(readFileSync('dictionaries/lists.json'))).toBe(true)
})

test('a list has a name and words of its own', () => {
  const file = (...texts: string[]): string => {
    const path = join(scratchFolder(), 'list.txt')
    writeFileSync(path, texts.join('\n'))
    return path
  }
  expect(compileLists([file('== a', '# why', 'one two', 'three'), file('== b', 'one')])).toEqual({a: 'one two three', b: 'one'})
  expect(() => compileLists([file('== a', 'one'), file('== a', 'two')])).toThrow('there is a list of this name in another file')
  expect(() => compileLists([file('== a', 'one two one')])).toThrow('“one” stands twice')
})

test('every list is asked for by the code, and no code has a list of twelve words of English or more, but for what models were trained with', () => {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))
  const codes = files.map((name) => ({name, code: readFileSync(join('src', name), 'utf8')}))
  const asked = new Set(
    codes.flatMap(({code}) => [...code.matchAll(/listOf\(['`](?:\$\{name\})?([^'`]+)['`]\)/g)].map(([, name]) => name!.trim())),
  )
  expect(Object.keys(compileLists()).filter((name) => !asked.has(name) && !asked.has(name.replace(/^\w+ /, '')))).toEqual([])
  const list = /(['"`])\s*(?:[\p{L}'’.-]+\s+){11,}[\p{L}'’.-]+\s*\1\s*(?:,\s*\)|\)|\.split|\s*\.trim|,?\s*\]|\s+\+)/u
  const apart = [
    'formats/elements.ts',
    'language/grammar/closed-words.ts',
    'language/grammar/dense-features.ts',
    'analysis/boilerplate/measure.ts',
  ]
  expect(codes.filter(({name, code}) => !apart.includes(name) && list.test(code)).map(({name}) => name)).toEqual([])
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
