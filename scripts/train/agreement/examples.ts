import type {Paragraph} from '../../../src/analysis/paragraph.ts'
import {freeParagraphs} from '../free-text.ts'
import type {SourcedExample} from '../held-out.ts'
import {randomOf} from '../random.ts'
import {keyOf, verdicts} from './judged.ts'
import {agreementsIn, paragraphOf, placesIn, withOther} from './places.ts'

/** A place of which the rule has to decide. */
export interface AgreementExample extends SourcedExample {
  /** `made`: a verb that was put in the other form; `judged`: what stands in the text. */
  readonly origin: 'made' | 'judged'
}

/** One paragraph in so many has one of its verbs put in the other form, which counts for so much. */
const MADE = {one: 80, weight: 0.08}
/** In stories people speak as they like, also outside of quotation marks. */
const STORIES = /^fiction/
const SEED = 20261202

/** One verb of a paragraph in the form that does not agree, as what the rule makes of it, if it makes anything. */
function* madeIn(paragraph: Paragraph, source: string, random: () => number): Generator<AgreementExample> {
  const all = [...agreementsIn(paragraph)]
  const one = all[Math.floor(random() * all.length)]
  const found = one && [...placesIn(withOther(paragraph, one))].find(({offset}) => offset === one.start)
  if (found) yield {source, origin: 'made', signs: found.signs, isPositive: true, weight: MADE.weight}
}

/** What the decision is fitted to: verbs of edited text as they stand, and made disagreements. */
export function* agreementExamples(folder: string): Generator<AgreementExample> {
  const random = randomOf(SEED)
  const known = verdicts()
  for (const {text, genre} of freeParagraphs(folder)) {
    if (STORIES.test(genre)) continue
    const paragraph = paragraphOf(text)
    for (const {sentence, within, signs} of placesIn(paragraph)) {
      const verdict = known.get(keyOf(sentence, within)) ?? 'false'
      if (verdict !== 'arguable') yield {source: genre, origin: 'judged', signs, isPositive: verdict === 'true'}
    }
    if (random() * MADE.one < 1) yield* madeIn(paragraph, genre, random)
  }
}
