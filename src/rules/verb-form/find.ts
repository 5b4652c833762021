import {confusionStarts} from '../../analysis/confusions.ts'
import type {PartsOf} from '../../analysis/english/base-form.ts'
import {spanOfTokens} from '../../analysis/english/token-tests.ts'
import {findWrongForms} from '../../analysis/english/wrong-forms.ts'
import {findWrongParticiples} from '../../analysis/english/wrong-participles.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isAuthors} from '../../analysis/running-text.ts'
import {syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import type {GrammarReader} from '../../language/grammar/grammar.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import type {Span} from '../../text/span.ts'

/** A verb in the wrong form, as it is told. */
interface ToldForm {
  readonly span: Span
  /** The word that calls for another form. */
  readonly after: string
  readonly right: readonly string[]
  /** Whether a participle should stand there, and not the base form. */
  readonly isParticiple: boolean
}

interface WrongVerb extends Omit<ToldForm, 'span' | 'after'> {
  readonly at: number
  readonly after: number
}

function* wrongVerbs(syntax: Syntax, partsOf: PartsOf): Generator<WrongVerb> {
  for (const found of findWrongForms(syntax, partsOf)) yield {...found, right: [found.right], isParticiple: false}
  for (const found of findWrongParticiples(syntax, partsOf)) yield {...found, isParticiple: true}
}

/** The verbs of a paragraph whose form does not go with a modal verb, “to” or a form of “do”, “be” or “have” before them; not those that a pattern has told already. */
export function* findToldForms(paragraph: Paragraph, {partsOf}: GrammarReader): Generator<ToldForm> {
  for (const {syntax} of paragraph.once(syntaxesOf)) {
    const {starts, ends} = syntax.tokens
    for (const {at, after, right, isParticiple} of wrongVerbs(syntax, partsOf)) {
      const span = spanOfTokens(syntax, at)
      if (!paragraph.once(confusionStarts).has(span.start) && isAuthors(span, paragraph))
        yield {span, after: paragraph.text.slice(starts[after], ends[after]), right, isParticiple}
    }
  }
}
