import {IS_FINITE} from '../../src/language/grammar/tags.ts'
import {type Cut, cutsOf, type SideClass, unitsOf} from './cut.ts'
import type {Example, SentenceClass} from './example.ts'
import {madeExamples} from './made-examples.ts'
import {type Piece, pieceOf, sentenceOf} from './piece.ts'
import {rolesOf} from './roles.ts'
import {Tree} from './tree.ts'
import {foldOf, paragraphsOf, type TreeSentence} from './treebank.ts'

/** A paragraph's sentences as trees, with what the examples ask of each. */
interface Parsed {
  readonly tree: Tree
  readonly mains: Uint8Array
  readonly complete: boolean
}

const TERMINAL = /[.!?…]["”’')\]]*$/

/** Complete by its tree: the root clause stands alone, or the sentence asks a question. */
const isComplete = (tree: Tree): boolean => tree.sentence.text.includes('?') || tree.isIndependent(tree.root)

const parse = (sentence: TreeSentence): Parsed => {
  const tree = new Tree(sentence)
  return {tree, mains: tree.mainVerbs(), complete: tree.root >= 0 && isComplete(tree)}
}

/** A line without any finite verb that opens like a name for a thing, not like a phrase cut from a sentence. */
const isVerbless = (tree: Tree): boolean =>
  tree.is(tree.root, 'NN', 'NNS', 'NNP', 'UH', 'JJ', 'PDT', 'CD') &&
  !tree.is(0, 'IN', 'SIN', 'TO', 'SWRB', 'V_VBG', 'V_VBN', 'CC') &&
  !tree.tokens.some((_, at) => IS_FINITE[tree.tags[at]!] === 1)

/** Weights: a published sentence counts most, since its like is what must stay silent. */
const NATURAL_WEIGHT = 2
const LABEL_WEIGHT = 1
const CUT_WEIGHT = 1.5
const REMAINDER_WEIGHT = 1
/** Prepositional and infinitive cuts are many and easy. */
const CLASS_WEIGHT: Readonly<Partial<Record<SideClass, number>>> = {prepositional: 0.5, infinitive: 0.7, nominal: 0.7}

function natural(parsed: Parsed, previous: string | undefined, next: string | undefined): Example[] {
  const {tree, mains, complete} = parsed
  const {text, document} = tree.sentence
  const label: SentenceClass | undefined = complete ? 'complete' : isVerbless(tree) ? 'label' : undefined
  if (label === undefined || !TERMINAL.test(text)) return []
  const verbs = tree.tokens.flatMap((token, at) => (mains[at] === 1 ? [token.start] : []))
  const weight = complete ? NATURAL_WEIGHT : LABEL_WEIGHT
  return [
    {
      document,
      source: 'natural',
      name: label,
      piece: {text, mains: verbs, roles: rolesOf(tree, {first: 0, last: tree.tokens.length - 1}, 0)},
      previous,
      next,
      hasNeighbours: true,
      label,
      weight,
      knowsMains: true,
    },
  ]
}

/** A sentence parted at one or two places: the sentences that come of it, and the class of each. */
interface Parting {
  readonly name: string
  readonly sides: readonly {readonly piece: Piece; readonly label: SideClass}[]
}

function part({tree, mains}: Parsed, cuts: readonly Cut[]): Parting | undefined {
  const sides: {piece: Piece; label: SideClass}[] = []
  let first = 0
  for (let at = 0; at <= cuts.length; at++) {
    const [before, after] = [cuts[at - 1], cuts[at]]
    const piece = pieceOf(tree, {first, last: (after?.at ?? tree.tokens.length) - 1}, mains)
    if (piece === undefined) return undefined
    const label = before && after ? (before.right === after.left ? before.right : 'unknown') : (before?.right ?? after?.left ?? 'unknown')
    sides.push({piece: sentenceOf([piece]), label})
    first = after ? after.at + after.skip : first
  }
  return {name: cuts.map((cut) => cut.name).join('+'), sides}
}

const isFrontedCut = (cut: Cut): boolean => cut.left !== 'complete' && cut.right === 'complete'

/** Each cut alone, and every other pair of a fronted and a trailing one. */
function partingsOf(parsed: Parsed): Parting[] {
  const cuts = cutsOf(parsed.tree)
  const pairs = cuts
    .filter(isFrontedCut)
    .flatMap((left) =>
      cuts.filter((right) => right.left === 'complete' && right.at > left.at + left.skip + 2).map((right) => [left, right]),
    )
  const chosen = [...cuts.map((cut) => [cut]), ...pairs.filter((_, at) => at % 2 === 0)]
  return chosen.flatMap((some) => part(parsed, some) ?? [])
}

function cutExamples(parsed: Parsed, previous: string | undefined, next: string | undefined): Example[] {
  const {document, text} = parsed.tree.sentence
  if (!parsed.complete || text.includes('?') || !TERMINAL.test(text) || parsed.tree.tokens.length < 8) return []
  return partingsOf(parsed).flatMap(({name, sides}) => {
    const texts = [previous, ...sides.map(({piece}) => piece.text), next]
    return sides.flatMap(({piece, label}, at): Example[] => {
      if (label === 'unknown' || piece.text.split(' ').length < 3) return []
      const weight = label === 'complete' ? REMAINDER_WEIGHT : CUT_WEIGHT * (CLASS_WEIGHT[label] ?? 1)
      return [
        {
          document,
          source: 'cut',
          name,
          piece,
          previous: texts[at],
          next: texts[at + 2],
          hasNeighbours: true,
          label,
          weight,
          knowsMains: true,
        },
      ]
    })
  })
}

/** Classes of which cuts give too few. */
const TAKEN_OUT: ReadonlySet<SideClass> = new Set(['subordinate', 'relative', 'that', 'participial', 'infinitive'])
const TAKEN_OUT_WEIGHT = 0.7

/** Clauses taken out of sentences of any sort, from where no cut would part them. */
function takenOut({tree, mains}: Parsed, known: ReadonlySet<string>): Example[] {
  const {document} = tree.sentence
  return unitsOf(tree).flatMap(({range, label}): Example[] => {
    const inner = TAKEN_OUT.has(label) ? pieceOf(tree, range, mains) : undefined
    if (!inner || label === 'unknown') return []
    const piece = {...sentenceOf([inner]), mains: []}
    if (known.has(piece.text) || piece.text.includes('?')) return []
    const place = {previous: undefined, next: undefined, hasNeighbours: false}
    return [{document, source: 'cut', name: 'taken out', piece, ...place, label, weight: TAKEN_OUT_WEIGHT, knowsMains: true}]
  })
}

/** Treebanks of prose in paragraphs; the others (learners' speech, queries, one manual) train the tagger or nothing. */
export const PROSE = ['ewt', 'gum', 'pud']

/** All examples of the documents, those of one document in a row. */
export function examplesOf(sentences: readonly TreeSentence[]): Example[] {
  const prose = sentences.filter(({treebank}) => PROSE.includes(treebank))
  const paragraphs = paragraphsOf(prose).map((paragraph) => paragraph.map(parse))
  const fromParagraphs = paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((parsed, at) => {
      const [previous, next] = [paragraph[at - 1]?.tree.sentence.text, paragraph[at + 1]?.tree.sentence.text]
      const cuts = cutExamples(parsed, previous, next)
      return [...natural(parsed, previous, next), ...cuts, ...takenOut(parsed, new Set(cuts.map(({piece}) => piece.text)))]
    }),
  )
  const made = madeExamples(
    paragraphs.flatMap((paragraph) => paragraph.filter(({complete, tree}) => complete && TERMINAL.test(tree.sentence.text))),
  )
  return [...fromParagraphs, ...made]
    .map((example, at) => ({example, at}))
    .sort(byDocument)
    .map(({example}) => example)
}

const byDocument = (a: {example: Example; at: number}, b: {example: Example; at: number}): number =>
  a.example.document < b.example.document ? -1 : a.example.document > b.example.document ? 1 : a.at - b.at

/** The fold of an example's document. */
export const exampleFold = (example: Example, folds: number): number => foldOf(example.document, folds)
