/** What speaks for a line's being prose or not: its name, and how much there is of it, from 0 to 1. */
export type LineSign = readonly [name: string, strength: number]

/** A word as it stands in prose: letters, with the marks of sentences round it. */
const PROSE_WORD = /^["“”‘’'([]*\p{L}[\p{L}'’]*(?:[-–—/]\p{L}[\p{L}'’]*)*["“”‘’',.;:!?)\]…]*$/u

/** Words without which there is hardly a sentence. */
const FUNCTION_WORD =
  /^["“‘'(]*(?:an?|and|are|as|at|be|but|by|can|do|for|from|had|has|have|he|her|his|I|if|in|is|it|its|my|no|not|of|on|or|she|so|that|the|their|them|there|they|this|to|was|we|were|when|which|who|will|with|would|you|your)[,.;:!?)"”’]*$/i

const BRACKET = /[()[\]{}<>]/g
/** Signs that stand in prose once in a while at most. */
const SYMBOL = /[{}[\]<>=+*\\|&^~%$#@_`/]/g
const QUOTE = /["'`]/g
const COLUMNS = /\S {2,}(?=\S)|\t(?=\S)/g
const HUMP = /\p{Ll}\p{Lu}|[\p{L}\d]_[\p{L}\d]/gu

/** Forms of notations, each of which is a sign by itself. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['call', /[\p{L}\d_]\(/u],
  ['operator', /[=!<>]=|[-=]>|<-|::|\+\+|&&|\|\||\/\/|\/\*|--\p{L}/u],
  ['assignment', /[\w)\]"'] ?= ?[\w("'[{$-]/],
  ['path', /(?:^|[\s"'])(?:\.{0,2}\/[\w.-]+){2,}/],
  ['option', /(?:^|[\s[])--?\p{L}/u],
  ['prompt', /^[$>%#] \S/],
  ['comment', /^(?:#|\/\/|\/\*|\*\/|;;|--|%) ?\S/],
  ['tag', /<\/?\p{L}[^<>]*>/u],
  ['row of signs', /[^\p{L}\p{N}\s]{4,}/u],
  ['ends as a sentence', /[.!?…]["'”’)\]]*$/],
  ['ends in a colon', /:$/],
  ['ends in a comma', /,$/],
  ['ends in a semicolon', /;$/],
  ['ends in a bracket that opens', /[{([]$/],
  ['ends in a sign', /[=+*/\\|&^~%$#@_<>{}`-]$/],
  ['opens with a capital', /^["“‘'(]?\p{Lu}/u],
  ['opens with a small letter', /^["“‘'(]?\p{Ll}/u],
  ['opens with a figure', /^\p{N}/u],
  ['opens with a sign', /^[^\p{L}\p{N}"“‘'(]/u],
]

/** No word is longer, in code units. */
const LONGEST = 60

const isProseWord = (word: string): boolean => word.length <= LONGEST && PROSE_WORD.test(word)

/** More signs of a kind than this in a line count as so many. */
const MOST = 4
/** A line is short below so many code units. */
const SHORT = [20, 40]

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0
const upTo = (most: number, number: number): number => Math.min(most, number) / most

/** What a line, without white space round it, is built of. The strengths of both signs of a kind are shares of what it holds. */
export function lineSigns(line: string): readonly LineSign[] {
  const words = line.split(/\s+/)
  const solid = Math.max(1, line.length - count(line, /\s/g))
  const proseWords = words.filter(isProseWord).length
  const plain = words.filter((word) => FUNCTION_WORD.test(word)).length
  return [
    ['prose words', proseWords / words.length],
    ['function words', Math.min(1, (2 * plain) / words.length)],
    ...(plain === 0 ? [['no function word', 1] as const] : []),
    ...(words.length === 1 ? [['one word', 1] as const] : []),
    ...SHORT.flatMap((most) => (line.length < most ? [[`shorter than ${most}`, 1] as const] : [])),
    ['letters', count(line, /\p{L}/gu) / solid],
    ['figures', count(line, /\p{N}/gu) / solid],
    ['symbols', Math.min(1, (4 * count(line, SYMBOL)) / solid)],
    ['brackets', upTo(MOST, count(line, BRACKET))],
    ['quotation marks', upTo(MOST, count(line, QUOTE))],
    ['columns', upTo(MOST, count(line, COLUMNS))],
    ['names of programs', upTo(MOST, count(line, HUMP))],
    ...FORMS.flatMap(([name, form]) => (form.test(line) ? [[name, 1] as const] : [])),
  ]
}
