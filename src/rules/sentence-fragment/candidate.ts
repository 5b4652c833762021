import {ARTICLES, COLON} from '../../analysis/english/tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from '../../analysis/english/tokens.ts'
import type {SentenceSyntax} from '../../analysis/syntax.ts'
import type {BlockKind} from '../../formats/block.ts'
import {mayBeFragment} from '../../language/grammar/gate.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {isSubjectOfNext} from './partner.ts'

const OPENS_PHRASE_TAGS = tagSet('IN', 'SIN', 'SWRB', 'WP', 'WDT')

/** Blocks of running text. Headings, list items, captions and the like need no verb; a block quotation is somebody's words. */
const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'footnote'])

/** `Q: …`, `Mr Smith: …`: a line of an interview or a play, or `Note: …`. */
const LABEL = /^["“]?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?(?:\([^)]{1,30}\)\s?)?:\s/u

/** `COPPER: …`, `FIRST CAMPAIGN: …`: a heading in capitals on the line of the report that it heads, or who speaks. */
const RUN_IN_HEADING = /^(?=[^:]{0,80}\p{Lu}{3})\p{Lu}[\p{Lu}\d.'’&()/-]{0,40}(?:\s[\p{Lu}\d(&][\p{Lu}\d.'’&()/-]{0,40}){0,5}:\s/u

/** Whether a paragraph opens with its heading: its first sentence has two parts, and nothing is sure of the others. */
export const hasRunInHeading = (text: string): boolean => text.includes(':') && RUN_IN_HEADING.test(text)

/** Whether the sentences of a block are to be judged at all. */
export const isRunningText = (kind: BlockKind, text: string, quotations: boolean): boolean =>
  (RUNNING.has(kind) || (quotations && kind === 'quotation')) && !(text.includes(':') && LABEL.test(text) && !hasRunInHeading(text))

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

/** Fewer tokens than this, marks included, are an interjection or a label. */
const FEWEST_TOKENS = 4

/** Whether a sentence is in a form that is judged, and by its tags, or those of the next, could be a fragment. */
export function isCandidate(sentence: SentenceSyntax): boolean {
  const {text} = sentence
  if (
    !ENDS.test(text.slice(-12)) ||
    ASIDE.test(text) ||
    ASKS_OR_TRAILS.test(text) ||
    OPENS_AMISS.test(text) ||
    isTitle(sentence) ||
    isLabelled(sentence)
  )
    return false
  const {syntax} = sentence
  return syntax.tags.length >= FEWEST_TOKENS && sentence.isClassifiable && (mayBeFragment(syntax) || isSubjectOfNext(sentence))
}
