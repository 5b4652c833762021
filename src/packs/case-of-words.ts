/** How the letters of a text are written, where that can be carried over to another. */
type Casing = 'small' | 'capitals' | 'first'

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu

const wordsIn = (text: string): string[] => text.match(WORD) ?? []

function casingOf(text: string): Casing | undefined {
  const letters = text.replace(/\P{L}/gu, '')
  if (letters === letters.toLowerCase()) return letters === '' ? undefined : 'small'
  if (/^\p{Lu}\P{Lu}*$/u.test(letters)) return 'first'
  return letters === letters.toUpperCase() ? 'capitals' : undefined
}

const areFirst = (words: readonly string[]): boolean => words.every((word) => casingOf(word) === 'first')

/** How a phrase is written: as its words together are, or with a capital for each of them. */
const casingOfAll = (words: readonly string[]): Casing | undefined => (areFirst(words) ? 'first' : casingOf(words.join(' ')))

function written(word: string, casing: Casing | undefined): string {
  if (casing === undefined) return word
  const small = word.toLowerCase()
  if (casing === 'first') return small.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
  return casing === 'small' ? small : word.toUpperCase()
}

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()

/** How many words are the same at the start of both. */
function sharedStart(some: readonly string[], others: readonly string[]): number {
  let count = 0
  while (isSame(some[count], others[count])) count++
  return count
}

/** What is between the words that both begin and end with. */
interface Middle {
  readonly head: number
  readonly tail: number
  readonly casing: Casing | undefined
  /** Whether each of its words has a capital. */
  readonly isEach: boolean
}

function middleOf(wanted: readonly string[], observed: readonly string[]): Middle {
  const head = sharedStart(wanted, observed)
  const tail = sharedStart([...wanted.slice(head)].reverse(), [...observed.slice(head)].reverse())
  const between = observed.slice(head, observed.length - tail)
  // A word that comes in is written like the one that it comes before.
  const model = between.length > 0 ? between : [observed.at(tail > 0 ? -tail : -1) ?? '']
  return {head, tail, casing: casingOfAll(model), isEach: between.length > 1 && areFirst(between)}
}

/** A replacement in the case of what it replaces, word by word: `BLU ray` gives `BLU-ray`. Words in a case of their own (`iPhone`) keep theirs. */
export function inCaseOfWords(observed: string, replacement: string): string {
  const [wanted, given] = [wordsIn(replacement), wordsIn(observed)]
  const {head, tail, casing, isEach} = middleOf(wanted, given)
  const fromTail = wanted.length - tail
  const caseOf = (at: number): Casing | undefined => {
    if (at < head) return casingOf(given[at]!)
    if (at >= fromTail) return casingOf(given[given.length - (wanted.length - at)]!)
    return casing === 'first' && at > head && !isEach ? 'small' : casing
  }
  let at = 0
  return replacement.replace(WORD, (word) => written(word, caseOf(at++)))
}
