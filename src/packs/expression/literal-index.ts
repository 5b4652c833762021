/** Of a literal, only so much is looked for: whether the rest is there, its expression finds out. Unit: UTF-16 code units. */
const LONGEST = 8

interface State {
  readonly next: Map<number, number>
  readonly added: Added[]
}

/** A tree of all literals, letter by letter. */
class Tree {
  readonly states: State[] = [{next: new Map(), added: []}]

  add(literal: string, added: Added): void {
    let at = 0
    for (let index = 0; index < literal.length; index++) at = this.#child(at, literal.charCodeAt(index))
    this.states[at]!.added.push(added)
  }

  #child(at: number, code: number): number {
    const {next} = this.states[at]!
    const known = next.get(code)
    if (known !== undefined) return known
    next.set(code, this.states.length)
    return this.states.push({next: new Map(), added: []}) - 1
  }
}

/** A literal that was added: whose it is, and whether it counts only as a word. */
interface Added {
  readonly entry: number
  readonly length: number
  readonly isWord: boolean
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90)

/** Whether no letter stands before a literal, or after it; what is cut off of it, nobody looks for. Beyond the ends of a text, a code is NaN. */
const standsAlone = (text: string, {length, isWord}: Added, last: number): boolean =>
  !isWord || !(isLetter(text.charCodeAt(last - Math.min(length, LONGEST))) || (length <= LONGEST && isLetter(text.charCodeAt(last + 1))))

/** Codes of characters that are in some literal, numbered from 1; all others are 0. */
class Alphabet {
  readonly #numbers = new Uint16Array(0x10000)
  size = 1

  add(code: number): void {
    if (this.#numbers[code] === 0) this.#numbers[code] = this.size++
  }

  numberOf(code: number): number {
    return this.#numbers[code]!
  }
}

/** Finds which of many literals stand in a text, in one pass over it: the automaton of Aho and Corasick. */
export class LiteralIndex {
  readonly #tree = new Tree()
  readonly #alphabet = new Alphabet()
  #transitions: Int32Array | undefined
  /** What was added at each state, with that of all that end with it. */
  readonly #added: (readonly Added[] | undefined)[] = []

  /** The number of the look in which each entry was found last. */
  readonly #seen: number[] = []
  #looks = 0

  /**
   * @param literal - in small letters, not empty
   * @param isWord - whether it counts only where no letter stands before it or after it
   */
  add(literal: string, entry: number, isWord: boolean): void {
    const start = literal.slice(0, LONGEST)
    for (let index = 0; index < start.length; index++) this.#alphabet.add(start.charCodeAt(index))
    this.#tree.add(start, {entry, length: literal.length, isWord})
    this.#transitions = undefined
  }

  /** The entries whose literal stands in a text, which is in small letters, each once, in no order. */
  find(text: string): number[] {
    const transitions = (this.#transitions ??= this.#build())
    const found: number[] = []
    const seen = this.#seen
    const look = ++this.#looks
    const {size} = this.#alphabet
    let state = 0
    for (let index = 0; index < text.length; index++) {
      state = transitions[state * size + this.#alphabet.numberOf(text.charCodeAt(index))]!
      const all = this.#added[state]
      if (all === undefined) continue
      for (const added of all) {
        const {entry} = added
        if (seen[entry] === look || !standsAlone(text, added, index)) continue
        seen[entry] = look
        found.push(entry)
      }
    }
    return found
  }

  /** Where each state goes with each character; breadth first, since a state falls back to one that is nearer the root. */
  #build(): Int32Array {
    const {states} = this.#tree
    const {size} = this.#alphabet
    const transitions = new Int32Array(states.length * size)
    const fallback = new Int32Array(states.length)
    const queue = [0]
    for (let head = 0; head < queue.length; head++) {
      const at = queue[head]!
      const back = fallback[at]!
      if (at !== 0) transitions.copyWithin(at * size, back * size, back * size + size)
      this.#added[at] = joined(states[at]!.added, at === 0 ? undefined : this.#added[back])
      for (const [code, child] of states[at]!.next) {
        const slot = at * size + this.#alphabet.numberOf(code)
        fallback[child] = at === 0 ? 0 : transitions[slot]!
        transitions[slot] = child
        queue.push(child)
      }
    }
    return transitions
  }
}

function joined(own: readonly Added[], others: readonly Added[] | undefined): readonly Added[] | undefined {
  const all = [...own, ...(others ?? [])]
  return all.length === 0 ? undefined : all
}
