import {likelyDisagreements, predicationsOf} from '../../../src/analysis/english/disagreements.ts'
import {pluralVerb, singularVerb} from '../../../src/analysis/english/inflect.ts'
import {Paragraph} from '../../../src/analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../../src/analysis/quotations.ts'
import {syntaxesOf} from '../../../src/analysis/syntax-of-sentences.ts'
import {loadLanguage} from '../../../src/language/load-language.ts'
import {isCandidate} from '../../../src/rules/subject-verb-agreement/judged-text.ts'
import {signsOf} from '../../../src/rules/subject-verb-agreement/signs-of-disagreement.ts'

const language = await loadLanguage(['grammar', 'speller'])

/** A verb that does not agree with its subject as it was read. */
export interface Place {
  /** Offset in the paragraph, in UTF-16 code units. */
  readonly offset: number
  readonly signs: ReadonlyMap<string, number>
  /** The sentence, and the offset in it. */
  readonly sentence: string
  readonly within: number
}

export const paragraphOf = (text: string): Paragraph => new Paragraph({kind: 'paragraph', text, opaque: []}, language)

/** The places in a paragraph of which the rule has to decide. */
export function* placesIn(paragraph: Paragraph): Generator<Place> {
  for (const sentence of paragraph.once(syntaxesOf)) {
    if (!isCandidate(sentence)) continue
    for (const disagreement of likelyDisagreements(sentence.syntax)) {
      const {starts, ends} = sentence.syntax.tokens
      const {at} = disagreement.verb
      if (isQuoted({start: starts[at]!, end: ends[at]!}, paragraph.once(quotationsOf))) continue
      yield {
        offset: starts[at]!,
        sentence: sentence.text,
        within: starts[at]! - sentence.span.start,
        signs: new Map(signsOf(sentence, disagreement, paragraph)),
      }
    }
  }
}

/** A verb that agrees with its subject: where it stands, and the form that would not. */
interface Agreement {
  readonly start: number
  readonly end: number
  readonly other: string
}

/** The verbs of a paragraph that agree with their subjects as these were read. */
export function* agreementsIn(paragraph: Paragraph): Generator<Agreement> {
  for (const {syntax} of paragraph.once(syntaxesOf)) {
    for (const {verb, subject} of predicationsOf(syntax)) {
      if (subject === undefined || subject.number !== verb.number) continue
      const {starts, ends} = syntax.tokens
      const span = {start: starts[verb.at]!, end: ends[verb.at]!}
      if (paragraph.text.slice(span.start, span.end) !== verb.lower || isQuoted(span, paragraph.once(quotationsOf))) continue
      yield {...span, other: verb.number === 'plural' ? singularVerb(verb.lower) : pluralVerb(verb.lower)}
    }
  }
}

/** A paragraph with a verb put in the form that does not agree. */
export const withOther = ({text}: Paragraph, {start, end, other}: Agreement): Paragraph =>
  paragraphOf(text.slice(0, start) + other + text.slice(end))
