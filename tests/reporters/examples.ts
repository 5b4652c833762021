import type {FileProblem, FileReport} from '../../src/reporters/report.ts'

const SOURCE = '\ufeffThe 中 quay (old & “grey” was long.\r\n\r\nIt was\tlong,\u001b[1m and wet.\r\nSee the the end\r\n'

/** Where the bracket can be closed, and where the next sentence begins. */
const CLOSED = SOURCE.indexOf(' was long')
const IT = SOURCE.indexOf('It')

/** A point of the source in its own line, as an editor counts. */
function point(offset: number) {
  const lines = SOURCE.slice(0, offset).split('\n')
  const column = (lines.at(-1) ?? '').length + (lines.length === 1 ? 0 : 1)
  return {line: lines.length, column, offset}
}

const placeOf = (actual: string) => {
  const start = SOURCE.indexOf(actual)
  return {actual, place: {start: point(start), end: point(start + actual.length)}}
}

/** A report with all that messages can have, or lack: severities, corrections of each kind, places, addresses, characters to be escaped. */
export const examples: readonly FileReport[] = [
  {
    path: './news/a & b.txt',
    source: SOURCE,
    messages: [
      {
        ...placeOf('(old & “grey”'),
        reason: 'No “)” closes “(”, 100%: a|b,c',
        ruleId: 'unbalanced-bracket',
        expected: ['one', '', 'three', 'four'],
        fatal: true,
        note: 'Close it\nor take it out.',
        url: 'https://desk.example.org/a?b&c',
        data: {
          fix: 'suggestion',
          confidence: 0.5,
          suggestions: [
            {
              title: 'Close it, and begin anew',
              edits: [
                {start: CLOSED, end: CLOSED, text: ')'},
                {start: IT, end: IT + 2, text: 'That'},
              ],
            },
            {title: 'Close it', edits: [{start: CLOSED, end: CLOSED, text: ')'}]},
          ],
        },
      },
      {
        ...placeOf('\u001b[1m'),
        reason: 'A control: \u001b',
        ruleId: 'invisible-character',
        expected: [''],
        fatal: false,
        data: {fix: 'safe'},
      },
      {...placeOf('wet.\r\nSee'), reason: 'Over two lines', fatal: null},
      {...placeOf('the the'), reason: '“the” twice', ruleId: 'repeated-word', expected: ['the'], note: 'One will do.'},
    ],
  },
  {path: 'clean.md', source: 'Nothing here.\n', messages: []},
  {
    path: '/srv/press/bare.md',
    messages: [
      {reason: 'Nowhere'},
      {reason: 'At a point', ruleId: 'typo', fatal: false, place: {line: 3, column: 5}},
      {reason: 'At a point', ruleId: 'typo', fatal: false, place: {line: 9, column: 5, offset: 80}},
    ],
  },
]

/** Files that could not be checked. */
export const problems: readonly FileProblem[] = [{path: 'gone & lost.txt', problem: 'no such file: “gone”'}]
