import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Span} from '../../src/index.ts'

/** Where a message points: UTF-16 offsets into the source, end exclusive; empty for a message at a point. */
export function spanOf({place}: VFileMessage): Span {
  const from = place && ('start' in place ? place.start : place)
  const to = place && ('end' in place ? place.end : place)
  return {start: from?.offset ?? Number.NaN, end: to?.offset ?? Number.NaN}
}

/** The messages of some rules. */
export const messagesOf = ({messages}: VFile, ...ruleIds: readonly string[]): VFileMessage[] =>
  messages.filter(({ruleId}) => ruleId !== undefined && ruleIds.includes(ruleId))

/** How many code units two spans share. */
export const sharedLength = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Whether one of the flags covers more than half of a sentence. */
export const isHitBy = (sentence: Span, flags: readonly Span[]): boolean =>
  flags.some((flag) => 2 * sharedLength(flag, sentence) > sentence.end - sentence.start)

/** A span in its surroundings, on one line: `… said ⟦helo⟧ and left`. */
export function inContext(text: string, {start, end}: Span, before: number, after: number): string {
  const told = `${text.slice(Math.max(0, start - before), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + after)}`
  return told.replaceAll('\n', '⏎')
}

/** How many words there are in a text: stretches of letters and digits, with apostrophes and hyphens inside them. */
export const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length
