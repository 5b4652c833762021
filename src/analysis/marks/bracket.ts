import type {Block} from '../../formats/block.ts'
import type {Plain} from './mark.ts'

/** A reading as no half of a pair, with its cost. */
export interface PlainReading {
  readonly cost: number
  readonly as: Plain | undefined
}

const NONE: PlainReading = {cost: Infinity, as: undefined}

/** The text around a bracket, and what it is to its reader. */
export type BracketPlace = Pick<Block, 'text' | 'kind'>

/** What may be the mark of a list item before its bracket: `1)`, `b)`, `iv)`; also `1 )`, whose space is a slip of its own. */
const LABEL = /(?:^|\s)(?:(\d{1,2}|[a-z]|[ivx]{1,4})|(\d{1,2}) )$/i
/** The longest label with what stands before it. */
const LABEL_REACH = 6
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
/** How far apart two items of a list within a paragraph may start, in UTF-16 code units. */
const ITEM = 500

/** The labels that go before and after one in a list: 2 between 1 and 3, b between a and c, ii between i and iii. */
function siblings(label: string): readonly string[] {
  if (/\d/.test(label)) return [String(Number(label) - 1), String(Number(label) + 1)]
  const roman = ROMAN.indexOf(label)
  const letters = label.length === 1 ? [-1, 1].map((step) => String.fromCharCode(label.charCodeAt(0) + step)) : []
  return roman < 0 ? letters : [...letters, ROMAN[roman - 1] ?? '', ROMAN[roman + 1] ?? '']
}

const isFirst = (label: string): boolean => /^[1ai]$/i.test(label)

/** The one label of an enumeration that is not gone on with: `for two things: 1) take notes`. */
const BEFORE_ITEM = /^\) \p{Ll}/u

/** A number after a colon or semicolon, before a word: `the option: 12) mix the eggs`. */
const AFTER_COLON = /[:;]\s$/
const BEFORE_WORD = /^\)\s\p{L}/u

/** Whether a label stands in a text, or opens it where it is not the one after a first. */
function isLabelled(text: string, label: string, isSecond: boolean): boolean {
  for (const form of [`${label})`, `${label} )`]) if (text.includes(` ${form}`) || (!isSecond && text.startsWith(form))) return true
  return false
}

/**
 * A label at the start of a line is as good as certain, one within a line is so if the label before it stands there too, or the
 * one after it for the first: `the years to 27)` lacks its partner. The first label of a list item is no part of its text, so
 * that there one after a full stop or comma is enough.
 */
function isLabel({text, kind}: BracketPlace, at: number): boolean {
  const before = text.slice(Math.max(0, at - LABEL_REACH), at)
  const [, tight, loose] = LABEL.exec(before) ?? []
  const label = tight ?? loose
  if (label === undefined) return false
  const start = at - label.length - (tight === undefined ? 1 : 0)
  if (/(?:^|[\n\r])\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true
  if (kind === 'list-item' && /[.,;:!?]\s$/.test(text.slice(Math.max(0, start - 2), start))) return true
  if (/\d/.test(label) && AFTER_COLON.test(text.slice(Math.max(0, start - 2), start)) && BEFORE_WORD.test(text.slice(at, at + 3)))
    return true
  if (label === '1' && BEFORE_ITEM.test(text.slice(at, at + 4))) return true
  const around = isFirst(label) ? text.slice(at, at + ITEM) : text.slice(Math.max(0, start - ITEM), start)
  return siblings(label).some((sibling) => isLabelled(around, sibling, isFirst(label)))
}

const SMILEY_BEFORE = /(?:^|[^\d])[:;=8xX]['’]?[-o^]?$/
const SMILEY_AFTER = /^[-o^]?[:;=](?=\s|$|[^\w\s])/

/** `^_^`, `>_<`, `-_-`, `T_T`: a face that is read upright. */
const FACE_BEFORE = /(?:^|\s)[\^>T-]_{1,2}[\^<T-]$/

/** `:)` and `(:`, and a bracket after `^_^`. Where the bracket has a partner, the pair is cheaper and wins. */
function isSmiley(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at)
  if (/[8xX]['’]?[-o^]?$/.test(before) && !/(?:^|\s)[8xX]['’]?[-o^]$/.test(before)) return false
  return (
    SMILEY_BEFORE.test(before) ||
    FACE_BEFORE.test(text.slice(Math.max(0, at - 5), at)) ||
    (text.charAt(at) === '(' && SMILEY_AFTER.test(text.slice(at + 1, at + 5)))
  )
}

const QUOTED_BEFORE = /["'`“‘]/
const QUOTED_AFTER = /["'`”’]/

/** A bracket that is spoken of: it alone stands between quotation marks. */
const isSpokenOf = (text: string, at: number): boolean => QUOTED_BEFORE.test(text.charAt(at - 1)) && QUOTED_AFTER.test(text.charAt(at + 1))

/** How a bracket may be read other than as half of a pair. */
export function plainBracket(surroundings: BracketPlace, at: number): PlainReading {
  const {text} = surroundings
  if (isSmiley(text, at)) return {cost: 4, as: 'smiley'}
  if (isSpokenOf(text, at)) return {cost: 3, as: 'mention'}
  return text.charAt(at) === ')' && isLabel(surroundings, at) ? {cost: 3, as: 'label'} : NONE
}

/**
 * A half-open interval of mathematics: `[0, 1)`, `(−∞, 5]`, `(0.5, 2]`. Both brackets stand for themselves. One bound must look
 * like mathematics (0, 1, a sign, a decimal, ∞, a letter), since `(32, 33]` is a list of references with a wrong bracket.
 */
const INTERVAL = /(?:\[|(\())\s*([-−+]?(?:\d{1,9}(?:\.\d{1,9})?|∞|π|[a-z]))\s*[,;]\s*([-−+]?(?:\d{1,9}(?:\.\d{1,9})?|∞|π|[a-z]))\s*([)\]])/y
const MATHEMATICAL = /^(?:[01]|[-−+].*|[^.]*\..*|\D)$/

/** The length of the half-open interval that starts at an opening bracket, or 0. */
export function intervalLength(text: string, at: number): number {
  INTERVAL.lastIndex = at
  const match = INTERVAL.exec(text)
  if (!match) return 0
  const [whole, round, low = '', high = '', closer] = match
  const halfOpen = (round !== undefined) === (closer === ']')
  return halfOpen && (MATHEMATICAL.test(low) || MATHEMATICAL.test(high)) ? whole.length : 0
}
