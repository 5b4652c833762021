import {disagrees} from '../../analysis/english/disagreements.ts'
import {Paragraph} from '../../analysis/paragraph.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import type {Language} from '../../language/language.ts'
import {Recent} from '../../language/recent.ts'
import type {Edit} from '../../text/finding.ts'
import type {Span} from '../../text/span.ts'
import {isCandidate} from './candidate.ts'
import {judge, type Manner} from './judge.ts'

/** A text after some edits, and where an offset in it stands then. */
function edited(text: string, edits: readonly Edit[]): {readonly text: string; readonly moved: (offset: number) => number} {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  let result = ''
  let from = 0
  for (const {start, end, text: put} of sorted) {
    result += text.slice(from, start) + put
    from = end
  }
  const moved = (offset: number): number =>
    sorted.reduce((to, {start, end, text: put}) => (end <= offset ? to + put.length - (end - start) : to), offset)
  return {text: result + text.slice(from), moved}
}

/** Suggestions are held to the standard of readers who look for faults. */
const STRICT: Manner = {strictness: 'strict', stylistic: false}

/** Whether a sentence would be reported again: as a fragment, or for its verb. */
const isFaulty = (sentence: SentenceSyntax): boolean =>
  (isCandidate(sentence) && judge(sentence, STRICT) !== undefined) || disagrees(sentence.syntax)

/** The paragraph's text from the sentence before a sentence to the one after it, so that what one fragment costs does not grow with its paragraph. */
function excerptOf(
  {text, opaque, kind}: Paragraph,
  {previous, next, span}: SentenceSyntax,
): {readonly block: Block; readonly start: number} {
  const [start, end] = [(previous?.span ?? span).start, (next?.span ?? span).end]
  const inside = opaque.filter((one) => one.start >= start && one.end <= end)
  return {block: {kind, text: text.slice(start, end), opaque: inside.map((one) => shifted(one, -start))}, start}
}

type Block = Pick<Paragraph, 'kind' | 'text' | 'opaque'>

const shifted = ({start, end}: Span, by: number): Span => ({start: start + by, end: end + by})

/** So many answers are remembered: the same text is asked for again whenever something else in its document has changed, and in each round of `fix`. */
const REMEMBERED = 500

/** Whether an edited text reads well in a place, by text and place. */
const known = new WeakMap<Language, Recent<boolean>>()

function knownTo(language: Language): Recent<boolean> {
  const answers = known.get(language) ?? new Recent(REMEMBERED)
  known.set(language, answers)
  return answers
}

/** Longer texts are not remembered: they would hold memory, and hardly come again. Unit: UTF-16 code units. */
const LONGEST_REMEMBERED = 2000

/** Whether no sentence within a span of a block is faulty. */
const hasNoFault = (block: Block, {start, end}: Span, language: Language): boolean =>
  new Paragraph(block, language).once(syntaxesOf).every((one) => one.span.end <= start || one.span.start >= end || !isFaulty(one))

function isSound(block: Block, within: Span, language: Language): boolean {
  if (block.text.length > LONGEST_REMEMBERED) return hasNoFault(block, within, language)
  const answers = knownTo(language)
  const key = JSON.stringify([block, within])
  const answered = answers.get(key)
  if (answered !== undefined) return answered
  const sound = hasNoFault(block, within, language)
  answers.set(key, sound)
  return sound
}

/**
 * Whether what some edits would make of a fragment and its neighbours reads well where it was edited: no sentence there is a fragment still, or has a
 * verb that does not agree. Edits are in offsets of the paragraph's text.
 */
export function readsWell(paragraph: Paragraph, edits: readonly Edit[], sentence: SentenceSyntax): boolean {
  const {block, start} = excerptOf(paragraph, sentence)
  const {text, moved} = edited(
    block.text,
    edits.map((edit) => ({...edit, ...shifted(edit, -start)})),
  )
  const movedSpan = (span: Span): Span => ({start: moved(span.start), end: moved(span.end)})
  return isSound(
    {kind: block.kind, text, opaque: block.opaque.map(movedSpan)},
    movedSpan(shifted(sentence.span, -start)),
    paragraph.language,
  )
}
