import {symlinkSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {FileProgress} from '../../src/cli/check/progress.ts'
import {linesOf} from '../../src/cli/records/byte-lines.ts'
import {readStandardInput} from '../../src/cli/streams/read-standard-input.ts'
import type {Streams} from '../../src/cli/streams/streams.ts'
import {blankComments, readData} from '../../src/config/data-file.ts'
import {personalWordsFile} from '../../src/config/personal-word-file.ts'
import {readDictionary, readWordFiles, wordsIn} from '../../src/config/word-files.ts'
import {hasExtension} from '../../src/files/extensions.ts'
import {decode, readInput} from '../../src/files/read.ts'
import {readSizeLimit, tooLarge} from '../../src/files/size-limit.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

async function* stream(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

describe('records', () => {
  const lines = async (...parts: readonly string[]): Promise<string[]> => {
    const all: string[] = []
    for await (const line of linesOf(stream(...parts), 8)) all.push(line === undefined ? 'too long' : Buffer.from(line).toString())
    return all
  }

  test.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\nb'], ['a', 'b']],
    [
      ['a', 'b\nc', '', 'd\n', 'e'],
      ['ab', 'cd', 'e'],
    ],
    [['\n\na'], ['', '', 'a']],
    [['a\r\nb\u2028c\n'], ['a\r', 'b\u2028c']],
    [['é', '\n'], ['é']],
    [['12345678\n123456789\na'], ['12345678', 'too long', 'a']],
    [
      ['123456', '789', 'abc\nb\n'],
      ['too long', 'b'],
    ],
    [[], []],
  ])('%j are the lines %j', async (parts, expected) => expect(await lines(...parts)).toEqual(expected))
})

describe('a text', () => {
  const said = (...bytes: readonly number[]): string => {
    const input = decode('a.txt', Uint8Array.from(bytes))
    return 'text' in input ? input.text : input.problem
  }

  test.each([
    [[0x61, 0xc3, 0xa9], 'aé'],
    [[0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
    [[], ''],
    [[0xff, 0xfe, 0x61, 0x00], 'this is UTF-16 text. Convert it to UTF-8 first, for example with iconv'],
    [[0xfe, 0xff, 0x00, 0x61], 'this is UTF-16 text. Convert it to UTF-8 first, for example with iconv'],
    [[0x61, 0x00], 'this is a binary file (or UTF-16). Only UTF-8 text can be checked'],
    [[0x61, 0xe9], 'this is not UTF-8 text. Convert it first, for example with iconv'],
    [[0xff, 0x61], 'this is not UTF-8 text. Convert it first, for example with iconv'],
  ])('of the bytes %j is %j', (bytes, expected) => expect(said(...bytes)).toBe(expected))

  test('is binary only if a NUL stands where git looks for one', () => {
    const bytes = Buffer.alloc(8001, 'a')
    bytes[8000] = 0
    expect(decode('a.txt', bytes)).toHaveProperty('text')
    bytes[7999] = 0
    expect(decode('a.txt', bytes)).toHaveProperty('problem')
  })

  test('that cannot be read is told in words', async () => {
    const folder = scratchFolder()
    symlinkSync('loop', join(folder, 'loop'))
    writeFileSync(join(folder, 'a.txt'), 'Text.')
    const problem = async (name: string, limit?: number) => ((await readInput(join(folder, name), limit)) as {problem?: string}).problem
    expect(await problem('a.txt')).toBeUndefined()
    expect(await problem('b.txt')).toBe('no such file. Check the name, or quote it if it has spaces')
    expect(await problem('loop')).toBe('a symbolic link that leads back to itself')
    expect(await problem('.')).toBe('this is a folder, not a file')
    expect(await problem('a.txt/b')).toBe('what should be a folder in this path is a file')
    expect(await problem('a.txt', 5)).toBeUndefined()
    expect(await problem('a.txt', 4)).toContain('--max-file-size')
  })

  test('that comes in by standard input may be empty if it has a name, and no longer than allowed', async () => {
    const input = (...parts: readonly string[]) => ({kind: () => 'pipe' as const, bytes: () => stream(...parts)})
    expect(await readStandardInput(undefined, input('a', 'b'))).toEqual({path: '<stdin>', text: 'ab'})
    expect(await readStandardInput('a.md', input())).toEqual({path: 'a.md', text: ''})
    expect(await readStandardInput(undefined, input())).toEqual({
      path: '<stdin>',
      problem: 'standard input is empty; to check a folder, name it (copydesk .)',
    })
    expect(await readStandardInput(undefined, input('ab', 'c'), 3)).toHaveProperty('text', 'abc')
    expect(await readStandardInput('a.md', input('ab', 'c'), 2)).toMatchObject({path: 'a.md', problem: expect.stringContaining('2 bytes')})
  })
})

describe('a configuration', () => {
  test.each([
    ['{"a": 1} // b\n', '{"a": 1}     \n'],
    ['{"a": "// b"}', '{"a": "// b"}'],
    ['{"a\\"//": 1} /* b\nc */', '{"a\\"//": 1}     \n    '],
    ['{} /* b', '{}     '],
    ['{"a\n// b', '{"a\n    '],
  ])('%j without its comments is %j', (text, expected) => expect(blankComments(text)).toBe(expected))

  test('says where each key and item stands, and where nothing does, what would hold it', () => {
    const {data, locate} = readData('a.yaml', 'rules:\n  typo: off\nwords:\n  - one\n  - two\n')
    expect(data).toEqual({rules: {typo: 'off'}, words: ['one', 'two']})
    const places = [['rules'], ['rules', 'typo'], ['words', 1], ['words', 7], ['rules', 'type', 'x'], ['none'], []]
    expect(places.map((at) => locate(at).replace(/^.*a\.yaml/, ''))).toEqual([':1:1', ':2:3', ':5:5', ':3:1', ':1:1', ':1:1', ':1:1'])
  })

  test('in YAML has none of the comments of JSON', () => {
    const {data} = readData('a.yaml', 'extends: http://a.org/b\nignores: [/* , b] # all\n')
    expect(data).toEqual({extends: 'http://a.org/b', ignores: ['/*', 'b']})
  })

  test.each(['a.json', 'a.jsonc', '.copydeskrc'])('%s may have comments, tabs and commas at its ends', (name) => {
    const {data, locate} = readData(name, '{\n\t// of the house\n\t"words": ["one",], /* two */\n}\n')
    expect(data).toEqual({words: ['one']})
    expect(locate(['words', 0])).toMatch(/:3:12$/)
  })
})

test.each([
  ['a: [', /^a\.yaml:1:\d+: /],
  ['a: b\n---\nc: d', /^a\.yaml:\d:\d+: Here a second document begins; a configuration is one$/],
  ['a: *b', /^a\.yaml:1:\d: /],
  [`a: ${'['.repeat(200)}`, /^a\.yaml: lists and maps stand in one another more than 100 deep\. No setting is deeper than ten$/],
  [
    `a: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abc'[index]}`)}]`).join('\n')}`,
    /^a\.yaml:1:1: the aliases of this file stand for too much\. Write out what they stand for$/,
  ],
])('the configuration %j is refused in words', (text, message) => expect(() => readData('a.yaml', text)).toThrow(message))

test.each([
  ['one\ntwo # and why\n\n# a remark\r\n!three\nfour -> five\n', ['one', 'two', '!three', 'four -> five']],
  ['\uFEFFone', ['one']],
  ['', []],
])('a word file of %j has the entries %j', (text, entries) => {
  const path = join(scratchFolder(), 'words.txt')
  writeFileSync(path, text)
  expect(wordsIn(path)).toEqual(entries)
})

test('a line that is no entry, a word file or a dictionary that is not there are told by their place', () => {
  const folder = scratchFolder()
  const config = join(folder, 'copydesk.config.yaml')
  writeFileSync(join(folder, 'words.txt'), 'one\n# why\ntwo words\n')
  expect(() => wordsIn(join(folder, 'words.txt'))).toThrow(
    /words\.txt:3: this line is no entry of a word file\. Write one word, "!word" or "wrong -> right"$/,
  )
  expect(() => readWordFiles(config, ['none.txt'])).toThrow(/none\.txt/)
  expect(readWordFiles(config, undefined)).toEqual([])
  expect(() => readDictionary(config, 'house')).toThrow(/house\.aff/)
  for (const end of ['aff', 'dic']) writeFileSync(join(folder, `house.${end}`), end)
  for (const name of ['house', './house.dic', 'house.aff']) expect(readDictionary(config, name)).toEqual({name, aff: 'aff', dic: 'dic'})
})

test.each([
  ['a.md', true],
  ['a.MD', true],
  ['folder.md/a', false],
  ['a.amd', false],
  ['.md', false],
  ['a.md.bak', false],
])('%s ends as wanted: %s', (path, expected) => expect(hasExtension(path, ['txt', 'md'])).toBe(expected))

test.each([
  ['12', 12],
  ['2kB', 2000],
  ['1 MB', 1_000_000],
  [5, 5],
  ['500MB', 500e6],
  ['1', 1],
])('the size %j is %i bytes', (given, bytes) => expect(readSizeLimit('--max-file-size', given)).toBe(bytes))

test.each(['0', '500.1MB', '12 pages', -1, null, true])('%j is no size of a file', (given) => {
  expect(() => readSizeLimit('"maxFileSize"', given)).toThrow(
    `"maxFileSize" takes a size from 1 byte to 500 MB, as in 64MB or 512KiB, not ${JSON.stringify(given)}`,
  )
})

test('what is too large is told in the units in which it differs', () => {
  expect(tooLarge(undefined, 2e6)).toMatch(/^this is more than the limit of 2 MB; to read it/)
  expect(tooLarge(3e6, 2e6)).toMatch(/^this file has 3 MB, more than the limit of 2 MB; to read it/)
  expect(tooLarge(2_000_001, 2e6)).toMatch(/^this file has 2000001 bytes, more than the limit of 2000000; to read it/)
})

test.each([
  [{HOME: '/h'}, 'linux', '/h/.config'],
  [{HOME: '/h'}, 'darwin', '/h/.config'],
  [{HOME: '/h', XDG_CONFIG_HOME: '/x'}, 'linux', '/x'],
  [{HOME: '/h', XDG_CONFIG_HOME: 'x'}, 'linux', '/h/.config'],
  [{HOME: '/h', XDG_CONFIG_HOME: ''}, 'linux', '/h/.config'],
  [{HOME: ''}, 'linux', join(homedir(), '.config')],
  [{HOME: '/h', APPDATA: '/d', XDG_CONFIG_HOME: '/x'}, 'win32', '/d'],
  [{HOME: '/h', APPDATA: ''}, 'win32', join('/h', 'AppData', 'Roaming')],
] as const)('with %j on %s, the words of a user stand in %s', (environment, platform, folder) => {
  expect(personalWordsFile(environment, platform)).toBe(join(folder, 'copydesk', 'words.txt'))
})

/** What is drawn on a terminal, or not, by a run of 30 files that ends a file after each of these times, in ms. */
function drawn(times: readonly number[], isWatched: boolean): string[] {
  const lines: string[] = []
  vi.useFakeTimers({now: 5000})
  try {
    const progress = new FileProgress({isWatched, error: (text: string) => lines.push(text)} as unknown as Streams, 30)
    for (const time of times) {
      vi.setSystemTime(5000 + time)
      progress.step()
    }
    progress.clear()
    progress.clear()
  } finally {
    vi.useRealTimers()
  }
  return lines
}

test('progress is shown from a second on, ten times a second at most, taken away once, and only where somebody watches', () => {
  const times = [0, 999, 1000, 1050, 1099, 1100]
  expect(drawn(times, true)).toEqual(['\r\u001b[K3/30 files', '\r\u001b[K6/30 files', '\r\u001b[K'])
  expect(drawn([0, 999], true)).toEqual([])
  expect(drawn(times, false)).toEqual([])
})
