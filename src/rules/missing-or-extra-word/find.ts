import type {AmissWord} from '../../analysis/english/amiss-word.ts'
import {findAmissWords} from '../../analysis/english/missing-words.ts'
import {spanOfTokens} from '../../analysis/english/token-tests.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isAuthors} from '../../analysis/running-text.ts'
import {syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import type {GrammarReader} from '../../language/grammar/grammar.ts'
import type {Span} from '../../text/span.ts'

/** A missing word, or one too many, with the stretch that is told. */
interface ToldAmiss extends Pick<AmissWord, 'kind' | 'right' | 'word'> {
  readonly span: Span
}

/** Whether a stressed phrase goes on beyond one of the words: it is spoken of as a whole, as in “the *your boat is ready*”. */
const breaksStress = (span: Span, {marks}: Paragraph): boolean =>
  marks.some(
    ({name, start, end}) =>
      (name === 'emphasis' || name === 'strong') &&
      ((span.start < start && start < span.end && span.end < end) || (start < span.start && span.start < end && end < span.end)),
  )

/** The places of a paragraph where a small word is missing, or one too many. */
export function* findToldAmiss(paragraph: Paragraph, {partsOf}: GrammarReader): Generator<ToldAmiss> {
  for (const {syntax} of paragraph.once(syntaxesOf)) {
    for (const {start, end, ...said} of findAmissWords(syntax, partsOf)) {
      const span = spanOfTokens(syntax, start, end)
      if (isAuthors(span, paragraph) && !breaksStress(span, paragraph)) yield {span, ...said}
    }
  }
}
