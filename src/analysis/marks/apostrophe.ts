import {Side, sideAt} from './neighbours.ts'

/** Words that lose their beginning: the apostrophe before them is the rule, not a quotation mark. */
const HEADLESS = new Set(
  (
    'em tis twas twere twill twould tain taint tisn twasn til till bout cause cuz coz cos round nother nuff neath gainst fore fraid ' +
    'cept scuse spect spose pon stead tween mongst gin kay sup zactly member course deed low n im er un ud ll ve re s d m t ome ' +
    'ere ave alf ope ow oo ouse ead and eard ard ome ow ole ole usband orse appy appen ospital ell igh ang ook ot arf arry enry is as er ed'
  ).split(' '),
)

/** Words that lose their end in writing that spells speech (`th’ old mill`, `o’ the morning`). */
const TAILLESS = new Set(
  'o th an wi t mo ol lil de d ma po tho thro ha fo yo jo gi sma fu awa ca no i wa ta las jus mus bes nex kep tol min fin han roun soun fren aroun behin groun en a y'.split(
    ' ',
  ),
)

/** What may follow an apostrophe that stands behind a sign or a bracket: `Yahoo!’s`, `(Reuters)’s`, `M.P.’s`. */
const CLITIC = /^(?:s|d|ll|m|ve|re|t)$/i

const LONGEST_WORD = 16

function wordFrom(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at < LONGEST_WORD && sideAt(text, end) === Side.letter) end++
  return text.slice(at, end)
}

function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_WORD && sideAt(text, start - 1) === Side.letter) start--
  return text.slice(start, end)
}

/** More than an orphan: a mark there is a quotation mark, and its partner is missing. */
const UNLIKELY = 40

/** Before a word: `’tis` and `’90s` are certain, `’ospital` (a vowel after a dropped h) is possible, `’stop` is not. */
function leading(text: string, at: number): number {
  if (sideAt(text, at + 1) === Side.digit) return /^\d0s|^\d\d(?!\d)/.test(text.slice(at + 1, at + 4)) ? 1 : UNLIKELY
  const word = wordFrom(text, at + 1)
  if (HEADLESS.has(word.toLowerCase())) return 1
  return /^[aeiouwy]/.test(word) ? 12 : UNLIKELY
}

/** After a word: `players’` and `goin’` are the rule, `th’` is known, `bes’` (a lost t or d) is possible. */
function trailing(text: string, at: number): number {
  const word = wordBefore(text, at)
  if (/(?:[sxz]|in|ce)$/i.test(word) && word.length > 1) return 3
  if (TAILLESS.has(word.toLowerCase())) return 3
  if (/[nlpkcsf]$/.test(word)) return 16
  return word.length <= 3 ? 20 : 28
}

/**
 * The cost of reading a single mark (’ ' or ‘) as an apostrophe. Marks with a letter or figure on both sides never get here.
 */
export function apostropheCost(text: string, at: number): number {
  const left = sideAt(text, at - 1)
  const right = sideAt(text, at + 1)
  if (left === Side.letter) return trailing(text, at)
  if (left === Side.digit) return 4
  if (right === Side.letter && left !== Side.space && CLITIC.test(wordFrom(text, at + 1))) return 0
  if (right === Side.letter || right === Side.digit) return leading(text, at)
  return left === Side.space && right === Side.space ? 25 : UNLIKELY
}
