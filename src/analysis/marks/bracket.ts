import type {Plain} from './mark.ts'

/** A reading as no half of a pair, with its cost. */
export interface PlainReading {
  readonly cost: number
  readonly as: Plain | undefined
}

const NONE: PlainReading = {cost: Infinity, as: undefined}

/** A mark of a list at the start of a line or after a sign: `1)`, `b)`, `iv)`. */
const LABEL = /(?:^|\s)(\d{1,3}|[a-z]|[ivx]{1,5}|\d{1,2}[a-z])$/i
/** The longest label with what stands before it. */
const LABEL_REACH = 9
const FIRST_LABEL = /^(?:1|a|i)$/i

/**
 * A label where a list would have one (a new line, or after a full stop, semicolon, comma or colon) is as good as certain;
 * one after a plain word is so only for the first of a list. 34 is more than an orphan: `born in 27)` lacks its partner.
 */
function labelCost(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LABEL_REACH), at)
  const label = LABEL.exec(before)?.[1]
  if (label === undefined) return Infinity
  const rest = before.slice(0, before.length - label.length).trimEnd()
  if (rest === '' ? at - label.length <= LABEL_REACH || /[\n\r]/.test(before) : /[;,.:–—?!]$/.test(rest)) return 3
  if (/\b(?:and|or)$/.test(rest)) return 6
  return FIRST_LABEL.test(label) ? 12 : 34
}

const SMILEY_BEFORE = /(?:^|[^\d])[:;=8xX]['’]?[-o^]?$/
const SMILEY_AFTER = /^[-o^]?[:;=](?=\s|$|[^\w\s])/

/** `:)` and `(:`. Where the bracket has a partner, the pair is cheaper and wins. */
function isSmiley(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at)
  if (/[8xX]['’]?[-o^]?$/.test(before) && !/(?:^|\s)[8xX]['’]?[-o^]$/.test(before)) return false
  return SMILEY_BEFORE.test(before) || (text.charAt(at) === '(' && SMILEY_AFTER.test(text.slice(at + 1, at + 5)))
}

/** How a bracket may be read other than as half of a pair. */
export function plainBracket(text: string, at: number): PlainReading {
  if (isSmiley(text, at)) return {cost: 4, as: 'smiley'}
  if (text.charAt(at) !== ')') return NONE
  const cost = labelCost(text, at)
  return cost === Infinity ? NONE : {cost, as: 'label'}
}

/**
 * A half-open interval of mathematics: `[0, 1)`, `(−∞, 5]`, `(0.5, 2]`. Both brackets stand for themselves. One bound must look
 * like mathematics (0, 1, a sign, a decimal, ∞, a letter), since `(32, 33]` is a list of references with a wrong bracket.
 */
const INTERVAL = /(?:\[|(\())\s*([-−+]?(?:\d{1,9}(?:\.\d{1,9})?|∞|π|[a-z]))\s*[,;]\s*([-−+]?(?:\d{1,9}(?:\.\d{1,9})?|∞|π|[a-z]))\s*([)\]])/y
const MATHEMATICAL = /^(?:[01]|[-−+].*|.*\..*|\D)$/

/** The length of the half-open interval that starts at an opening bracket, or 0. */
export function intervalLength(text: string, at: number): number {
  INTERVAL.lastIndex = at
  const match = INTERVAL.exec(text)
  if (!match) return 0
  const [whole, round, low = '', high = '', closer] = match
  const halfOpen = (round !== undefined) === (closer === ']')
  return halfOpen && (MATHEMATICAL.test(low) || MATHEMATICAL.test(high)) ? whole.length : 0
}
