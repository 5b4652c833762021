import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'

const linter = await createLinter()

const TEXT = [
  '# While they waited',
  '',
  'The council sold the *ferry* to a German owner. Who has promissed to keep the crew.',
  'He don’t know why “the boats were sold.',
  '',
  'Nothing is wrong on this line.',
  '',
  'It cost more then two crowns, and she said that “he done it” himself.',
].join('\r\n')

const markdown = {path: 'a.md', value: TEXT}

const resultOf = async (line: number, ruleId: string, actual: string) => {
  const all = await linter.why(new VFile(markdown), line)
  return all.find((why) => why.ruleId === ruleId && why.actual === actual)
}

test.each([
  [3, 'sentence-fragment', 'Who has promissed to keep the crew.', 'a relative fragment, plainly by accident'],
  [3, 'sentence-fragment', 'The council sold the *ferry* to a German owner.', 'not judged: its form or its tags leave no doubt'],
  [3, 'typo', 'promissed', expect.stringMatching(/^a warning, confidence 0\.\d+$/)],
  [8, 'typo', 'then', 'a slip for “than”'],
  [8, 'typo', 'done', 'left alone: said in a quotation'],
  [4, 'subject-verb-agreement', 'don’t', undefined],
  [4, 'subject-verb-agreement', 'do', expect.stringMatching(/^they disagree: “does” is right/)],
  [4, 'subject-verb-agreement', 'were', 'no subject that is plain'],
  [4, 'unbalanced-quote', '“', 'reported'],
])('line %i: %s came to a result about %s', async (line, ruleId, actual, result) => {
  expect((await resultOf(line, ruleId, actual))?.facts.at(-1)?.[1]).toEqual(result)
})

test('its places are those of the source', async () => {
  const lines = TEXT.split('\r\n').map((_, index) => index + 1)
  const all = (await Promise.all(lines.map((line) => linter.why(new VFile(markdown), line)))).flat()
  for (const {start, end, actual} of all) {
    expect(TEXT.slice(start.offset, end.offset)).toBe(actual)
    expect(
      TEXT.split('\r\n')
        [start.line - 1]?.slice(start.column - 1)
        .startsWith(actual.slice(0, 5)),
    ).toBe(true)
  }
  expect(all.length).toBeGreaterThan(5)
})

test('of a heading it says that it is not judged, and of a line that is not there nothing', async () => {
  expect((await resultOf(1, 'sentence-fragment', 'While they waited'))?.facts).toEqual([
    ['result', 'not judged: a heading is no running text, or a label opens it'],
  ])
  expect(await linter.why(new VFile(markdown), 99)).toEqual([])
})
