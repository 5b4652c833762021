import {lowerCase} from '../../text/lower-case.ts'
import {ANY_NAME, ANY_VARIETY, Flag} from '../lexicon/flags.ts'
import {type Lexicon, NONE} from '../lexicon/word-lexicon.ts'
import {isPrefix, stemsOf} from './affixes.ts'
import {isAttested} from './misspelling-table.ts'
import type {Ranking} from './ranking.ts'

/** The stem of a derived word, and each half of a compound, must be at least this common (Zipf) and long: rare short words join by chance. */
const STEM = {frequency: 3, compound: 3.3, length: 4} as const
/** Halves of three letters must be commoner still: "matchday", "paycut". */
const SHORT_HALF = {length: 3, frequency: 4.7} as const
/** A stem of any frequency must be this long. */
const RARE_STEM = 5
/** Function words make no compounds: "withthe" lacks a space. */
const FUNCTION_WORD = 5.9
/** Adverbs that end compounds are as common as this: “through”, “along”, “together” (Zipf). */
const ADVERB = 5.2
/** A derived or compound word is taken for a slip where a known word is as near as this, in nats. */
const SLIP = 12.7
/** Where writers are known to misspell some word just so. */
const KNOWN_SLIP = 14.8

/** Words that are suffixes at the end of another, where they make no compounds: "commonship" is nothing that sails. */
const SUFFIX = new Set(['ship', 'hood', 'some', 'able', 'less', 'ness', 'full'])

/** Nothing longer is made from words, but for compounds with hyphens, which are taken part by part. */
const LONGEST_MADE = 60

/** Stems less common than this (Zipf) may have a plural that no list has; commoner ones without one are not counted: “informations”. */
const COUNTED = 4
/** Stems whose plural is not made by an “s” alone, and those that are adjectives or adverbs by their ending. */
const UNLIKELY = /(?:[^aeiou]y|[sxzo]|[cs]h|[aelo]f|ife|man|child|tooth|foot|[lm]ouse|goose|[ai]ble|[ae]nt|al|ful|ic|ive|om)$/

const POSSESSIVE = /'s?$/
const CONTRACTION = /'(?:d|ll|ve|re|m)$/
/** "MPs", "NGOs", "DVDs". */
const PLURAL_ACRONYM = /^(\p{Lu}{2,})s$/u
const ROMAN = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** The ending "-ise" of words that dictionaries list with "-ize", and what it becomes; nobody writes "capsise". */
const ISE = /(?<=..[^s])is(?=(?:e[drs]?|ers|ing|ations?|able)$)/
const ISE_VARIETIES = Flag.gb | Flag.au
/** Shapes of a word's capitals, as the `Flag`s that allow them. */
const LOWER = Flag.lower
const TITLE = Flag.lower | Flag.title
const UPPER = Flag.lower | Flag.title | Flag.upper | Flag.mixed
/** British newspapers write acronyms that are spoken as words with one capital: "Nato", "Unicef". */
const SPOKEN_ACRONYM = 4

/** Decides which words are right as written: those of the lexicon, and those that rules make from them. */
export class Acceptance {
  readonly #lexicon: Lexicon
  readonly #ranking: Ranking
  readonly #varieties: number

  /** @param varieties the bits of `Flag` of the varieties of English that are right; default any */
  constructor(lexicon: Lexicon, ranking: Ranking, varieties: number = ANY_VARIETY) {
    this.#lexicon = lexicon
    this.#ranking = ranking
    this.#varieties = varieties
  }

  /** Whether a word is right as it stands. Straight apostrophes. */
  accepts(word: string): boolean {
    return this.isListed(word) || this.#isMade(word)
  }

  /** Whether the lexicon has the word in this form. */
  isListed(word: string): boolean {
    const key = lowerCase(word)
    const found = this.#lexicon.find(key)
    if (found === NONE) return false
    const flags = this.#lexicon.flags(found)
    if ((flags & this.#varieties) === 0 && (word === key || !(flags & ANY_NAME))) return false
    if (word === key) return (flags & LOWER) !== 0
    if (word === word.toUpperCase()) return (flags & UPPER) !== 0
    if (word.slice(1) !== key.slice(1)) return (flags & Flag.mixed) !== 0 && this.#lexicon.forms.get(key)!.includes(word)
    return (flags & TITLE) !== 0 || ((flags & Flag.upper) !== 0 && word.length >= SPOKEN_ACRONYM)
  }

  #isMade(word: string): boolean {
    if (/\p{N}/u.test(word)) return true
    if (word.length > LONGEST_MADE && (word.includes("'") || !word.includes('-'))) return false
    if (word.includes("'")) return this.#isInflected(word)
    if (word.includes('-')) return this.#isHyphenated(word)
    const acronym = PLURAL_ACRONYM.exec(word)
    if (acronym) return true
    return ROMAN.test(word) || this.#isDerived(word)
  }

  #isInflected(word: string): boolean {
    const base = word.replace(POSSESSIVE, '')
    if (base !== word) return this.accepts(base) && !(word.endsWith("'") && !/s$/i.test(base))
    const stem = word.replace(CONTRACTION, '')
    return stem !== word && this.accepts(stem)
  }

  #isHyphenated(word: string): boolean {
    const parts = word.split('-')
    return parts.every(
      (part, at) => part.length <= 1 || isPrefix(part.toLowerCase()) || this.accepts(part) || (at > 0 && this.#isPluralAdverb(part)),
    )
  }

  /** The end of what is done, more than once: “walk-throughs”, “get-togethers”. */
  #isPluralAdverb(part: string): boolean {
    const found = part.endsWith('s') ? this.#lexicon.find(part.slice(0, -1)) : NONE
    return found !== NONE && this.#lexicon.frequency(found) >= ADVERB && (this.#lexicon.flags(found) & Flag.lower) !== 0
  }

  /** Whether a free prefix or suffix makes the word from a right one, however rare, and no known word is near. Small letters. */
  isFreelyMade(word: string): boolean {
    for (const stem of stemsOf(word)) {
      if (stem.length < RARE_STEM || !this.accepts(stem)) continue
      const nearest = this.#ranking.near(word)[0]
      return nearest === undefined || nearest.cost > SLIP
    }
    return false
  }

  #isDerived(word: string): boolean {
    const key = word.toLowerCase()
    if (word !== key && word.slice(1) !== key.slice(1)) return false
    if (this.#isRarePlural(key) || this.#isRespelt(key)) return true
    if (!this.#hasStem(key) && !this.#isCompound(key)) return false
    const nearest = this.#ranking.near(key)[0]
    return nearest === undefined || nearest.cost > (isAttested(this.#lexicon, key) ? KNOWN_SLIP : SLIP)
  }

  /** The lists leave out plurals of many rare words, and of what people do: “ponderings”. */
  #isRarePlural(word: string): boolean {
    if (!/[^su]s$/.test(word)) return false
    const stem = word.slice(0, -1)
    const found = this.#lexicon.find(stem)
    if (found === NONE || (this.#lexicon.flags(found) & Flag.lower) === 0) return false
    if ((this.#lexicon.flags(found) & (Flag.rare | Flag.attested)) !== 0 || word.endsWith('ings')) return true
    return this.#lexicon.frequency(found) < COUNTED && !UNLIKELY.test(stem)
  }

  /** The lists leave out the British spelling of many verbs: "collateralised". */
  #isRespelt(word: string): boolean {
    const found = (this.#varieties & ISE_VARIETIES) === 0 || !ISE.test(word) ? NONE : this.#lexicon.find(word.replace(ISE, 'iz'))
    return found !== NONE && (this.#lexicon.flags(found) & Flag.lower) !== 0
  }

  #hasStem(word: string): boolean {
    for (const stem of stemsOf(word)) if (this.#isPart(stem, STEM.frequency)) return true
    return false
  }

  #isCompound(word: string): boolean {
    for (let at = SHORT_HALF.length; at <= word.length - SHORT_HALF.length; at++) {
      const [first, second] = [word.slice(0, at), word.slice(at)]
      if (this.#isHalf(first) && this.#isHalf(second) && !SUFFIX.has(second) && !this.#lacksS(first, second)) return true
    }
    return false
  }

  /** Whether the first half ends in an "s" as often as not, and the other starts with one: of two, one is missing ("salestaff"). */
  #lacksS(first: string, second: string): boolean {
    if (!second.startsWith('s')) return false
    const plural = this.#lexicon.find(`${first}s`)
    return plural !== NONE && this.#lexicon.frequency(plural) >= this.#lexicon.frequency(this.#lexicon.find(first))
  }

  #isHalf(part: string): boolean {
    return this.#isPart(part, part.length === SHORT_HALF.length ? SHORT_HALF.frequency : STEM.compound)
  }

  #isPart(part: string, least: number): boolean {
    const found = this.#lexicon.find(part)
    if (found === NONE) return false
    const frequency = this.#lexicon.frequency(found)
    return (this.#lexicon.flags(found) & Flag.lower) !== 0 && frequency >= least && frequency < FUNCTION_WORD
  }
}
