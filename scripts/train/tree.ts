import {IS_FINITE, tag} from '../../src/language/grammar/tags.ts'
import {goldTag} from './gold-tags.ts'
import type {TreeSentence, TreeToken} from './treebank.ts'

/** The tokens from `first` to `last`, both included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** A sentence's dependency tree, with the questions that the cutter asks of it. Tokens are named by their index. */
export class Tree {
  readonly sentence: TreeSentence
  readonly tokens: readonly TreeToken[]
  readonly tags: Uint8Array
  readonly root: number
  readonly #children: readonly number[][]
  readonly #ranges: readonly (TokenRange | undefined)[]

  constructor(sentence: TreeSentence) {
    this.sentence = sentence
    this.tokens = sentence.tokens
    this.tags = Uint8Array.from(sentence.tokens, goldTag)
    this.root = sentence.tokens.findIndex((token) => token.head < 0)
    this.#children = this.tokens.map(() => [])
    this.tokens.forEach((token, at) => {
      this.#children[token.head]?.push(at)
    })
    this.#ranges = this.tokens.map((_, at) => this.#measure(at))
  }

  #measure(at: number): TokenRange | undefined {
    const seen = [at]
    for (let next = 0; next < seen.length && next <= this.tokens.length; next++) seen.push(...this.#children[seen[next]!]!)
    const [first, last] = [Math.min(...seen), Math.max(...seen)]
    return last - first + 1 === seen.length ? {first, last} : undefined
  }

  children = (at: number): readonly number[] => this.#children[at]!

  /** The range of a token with all that depends on it, undefined where that is not in one piece. */
  range = (at: number): TokenRange | undefined => this.#ranges[at]

  /** The relation to the head, without its subtype. */
  relation = (at: number): string => this.tokens[at]!.relation.split(':')[0]!

  is = (at: number, ...names: Parameters<typeof tag>[0][]): boolean => names.some((name) => tag(name) === this.tags[at])

  lower = (at: number): string => this.tokens[at]?.form.toLowerCase() ?? ''

  isPunctuation = (at: number): boolean => this.tokens[at]?.upos === 'PUNCT'

  child = (at: number, ...relations: string[]): number | undefined =>
    this.children(at).find((child) => relations.includes(this.relation(child)))

  /** Whether the clause of this head has a finite verb: the head itself, or an auxiliary or copula of it. */
  isFiniteClause = (at: number): boolean =>
    IS_FINITE[this.tags[at]!] === 1 ||
    this.children(at).some((child) => ['aux', 'cop'].includes(this.relation(child)) && IS_FINITE[this.tags[child]!] === 1)

  hasSubject = (at: number): boolean => this.child(at, 'nsubj', 'csubj', 'expl') !== undefined

  /** The subordinator of a clause, an infinitive's `to` aside. */
  marker = (at: number): number | undefined => this.children(at).find((child) => this.relation(child) === 'mark' && !this.is(child, 'TO'))

  isInfinitive = (at: number): boolean => this.children(at).some((child) => this.is(child, 'TO') && child < at)

  /** An order: a bare verb form without subject, marker, modal or `to`. */
  isImperative = (at: number): boolean => {
    const verb = this.is(at, 'V_VB') ? at : this.children(at).find((child) => this.is(child, 'A_VB'))
    const helped = this.children(at).some((child) => this.relation(child) === 'aux' && IS_FINITE[this.tags[child]!] === 1)
    return verb !== undefined && !helped && !this.hasSubject(at) && this.marker(at) === undefined && !this.isInfinitive(at)
  }

  /** Whether the clause opens with a question word or relative pronoun of its own: not with one of a clause inside it (`What he did was good`). */
  isWhClause = (at: number): boolean => {
    const range = this.range(at)
    if (range === undefined) return false
    return [range.first, range.first + 1].some((first) => {
      const head = this.tokens[first]?.head ?? -1
      const near =
        head === at || (head >= 0 && this.tokens[head]!.head === at && ['det', 'case', 'nmod', 'advmod'].includes(this.relation(first)))
      return first <= at && near && this.is(first, 'WP', 'WDT', 'DWDT', 'WRB', 'SWRB')
    })
  }

  /** Whether a clause can stand alone: finite with a subject, or an order, and no subordinator. */
  isIndependent = (at: number): boolean =>
    this.isImperative(at) || (this.isFiniteClause(at) && this.hasSubject(at) && this.marker(at) === undefined && !this.isWhClause(at))

  /** Which finite verbs belong to a clause that stands alone, or is joined to one; 1 for each token that does. */
  mainVerbs(): Uint8Array {
    const states = new Int8Array(this.tokens.length).fill(-1)
    const isMain = (at: number, depth: number): boolean => {
      if (states[at] !== -1) return states[at] === 1
      states[at] = 0
      const marked = this.marker(at) !== undefined
      const relation = this.relation(at)
      const inherits = ['conj', 'parataxis'].includes(relation) || (relation === 'ccomp' && at < this.tokens[at]!.head)
      const main = !marked && (this.tokens[at]!.head < 0 || (inherits && depth < 40 && isMain(this.tokens[at]!.head, depth + 1)))
      states[at] = main ? 1 : 0
      return main
    }
    return Uint8Array.from(this.tokens, (token, at) => {
      if (IS_FINITE[this.tags[at]!] === 0) return 0
      const helper = ['aux', 'cop'].includes(this.relation(at)) && token.head >= 0
      return isMain(helper ? token.head : at, 0) ? 1 : 0
    })
  }
}
