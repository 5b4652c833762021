import type {Block} from '../formats/block.ts'
import type {Finding} from '../text/finding.ts'
import {madeOnce} from '../text/made-once.ts'
import type {Span} from '../text/span.ts'

/** A text to which a correction is made; of a block, also what it is. */
export interface Corrected {
  readonly text: string
  readonly kind?: Block['kind']
}

/** What links name by a sign of number: `](#the-boat)`, `href="#the-boat"`, `[boat]: #the-boat`. */
const FRAGMENT = /[("'\s<]#([\p{L}\p{N}_-]+)/gu

/** The fragments that links of a source name, gathered once for it. */
const fragmentsOf = madeOnce(
  (source: {readonly text: string}): ReadonlySet<string> => new Set(Array.from(source.text.matchAll(FRAGMENT), ([, name]) => name!)),
)

/** A heading in an item of a list that micromark takes for text, after a paragraph or code that is set in, and GitHub does not. */
const IN_ITEM = /^\d{1,9}[.)] #{1,6} (?=\S)/

/** The name that GitHub and most generators of sites give a heading: small letters, hyphens for spaces, no marks. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')

const replaced = (text: string, {start, end}: Span, replacement: string): string => text.slice(0, start) + replacement + text.slice(end)

/** Whether the first correction of a finding would give a heading another name than links of its own source know it by. */
export function breaksLinks(source: {readonly text: string}, {text, kind}: Corrected, {span, replacements}: Finding): boolean {
  const [first] = replacements
  const sign = IN_ITEM.exec(text)?.[0].length ?? 0
  if (first === undefined || (kind !== 'heading' && sign === 0)) return false
  const anchor = anchorOf(text.slice(sign))
  return anchorOf(replaced(text, span, first).slice(sign)) !== anchor && fragmentsOf(source).has(anchor)
}
