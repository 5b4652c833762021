import {ALL, letters, series, TEXT, type Unit, unit} from './unit.ts'

/** White space, line breaks, lists, comments to the linter. */
export const lines: readonly Unit[] = [
  ...['\n', '\r', '\r\n', '\n ', ' ', '\t', ' \n', '\t\n', '\f', '\v', '\u2028', '\u2029', '\u0085', '\n\n ', ' \t'].map((piece) =>
    unit(piece, ALL),
  ),
  ...['a\n', 'a \n', ' a\n', 'a\r', 'a\u2028', 'a-\n', 'ab-\n', 'the har-\nbour ', 'a\t', 'a  ', '  a\n\n', 'a|b\n'].map((piece) =>
    unit(piece, ALL),
  ),
  unit(' ', ALL, {before: 'a', after: 'b'}),
  unit('\t', ALL, {before: 'a', after: 'b'}),
  unit('\n', ALL, {before: 'a', after: 'b'}),
  unit(' ', ALL, {after: '.'}),
  unit(' ', ALL, {before: 'a', after: ','}),
  unit('\t', ALL, {before: 'copydesk-x', after: 'x'}),
  unit(' ', ALL, {before: 'copydesk-disable ', after: 'x'}),
  unit('copydesk-disable\n', TEXT),
  unit('copydesk-x ', TEXT),
  unit('copydesk-disable-line\na\n', TEXT),
  unit('<!-- copydesk-disable -->\n', ALL),
  unit('<!-- copydesk-disable typo -->a<!-- copydesk-enable typo -->\n', ALL),
  unit('<!-- copydesk-ignore -->\n', ALL),
  unit('<!-- copydesk-disable-next-line -->\n', ALL),
  series('comments that name unknown rules', ALL, (index) => `<!-- copydesk-disable ${letters(index, 8)} -->\n`),
  unit('<!-- copydesk-disable typo typo -->\nxqzv\n\n', ALL),
  ...['• a\n', '- a\n', '* a\n', '1. a\n', '(a) ', 'a) b\n', '1) a\n', 'i. '].map((piece) => unit(piece, ALL)),
  series('wrapped lines', ALL, (index) => `${'the boat left and '.repeat(4).slice(0, 58 + (index % 5))}\n`),
]
