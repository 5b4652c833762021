import type {Span} from '../../text/span.ts'
import {ATTRIBUTION, LEAD_IN} from './attribution.ts'
import type {Explanation, Fault} from './explanation.ts'

const SENTENCE_END = /[.!?…](?=\s|$)/g
const CLAUSE_END = /[,.!?…;:](?=\s|$)/

/** Within which part of the text a fault's partner can stand: as far as the next mark of the family, or the pair around it. */
type Room = Span

/** Whether a quotation that opens at an offset is a whole sentence and not a word or two within one. */
const isSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:,—”"’']\s?)$/.test(text.slice(Math.max(0, at - 3), at)) && /^\W{0,3}\p{Lu}/u.test(text.slice(at + 1, at + 5))

/** How far from an orphan its partner is looked for, in UTF-16 code units: a long speech. It bounds the work per fault. */
const REACH = 2000

/**
 * As far as the pair around the fault, or the next quotation that is a sentence of its own; a quoted word or two may stand within
 * the speech that was left open.
 */
function roomAfter(text: string, {marks, pairs}: Explanation, {index, mark}: Fault): Room {
  let end = Math.min(text.trimEnd().length, mark.start + REACH)
  for (const {opener, closer} of pairs) {
    const bound = opener > index ? opener : closer > index ? closer : -1
    const other = marks[bound]
    if (other && (opener < index || (other.kind.family === mark.kind.family && isSentence(text, other.start))))
      end = Math.min(end, other.start)
  }
  return {start: mark.end, end}
}

function roomBefore(text: string, {marks, pairs}: Explanation, {index, mark}: Fault): Room {
  let start = Math.max(text.length - text.trimStart().length, mark.start - REACH)
  for (const {opener, closer} of pairs) {
    const bound = closer < index ? closer : opener < index ? opener : -1
    const other = marks[bound]
    if (other && (closer > index || other.kind.family === mark.kind.family)) start = Math.max(start, other.end)
  }
  return {start, end: mark.start}
}

/** The longest word that is looked at as a whole. */
const LONGEST_WORD = 40

/** The likeliest place for the mark that closes an orphaned opening mark, as an offset. */
export function closingPlace(text: string, explanation: Explanation, fault: Fault): number {
  const {start, end} = roomAfter(text, explanation, fault)
  const room = text.slice(start, end)
  if (fault.mark.kind.family === 'bracket') return start + (CLAUSE_END.exec(room)?.index ?? room.trimEnd().length)
  const attribution = ATTRIBUTION.exec(room)
  if (attribution) return start + attribution.index + 1
  if (isSentence(text, fault.mark.start)) {
    const last = [...room.matchAll(SENTENCE_END)].at(-1)
    return start + (last ? last.index + 1 : room.trimEnd().length)
  }
  const clause = CLAUSE_END.exec(room)
  return start + (clause ? clause.index + (/[,.]/.test(clause[0]) ? 1 : 0) : room.trimEnd().length)
}

/** The likeliest place for the mark that opens what an orphaned closing mark ends, as an offset; `undefined` where any guess would be idle. */
export function openingPlace(text: string, explanation: Explanation, fault: Fault): number | undefined {
  const {start, end} = roomBefore(text, explanation, fault)
  const room = text.slice(start, end)
  const word = /(?:\b\p{Lu}[\p{Lu}\d.&]+|[$£€]?\d[\d.,%]*\p{L}{0,2}|\S+)$/u.exec(room.slice(-LONGEST_WORD))
  if (fault.mark.kind.family === 'bracket') return word && /^[\p{Lu}\d$£€]/u.test(word[0]) ? end - word[0].length : undefined
  if (!/[,.!?…—-]$/.test(room)) return word ? end - word[0].length : undefined
  const lead = [...room.matchAll(LEAD_IN)].at(-1)
  if (lead) return start + lead.index + lead[0].length
  const follows = explanation.marks.some((mark) => mark.end === start)
  const sentence = follows ? /[,.:;!?]\s+/.exec(room) : undefined
  return start + (sentence ? sentence.index + sentence[0].length : room.length - room.trimStart().length)
}
