import {ANY_NAME, Flag} from './flags.ts'
import {EDGE, readSections, STEPS, words16, words32} from './format.ts'

/** A word of the lexicon is a number from 0 to `size` - 1; `NONE` says that there is no such word. */
export const NONE = -1

/**
 * Known words with what is known of each, over the typed arrays of `lexicon.bin`. The words form a minimal acyclic automaton (DAWG:
 * Daciuk et al. 2000); numbering them by the paths skipped makes it a perfect hash (Lucchesi & Kowaltowski 1993).
 */
export class Lexicon {
  readonly size: number
  readonly edges: Uint32Array
  /** For each edge, how many words come before it among those of its node. */
  readonly before: Uint32Array
  /** The first edge of the root. */
  readonly root: number
  /** The letters by code; code 0 is no letter. */
  readonly letters: Uint16Array
  /** The words written with capitals of their own: lower-case key to the forms allowed. */
  readonly forms: ReadonlyMap<string, readonly string[]>
  readonly misspellings: Uint32Array
  readonly targets: Uint32Array
  /** The Bloom filter of attested misspellings. */
  readonly attested: Uint8Array
  readonly edits: Uint32Array
  readonly costs: Uint8Array
  /** For each word, its frequency in `STEPS` to a Zipf unit, and which of `kindFlags` it has. */
  readonly frequencies: Uint8Array
  readonly kinds: Uint8Array
  /** The distinct sets of bits of `Flag`. */
  readonly kindFlags: Uint16Array
  readonly #codes: Uint8Array
  readonly #rootEdges: Uint32Array
  readonly #people: Uint8Array

  /** @throws where the bytes are no lexicon of this version */
  constructor(bytes: Uint8Array) {
    const sections = readSections(bytes)
    this.letters = words16(sections.alphabet)
    this.edges = words32(sections.edges)
    this.root = firstOfLastNode(this.edges)
    this.before = countBefore(this.edges)
    this.size = sections.classes.length
    this.kinds = sections.classes
    this.kindFlags = words16(sections.flags)
    this.frequencies = sections.frequencies
    this.forms = readForms(sections.forms)
    this.misspellings = words32(sections.misspellings)
    this.targets = words32(sections.targets)
    this.attested = sections.attested
    this.#people = sections.people
    this.edits = words32(sections.edits)
    this.costs = sections.costs
    this.#codes = codesOf(this.letters)
    this.#rootEdges = edgesByLetter(this.edges, this.root)
  }

  /** People whom everybody knows, as `Given Family`; read on each call. */
  people(): readonly string[] {
    return new TextDecoder().decode(this.#people).split('\n').filter(Boolean)
  }

  /** The code of a UTF-16 unit, 0 where no word has it. */
  code(unit: number): number {
    return unit < this.#codes.length ? this.#codes[unit]! : 0
  }

  /** The number of a word given in lower case with straight apostrophes, or `NONE`. Touches one node a letter and allocates nothing. */
  find(word: string): number {
    const {edges, before} = this
    const codes = this.#codes
    const length = word.length
    let edge = 0
    let index = 0
    for (let i = 0; i < length; i++) {
      const unit = word.charCodeAt(i)
      const code = unit < codes.length ? codes[unit]! : 0
      if (code === 0) return NONE
      if (i === 0) edge = this.#rootEdges[code]!
      else {
        edge = edges[edge]! >>> EDGE.target
        if (edge === 0) return NONE
        while ((edges[edge]! & EDGE.letter) !== code) {
          if (edges[edge]! & EDGE.last) return NONE
          edge++
        }
      }
      if (edge === 0) return NONE
      index += before[edge]! + (i < length - 1 && edges[edge]! & EDGE.final ? 1 : 0)
    }
    return length > 0 && edges[edge]! & EDGE.final ? index : NONE
  }

  /** The bits of `Flag` of a word. */
  flags(word: number): number {
    return this.kindFlags[this.kinds[word]!]!
  }

  /** The Zipf frequency of a word, 0 (unseen) to 8 ("the"). */
  frequency(word: number): number {
    return this.frequencies[word]! / STEPS
  }

  /** The lower-case key of a word, found again from its number. */
  key(word: number): string {
    const {edges, before} = this
    let left = word
    let edge = this.root
    let key = ''
    for (;;) {
      while (!(edges[edge]! & EDGE.last) && before[edge + 1]! <= left) edge++
      left -= before[edge]!
      key += String.fromCharCode(this.letters[edges[edge]! & EDGE.letter]!)
      if (edges[edge]! & EDGE.final && left-- === 0) return key
      edge = edges[edge]! >>> EDGE.target
    }
  }

  /** A word in the form in which it is written in the middle of a sentence. */
  form(word: number): string {
    const key = this.key(word)
    const flags = this.flags(word)
    if (flags & Flag.lower) return key
    if (flags & Flag.mixed) return this.forms.get(key)?.[0] ?? key
    const shouted = flags & Flag.upper && !(flags & ANY_NAME)
    return shouted ? key.toUpperCase() : titleCase(key)
  }
}

const titleCase = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1)

/** The root is the node written last; its edges are the last ones, after the previous node's `last`. */
function firstOfLastNode(edges: Uint32Array): number {
  let edge = edges.length - 1
  while (edge > 1 && !(edges[edge - 1]! & EDGE.last)) edge--
  return edge
}

/** Needs children to stand before their parents, so that one pass is enough. Edge 0 is a sentinel. */
function countBefore(edges: Uint32Array): Uint32Array {
  const before = new Uint32Array(edges.length)
  const total = new Uint32Array(edges.length)
  let first = 1
  let sum = 0
  for (let edge = 1; edge < edges.length; edge++) {
    const bits = edges[edge]!
    before[edge] = sum
    sum += (bits & EDGE.final ? 1 : 0) + total[bits >>> EDGE.target]!
    if (bits & EDGE.last) {
      total[first] = sum
      first = edge + 1
      sum = 0
    }
  }
  return before
}

function codesOf(letters: Uint16Array): Uint8Array {
  const codes = new Uint8Array(Math.max(...letters) + 1)
  letters.forEach((unit, code) => {
    if (code > 0) codes[unit] = code
  })
  return codes
}

function edgesByLetter(edges: Uint32Array, first: number): Uint32Array {
  const byLetter = new Uint32Array(64)
  for (let edge = first; ; edge++) {
    byLetter[edges[edge]! & EDGE.letter] = edge
    if (edges[edge]! & EDGE.last) return byLetter
  }
}

function readForms(bytes: Uint8Array): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const form of new TextDecoder().decode(bytes).split('\n')) {
    if (form === '') continue
    const key = form.toLowerCase()
    const known = forms.get(key)
    if (known) known.push(form)
    else forms.set(key, [form])
  }
  return forms
}
