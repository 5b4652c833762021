import type {Document} from '../../analysis/document.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isStory, speechOf} from '../../analysis/speech.ts'
import {topicsOf} from '../../analysis/topics.ts'
import type {UnknownWord} from '../../analysis/unknown-words.ts'
import type {EnglishSpeller} from '../../language/english-speller.ts'
import {ANY_NAME} from '../../language/lexicon/flags.ts'
import {NONE} from '../../language/lexicon/lexicon.ts'
import type {Verdict} from './verdict.ts'

/**
 * Findings below this confidence are told, and never fail a run: by the length of the word, as short ones are near some word by chance. The last counts for all longer ones, for
 * words run together, and for what writers are known to write by mistake.
 */
const SURE = {short: {5: 0.72, 6: 0.69, 7: 0.62}, long: 0.58} as const
/** A text about software has more words of its own making, a story more rare ones. */
const MORE = {technical: 0.03, story: 0.1} as const

/** What kind of text a word stands in. */
export interface Setting {
  readonly isTechnical: boolean
  readonly isStory: boolean
  /** The whole text is in dialect, which nobody can tell from slips. */
  readonly isDialect: boolean
}

/** What kind of text a document is, to this rule. */
export const settingOf = (document: Document): Setting => document.once(settingIn)

const settingIn = (document: Document): Setting => ({
  isTechnical: document.once(topicsOf).includes('software'),
  isStory: isStory(document),
  isDialect: document.said.genre !== 'news' && document.once(speechOf).isThroughout,
})

function leastOf({text}: UnknownWord, {isTechnical, isStory}: Setting): number {
  const least = SURE.short[Math.max(5, text.length) as 5 | 6 | 7] ?? SURE.long
  return least + (isTechnical ? MORE.technical : 0) + (isStory ? MORE.story : 0)
}

/** Whether it is plain what was meant: words run together, a name in small letters, or a slip that writers are known to make. */
function isPlain({text}: UnknownWord, [best]: Verdict['corrections'], speller: EnglishSpeller): boolean {
  return best === undefined || best.text.includes(' ') || best.text.toLowerCase() === text.toLowerCase() || speller.isAttested(text)
}

/** What follows a handle that opens an item: “ottsch fixed a leak”, “ottsch: a leak”. */
const DEED = /^(?::| (?:\p{Ll}+ed|made|wrote) )/u
/** How far behind a word its deed is looked for, in UTF-16 code units. */
const DEED_REACH = 24

/** Whether a word in small letters opens an item as who did what it tells; where nobody is named, a sentence opens with a capital, and a note with the deed. */
const isDoer = ({start, end, shape}: UnknownWord, {kind, text}: Paragraph): boolean =>
  shape === 'lower' && kind === 'list-item' && text.slice(0, start).trim() === '' && DEED.test(text.slice(end, end + DEED_REACH))

/** Whether a word is all that its item, its cell or its brackets say, as a handle or a name is: “Mended a leak (ottsch)”. */
function isApart({start, end}: UnknownWord, {kind, text}: Paragraph): boolean {
  if (text.charAt(start - 1) === '(' && text.charAt(end) === ')') return true
  return (kind === 'list-item' || kind === 'table-cell') && text.trim().length === end - start
}

/** A place or a person in small letters is, to a text about software, as often a program's name. */
const mayBeProgram = ({text}: UnknownWord, [best]: Verdict['corrections'], {lexicon}: EnglishSpeller): boolean =>
  best !== undefined && best.word !== NONE && best.text.toLowerCase() === text && (lexicon.flags(best.word) & ANY_NAME) !== 0

/** Whether a finding is sure enough to fail a run. */
export function isSure(
  word: UnknownWord,
  {corrections, confidence}: Verdict,
  paragraph: Paragraph,
  setting: Setting,
  speller: EnglishSpeller,
): boolean {
  if (setting.isDialect) return false
  if ((isApart(word, paragraph) || isDoer(word, paragraph)) && !speller.isAttested(word.text)) return false
  if (setting.isTechnical && mayBeProgram(word, corrections, speller)) return false
  return confidence >= (isPlain(word, corrections, speller) ? SURE.long : leastOf(word, setting))
}
