import type {Span} from '../../text/span.ts'

/** Where an expression has matched, and what its groups have taken, the first at 1. */
export interface Match extends Span {
  readonly groups: readonly (string | undefined)[]
}

/** Searches a text from an offset on for the first place where an expression matches. */
export type Search = (text: string, from: number) => Match | undefined

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff

/** Where the next match may start: after the last, and one character further where that is empty. */
export const afterMatch = (text: string, {start, end}: Span): number => (end > start ? end : isPair(text, end) ? end + 2 : end + 1)
