import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {Paragraph} from '../paragraph.ts'
import {isLetter} from '../sentences/characters.ts'
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

const APOSTROPHE = /[’']/g
const LONGEST_CONTRACTED = 5

/** What is contracted after any word, and words after which `’s` is. */
const CONTRACTED = new Set(['t', 're', 've', 'll', 'd', 'm'])
const CONTRACTS_S = new Set(['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here', 'let'])

/** Letters on one side of a place, in small ones; one more than may be asked for says that they are no such word. */
function lettersFrom(text: string, at: number, step: 1 | -1): string {
  let end = at
  while (Math.abs(end - at) <= LONGEST_CONTRACTED && isLetter(text.charCodeAt(end))) end += step
  return (step === 1 ? text.slice(at, end) : text.slice(end + 1, at + 1)).toLowerCase()
}

/** `don’t`, `we’re`, `it’s`: what edited reports spell out. */
function isContraction(text: string, apostrophe: number): boolean {
  const rest = lettersFrom(text, apostrophe + 1, 1)
  const word = lettersFrom(text, apostrophe - 1, -1)
  return rest === 's' ? CONTRACTS_S.has(word) : word !== '' && CONTRACTED.has(rest)
}

/** Whether people write as they speak in a paragraph. */
export function isColloquial({text}: Paragraph): boolean {
  for (const {index} of text.matchAll(APOSTROPHE)) if (isContraction(text, index)) return true
  return false
}

const NAMES_AND_NUMBERS = tagSet('NNP', 'CD')

/** The share of names and numbers. */
export function shareOfNames(syntax: Syntax): number {
  let names = 0
  for (let at = syntax.first; at < syntax.end; at++) if (has(syntax, at, NAMES_AND_NUMBERS)) names++
  return names / (syntax.end - syntax.first)
}
