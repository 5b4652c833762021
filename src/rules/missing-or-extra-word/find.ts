import type {AmissWord} from '../../analysis/english/amiss-word.ts'
import {findAmissWords} from '../../analysis/english/missing-words.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isAuthors} from '../../analysis/running-text.ts'
import {syntaxesOf} from '../../analysis/syntax.ts'
import type {GrammarReader} from '../../language/grammar/grammar.ts'
import type {Span} from '../../text/span.ts'

/** A missing word, or one too many, with the stretch that is told. */
export interface ToldAmiss extends Pick<AmissWord, 'kind' | 'right' | 'word'> {
  readonly span: Span
}

/** The places of a paragraph where a small word is missing, or one too many. */
export function* findToldAmiss(paragraph: Paragraph, {partsOf}: GrammarReader): Generator<ToldAmiss> {
  for (const {syntax} of paragraph.once(syntaxesOf)) {
    const {starts, ends} = syntax.tokens
    for (const {start, end, ...said} of findAmissWords(syntax, partsOf)) {
      const span = {start: starts[start]!, end: ends[end - 1]!}
      if (isAuthors(span, paragraph)) yield {span, ...said}
    }
  }
}
