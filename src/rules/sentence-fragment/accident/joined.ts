import {Paragraph} from '../../../analysis/paragraph.ts'
import {type SentenceSyntax, syntaxesOf} from '../../../analysis/syntax-of-sentences.ts'
import type {Suggestion} from '../../../text/finding.ts'
import type {Span} from '../../../text/span.ts'
import type {Sign} from '../../weighed-signs.ts'
import {joins} from '../join.ts'
import type {Fragment} from '../judge.ts'
import {above, MAIN, type Range} from './range.ts'

/** The odds that a joined text is a fragment. */
const SCORE: Range = {least: -10, most: 4}

/** A text with a fragment and its neighbour joined, and where in it the fragment stands. */
interface Joined {
  readonly text: string
  readonly fragment: Span
}

function joinedOf(paragraph: Paragraph, {sentence}: Fragment, {edits}: Suggestion): Joined {
  const other = edits[0]!.start < sentence.span.start ? sentence.previous! : sentence.next!
  const [start, end] = [Math.min(other.span.start, sentence.span.start), Math.max(other.span.end, sentence.span.end)]
  let [text, from] = ['', start]
  for (const edit of edits) {
    text += paragraph.text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  text += paragraph.text.slice(from, end)
  const length = sentence.span.end - sentence.span.start
  return {text, fragment: other === sentence.next ? {start: 0, end: length - 1} : {start: text.length - length, end: text.length}}
}

/** The best odds that a verb within a span, or outside of it, is a main verb. */
function bestVerb({verbs, syntax}: SentenceSyntax, {start, end}: Span, isWithin: boolean): number {
  const of = verbs.score.filter((_, nth) => {
    const at = syntax.tokens.starts[verbs.at[nth]!]!
    return (at >= start && at < end) === isWithin
  })
  return Math.max(MAIN.least, ...of)
}

/** How the text reads if a fragment is joined to the neighbour that it was likely cut from: as one sentence, whose main verb stands in the other part. */
export function* signsOfJoin(fragment: Fragment, paragraph: Paragraph): Generator<Sign> {
  const [join] = joins(fragment)
  if (join === undefined) {
    yield ['no join', 1]
    return
  }
  const {text, fragment: span} = joinedOf(paragraph, fragment, join)
  const [one, more] = new Paragraph({kind: 'paragraph', text, opaque: []}, paragraph.language).once(syntaxesOf)
  if (one === undefined || more !== undefined || !one.isClassifiable) return
  const within = above(bestVerb(one, span, true), MAIN)
  yield ['joined score', above(one.classification.score, SCORE)]
  yield ['joined: verb within', within]
  yield [`joined: verb within ${fragment.kind}`, within]
  yield ['joined: verb outside', above(bestVerb(one, span, false), MAIN)]
}
