import {findRepetitions, findRepetitionsInLong, type RepeatedPassage, readPassage} from '../analysis/repeated-passages.ts'
import {shortened} from '../text/excerpt.ts'
import type {Edit} from '../text/finding.ts'
import type {Span} from '../text/span.ts'
import {type Change, definePass} from './pass.ts'
import {removalsOf, type TextLine, textLines, textsOf} from './text-lines.ts'

type MessageId = 'line' | 'near' | 'sentence'

const isWhole = (repetition: RepeatedPassage): boolean => repetition.kind !== 'sentence'

/** A sentence goes with the space that parts it from its neighbour. */
function sentenceEdit(text: string, span: Span, line: TextLine): Edit {
  let {start, end} = span
  while (end < line.end && /\s/.test(text[end]!)) end++
  if (end === line.end) while (start > line.start && /\s/.test(text[start - 1]!)) start--
  return {start, end, text: ''}
}

function changesOf(text: string, lines: readonly TextLine[], found: readonly RepeatedPassage[]): Change<MessageId>[] {
  const whole = found.filter(isWhole)
  const removals = removalsOf(
    text,
    lines,
    whole.map(({index}) => index),
  )
  const edits = new Map(whole.map((repetition, place) => [repetition, removals[place]!]))
  return found.map((repetition) => {
    const line = lines[repetition.index]!
    const span = {start: line.start + repetition.span.start, end: line.start + repetition.span.end}
    const edit = edits.get(repetition) ?? sentenceEdit(text, span, line)
    const message = repetition.kind === 'paragraph' ? 'line' : repetition.kind
    return {message, values: {actual: shortened(text.slice(span.start, span.end))}, span, edit, confidence: 0.9}
  })
}

/** Takes out a title, paragraph or sentence that the text has had already; the first one stays. */
export const duplicatePassage = definePass<MessageId>({
  id: 'duplicate-passage',
  messages: {
    line: ({actual}) => ({reason: `Removed “${actual}”`, note: 'The same text appears further up.'}),
    near: ({actual}) => ({reason: `Removed “${actual}”`, note: 'Nearly the same paragraph appears further up.'}),
    sentence: ({actual}) => ({reason: `Removed the sentence “${actual}”`, note: 'The same sentence appears further up.'}),
  },
  run(text, {isLong}) {
    const lines = textLines(text)
    const texts = textsOf(lines)
    const found = isLong ? [...findRepetitionsInLong(texts, text.length)] : findRepetitions(Array.from(texts, readPassage))
    return found.length > 0 ? changesOf(text, lines, found) : []
  },
})
