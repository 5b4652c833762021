import type {Paragraph, Pass} from '../analysis/paragraph.ts'
import {mayMatch} from './expression/expression.ts'
import {LiteralIndex} from './expression/literal-index.ts'
import {isEverywhere} from './expression/literals.ts'
import type {Matcher} from './expression/matcher.ts'

/** Of each matcher, the alternatives that may be in a text. */
type Candidates = ReadonlyMap<Matcher, readonly number[]>

const NONE: readonly number[] = []

const merged = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.length === 0 ? other : other.length === 0 ? one : [...one, ...other].sort((a, b) => a - b)

/** All that the rules of the packs look for, so that one pass over a paragraph tells which of it may be there. */
export class PackCandidacy {
  readonly #index = new LiteralIndex()
  readonly #entries: {readonly matcher: Matcher; readonly branch: number}[] = []
  /** Alternatives without a literal, which may be anywhere. */
  readonly #always = new Map<Matcher, readonly number[]>()
  readonly #textOf: (paragraph: Paragraph) => string
  readonly #pass: Pass<Candidates> = (paragraph) => this.#candidatesIn(this.#textOf(paragraph))

  /** @param textOf - what of a paragraph is looked at */
  constructor(textOf: (paragraph: Paragraph) => string) {
    this.#textOf = textOf
  }

  /** Adds the alternatives of a matcher. */
  add(matcher: Matcher): void {
    const always: number[] = []
    for (const [branch, {literals}] of matcher.branches.entries()) {
      if (literals === undefined || (!literals.areWords && literals.texts.some(isEverywhere))) always.push(branch)
      else {
        const entry = this.#entries.push({matcher, branch}) - 1
        for (const literal of literals.texts) this.#index.add(literal, entry, literals.areWords)
      }
    }
    if (always.length > 0) this.#always.set(matcher, always)
  }

  /** The alternatives of a matcher that may be in a paragraph, in order; `undefined` where there is no paragraph. */
  of(matcher: Matcher, paragraph: Paragraph | undefined): readonly number[] | undefined {
    return paragraph && merged(this.#always.get(matcher) ?? NONE, paragraph.once(this.#pass).get(matcher) ?? NONE)
  }

  /**
   * Whether any alternative of a matcher may be in a paragraph.
   *
   * @param isWhole - whether the paragraph is looked at in one piece, so that an alternative without a literal may be tried on it at once
   */
  has(matcher: Matcher, paragraph: Paragraph, isWhole: boolean): boolean {
    if (paragraph.once(this.#pass).has(matcher)) return true
    const always = this.#always.get(matcher) ?? NONE
    return always.some((branch) => !isWhole || mayMatch(matcher.branches[branch]!, this.#textOf(paragraph)))
  }

  #candidatesIn(text: string): Candidates {
    const found = new Map<Matcher, number[]>()
    for (const entry of this.#index.find(text.toLowerCase()).sort((a, b) => a - b)) {
      const {matcher, branch} = this.#entries[entry]!
      const known = found.get(matcher)
      if (known) known.push(branch)
      else found.set(matcher, [branch])
    }
    return found
  }
}
