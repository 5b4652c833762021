import {VFile} from 'vfile'
import type {Subject} from '../../evaluation/accuracy/subject.ts'

/** Reports every place in a text that matches a pattern, under a rule's id. */
interface Habit {
  readonly ruleId: string
  readonly pattern: RegExp
  readonly expected?: readonly string[]
}

/** What the stand-in does, right and wrong; the expected figures in the tests are counted by hand from this list. */
const HABITS: readonly Habit[] = [
  {ruleId: 'sentence-fragment', pattern: /\b(?:Because|When|Which)\b[^.?]*[.?]/g},
  {ruleId: 'sentence-fragment', pattern: /Although/g},
  {ruleId: 'typo', pattern: /recieved/g, expected: ['received', 'relieved']},
  {ruleId: 'typo', pattern: /freind/g, expected: ['fried', 'friend']},
  {ruleId: 'typo', pattern: /seperate|occured|kettel/g},
  {ruleId: 'typo', pattern: /hole/g, expected: ['whole']},
  {ruleId: 'typo', pattern: /Brzice|Zdravka/g},
  {ruleId: 'unbalanced-quote', pattern: /“(?=[^”]*$)|“(?=[^”]*\n)|6"|(?<=‘)‘|"(?=and)/g},
  {ruleId: 'unbalanced-bracket', pattern: /(?<=\()who(?=[^)]*$)|\(an/g},
  {ruleId: 'subject-verb-agreement', pattern: /(?<=boat )have/g, expected: ['has']},
  {ruleId: 'subject-verb-agreement', pattern: /(?<=Gulls )eats/g, expected: ['eaten']},
  {ruleId: 'subject-verb-agreement', pattern: /(?<=were )late/g},
]

const CORRECTIONS: Readonly<Record<string, readonly string[]>> = {
  recieved: ['received'],
  freind: ['fried', 'friend'],
  seperate: ['desperate', 'separate'],
}

function lint(text: string): VFile {
  const file = new VFile(text)
  for (const {ruleId, pattern, expected = []} of HABITS) {
    for (const {0: actual, index} of text.matchAll(pattern)) {
      const place = {start: pointAt(index), end: pointAt(index + actual.length)}
      Object.assign(file.message('wrong', {place, ruleId}), {actual, expected})
    }
  }
  return file
}

/** Only offsets are scored. */
const pointAt = (offset: number) => ({line: 1, column: 1 + offset, offset})

/** A linter whose mistakes are known, so that the figures of every task are known too. */
export const standIn: Subject = {
  createLinter: async () => ({lint}),
  createSpeller: async () => ({
    correct: (word) => word === 'goverment',
    suggest: (word) => [...(CORRECTIONS[word] ?? [])],
  }),
  sentences: (text) => [...text.matchAll(/[^.!]+[.!]+”?(?= |$)/g)].map(({0: found, index}) => ({start: index, end: index + found.length})),
  clean: async (text, settings) =>
    new VFile(settings?.passes?.includes('mojibake') ? text.replaceAll('Ã©', 'é') : text.replaceAll('Share this', '')),
}
