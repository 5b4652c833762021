import {madeOnce} from '../../text/made-once.ts'
import type {CharacterSet, ExpressionNode} from './nodes.ts'
import {isBoundary} from './nodes.ts'

/** What a stretch of an expression asks of a text. */
interface Demand {
  /** All that it can match, in small letters; undefined where that is too much to be listed. */
  readonly exact?: readonly string[] | undefined
  /** Texts of which one stands in whatever it matches; undefined where there are none. */
  readonly some?: readonly string[] | undefined
}

const MOST_EXACT = 24
const MOST_LITERALS = 64
/** Ten, so that digits are among them. */
const MOST_CHARACTERS = 10

const NOTHING: Demand = {exact: ['']}
const ANYTHING: Demand = {}

const demandOfSet = madeOnce(lettersOf)

function lettersOf({ranges, properties, isNegated}: CharacterSet): Demand {
  if (isNegated || properties.length > 0) return ANYTHING
  const letters = new Set<string>()
  for (const [first, last] of ranges) {
    if (last - first >= 2 * MOST_CHARACTERS) return ANYTHING
    for (let code = first; code <= last; code++) letters.add(String.fromCodePoint(code).toLowerCase())
  }
  return letters.size <= MOST_CHARACTERS ? {exact: [...letters]} : ANYTHING
}

/** A letter or a space alone is in almost any text: to look for it tells nothing. */
export const isEverywhere = (literal: string): boolean => /^[a-z_ .,]$/.test(literal)

/** How much it tells that a literal is there. */
const weightOf = (literal: string): number => (isEverywhere(literal) ? 0 : literal.length)

const shortest = (literals: readonly string[]): number => Math.min(...literals.map(weightOf))

/** Whether one list of literals tells more than another: the least telling of it tells more, or it is the shorter list. */
function isBetter(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || one.includes('') || one.length > MOST_LITERALS) return false
  if (other === undefined) return true
  return shortest(one) > shortest(other) || (shortest(one) === shortest(other) && one.length < other.length)
}

const better = (one: readonly string[] | undefined, other: readonly string[] | undefined): readonly string[] | undefined =>
  isBetter(one, other) ? one : other

const product = (heads: readonly string[], tails: readonly string[]): string[] | undefined =>
  heads.length * tails.length > MOST_EXACT ? undefined : heads.flatMap((head) => tails.map((tail) => head + tail))

function demandOfSequence(items: readonly ExpressionNode[]): Demand {
  let run: readonly string[] | undefined = ['']
  let isWhole = true
  let some: readonly string[] | undefined
  for (const item of items) {
    const demand = demandOf(item)
    const longer: readonly string[] | undefined = demand.exact && run && product(run, demand.exact)
    if (longer === undefined) {
      isWhole = false
      some = better(demand.some, better(demand.exact, better(run, some)))
    }
    run = longer ?? demand.exact ?? ['']
  }
  return isWhole ? {exact: run} : {some: better(run, some)}
}

function demandOfChoice(items: readonly ExpressionNode[]): Demand {
  const parts = items.map(demandOf)
  const exact = parts.every((part) => part.exact) ? parts.flatMap((part) => part.exact!) : undefined
  if (exact && exact.length <= MOST_EXACT) return {exact}
  const some = parts.map((part) => part.some ?? part.exact)
  return some.every((literals) => literals && !literals.includes('')) ? {some: some.flatMap((literals) => literals!)} : ANYTHING
}

function demandOfRepeat(item: ExpressionNode, min: number, max: number): Demand {
  const {exact, some} = demandOf(item)
  if (min === 0) return max === 1 && exact && exact.length < MOST_EXACT ? {exact: [...exact, '']} : ANYTHING
  return min === 1 && max === 1 ? {exact, some} : {some: better(exact, some)}
}

function demandOf(node: ExpressionNode): Demand {
  switch (node.type) {
    case 'set':
      return demandOfSet(node)
    case 'sequence':
      return demandOfSequence(node.items)
    case 'choice':
      return demandOfChoice(node.items)
    case 'repeat':
      return demandOfRepeat(node.item, node.min, node.max)
    case 'group':
    case 'atomic':
      return demandOf(node.item)
    case 'place':
    case 'look':
      return NOTHING
    case 'reference':
      return ANYTHING
  }
}

/** What must stand in a text for an expression to match anything of it. */
export interface Literals {
  /** In small letters, not empty: one of them must stand there. */
  readonly texts: readonly string[]
  /** Whether it must stand there as a word, with no letter before or after it. */
  readonly areWords: boolean
}

/** Whether an expression is for whole words. */
export const isBetweenBoundaries = (node: ExpressionNode): boolean =>
  node.type === 'sequence' && isBoundary(node.items[0]) && isBoundary(node.items.at(-1))

const isWord = (text: string): boolean => /^\w/.test(text) && /\w$/.test(text)

/** What every text that an expression matches anything of holds, in small letters; `undefined` where there is no such thing. */
export function literalsOf(node: ExpressionNode): Literals | undefined {
  const {exact, some} = demandOf(node)
  const best = better(exact, some)
  if (best === undefined || best.length > MOST_LITERALS) return undefined
  return {texts: [...new Set(best)], areWords: best === exact && isBetweenBoundaries(node) && best.every(isWord)}
}
