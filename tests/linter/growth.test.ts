import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {hasWholeSentences} from '../../src/analysis/english/paragraph-form.ts'
import {findLookAlikes} from '../../src/analysis/odd-characters/look-alikes.ts'
import {wordsOf} from '../../src/analysis/words/split-words.ts'
import {joinLines} from '../../src/cleanup/line-structure/join-lines.ts'
import {normaliseGap} from '../../src/cleanup/line-structure/normalise-gap.ts'
import {Vocabulary} from '../../src/cleanup/line-structure/vocabulary.ts'
import {readHtml} from '../../src/formats/html.ts'
import {readMarkdown} from '../../src/formats/markdown.ts'
import {readText} from '../../src/formats/text.ts'
import {readPersonalWords} from '../../src/language/personal-words.ts'
import {createLinter} from '../../src/linter/linter.ts'
import {wordRule} from './word-rule.ts'

const options = {frontMatter: []}
const vocabulary = new Vocabulary('', undefined)

/** What took time that grew with the square of the length, or worse, and a length at which that shows. */
const CASES: Readonly<Record<string, readonly [length: number, run: (length: number) => unknown]>> = {
  'a page on one line': [20_000, (length) => readHtml('<p>a</p>'.repeat(length / 8), options)],
  'brackets that close nothing': [8_000, (length) => readMarkdown('a]'.repeat(length / 2), options)],
  'capitals before a colon': [400, (length) => hasWholeSentences('paragraph', `${'A'.repeat(length)} was what he said: nothing.`, false)],
  'a letter of another script beside a long word': [10_000, (length) => findLookAlikes(`${'a'.repeat(length)} я`)],
  'tabs after a command': [10_000, (length) => readText(`copydesk-x${'\t'.repeat(length)}x`, options)],
  'tabs before no line break': [10_000, (length) => joinLines(`a${'\t'.repeat(length)}b`, 0, length + 2, vocabulary)],
  'spaces around a line break': [10_000, (length) => normaliseGap(`${' '.repeat(length)}\n${' '.repeat(length)}-`, 0, 2 * length + 1)],
  'marks inside of a word': [10_000, (length) => wordsOf(`a${'!'.repeat(length)}b`, {start: 0, end: length + 2}, 2)],
  'white space in an entry of words': [400, (length) => attempt(() => readPersonalWords([`a${' '.repeat(length)}b`]))],
}

function attempt(run: () => unknown): void {
  try {
    run()
  } catch {
    // What is wrong with the entry is not what is asked here.
  }
}

/** The least processor time of three runs, in µs. */
function costOf(run: () => unknown): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    run()
    return process.cpuUsage(before).user
  })
  return Math.max(1, Math.min(...costs))
}

/** With 16 times the length, linear time grows 16-fold, its square 256-fold. What takes less than this, in µs, is noise. */
const TIMES = 16
const MOST = 80
const NOISE = 20_000

// What grows with the square of its length fails each time; what the machine did meanwhile does not.
test.each(Object.entries(CASES))('%s: time does not grow with the square of the length', {retry: 3}, (_, [length, run]) => {
  run(length)
  const small = costOf(() => run(length))
  const large = costOf(() => run(TIMES * length))
  expect(large < NOISE || large / small < MOST).toBe(true)
})

test('many comments are heeded, each for its line', async () => {
  const linter = await createLinter({}, [wordRule('lamp-rule', 'lamp')])
  const source = '<!-- copydesk-disable-next-line lamp-rule -->\n\nA lamp.\n\n'.repeat(8000)
  expect(linter.lint(new VFile({path: 'a.html', value: source})).messages).toEqual([])
})
