import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readArguments} from '../../src/cli/check/arguments.ts'
import {SettingsError} from '../../src/text/settings-error.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const read = (line: string) => readArguments(line.split(' ').filter(Boolean))

/** What a command line is refused with. */
function refusal(argv: readonly string[]): string {
  try {
    readArguments(argv)
    return 'none'
  } catch (error) {
    return error instanceof SettingsError ? error.message : `no mistake of the user: ${error}`
  }
}

test('without flags, files are checked as the help says', () => {
  expect(read('a.txt b.md')).toMatchObject({
    files: ['a.txt', 'b.md'],
    outputs: [{format: 'stylish', file: undefined}],
    extensions: expect.arrayContaining(['txt', 'md', 'mdx', 'html']),
    maxWarnings: 0,
    maxFileSize: undefined,
    workers: undefined,
    shard: undefined,
    quiet: false,
    'error-on-unmatched-pattern': true,
  })
})

test.each([
  ['--max-warnings 12', {maxWarnings: 12}],
  ['--frail --max-warnings 12', {maxWarnings: 0}],
  ['--workers 0', {workers: 0}],
  ['--workers=1024', {workers: 1024}],
  ['--shard 1/1', {shard: {part: 1, of: 1}}],
  ['--shard 2/12', {shard: {part: 2, of: 12}}],
  ['--max-file-size 2MB', {maxFileSize: 2_000_000}],
  ['--ext .MD,txt --ext html', {extensions: ['md', 'txt', 'html']}],
  ['-q -w --no-color', {quiet: true, watch: true, color: false}],
  ['--no-error-on-unmatched-pattern', {'error-on-unmatched-pattern': false}],
  ['-c house.json -- --fix -', {config: 'house.json', fix: false, files: ['--fix', '-']}],
  ['- --field=text --jsonl --id key', {jsonl: true, field: 'text', id: 'key', files: ['-']}],
])('%s', (line, expected) => expect(read(line)).toMatchObject(expected))

test('an end of names may have spaces round it', () => {
  expect(readArguments(['--ext', ' md , .txt']).extensions).toEqual(['md', 'txt'])
})

describe('reports', () => {
  test.each([
    ['-f json', [['json', undefined]]],
    ['-o a.txt', [['stylish', 'a.txt']]],
    ['-f json -o a.json', [['json', 'a.json']]],
    ['-o a.json -f json', [['json', 'a.json']]],
    [
      '-f json -o a.json -f sarif',
      [
        ['json', 'a.json'],
        ['sarif', undefined],
      ],
    ],
    [
      '-f json -o a.json -f sarif -o b.sarif',
      [
        ['json', 'a.json'],
        ['sarif', 'b.sarif'],
      ],
    ],
    [
      '-f json -o a.json -o b.txt',
      [
        ['json', 'a.json'],
        ['stylish', 'b.txt'],
      ],
    ],
    [
      '-f json -f sarif -o b.sarif',
      [
        ['json', undefined],
        ['sarif', 'b.sarif'],
      ],
    ],
  ] as const)('%s', (line, outputs) => {
    expect(read(line).outputs.map(({format, file}) => [format, file])).toEqual(outputs)
  })
})

test.each([
  [['--formt', 'json'], 'Unknown flag "--formt": did you mean "--format"?'],
  [['--formt=json'], 'Unknown flag "--formt": did you mean "--format"?'],
  [['-Q'], 'Unknown flag "-Q": did you mean "-q"?'],
  [['--xyzzyxyzzyxyzzy'], 'Unknown flag "--xyzzyxyzzyxyzzy": see copydesk --help'],
  [['--format'], '--format takes a value; see copydesk --help'],
  [['-c', '-q'], '-c takes a value; one that starts with "-" is joined on, as in -c-q'],
  [['--config', '--fix'], '--config takes a value; one that starts with "-" is joined on, as in --config=--fix'],
  [['--max-warnings', '1.5'], '--max-warnings takes a whole number from 0 up, not "1.5"'],
  [['--max-warnings=-1'], '--max-warnings takes a whole number from 0 up, not "-1"'],
  [['--workers', '1025'], '--workers takes a whole number from 0 to 1024, not "1025"'],
  [['--shard', '0/4'], '--shard takes a part of a whole, as in 1/4, not "0/4"'],
  [['--shard', '5/4'], '--shard takes a part of a whole, as in 1/4, not "5/4"'],
  [['--shard', 'a1/4'], '--shard takes a part of a whole, as in 1/4, not "a1/4"'],
  [['--shard', '1/4b'], '--shard takes a part of a whole, as in 1/4, not "1/4b"'],
  [['--ext', 'md,,txt'], '--ext takes ends of names, as in md,txt, not "md,,txt"'],
  [['--no-fixx'], 'Unknown flag "--no-fixx": did you mean "--no-fix"?'],
  [['-f=json', 'a', '-Z'], 'Unknown flag "-Z": see copydesk --help'],
  [
    ['--format', 'json,sarif'],
    '--format takes one format, not "json,sarif"; for several, say it several times, each but one with an --output-file',
  ],
  [['--fix=yes'], "Option '--fix' does not take an argument"],
  [['--max-file-size', '500.1MB'], '--max-file-size takes a size from 1 byte to 500 MB, as in 64MB or 512KiB, not "500.1MB"'],
  [
    ['-f', 'json', '-f', 'unix', '-o', 'a', '-f', 'sarif'],
    'Only one report can go to standard output, not json and sarif: give the others an --output-file each',
  ],
  [['--format', 'jsn'], 'Unknown format "jsn": did you mean "json"?'],
  [['-f', 'json', '-f', 'sarif'], 'Only one report can go to standard output, not json and sarif: give the others an --output-file each'],
  [['-f', 'json', '-o', 'a', '-f', 'sarif', '-o', './a'], 'Two reports cannot go to the same file, ./a'],
] as const)('%j is refused', (argv, message) => expect(refusal(argv)).toBe(message))

test('an unknown flag that is the name of a file is told how to name it', () => {
  const home = process.cwd()
  const folder = scratchFolder()
  writeFileSync(join(folder, '-dash.txt'), '')
  process.chdir(folder)
  try {
    expect(refusal(['-dash.txt'])).toBe('Unknown flag "-dash.txt": to check the file of this name, write ./-dash.txt')
  } finally {
    process.chdir(home)
  }
})

test('what stands after two dashes is no flag', () => {
  expect(refusal(['--', '--formt', '-x', '--format'])).toBe('none')
})

describe('flags that do not go together', () => {
  test.each([
    ['--exit-zero --frail', 'the first says that nothing fails, the second what does'],
    ['--max-warnings 3 --exit-zero', 'the first says that nothing fails, the second what does'],
    ['--staged --since main', 'each names other changes'],
    ['--update-baseline --prune-baseline', 'the first writes all findings, the second only takes some out'],
    ['--update-baseline --since main', 'the baseline would be made of a part of the findings'],
    ['--prune-baseline --staged', 'the baseline would be made of a part of the findings'],
    ['--update-baseline --shard 1/2', 'the baseline would be made of a part of the findings'],
    [
      '--fix --staged',
      'what is staged is not the file; lint-staged or pre-commit hand over files to correct, and --diff shows what there is to do',
    ],
    [
      '--unsafe-fixes --staged',
      'what is staged is not the file; lint-staged or pre-commit hand over files to correct, and --diff shows what there is to do',
    ],
    ['--fix --update-baseline', 'correct first, then write down what is left'],
    ['--diff --prune-baseline', 'correct first, then write down what is left'],
    ['--fix-dry-run --watch', 'a file would change while its editor has it open'],
    ['--unsafe-fixes --watch', 'a file would change while its editor has it open'],
    ['--diff --jsonl --field a', 'records are not files; --fix answers each with its corrected text'],
    ['--jsonl --field a --baseline b', 'records are not files'],
    ['--jsonl --field a --cache', 'records are not files'],
    ['--jsonl --field a -f json', 'records are not files'],
    ['--jsonl --field a -o b', 'records are not files'],
    ['--jsonl --field a --stats', 'records are not files'],
    ['--jsonl --field a --max-file-size 3', 'records are not files'],
    ['--jsonl --field a --since main', 'records are not files'],
    ['--jsonl --field a --staged', 'records are not files'],
    ['--jsonl --field a -w', 'records are not files'],
    ['--watch --shard 1/2', 'watching has no end'],
    ['--watch -o a', 'watching has no end'],
    ['--watch --since main', 'watching has no end'],
    ['--watch --staged', 'watching has no end'],
    ['--watch --update-baseline', 'watching has no end'],
    ['--watch --prune-baseline', 'watching has no end'],
  ])('%s', (line, why) => {
    expect(refusal(line.split(' '))).toMatch(/^--[a-z-]+ and --[a-z-]+ do not go together: /)
    expect(refusal(line.split(' ')).replace(/^.*?: /, '')).toBe(why)
  })

  test.each([
    ['--jsonl', '--jsonl and --field NAME go together: the field holds the text of a record'],
    ['--field a', '--jsonl and --field NAME go together: the field holds the text of a record'],
    ['--id a', '--id needs --jsonl'],
  ])('%s', (line, message) => expect(refusal(line.split(' '))).toBe(message))

  test.each([
    '--fix --staged --diff',
    '--unsafe-fixes --staged --fix-dry-run',
    '--fix --since main',
    '--fix --shard 1/2',
    '--jsonl --field a --id b --fix --shard 1/2',
    '--jsonl --field a --workers 2',
    '--watch --cache --baseline a -f json',
    '--max-warnings 3 --frail',
    '--baseline a --since main',
    '--prune-baseline --baseline a --cache -o b',
  ])('but %s do', (line) => expect(refusal(line.split(' '))).toBe('none'))
})
