import {characterAt, characterBefore} from '../../analysis/odd-characters/scripts.ts'
import type {OddCharacter} from '../../analysis/odd-characters.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {byStart} from '../../text/span.ts'

const ENDS_WORD = /[\p{L}\p{N}.,;!?)\]"'”’]/u
const STARTS_WORD = /[\p{L}\p{N}(["'“‘£$€]/u

/** More odd spaces than this in one paragraph come from one cause, and are reported as one. */
const MOST_ALONE = 5

/**
 * Whether an odd space parts two words of running text. Elsewhere, at the edge of a text, beside other spaces, signs or code, it is there for the layout, and
 * a reader sees no difference.
 */
function isInProse({text, opaque}: Paragraph, {start, end}: OddCharacter): boolean {
  if (!ENDS_WORD.test(characterBefore(text, start)) || !STARTS_WORD.test(characterAt(text, end))) return false
  return !opaque.some((code) => code.end === start || code.start === end)
}

/** The odd characters that a reader would want to know of, in order: spaces only in prose, and many of one sort as one. */
export function worthReporting(paragraph: Paragraph, found: readonly OddCharacter[]): readonly OddCharacter[] {
  const counts = new Map<string, number>()
  const kept = found.filter((odd) => odd.kind !== 'space' || isInProse(paragraph, odd))
  for (const {kind, code} of kept) if (kind === 'space') counts.set(code, (counts.get(code) ?? 0) + 1)
  const many = [...counts].filter(([, count]) => count > MOST_ALONE).map(([code]) => code)
  if (many.length === 0) return kept
  const rest = kept.filter(({code}) => !many.includes(code))
  return [...rest, ...many.map((code) => asOne(paragraph.text, kept, code))].sort(byStart)
}

function asOne(text: string, found: readonly OddCharacter[], code: string): OddCharacter {
  const same = found.filter((odd) => odd.code === code)
  const start = same[0]!.start
  const parts: string[] = []
  let from = start
  for (const odd of same) {
    parts.push(text.slice(from, odd.start), odd.replacement)
    from = odd.end
  }
  return {start, end: from, kind: 'space', code, replacement: parts.join('')}
}
