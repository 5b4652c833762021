import type {Span} from '../../text/span.ts'
import {Side, sideAt} from './neighbours.ts'

/** Words right before a mark that is spoken of: `press the " key`, `type a "`. */
const BEFORE = /(?:^|\P{L})(?:an?|the|this|that|each|every|any|one|two|both|or|type|press) $/iu
/** What a mark is called, or its plural: `the " key`, `two "s`. */
const CALLED = /^(?:s\b| (?:keys?|marks?|signs?|symbols?|characters?|buttons?)\b)/
/** The longest word before, with its space and what parts it from others. */
const REACH = 8

/** A mark with its own noun is no half of a pair unless another mark asks for one; where none stands, it may be a quotation whose end is lost. */
const NAMED = 4
const UNNAMED = 14

/** The cost of reading a mark that stands by itself as one that is spoken of; `Infinity` where no word before it can take it for its noun. */
export function mentionCost(text: string, {start, end}: Span): number {
  const isFree = sideAt(text, end) === Side.space
  if (sideAt(text, start - 1) !== Side.space || !(isFree || text.charAt(end) === 's')) return Infinity
  const isNamed = CALLED.test(text.slice(end, end + 11))
  if (!(isNamed || isFree) || !BEFORE.test(text.slice(Math.max(0, start - REACH), start))) return Infinity
  return isNamed ? NAMED : UNNAMED
}
