import {editedExcerpt} from '../../../analysis/edited-excerpt.ts'
import {bestVerbOf, MAIN} from '../../../analysis/english/verbs-of-sentence.ts'
import {Paragraph} from '../../../analysis/paragraph.ts'
import {type SentenceSyntax, syntaxesOf} from '../../../analysis/syntax-of-sentences.ts'
import type {Suggestion} from '../../../text/finding.ts'
import {above, type Range} from '../../../text/range.ts'
import type {Span} from '../../../text/span.ts'
import type {Sign} from '../../weighed-signs.ts'
import {joins} from '../join.ts'
import type {Fragment} from '../judge.ts'

/** The odds that a joined text is a fragment. */
const SCORE: Range = {least: -10, most: 4}

/** The stretch from a fragment to the neighbour that some edits join it to. */
function stretchOf({span, previous, next}: SentenceSyntax, [edit]: Suggestion['edits']): Span {
  const isJoinedBefore = edit!.start < span.start
  return {start: (isJoinedBefore ? previous!.span : span).start, end: (isJoinedBefore ? span : next!.span).end}
}

/** How the text reads if a fragment is joined to the neighbour that it was likely cut from: as one sentence, whose main verb stands in the other part. */
export function* signsOfJoin(fragment: Fragment, paragraph: Paragraph): Generator<Sign> {
  const [join] = joins(fragment)
  if (join === undefined) {
    yield ['no join', 1]
    return
  }
  const {sentence} = fragment
  const {block, within: span} = editedExcerpt(paragraph, stretchOf(sentence, join.edits), join.edits, sentence.span)
  const [one, more] = new Paragraph({kind: 'paragraph', text: block.text, opaque: []}, paragraph.language).once(syntaxesOf)
  if (one === undefined || more !== undefined || !one.isClassifiable) return
  const within = above(bestVerbOf(one, span, true), MAIN)
  yield ['joined score', above(one.classification.score, SCORE)]
  yield ['joined: verb within', within]
  yield [`joined: verb within ${fragment.kind}`, within]
  yield ['joined: verb outside', above(bestVerbOf(one, span, false), MAIN)]
}
