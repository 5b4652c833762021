import {expect, test} from 'vitest'
import {readData} from '../../src/config/data-file.ts'
import {isYamlTooDeep} from '../../src/formats/yaml.ts'
import {markdown, outline} from './read.ts'

test.each([
  ['brackets', (count: number) => `title: ${'['.repeat(count)}`],
  ['braces', (count: number) => `title: ${'{a: '.repeat(count)}`],
  ['items on a line', (count: number) => `title:\n${'- '.repeat(count)}a`],
  ['keys on a line', (count: number) => `${'? '.repeat(count)}a`],
  ['maps, each indented further', (count: number) => Array.from({length: count}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
])('%s may stand ten deep, and not a thousand', (_, nested) => {
  expect(isYamlTooDeep(nested(10))).toBe(false)
  expect(isYamlTooDeep(nested(1000))).toBe(true)
})

test('front matter however deep does not end the process, and the text is read', () => {
  for (let turn = 0; turn < 10; turn++)
    expect(outline(markdown(`---\ntitle: ${'['.repeat(50_000 + turn)}\n---\n\nThe boat left.\n`))).toEqual(['paragraph: The boat left.'])
})

test('a configuration however deep is an error that names the file', () => {
  for (let turn = 0; turn < 10; turn++)
    expect(() => readData('copydesk.jsonc', '['.repeat(50_000 + turn))).toThrow(
      'copydesk.jsonc: lists and maps stand in one another more than 100 deep',
    )
})
