import {RUNNING} from '../../analysis/running-text.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import type {BlockKind} from '../../formats/block.ts'
import type {Span} from '../../text/span.ts'

/** Whether the sentences of a block are to be judged at all. */
export const isRunningText = (kind: BlockKind, quotations: boolean): boolean => RUNNING.has(kind) || (quotations && kind === 'quotation')

/** Whether markup that is no prose is joined to a word, so that its ending can't be read: an attribute after a link. */
export const isJoinedToMarkup = ({start, end}: Span, opaque: readonly Span[]): boolean =>
  opaque.some((one) => one.start > start && one.start < end)

/** Ends like a sentence; quotation marks and brackets may follow. */
const ENDS = /[.!?…]["”’'»)\]]*$/

/** Whether a sentence is in a form that is judged: ended, and not so long that it is a list. */
export const isCandidate = (sentence: SentenceSyntax): boolean => ENDS.test(sentence.text.slice(-12)) && sentence.isClassifiable
