import {fnv} from './fnv.ts'
import type {Span} from './span.ts'

/** Words on either side of a finding that tell it from another of the same text; fewer where its paragraph ends. */
const NEIGHBOURS = 5

/** So far a paragraph is searched for them. Unit: UTF-16 code units. */
const REACH = 200

const hex = (value: number): string => value.toString(16).padStart(8, '0')

/**
 * A hash of a text as 16 hexadecimal digits: two FNV-1a of 32 bits, over the text forwards and over it with the first result before it. Tells
 * findings apart; no protection against anybody who wants two to be alike.
 */
export function hashOf(text: string): string {
  const first = fnv(text)
  return hex(first) + hex(fnv(hex(first) + text, 0x050c5d1f))
}

/** A hash of a text as a whole number of 53 bits, for one who keeps many. */
export function numberOf(text: string): number {
  const first = fnv(text)
  return first * 0x200000 + (fnv(text, first ^ 0x050c5d1f) >>> 11)
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/**
 * What stands around a span in its paragraph, white space apart: it stays the same when the paragraph moves or is wrapped anew, and when
 * anything outside of it is edited.
 */
export function neighbourhood(source: string, {start, end}: Span): {readonly before: string; readonly after: string} {
  const above = source.slice(Math.max(0, start - REACH), start)
  const below = source.slice(end, end + REACH)
  const before = above.split(/\r?\n[ \t]*\r?\n/).at(-1) ?? ''
  const after = below.split(/\r?\n[ \t]*\r?\n/)[0] ?? ''
  return {before: words(before).slice(-NEIGHBOURS).join(' '), after: words(after).slice(0, NEIGHBOURS).join(' ')}
}
