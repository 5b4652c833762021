import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {Paragraph} from '../paragraph.ts'
import type {SentenceSyntax} from '../syntax-of-sentences.ts'
import {ARTICLES, COLON} from './tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

const OPENS_PHRASE_TAGS = tagSet('IN', 'SIN', 'SWRB', 'WP', 'WDT')

/** A word of four letters or more without a capital. */
const LONG_AND_SMALL = /(?<!\p{L})(?!\p{Lu})\p{L}{4}/u

/** The same where the word stands after a space and has no letters beyond ASCII, which is told sooner. */
const PLAIN_LONG_AND_SMALL = / [a-z]{4}/

/** Two words of four letters or more. */
const TWO_LONG = /\p{L}{4}\P{L}(?:.*\P{L})?\p{L}{4}/su

/** Words other than prepositions and subordinators that a title seldom opens with, but a phrase full of names does. */
const OPENS_PHRASE = wordSet('according including such')

const opensPhrase = (syntax: Syntax): boolean =>
  has(syntax, syntax.first, OPENS_PHRASE_TAGS) || OPENS_PHRASE.has(lowerAt(syntax, syntax.first))

/**
 * A title set like a sentence: `Closing Gaps in Farming.` Next to other sentences, one that opens like a phrase, or has an article or a verb,
 * has names in it: `During the Middle Ages.`
 */
function isTitle({text, syntax, previous, next}: SentenceSyntax): boolean {
  if (PLAIN_LONG_AND_SMALL.test(text) || LONG_AND_SMALL.test(text) || !TWO_LONG.test(text)) return false
  return !(previous || next) || text.includes(':') || !(opensPhrase(syntax) || hasArticleOrVerb(syntax))
}

function hasArticleOrVerb(syntax: Syntax): boolean {
  for (let at = syntax.first; at < syntax.end; at++) if (has(syntax, at, ARTICLES) || isFiniteAt(syntax, at)) return true
  return false
}

/** `Getting there: on foot.` */
const SHORT_LABEL = /^\p{Lu}[\p{L} '’-]{1,24}:\s/u

/** `For the appellants, a firm in Kent: Mrs Hale.`, `Rated: 12 for violence.`: a label in front and what it stands for, without a verb between. */
function isLabelled({text, syntax}: SentenceSyntax): boolean {
  if (!SHORT_LABEL.test(text) && !/:\s+["“]?[\p{Lu}\d]/u.test(text)) return false
  for (let at = syntax.first; at < syntax.end && !has(syntax, at, COLON); at++) if (isFiniteAt(syntax, at)) return false
  return true
}

/** Ends like a sentence: one full stop or exclamation mark, before which a stray space and after which quotation marks and brackets may stand. */
const ENDS = /[^.!?…\s]\s?[.!]["”’'»)\]]*$/

/** A question anywhere, or three dots at either end: the writer broke off, or asks. */
const ASKS_OR_TRAILS = /\?|^["“‘'([\p{Cf}]*(?:…|\.\.)/u

/** An aside between brackets, which may be of any form. */
const ASIDE = /^\(.*\)[.!]?$/s

/** Opens with a small letter or with a mark that opens nothing: what stood before was lost or is a line above. */
const OPENS_AMISS = /^["“‘'([]*[\p{Ll},;:)\]–—-]/u

/** `The bowl (inv.`: what ends within brackets ends in an abbreviation, and goes on. */
function endsWithinBrackets(text: string): boolean {
  let open = 0
  for (const mark of text) {
    if (mark === '(') open++
    if (mark === ')') open = Math.max(0, open - 1)
  }
  return open > 0
}

/** `For example, 3 × 360 = 1,080.`: a sign that says how two quantities stand to each other is read as a verb. */
const EQUATES = /\s[=≠≈<>≤≥]\s/

/** Whether a sentence has the form of one that is meant to stand: it opens and ends like one, neither asks nor trails off, and is no aside, title, label or equation. */
export function isInSentenceForm(sentence: SentenceSyntax): boolean {
  const {text} = sentence
  if (!ENDS.test(text.slice(-12)) || ASIDE.test(text) || ASKS_OR_TRAILS.test(text) || OPENS_AMISS.test(text)) return false
  return !endsWithinBrackets(text) && !isTitle(sentence) && !isLabelled(sentence) && !EQUATES.test(text)
}

/** `don’t`, `we’re`, `it’s`: what edited reports spell out. */
const CONTRACTION = /\p{L}[’'](?:t|re|ve|ll|d|m)(?!\p{L})|(?<!\p{L})(?:it|that|there|he|she|what|who|here|let)[’']s(?!\p{L})/iu

/** Whether people write as they speak in a paragraph. */
export const isColloquial = ({text}: Paragraph): boolean => CONTRACTION.test(text)

const NAMES_AND_NUMBERS = tagSet('NNP', 'CD')

/** The share of names and numbers. */
export function shareOfNames(syntax: Syntax): number {
  let names = 0
  for (let at = syntax.first; at < syntax.end; at++) if (has(syntax, at, NAMES_AND_NUMBERS)) names++
  return names / (syntax.end - syntax.first)
}
