import type {Random} from '../random.ts'
import type {Group} from './read-articles.ts'

const ONSETS = ['b', 'br', 'd', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'w', 'z']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ei', 'ou']
const CODAS = ['ck', 'l', 'n', 'nd', 'r', 'rt', 's', 'th', 'x', 'y']

/** One name in so many is made up, as one in so many in the news is in no dictionary. */
const COINED = 2

/** Groups whose names can be made up. */
const COINABLE = new Set(['surname', 'place'])

/** One word in so many gets a slip of the finger, about as many as an unedited page has. */
const SLIP = 200

/** A name that is probably in no dictionary. */
function coin(random: Random): string {
  const name = `${random.pick(ONSETS)}${random.pick(VOWELS)}${random.pick(ONSETS)}${random.pick(VOWELS)}${random.pick(CODAS)}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A word with two letters changed round, one left out or one doubled. Its first letter stays. */
export function slip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2)
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  return random.pick([`${before}${after.charAt(0)}${here}${after.slice(1)}`, before + after, before + here + here + after])
}

/** Another number of as many digits; a year stays a year. */
function otherNumber(digits: string, random: Random): string {
  if (/^(?:19|20)\d\d$/.test(digits)) return String(1950 + random.below(75))
  return digits.replace(/\d/g, (_, at: number) => String(at === 0 ? 1 + random.below(9) : random.below(10)))
}

/** Puts other words, names and numbers into the text of one article. */
export class Variation {
  readonly #groupOf: ReadonlyMap<string, Group>
  readonly #random: Random
  readonly #names = new Map<string, string>()

  constructor(groups: readonly Group[], random: Random) {
    this.#groupOf = new Map(groups.flatMap((group) => group.words.map((word) => [word, group] as const)))
    this.#random = random
  }

  apply(text: string): string {
    return text.replace(/\p{L}+|\d+/gu, (word) => (/\d/.test(word) ? otherNumber(word, this.#random) : this.#other(word)))
  }

  #other(word: string): string {
    const group = this.#groupOf.get(word)
    if (group) return /^\p{Lu}/u.test(word) ? this.#name(word, group) : this.#random.pick(group.words)
    return /^\p{Ll}{5,}$/u.test(word) && this.#random.below(SLIP) === 0 ? slip(word, this.#random) : word
  }

  #name(word: string, group: Group): string {
    const isCoined = COINABLE.has(group.name) && this.#random.below(COINED) === 0
    const name = this.#names.get(word) ?? (isCoined ? coin(this.#random) : this.#random.pick(group.words))
    this.#names.set(word, name)
    return name
  }
}
