import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_SUBORDINATOR} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {waitsForVerb} from './clause-openers.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {mayBeOrder} from './orders.ts'
import {before, mayBeFinite} from './possible-verbs.ts'
import {COMMA, COMMON_NOUNS, DASH, DETERMINED, PLURAL, RELATIVE} from './tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

const BEFORE_RELATIVE = tagSet('NN', 'NNS', 'NNP', 'P,')
const BEHIND_THAT = tagSet('RB', 'IN', 'P,')
const NOT_IN_PHRASE = tagSet('P"', 'P(', 'P:', 'P;')

const OPENS_NOUN_PHRASE = tagSet('DT', 'PRPS', 'CD', 'JJ', 'JJR', 'NN', 'NNS', 'NNP')

const DESCRIBED = listOf('described pronoun')

/** Words that may be a whole subject, so that what stands after them may be its verb: `Some fear that …`. */
const MAY_BE_SUBJECT = wordSet('some many both few most all several none others each')

/** What a sentence is that is a noun phrase and nothing else. */
interface LoneNounPhrase {
  /** Whether a noun with a determiner is described by a relative clause, and nothing stands between them but parts of the phrase. */
  readonly hasRelative: boolean
}

const RELATIVE_WORDS = wordSet('who whom whose which that where')

/** A relative pronoun after a noun, or after a preposition: `the boat on which they came`. */
const isRelative = (syntax: Syntax, at: number): boolean =>
  RELATIVE_WORDS.has(lowerAt(syntax, at)) &&
  (has(syntax, at - 1, BEFORE_RELATIVE) || DESCRIBED.has(lowerAt(syntax, at - 1)) || has(syntax, at, RELATIVE)) &&
  !(lowerAt(syntax, at) === 'that' && has(syntax, at + 1, BEHIND_THAT))

const opens = (syntax: Syntax): boolean =>
  (has(syntax, syntax.first, OPENS_NOUN_PHRASE) || DESCRIBED.has(lowerAt(syntax, syntax.first))) &&
  (!MAY_BE_SUBJECT.has(lowerAt(syntax, syntax.first)) || lowerAt(syntax, syntax.first + 1) === 'of')

const isDetermined = (syntax: Syntax): boolean => has(syntax, syntax.first, DETERMINED) || DESCRIBED.has(lowerAt(syntax, syntax.first))

/** Whether a token is a dash, and no hyphen inside a word. */
const isDash = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, DASH) && (lowerAt(syntax, at) !== '-' || syntax.tokens.ends[at - 1] !== syntax.tokens.starts[at])

/** `The thing that counts is money.`: what looks like a plural is the verb of the relative clause, and the next the main verb. */
const isVerbBehindThat = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'that' && has(syntax, at + 1, PLURAL) && finiteOddsAt(syntax, at + 1) > FINITE.open && isFiniteAt(syntax, at + 2)

/** Reads on through a noun phrase, token by token; `fails` as soon as there is more to the sentence. */
class PhraseReader {
  hasRelative = false
  #waiting = 0
  #commas = 0
  readonly #syntax: Syntax

  constructor(syntax: Syntax) {
    this.#syntax = syntax
  }

  /** Whether the token shows that the sentence is no noun phrase. */
  fails(at: number): boolean {
    const syntax = this.#syntax
    if (has(syntax, at, NOT_IN_PHRASE) || isDash(syntax, at)) return true
    if (has(syntax, at, COMMA)) this.#commas++
    else if (isRelative(syntax, at)) return this.#failsAtRelative(at)
    else if (IS_SUBORDINATOR[syntax.tags[at]!] === 1) return this.#failsAtSubordinator(at)
    else if (mayBeFinite(syntax, at)) return this.#failsAtVerb(at)
    return false
  }

  /** `Anyone who partners with them …`: a bare noun after the pronoun is its verb, and the next one the main verb; “the powers that be” wait for none. */
  #failsAtRelative(at: number): boolean {
    this.hasRelative = true
    if (lowerAt(this.#syntax, at + 1) !== 'be') this.#waiting++
    if (isVerbBehindThat(this.#syntax, at)) return true
    return lowerAt(this.#syntax, at) === 'who' && has(this.#syntax, at + 1, COMMON_NOUNS)
  }

  #failsAtSubordinator(at: number): boolean {
    if (waitsForVerb(this.#syntax, at) && this.#waiting > 0) this.#waiting++
    return !this.hasRelative
  }

  /** `The harbour, built for coal`: after a phrase's one comma stands a participle, whatever its tag. */
  #failsAtVerb(at: number): boolean {
    const syntax = this.#syntax
    const isBehindComma = has(syntax, before(syntax, at), COMMA)
    if (isBehindComma && this.#commas === 1 && !this.hasRelative) return false
    if (this.#waiting === 0 || (isBehindComma && this.#commas > 1)) return true
    if (!isFiniteAt(syntax, at)) return false
    this.#waiting--
    return false
  }
}

/**
 * Reads a sentence as a noun phrase: every finite verb in it belongs to a clause that describes a noun, and no word stands where its verb
 * might. Undefined where it may be more than that.
 */
export function nounPhraseOf(syntax: Syntax): LoneNounPhrase | undefined {
  if (!opens(syntax) || mayBeOrder(syntax)) return undefined
  const reader = new PhraseReader(syntax)
  for (let at = syntax.first + 1; at < syntax.end; at++) if (reader.fails(at)) return undefined
  return {hasRelative: reader.hasRelative && isDetermined(syntax)}
}
