import type {Document} from '../../analysis/document.ts'
import {ownWordsOf} from '../../analysis/own-words.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {isStory, speechOf} from '../../analysis/speech.ts'
import {topicsOf} from '../../analysis/topics.ts'
import type {UnknownWord} from '../../analysis/unknown-words.ts'
import {isRunTogether} from '../../language/spelling/splitting.ts'

/** A letter drawn out as in speech, four times or more. "Soooo", "hmmmm". */
const DRAWN_OUT = /(\p{L})\1{3}/iu
/** A vowel three times: drawn out as well ("preeetty"), but where one of the three is a slip ("breeeding"). */
const THREE = /([aeiouy])\1\1/iu

function isDrawnOut({text}: UnknownWord, {speller}: Paragraph['language']): boolean {
  if (DRAWN_OUT.test(text)) return true
  const at = THREE.exec(text)?.index
  return at !== undefined && !speller?.correct(text.slice(0, at) + text.slice(at + 1))
}

/**
 * Whether an unknown word is one that the document has a right to: a term of one of its topics, or a word of its own code, of its addresses, its files or the names in
 * its programs.
 */
function isOwn({base}: UnknownWord, {language}: Paragraph, document: Document): boolean {
  const key = base.toLowerCase()
  const {words} = document.once(ownWordsOf)
  if (words.has(key) || isPluralOfOwn(key, words, language)) return true
  const topics = document.once(topicsOf)
  return topics.some((topic) => language.topics?.has(topic, key)) || (topics.length > 0 && language.speller?.isFreelyMade(key) === true)
}

/** A name that only the document knows, in the plural; a word that everybody knows may be misspelt in it (“tomatos”). */
const isPluralOfOwn = (key: string, words: ReadonlySet<string>, {speller}: Paragraph['language']): boolean =>
  key.endsWith('s') && words.has(key.slice(0, -1)) && speller?.correct(key.slice(0, -1)) === false

/** A name inside a sentence that one of the document's addresses has as well. */
const isNamed = ({base, shape, initial}: UnknownWord, document: Document): boolean =>
  shape === 'title' && !initial && document.once(ownWordsOf).words.has(base.toLowerCase())

/** Whether it is spoken in dialect: quoted, where the quotations of the document have more such words, or where the document is a story. */
const isDialect = (word: UnknownWord, paragraph: Paragraph, document: Document): boolean =>
  isQuoted(word, paragraph.once(quotationsOf)) && (isStory(document) || document.once(speechOf).isDialect)

/** A path, or a name as programs and packages have them: “paypal-scripts/tools”. */
const ADDRESS = /[\p{L}\p{N}-][/_@\\][\p{L}\p{N}]/u
/** How far round a word its path is looked at, in UTF-16 code units. */
const REACH = 40

/** Compounds of more parts than this are names out of programs: “sparc-unknown-linux-gnu”. */
const PARTS = 2

/** Whether a word is part of a path or of such a name. */
export function isInAddress({start, end, parts}: UnknownWord, {text}: Paragraph): boolean {
  if (parts > PARTS) return true
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, start - REACH), start)) ?? []
  const [behind = ''] = /^\S*/.exec(text.slice(end, end + REACH)) ?? []
  return ADDRESS.test(before + text.slice(start, end) + behind)
}

/** The number of a version, which ends what is said or says so itself: “strscan 3.0.9”, “strscan to 3.0”, “strscan from 3.0.9”. */
const VERSION = /^(?: (?:from|to))? v?\d+\.\d+(?:\.\d|[,;)]|$)/

/** So far a version is looked for. Unit: UTF-16 code units. */
const VERSION_REACH = 24

/** Whether the number of its version follows, as after the name of a program. */
const hasVersion = ({end}: UnknownWord, {text}: Paragraph): boolean => VERSION.test(text.slice(end, end + VERSION_REACH))

/** Words that bring in a term or a name. */
const INTRODUCED = /\b(?:called|named|dubbed|nicknamed|spelled|spelt|pronounced) $/

const isIntroduced = ({start}: UnknownWord, {text}: Paragraph): boolean => INTRODUCED.test(text.slice(Math.max(0, start - 12), start))

/** Letters in brackets, which who quotes puts in place of others: “[E]conomic”, “workin[g]”. */
const RESTORED = /\[\p{L}+\]$/u
/** What follows a word that is half restored, or quoted with its slip. */
const EDITED = /^(?:\[\p{L}+\]|["”’']? ?[[(]sic\b)/u
/** So far brackets are looked for. Unit: UTF-16 code units. */
const BRACKET_REACH = 12

const OPENS = /[[(]/

/** Whether who quotes a word says so with brackets in it or behind it. Few words have a bracket near, and the letters of all scripts are not asked for the others. */
function isEdited({start, end}: UnknownWord, {text}: Paragraph): boolean {
  const behind = text.slice(end, end + BRACKET_REACH)
  if (text[start - 1] === ']' && RESTORED.test(text.slice(Math.max(0, start - BRACKET_REACH), start))) return true
  return OPENS.test(behind) && EDITED.test(behind)
}

/** How the label of a link opens and closes that is defined in another file, so that it is read as text: “[LND][lnd repo]”. */
const LABEL_OPENS = /\]\[[^\][\n]*$/
const LABEL_CLOSES = /^[^\][\n]*\]/
/** A label is no longer. Unit: UTF-16 code units. */
const LABEL = 80

/** Whether a word is part of such a label, which no reader sees. */
const isInLabel = ({start, end}: UnknownWord, {text}: Paragraph): boolean =>
  LABEL_OPENS.test(text.slice(Math.max(0, start - LABEL), start)) && LABEL_CLOSES.test(text.slice(end, end + LABEL))

/** Whether an unknown word is meant as it is written, by what the document shows. That writers are known to write it by mistake is no excuse but in dialect. */
export function isMeant(document: Document, index: number, word: UnknownWord): boolean {
  const paragraph = document.paragraphAt(index)!
  if (isDialect(word, paragraph, document) || isEdited(word, paragraph) || isInLabel(word, paragraph)) return true
  const {speller} = paragraph.language
  if (isRunTogether(word.text)) return false
  if (hasVersion(word, paragraph) || document.once(ownWordsOf).words.has(`.${word.text}`)) return true
  if (speller?.isAttested(word.text)) return isNamed(word, document)
  return isDrawnOut(word, paragraph.language) || isIntroduced(word, paragraph) || isOwn(word, paragraph, document)
}
