import type {Language} from '../language/language.ts'
import {Recent} from '../language/recent.ts'
import {applyEdits, byPlace} from '../text/edits.ts'
import type {Edit} from '../text/finding.ts'
import {madeOnce} from '../text/made-once.ts'
import {moved, type Span} from '../text/span.ts'
import type {Paragraph} from './paragraph.ts'

/** Where an offset in a text stands once edits that are in order have been made in it. */
const movedBy = (offset: number, edits: readonly Edit[]): number =>
  edits.reduce((to, {start, end, text}) => (end <= offset ? to + text.length - (end - start) : to), offset)

/** A stretch of a paragraph with edits made, and where in it something stands that was in it before. */
export interface EditedExcerpt {
  readonly block: Pick<Paragraph, 'kind' | 'text' | 'opaque'>
  readonly within: Span
}

/**
 * Makes edits in a stretch of a paragraph, so that what it costs to read the outcome does not grow with the paragraph.
 *
 * @param span - the stretch; what is opaque in part only is left out
 * @param edits - apart from each other and within the stretch; like all offsets that are given, theirs are of the paragraph's text
 * @param within - what stands in the stretch
 */
export function editedExcerpt({text, opaque, kind}: Paragraph, span: Span, edits: readonly Edit[], within: Span): EditedExcerpt {
  const {start, end} = span
  const own = edits.map((edit) => moved(edit, -start)).sort(byPlace)
  const placed = (one: Span): Span => ({start: movedBy(one.start - start, own), end: movedBy(one.end - start, own)})
  const inside = opaque.filter((one) => one.start >= start && one.end <= end)
  return {block: {kind, text: applyEdits(text.slice(start, end), own), opaque: inside.map(placed)}, within: placed(within)}
}

/** So many answers are remembered: the same text is asked for again whenever something else in its document has changed, and in each round of `fix`. */
const REMEMBERED = 500

/** Longer texts are not remembered: they would hold memory, and hardly come again. Unit: UTF-16 code units. */
const LONGEST_REMEMBERED = 2000

/** A question about edited excerpts that remembers its answers for each language, by text and place. */
export function remembered(ask: (excerpt: EditedExcerpt, language: Language) => boolean): typeof ask {
  const answersFor = madeOnce((_: Language) => new Recent<boolean>(REMEMBERED))
  return (excerpt, language) => {
    if (excerpt.block.text.length > LONGEST_REMEMBERED) return ask(excerpt, language)
    const answers = answersFor(language)
    const key = JSON.stringify(excerpt)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = ask(excerpt, language)
    answers.set(key, answer)
    return answer
  }
}
