import {Expression} from './expression.ts'
import {afterMatch, type Match} from './match.ts'
import {type ExpressionNode, insideOf, sequence} from './nodes.ts'

const isPlace = (node: ExpressionNode | undefined): boolean => node?.type === 'place'

/** The numbers of a part's groups in their order, and of those that it refers to. */
function numbersIn(node: ExpressionNode, groups: number[] = [], references: number[] = []): {groups: number[]; references: number[]} {
  if (node.type === 'group') groups.push(node.number)
  if (node.type === 'reference') references.push(node.number)
  for (const inner of insideOf(node)) numbersIn(inner, groups, references)
  return {groups, references}
}

/** Whether a part refers to no group but its own. */
function isByItself(node: ExpressionNode): boolean {
  const {groups, references} = numbersIn(node)
  return references.every((number) => groups.includes(number))
}

/** A part with its groups numbered from 1. */
function numberedAnew(node: ExpressionNode, groups = numbersIn(node).groups): ExpressionNode {
  const inner = (item: ExpressionNode): ExpressionNode => numberedAnew(item, groups)
  if (node.type === 'group' || node.type === 'reference') {
    const number = groups.indexOf(node.number) + 1
    return node.type === 'group' ? {...node, number, item: inner(node.item)} : {...node, number}
  }
  if ('items' in node) return {...node, items: node.items.map(inner)}
  return 'item' in node ? {...node, item: inner(node.item)} : node
}

const alternativesOf = (node: ExpressionNode): readonly ExpressionNode[] =>
  node.type === 'choice' ? node.items.flatMap(alternativesOf) : [node]

/** The alternatives of an expression, each whole, in their order; itself where it has none at its top, or they refer to each other's groups. */
export function branchesOf(node: ExpressionNode): readonly ExpressionNode[] {
  const branches = alternativesAtTop(node)
  return branches.every(isByItself) ? branches.map((branch) => numberedAnew(branch)) : [node]
}

function alternativesAtTop(node: ExpressionNode): readonly ExpressionNode[] {
  if (node.type === 'choice') return node.items.flatMap(alternativesAtTop)
  if (node.type !== 'sequence') return [node]
  const at = node.items.findIndex((item) => !isPlace(item))
  const inner = node.items[at]
  if (inner?.type !== 'choice' || !node.items.slice(at + 1).every(isPlace)) return [node]
  return alternativesOf(inner).map((item) => sequence([...node.items.slice(0, at), item, ...node.items.slice(at + 1)]))
}

/** A match, and the number of the alternative that made it. */
interface BranchMatch extends Match {
  readonly branch: number
}

interface Pending {
  readonly branch: number
  match: Match | undefined
}

/** Finds what one expression of many alternatives finds, but asks only the alternatives that may be in the text. */
export class Matcher {
  readonly branches: readonly Expression[]

  /** @param nodes - the alternatives; where two match at one place, the first counts */
  constructor(nodes: readonly ExpressionNode[]) {
    this.branches = nodes.map((node) => new Expression(node))
  }

  /** The numbers of the alternatives that may be in a text, in order. */
  candidatesIn(text: string): readonly number[] {
    const small = text.toLowerCase()
    return [...this.branches.entries()]
      .filter(([, {literals}]) => literals === undefined || literals.texts.some((literal) => small.includes(literal)))
      .map(([branch]) => branch)
  }

  /**
   * All matches, from left to right, none overlapping another.
   *
   * @param candidates - the numbers of the alternatives that may be in the text, in order; default: as `candidatesIn` says
   * @throws {TooManySteps} where one would not come to an end
   */
  *all(text: string, candidates: readonly number[] = this.candidatesIn(text)): Generator<BranchMatch> {
    const pending = candidates.map((branch): Pending => ({branch, match: this.branches[branch]!.search(text, 0)}))
    for (;;) {
      const next = firstOf(pending)
      if (next?.match === undefined) return
      const {branch, match} = next
      yield {...match, branch}
      this.#goOn(pending, text, afterMatch(text, match))
    }
  }

  /** Looks anew for what started before a place. */
  #goOn(pending: readonly Pending[], text: string, from: number): void {
    for (const one of pending) if (one.match && one.match.start < from) one.match = this.branches[one.branch]!.search(text, from)
  }
}

function firstOf(pending: readonly Pending[]): Pending | undefined {
  let first: Pending | undefined
  for (const one of pending) if (one.match && (first?.match === undefined || one.match.start < first.match.start)) first = one
  return first
}
