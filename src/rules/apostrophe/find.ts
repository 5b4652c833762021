import {confusionStarts} from '../../analysis/confusions.ts'
import {findLostApostrophes} from '../../analysis/english/lost-apostrophes.ts'
import {spanOfTokens} from '../../analysis/english/token-tests.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import type {GrammarReader} from '../../language/grammar/grammar.ts'
import type {Span} from '../../text/span.ts'

/** A noun as it should be written, with the stretch that is told. */
interface ToldApostrophe {
  readonly span: Span
  readonly right: string
}

/** The nouns of a paragraph that have lost their apostrophe, or have it in the wrong place; not those that a pattern has told already. */
export function* findToldApostrophes(paragraph: Paragraph, {partsOf}: GrammarReader): Generator<ToldApostrophe> {
  const {text} = paragraph
  const isCurly = text.includes('’')
  for (const {syntax} of paragraph.once(syntaxesOf)) {
    for (const {start, end, right} of findLostApostrophes(syntax, partsOf)) {
      const span = spanOfTokens(syntax, start, end)
      if (!paragraph.once(confusionStarts).has(span.start)) yield {span, right: isCurly ? right : right.replace('’', "'")}
    }
  }
}
