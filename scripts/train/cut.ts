import {tag} from '../../src/language/grammar/tags.ts'
import type {TokenRange, Tree} from './tree.ts'

/** What a side of a cut is: a class of sentence, or `unknown` where it is neither complete nor of use as an example. */
export type SideClass =
  | 'complete'
  | 'subordinate'
  | 'relative'
  | 'that'
  | 'participial'
  | 'prepositional'
  | 'infinitive'
  | 'predicate'
  | 'nominal'
  | 'unknown'

/** One full stop put into a sentence, before the token `at`; `skip` tokens from there are dropped (a comma, a coordinator). */
export interface Cut {
  readonly at: number
  readonly skip: number
  readonly left: SideClass
  readonly right: SideClass
  readonly name: string
}

const WITH_NOUN = new Set('with without by in on from of for like despite about at instead including'.split(' '))

/** The class of a clause or phrase by its own shape, or undefined where it is none that the cutter takes. */
function classOfUnit(tree: Tree, at: number, first: number): SideClass | undefined {
  const {relation} = tree.tokens[at]!
  const base = tree.relation(at)
  if (relation === 'acl:relcl' || relation === 'advcl:relcl') return relativeClass(tree, at, first)
  if (base === 'obl' || base === 'nmod') return tree.is(first, 'IN', 'SIN', 'V_VBG') ? 'prepositional' : undefined
  if (base === 'appos') return tree.is(first, 'DT', 'NN', 'NNS', 'NNP', 'CD', 'PRPS', 'JJ', 'PDT') ? 'nominal' : undefined
  if (!['advcl', 'acl', 'ccomp', 'xcomp'].includes(base)) return undefined
  return tree.isFiniteClause(at) ? finiteClass(tree, at, first) : nonFiniteClass(tree, at, first)
}

function finiteClass(tree: Tree, at: number, first: number): SideClass | undefined {
  const isThat = tree.lower(first) === 'that'
  const opens = isThat || tree.is(first, 'SIN', 'SWRB', 'WRB')
  if (tree.relation(at) === 'ccomp') return opens || tree.is(first, 'WP') ? (isThat ? 'that' : 'subordinate') : undefined
  return (opens || tree.is(first, 'IN')) && tree.hasSubject(at) ? (isThat ? 'that' : 'subordinate') : undefined
}

function nonFiniteClass(tree: Tree, at: number, first: number): SideClass | undefined {
  const word = tree.lower(first)
  if (tree.isInfinitive(at)) {
    if (tree.is(first, 'TO') || word === 'in' || word === 'so') return 'infinitive'
    return WITH_NOUN.has(word) ? 'prepositional' : undefined
  }
  if (['xcomp', 'ccomp'].includes(tree.relation(at))) return undefined
  if (WITH_NOUN.has(word)) return 'prepositional'
  const participle = tree.is(at, 'V_VBG', 'V_VBN', 'A_VBG') || tree.children(at).some((child) => tree.is(child, 'A_VBG', 'A_VBN'))
  return participle || tree.is(first, 'SIN') ? 'participial' : undefined
}

/** `That` with a finite verb after it would read as a demonstrative; a relative clause without a relative word has no sign of being one. */
function relativeClass(tree: Tree, at: number, first: number): SideClass | undefined {
  if (tree.lower(first) === 'that') return tree.hasSubject(at) && tree.is(first + 1, 'PRPn', 'DT', 'NNP', 'PRPS') ? 'relative' : undefined
  const opens = tree.is(first, 'WP', 'WDT', 'WRB', 'SWRB', 'DWDT')
  const second =
    tree.is(first, 'IN', 'PDT', 'CD', 'JJ', 'DT', 'NN', 'NNS') && [1, 2].some((step) => tree.is(first + step, 'WP', 'WDT', 'DWDT'))
  return opens || second ? 'relative' : undefined
}

const lastWord = (tree: Tree): number => {
  let at = tree.tokens.length - 1
  while (at > 0 && tree.isPunctuation(at)) at--
  return at
}

const firstWord = (tree: Tree): number => {
  let at = 0
  while (at < tree.tokens.length - 1 && tree.isPunctuation(at)) at++
  return at
}

/** A clause or phrase anywhere in a sentence, of a class that the cutter takes. */
export interface Unit {
  readonly range: TokenRange
  readonly label: SideClass
}

/** Clauses that are long enough to be learnt from, wherever they stand: no full stop would part most of them from their sentence, but they look like those that one would. */
export function unitsOf(tree: Tree): Unit[] {
  return tree.tokens.flatMap((_, at) => {
    const range = tree.range(at)
    if (!range || at === tree.root || range.last - range.first < 3) return []
    const label = classOfUnit(tree, at, range.first)
    return label === undefined ? [] : [{range, label}]
  })
}

/** Whether a full stop after what is left of this unit leaves a sentence that can stand. */
const leavesComplete = (tree: Tree, at: number): boolean => !['ccomp', 'xcomp', 'csubj'].includes(tree.relation(at))

function trailingCuts(tree: Tree, end: number): Cut[] {
  return tree.tokens.flatMap((_, at) => {
    const range = tree.range(at)
    if (!range || at === tree.root || range.last < end || range.first < 3 || range.first > end - 2) return []
    if (tree.root >= range.first) return []
    const right = classOfUnit(tree, at, range.first)
    if (right === undefined || (tree.relation(at) === 'nmod' && tree.lower(range.first) === 'of')) return []
    const left = leavesComplete(tree, at) ? 'complete' : 'unknown'
    return [{at: range.first, skip: 0, left, right, name: `${tree.tokens[at]!.relation}-trailing`} satisfies Cut]
  })
}

function frontedCuts(tree: Tree, start: number): Cut[] {
  return tree.tokens.flatMap((token, at) => {
    const range = tree.range(at)
    const lead = tree.is(start, 'CC') ? start + 1 : start
    if (!range || at === tree.root || range.first !== lead || range.last < lead + 2 || tree.root <= range.last) return []
    if (!['advcl', 'obl', 'acl'].includes(tree.relation(at)) || token.head < range.last) return []
    const left = classOfUnit(tree, at, range.first)
    if (left === undefined) return []
    const comma = tree.tokens[range.last + 1]?.form === ','
    return [{at: range.last + 1, skip: comma ? 1 : 0, left, right: 'complete', name: `${token.relation}-fronted`} satisfies Cut]
  })
}

/** `He signed it. And told reporters …`, with and without the coordinator, and the complete `And he told reporters …`. */
function conjunctCuts(tree: Tree, end: number): Cut[] {
  return tree.children(tree.root).flatMap((at): Cut[] => {
    const range = tree.range(at)
    const link = tree.children(at).find((child) => tree.relation(child) === 'cc')
    if (tree.relation(at) !== 'conj' || !range || range.last < end || !tree.isFiniteClause(at) || range.first < 2) return []
    if (tree.hasSubject(at)) {
      return link === range.first && tree.isIndependent(at)
        ? [{at: range.first, skip: 0, left: 'complete', right: 'complete', name: 'clause'}]
        : []
    }
    if (!tree.isFiniteClause(tree.root) || tree.is(tree.root, 'V_VB')) return []
    const first = link === range.first ? range.first + 1 : range.first
    const bare: Cut = {at: range.first, skip: first - range.first, left: 'complete', right: 'predicate', name: 'predicate-bare'}
    return link === range.first ? [{...bare, skip: 0, name: 'predicate'}, bare] : [bare]
  })
}

/** `The harbour, built for coal. Now lives on tourists.`: a subject of four words or more, parted from its verb. */
function subjectCuts(tree: Tree, start: number): Cut[] {
  const subject = tree.children(tree.root).find((child) => tree.relation(child) === 'nsubj')
  const range = subject === undefined ? undefined : tree.range(subject)
  if (!range || range.last - range.first < 3 || range.last > tree.root || range.first > start + 12) return []
  if (tree.is(range.first, 'WP', 'WDT', 'DWDT', 'WRB')) return []
  const verb = tree.tokens.findIndex((_, at) => at > range.last && !tree.isPunctuation(at))
  const opens = tree.is(verb, 'RB') ? verb + 1 : verb
  if (tree.tags[opens] === undefined || !tree.is(opens, 'V_VBD', 'V_VBP', 'V_VBZ', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_MD')) return []
  const left = range.first === start ? 'nominal' : 'unknown'
  return [{at: range.last + 1, skip: verb - range.last - 1, left, right: 'predicate', name: 'subject'}]
}

/** All places at which a stray full stop would part this complete sentence, with what it would leave on either side. */
export function cutsOf(tree: Tree): Cut[] {
  const [start, end] = [firstWord(tree), lastWord(tree)]
  const cuts = [...trailingCuts(tree, end), ...frontedCuts(tree, start), ...conjunctCuts(tree, end), ...subjectCuts(tree, start)]
  const seen = new Set<string>()
  return cuts.filter((cut) => {
    const key = `${cut.at} ${cut.skip}`
    return !seen.has(key) && seen.add(key) && tree.tags[cut.at] !== tag('P.')
  })
}
