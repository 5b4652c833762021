import {confusionStarts} from '../../analysis/confusions.ts'
import {findWrongForms} from '../../analysis/english/wrong-forms.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isAuthors} from '../../analysis/running-text.ts'
import {syntaxesOf} from '../../analysis/syntax.ts'
import type {GrammarReader} from '../../language/grammar/grammar.ts'
import type {Span} from '../../text/span.ts'

/** A verb in the wrong form, as it is told. */
export interface ToldForm {
  readonly span: Span
  /** The word that calls for another form. */
  readonly after: string
  readonly right: string
}

/** The verbs of a paragraph whose form does not go with a modal verb, “to” or a form of “do” before them; not those that a pattern has told already. */
export function* findToldForms(paragraph: Paragraph, {partsOf}: GrammarReader): Generator<ToldForm> {
  for (const {syntax} of paragraph.once(syntaxesOf)) {
    const {starts, ends} = syntax.tokens
    for (const {at, after, right} of findWrongForms(syntax, partsOf)) {
      const span = {start: starts[at]!, end: ends[at]!}
      if (!paragraph.once(confusionStarts).has(span.start) && isAuthors(span, paragraph))
        yield {span, after: paragraph.text.slice(starts[after], ends[after]), right}
    }
  }
}
