import type {Paragraph, Pass} from '../analysis/paragraph.ts'
import {LiteralIndex} from './expression/literal-index.ts'
import type {Matcher} from './expression/matcher.ts'

/** Of each matcher, the alternatives that may be in a text. */
type Candidates = ReadonlyMap<Matcher, readonly number[]>

/** A letter or space alone is in almost any text: to look for it tells nothing. */
const isEverywhere = (literal: string): boolean => /^[\w .,]$/.test(literal)

const NONE: readonly number[] = []

/** All that the rules of the packs look for, so that one pass over a paragraph tells which of it may be there. */
export class Candidacy {
  readonly #index = new LiteralIndex()
  readonly #entries: {readonly matcher: Matcher; readonly branch: number}[] = []
  /** Alternatives without a literal, which may be anywhere. */
  readonly #always = new Map<Matcher, readonly number[]>()
  readonly #pass: Pass<Candidates> = ({prose}) => this.#candidatesIn(prose)

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
    return paragraph && (paragraph.once(this.#pass).get(matcher) ?? NONE)
  }

  /** Whether any alternative of a matcher may be in a paragraph. */
  has(matcher: Matcher, paragraph: Paragraph): boolean {
    return paragraph.once(this.#pass).has(matcher)
  }

  #candidatesIn(text: string): Candidates {
    const found = new Map<Matcher, number[]>()
    for (const [matcher, always] of this.#always) found.set(matcher, [...always])
    for (const entry of this.#index.find(text.toLowerCase()).sort((a, b) => a - b)) {
      const {matcher, branch} = this.#entries[entry]!
      const known = found.get(matcher)
      if (known) known.push(branch)
      else found.set(matcher, [branch])
    }
    for (const matcher of this.#always.keys()) found.get(matcher)!.sort((a, b) => a - b)
    return found
  }
}
