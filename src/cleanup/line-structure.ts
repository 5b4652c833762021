import {plainBlocks, plainBlockTable} from '../formats/plain.ts'
import type {Edit} from '../text/finding.ts'
import type {Span} from '../text/span.ts'
import {joinLines} from './line-structure/join-lines.ts'
import {codeSpans} from './line-structure/laid-out-code.ts'
import {normaliseGap} from './line-structure/normalise-gap.ts'
import {Vocabulary} from './line-structure/vocabulary.ts'
import {type Change, definePass} from './pass.ts'

type MessageId = 'joined' | 'unhyphenated' | 'white-space' | 'blank-lines'

const changeOf = (message: MessageId, edit: Edit): Change<MessageId> => ({message, values: {}, span: edit, edit, confidence: 0.9})

/** The changes that touch none of some stretches; both stand in order. */
function outside(changes: Change<MessageId>[], kept: readonly Span[]): Change<MessageId>[] {
  let at = 0
  return changes.filter(({span}) => {
    while (at < kept.length && kept[at]!.end <= span.start) at++
    const next = kept[at]
    return next === undefined || span.end <= next.start
  })
}

/**
 * Joins lines that were only wrapped, undoes hyphenation at line ends, and evens out blank lines and white space at the ends of lines.
 * Lists, headings and lines that were broken on purpose stay; which those are, the plain-text format says.
 */
export const lineStructure = definePass<MessageId>({
  id: 'line-structure',
  messages: {
    joined: () => ({reason: 'Joined two lines of one paragraph', note: 'The line was only wrapped here.'}),
    unhyphenated: () => ({
      reason: 'Joined a word that was divided at the end of a line',
      note: 'The hyphen was only there for the line break.',
    }),
    'white-space': () => ({reason: 'Removed white space at the edge of a line', note: 'Nobody sees it.'}),
    'blank-lines': () => ({reason: 'Removed blank lines', note: 'One blank line separates paragraphs.'}),
  },
  run(text, context) {
    const changes: Change<MessageId>[] = []
    const vocabulary = new Vocabulary(text, context.isWord)
    let from = 0
    const closeGap = (to: number) => {
      const gap = normaliseGap(text, from, to)
      if (gap) changes.push(changeOf(gap.message, gap.edit))
    }
    for (const block of (context.isLong ? plainBlockTable : plainBlocks)(text)) {
      const {start} = block.map.toSource({start: 0, end: 0})
      closeGap(start)
      for (const {message, edit} of joinLines(text, start, start + block.text.length, vocabulary)) changes.push(changeOf(message, edit))
      from = start + block.text.length
    }
    closeGap(text.length)
    return outside(changes, codeSpans(text))
  },
})
