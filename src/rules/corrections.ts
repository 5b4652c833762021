import type {SourceMap} from '../formats/block.ts'
import {isHighSurrogate, isLowSurrogate} from '../text/code-units.ts'
import type {Edit, Finding, FixClass, Suggestion} from '../text/finding.ts'
import type {Span} from '../text/span.ts'

/** A text that was checked, and its way back to the source. */
export interface Mapped {
  readonly text: string
  readonly map: SourceMap
}

/** The corrections of a finding as they stand in the source. */
interface Corrections {
  /** What replaces exactly the source of the finding's span, best first. */
  readonly expected: readonly string[]
  readonly suggestions?: readonly Suggestion[]
  readonly fix: FixClass
}

/** The smallest edit that turns the text of a span into the replacement: what both share at their ends stays. */
function smallestEdit(seen: string, replacement: string, {start, end}: Span): Edit {
  const shortest = Math.min(seen.length, replacement.length)
  let head = 0
  while (head < shortest && seen.charCodeAt(head) === replacement.charCodeAt(head)) head++
  if (isHighSurrogate(seen.charCodeAt(head - 1))) head--
  let tail = 0
  while (tail < shortest - head && seen.charCodeAt(seen.length - 1 - tail) === replacement.charCodeAt(replacement.length - 1 - tail)) tail++
  if (isLowSurrogate(seen.charCodeAt(seen.length - tail))) tail--
  return {start: start + head, end: end - tail, text: replacement.slice(head, replacement.length - tail)}
}

/**
 * The span's text with the edits made, as it is to stand in the source, markup and decoded characters beside what changes left as they are; `undefined` where
 * the source of what changes is not the text that the rule saw.
 */
function inSource(source: string, map: SourceMap, span: Span, edits: readonly Edit[]): string | undefined {
  const whole = map.toSource(span)
  let made = ''
  let from = whole.start
  for (const wanted of edits) {
    const edit = map.rewrite(wanted)
    if (!edit || edit.start < from || edit.end > whole.end) return undefined
    made += source.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return made + source.slice(from, whole.end)
}

function suggestionInSource({title, edits}: Suggestion, map: SourceMap): Suggestion | undefined {
  const mapped = edits.map((edit) => map.rewrite(edit))
  return mapped.every((edit) => edit !== undefined) ? {title, edits: mapped} : undefined
}

/**
 * Takes the corrections of a finding to the source. Those that cannot be made there without touching markup are dropped; if that meets the best
 * replacement, none of the others is made unasked.
 */
export function correctionsInSource(source: string, {text, map}: Mapped, finding: Finding): Corrections {
  const {span, replacements, suggestions, fix} = finding
  const seen = text.slice(span.start, span.end)
  const editsFor = (replacement: string, index: number) =>
    (index === 0 ? finding.edits : undefined) ?? [smallestEdit(seen, replacement, span)]
  if (map.start !== undefined && suggestions === undefined) return {expected: replacements, fix}
  const all = replacements.map((replacement, index) => inSource(source, map, span, editsFor(replacement, index)))
  const expected = all.filter((replacement) => replacement !== undefined)
  const kept = suggestions?.map((suggestion) => suggestionInSource(suggestion, map)).filter((suggestion) => suggestion !== undefined)
  return {expected, ...(kept && {suggestions: kept}), fix: all[0] === undefined ? (replacements.length > 0 ? 'suggestion' : fix) : fix}
}
