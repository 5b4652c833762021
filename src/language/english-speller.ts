import type {HunspellSpeller} from './hunspell.ts'
import {KnownPeople} from './known-people.ts'
import {Flag} from './lexicon/flags.ts'
import {type Lexicon, NONE} from './lexicon/word-lexicon.ts'
import {type PersonalWords, readPersonalWords} from './personal-words.ts'
import {Recent} from './recent.ts'
import type {Speller} from './speller.ts'
import {Acceptance} from './spelling/acceptance.ts'
import {likeCase} from './spelling/letter-case.ts'
import {attestedCorrection, isAttested} from './spelling/misspelling-table.ts'
import {type Ranked, Ranking} from './spelling/ranking.ts'
import {hasSameLetters} from './spelling/same-letters.ts'
import {isRunTogether, splitOf} from './spelling/splitting.ts'
import {type Variety, varietyBits} from './varieties.ts'

/** At most this many suggestions are offered; an editor reads no further. */
const OFFERED = 10
/** Words whose corrections are kept, and words known as right or wrong: at least so many, and at most twice as many. */
const REMEMBERED = 2000
const JUDGED = 10_000

/** No correction is looked for of a longer word, since the cost of the search grows with the length. Unit: UTF-16 code units. */
const LONGEST = 60

/** How far off corrections are looked for: as far as there is hope, or one edit, which costs a hundredth. */
export type Reach = 'any' | 'near'

/** A correction as it is offered. */
export interface Correction {
  readonly text: string
  /** In nats, lower is likelier: see `Ranked`. */
  readonly cost: number
  /** The number of the word in the lexicon; `NONE` for two words. */
  readonly word: number
  /** Edits between the word and the correction. */
  readonly distance: number
}

/** What a speller can be told beside its lexicon. */
interface SpellerOptions {
  /** The variety of English that is right. Default: `en`, any. */
  readonly variety?: Variety
  /** Whether attested misspellings have a say in suggestions. Default: true. */
  readonly attested?: boolean
  /** The project's own words. Default: none. */
  readonly personal?: PersonalWords
  /** Hunspell dictionaries whose words are right, too. Default: none. */
  readonly dictionaries?: readonly HunspellSpeller[]
}

/** Nats that a missing space costs in the noisy channel, beside the two words' surprise: between words that may make a compound, and others. */
const MISSING_SPACE = {bound: 8.5, unbound: 5} as const
/** In a word shorter than this that is one edit off another, a small word is found by chance: “thede”, “domess”. */
const LONG_PAIR = 9
/** The cost of an attested correction: no ranked one is cheaper. */
const ATTESTED_COST = 1
/** Nats by which an attested correction follows one that has the letters of the word. */
const NEXT = 3

/** Suggestions of Hunspell dictionaries stand after the lexicon's own, and are asked for only where those cost more than this. */
const DOUBTFUL = 16.5

/** Spells English by the compiled lexicon, by rules for what is made from its words, and by the project's own words. */
export class EnglishSpeller implements Speller {
  readonly lexicon: Lexicon
  readonly ranking: Ranking
  readonly variety: Variety
  /** What could not be read of the dictionaries, in words for the user. */
  readonly warnings: readonly string[]
  readonly #varieties: number
  readonly #acceptance: Acceptance
  readonly #attested: boolean
  readonly #personal: PersonalWords
  readonly #dictionaries: readonly HunspellSpeller[]
  #people: KnownPeople | undefined
  readonly #corrections: Readonly<Record<Reach, Recent<readonly Correction[]>>> = {
    any: new Recent(REMEMBERED),
    near: new Recent(REMEMBERED),
  }
  readonly #judged = new Recent<boolean>(JUDGED)

  constructor(lexicon: Lexicon, options: SpellerOptions = {}) {
    const {variety = 'en', attested = true, personal = readPersonalWords([]), dictionaries = []} = options
    this.lexicon = lexicon
    this.ranking = new Ranking(lexicon)
    this.variety = variety
    this.warnings = dictionaries.flatMap(({warning}) => warning ?? [])
    this.#varieties = varietyBits(variety)
    this.#acceptance = new Acceptance(lexicon, this.ranking, this.#varieties)
    this.#attested = attested
    this.#personal = personal
    this.#dictionaries = dictionaries
  }

  correct(word: string): boolean {
    const known = this.#judged.get(word)
    if (known !== undefined) return known
    const accepted = this.#judge(word.replaceAll('’', "'"))
    this.#judged.set(word, accepted)
    return accepted
  }

  /** Whether the project forbids the word, so that no evidence of the document can save it. */
  forbids(word: string): boolean {
    return this.#personal.forbidden.has(word)
  }

  /** Whether the project has the word among its own. */
  isOwn(word: string): boolean {
    return this.#personal.accepted.has(word)
  }

  /** Whether the word is right in another variety of English. */
  isForeignVariety(word: string): boolean {
    const found = this.lexicon.find(word.toLowerCase())
    return found !== NONE && (this.lexicon.flags(found) & (Flag.lower | Flag.title)) !== 0 && !this.#isOfVariety(found)
  }

  /** Whether writers are known to misspell some word so. One word in 45 of which that isn't known passes, too. */
  isAttested(word: string): boolean {
    return this.#attested && isAttested(this.lexicon, word.toLowerCase())
  }

  /** Whether a free prefix or suffix makes the word from a right one, however rare: “reparsed”. In small letters. */
  isFreelyMade(word: string): boolean {
    return this.#acceptance.isFreelyMade(word)
  }

  /** People whom everybody knows, for the two halves of a name that belong together. */
  get people(): KnownPeople {
    return (this.#people ??= new KnownPeople(this.lexicon.people()))
  }

  #judge(word: string): boolean {
    const {accepted, forbidden} = this.#personal
    if (forbidden.has(word)) return false
    if (accepted.has(word) || accepted.has(word.replace(/'s?$/, ''))) return true
    return this.#acceptance.accepts(word) || this.#dictionaries.some((dictionary) => dictionary.correct(word))
  }

  #isOfVariety(word: number): boolean {
    return (this.lexicon.flags(word) & this.#varieties) !== 0
  }

  /** Makes now what the first correction would wait for: some 50 ms. */
  prepare(): void {
    this.ranking.prepare()
  }

  suggest(word: string): string[] {
    return this.corrections(word).map(({text}) => text)
  }

  /** Corrections of a word, best first, at most ten, in the capitals of the word. None for one of more than 60 letters. */
  corrections(word: string, reach: Reach = 'any'): readonly Correction[] {
    const known = this.#corrections.any.get(word) ?? this.#corrections[reach].get(word)
    if (known) return known
    const found = this.#withDictionaries(word.replaceAll('’', "'"), reach)
    this.#corrections[reach].set(word, found)
    return found
  }

  #withDictionaries(word: string, reach: Reach): readonly Correction[] {
    const house = this.#personal.corrections.get(word)
    const found = this.#compute(word, reach)
    const isDoubtful = found[0] === undefined || found[0].cost > DOUBTFUL
    const asked = isDoubtful && reach === 'any' && word.length <= LONGEST ? this.#dictionaries : []
    const more = asked.flatMap((dictionary) => dictionary.suggest(word)).map((text) => ({text, cost: DOUBTFUL, word: NONE, distance: 1}))
    const first = house === undefined ? [] : [{text: likeCase(house, word), cost: 0, word: NONE, distance: 1}]
    return distinct([...first, ...found, ...more], word).slice(0, OFFERED)
  }

  #compute(word: string, reach: Reach): readonly Correction[] {
    const [, base = word, ending = ''] = /^(.{2,}?)('s?)$/.exec(word) ?? []
    if (ending !== '' && !word.includes('-'))
      return this.#simple(base, reach).map((correction) => ({...correction, text: correction.text + ending}))
    return word.includes('-') ? this.#hyphenated(word, reach) : this.#simple(word, reach)
  }

  /** Corrects the first part of a compound that is wrong, and leaves the others. */
  #hyphenated(word: string, reach: Reach): readonly Correction[] {
    const parts = word.split('-')
    const wrong = parts.findIndex((part) => part.length > 1 && !this.correct(part))
    if (wrong < 0) return this.#simple(word, reach)
    return this.#simple(parts[wrong]!, reach).map((correction) => ({...correction, text: parts.with(wrong, correction.text).join('-')}))
  }

  #simple(word: string, reach: Reach): readonly Correction[] {
    if (word.length > LONGEST) return []
    const key = word.toLowerCase()
    const named = word !== key
    const found = reach === 'any' ? this.ranking.rank(key, named, named && !this.isAttested(key)) : this.ranking.near(key, named)
    const ranked = found
      .filter((candidate) => this.#isOfVariety(candidate.word) && !this.#personal.forbidden.has(candidate.key))
      .map((candidate) => this.#correction(candidate))
    const split = splitOf(key, this.lexicon)
    if (split) {
      const isFree = split.isUnbound && !(key.length < LONG_PAIR && ranked[0]?.distance === 1)
      const cost = isRunTogether(key) ? ATTESTED_COST : this.ranking.weighed(split.surprise) + MISSING_SPACE[isFree ? 'unbound' : 'bound']
      ranked.push({text: split.text, cost, word: NONE, distance: 1})
    }
    const attested = this.#attested ? attestedCorrection(this.lexicon, key) : NONE
    if (attested !== NONE && this.#isOfVariety(attested)) {
      const cost = this.#hasSurer(key, found[0]?.key, attested) ? found[0]!.cost + NEXT : ATTESTED_COST
      ranked.push({text: this.lexicon.form(attested), cost, word: attested, distance: 1})
    }
    ranked.sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1))
    return distinct(
      ranked.map((correction) => ({...correction, text: likeCase(correction.text, word)})),
      word,
    )
  }

  /** Whether the best of the ranking is likelier than an attested correction. */
  #hasSurer(key: string, best: string | undefined, attested: number): boolean {
    return best !== undefined && hasSameLetters(key, best, this.lexicon.key(attested))
  }

  #correction({word, cost, distance}: Ranked): Correction {
    return {text: this.lexicon.form(word), cost, word, distance}
  }
}

/** The first of each text, without the word itself. */
function distinct(corrections: readonly Correction[], word: string): Correction[] {
  const seen = new Set([word])
  return corrections.filter(({text}) => !seen.has(text) && seen.add(text))
}
