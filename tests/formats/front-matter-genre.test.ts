import {expect, test} from 'vitest'
import {declaredGenre} from '../../src/formats/front-matter-genre.ts'

const declared = (type: 'toml' | 'yaml', ...lines: string[]) => {
  const fence = type === 'toml' ? '+++' : '---'
  const before = '\ufeff'
  const source = `${before}${[fence, ...lines, fence].join('\n')}`
  const {problem, ...rest} = declaredGenre(`${source}\ncopydesk\n`, {start: before.length, end: source.length, type})
  return problem ? {...rest, reason: problem.reason, at: source.slice(problem.start, problem.end)} : rest
}

test.each([
  ['yaml', ['title: A', 'copydesk:', '  genre: fiction']],
  ['yaml', ['copydesk: {genre: "fiction"}']],
  ['toml', ['copydesk.genre = "fiction"']],
  ['toml', ['title = "A"', '', "  copydesk.genre = 'fiction'"]],
  ['toml', ['[copydesk]', 'a = 1', '', 'genre="fiction"']],
  ['toml', ['[copydesk] \r', 'genre = "fiction"\r']],
] as const)('%s %j is fiction', (type, lines) => {
  expect(declared(type, ...lines)).toEqual({genre: 'fiction'})
})

test.each([
  ['yaml', []],
  ['yaml', ['title: A copydesk']],
  ['yaml', ['genre: fiction', 'copydesk: true']],
  ['yaml', ['copydesk:', '  other: fiction']],
  ['yaml', ['copydesk:', '  genre: [fiction]']],
  ['yaml', ['- copydesk']],
  ['toml', ['genre = "fiction"', '[copydesk]', 'a = 1']],
  ['toml', ['[copydesk]', 'a = 1', '[other]', 'genre = "fiction"']],
  ['toml', ['# copydesk', 'genre = "fiction"']],
  ['toml', ['copydesk.genre = fiction']],
] as const)('%s %j says nothing of it', (type, lines) => {
  expect(declared(type, ...lines)).toEqual({})
})

test.each([
  ['yaml', ['title: A', 'copydesk:', '  genre: ficton', 'more: B']],
  ['toml', ['[copydesk]', 'genre = "ficton"', 'more = "B"']],
] as const)('%s %j names one that nobody knows, and where', (type, lines) => {
  const reason = 'the front matter names the genre “ficton”, and known are fiction, docs, news, transcript'
  expect(declared(type, ...lines)).toEqual({reason, at: 'ficton'})
})

test('front matter on one line says nothing', () => {
  expect(declaredGenre('---copydesk---', {start: 0, end: 14, type: 'yaml'})).toEqual({})
})
