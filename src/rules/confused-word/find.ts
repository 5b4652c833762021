import type {PartsOf} from '../../analysis/english/base-form.ts'
import type {MisreadWords} from '../../analysis/english/misread.ts'
import {findMisreadWords} from '../../analysis/english/misread-words.ts'
import {findWrongNumbers} from '../../analysis/english/noun-number.ts'
import {spanOfTokens} from '../../analysis/english/token-tests.ts'
import {neighbourhoodOf} from '../../analysis/neighbourhood.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isAuthors} from '../../analysis/running-text.ts'
import {syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {FormAnswers} from '../../analysis/words/forms.ts'
import type {Word} from '../../analysis/words.ts'
import type {Alternative, Contexts} from '../../language/contexts/contexts.ts'
import type {Neighbourhood} from '../../language/contexts/tokens-around.ts'
import type {GrammarReader} from '../../language/grammar/grammar.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {madeOnce} from '../../text/made-once.ts'
import type {Span} from '../../text/span.ts'

/** A word in whose place another is far likelier. */
interface ConfusedWord {
  readonly word: Word
  readonly meant: string
  readonly confidence: number
}

/** Part of a name or of a line in capitals, where the model has not learnt to read. */
const isNamed = ({text, initial}: Word): boolean =>
  (text.length > 1 && text === text.toUpperCase()) || (!initial && /^\p{Lu}/u.test(text) && !/^I(?:'|$)/.test(text))

const QUOTES = ['"', "'"]

/** A word by itself between quotation marks: “its” and “it's” differ. */
const isSpokenOf = ({left, right}: Neighbourhood): boolean => QUOTES.includes(left[0]) && QUOTES.includes(right[0])

const surplus = ({margin, least}: Alternative): number => margin - least

/** The clearest of the words that are likely enough. */
function clearest(alternatives: readonly Alternative[]): Alternative | undefined {
  const [best] = alternatives.filter((alternative) => surplus(alternative) >= 0).sort((a, b) => surplus(b) - surplus(a))
  return best
}

/** Confidence at the least margin, and how much more there is for each nat beyond it. */
const CONFIDENCE = {least: 0.5, nat: 0.06, most: 0.8} as const

const confidenceIn = (alternative: Alternative): number =>
  Math.min(CONFIDENCE.most, Math.round(100 * (CONFIDENCE.least + CONFIDENCE.nat * surplus(alternative))) / 100)

/** Which forms are often confused. */
const confusedOf = madeOnce((contexts: Contexts) => new FormAnswers<boolean>(({lower}) => contexts.mayBeConfused(lower)))

/** The words of a paragraph in whose places another is far likelier. Only words that are often confused are looked at. */
export function* findConfusedWords(text: string, words: readonly Word[], contexts: Contexts): Generator<ConfusedWord> {
  const confused = confusedOf(contexts)
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    if (!confused.of(word.form) || isNamed(word)) continue
    const neighbourhood = neighbourhoodOf(text, words, index)
    if (isSpokenOf(neighbourhood)) continue
    const found = clearest(contexts.alternatives(word.form.lower, neighbourhood))
    if (found) yield {word, meant: found.meant, confidence: confidenceIn(found)}
  }
}

/** Words that the syntax of their sentence shows to be slips. */
interface MisreadStretch {
  readonly span: Span
  readonly meant: string
}

const slipsIn = (syntax: Syntax, partsOf: PartsOf): readonly MisreadWords[] => [
  ...findMisreadWords(syntax, partsOf),
  ...findWrongNumbers(syntax, partsOf),
]

/** The words of a paragraph that the syntax of their sentences shows to be slips for others. */
export function* findMisreadStretches(paragraph: Paragraph, {partsOf}: GrammarReader): Generator<MisreadStretch> {
  const isCurly = paragraph.text.includes('’')
  for (const {syntax} of paragraph.once(syntaxesOf)) {
    for (const {start, end, meant} of slipsIn(syntax, partsOf)) {
      const span = spanOfTokens(syntax, start, end)
      if (isAuthors(span, paragraph)) yield {span, meant: isCurly ? meant : meant.replace('’', "'")}
    }
  }
}
