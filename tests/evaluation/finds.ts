import type {Format} from '../../src/formats/format.ts'

/** What `npm run fuzz` has found, made small: on each of these something did not hold once, as the line above it says. */
export const finds: readonly (readonly [Format, string])[] = [
  // a mark was corrected to itself, and so a safe correction was left after fixing
  ['markdown', '"a``a'],
  ['markdown', 'a ```` a'],
  // with CRLF other things were found than with line feeds
  ['text', 'an\nwas'],
  ['markdown', 'w\n\u00ab a'],
  ['text', 'qxam-\npleu'],
  ['mdx', 'When aaaaa r b\n.'],
  ['html', 'aaaa\n<a>\u2019aaaa'],
  // a bracket or mark was put in where it became part of an address or of code, and so again and again
  ['text', '{www.a'],
  ['text', '```aa://'],
  ['mdx', ']\n\uff11\u201ehttp://a'],
  ['html', '"a<code>a'],
  // two rules undid each other\u2019s corrections
  ['text', '\u201e\u201d'],
  ['text', '\u201e\u201c ``a'],
  ['markdown', 'a\u00e2\u201e\u00a2\u2019a'],
  ['markdown', '\u2018\u00c3\u201e'],
  // half a surrogate pair was reported
  ['mdx', '<\udb80\udc00'],
  // two marks for one were paired with one that was corrected to another, for ever
  ['text', "\u201c''\r'''"],
  // a sentence without a word was to be joined at a letter that it does not have
  ['markdown', 'Has aa. &lt;as()aa. &lt;'],
  ['html', 'a\u201a\u00e2\u201e\u00a2'],
  ['mdx', '\u201e\n\u201c a'],
  // each cleaning took out one selector of nine
  ['mdx', '\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f'],
  // controls and halves of pairs went into reports as they were
  ['mdx', '\u200da'],
  ['text', 'teh \u001b[31mboat\u202e, teh \ud83d sea'],
]
