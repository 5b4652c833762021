import {NO_ROLES, type Roles, rolesOf, shifted} from './roles.ts'
import type {TokenRange, Tree} from './tree.ts'

/** A stretch of a sentence, to be written as a sentence of its own or built into one. */
export interface Piece {
  readonly text: string
  /** Offsets in the text of the finite verbs of independent clauses. */
  readonly mains: readonly number[]
  readonly roles: Roles
}

const PAIRS = ['()', '[]', '“”']

/** Whether quotation marks and brackets pair off, by their number. */
export function isBalanced(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1
  return count('"') % 2 === 0 && PAIRS.every(([open = '', close = '']) => count(open) === count(close))
}

const keepsCapital = (tree: Tree, at: number): boolean => {
  const {form, upos} = tree.tokens[at]!
  return upos === 'PROPN' || form === 'I' || form.startsWith("I'") || /^.[A-Z]/.test(form)
}

/** The tokens of a range as they stand, without punctuation at either end; in lower case where only its place gave the first word a capital. */
export function pieceOf(tree: Tree, range: TokenRange, mains: Uint8Array): Piece | undefined {
  let {first, last} = range
  while (first <= last && tree.isPunctuation(first) && !'([“"'.includes(tree.tokens[first]!.form)) first++
  while (last >= first && tree.isPunctuation(last) && !')]”"'.includes(tree.tokens[last]!.form)) last--
  if (last < first) return undefined
  const start = tree.tokens[first]!.start
  const raw = tree.sentence.text.slice(start, tree.tokens[last]!.end)
  const lowered = first === 0 && !keepsCapital(tree, 0) ? raw.charAt(0).toLowerCase() + raw.slice(1) : raw
  const verbs: number[] = []
  for (let at = first; at <= last; at++) if (mains[at] === 1) verbs.push(tree.tokens[at]!.start - start)
  return isBalanced(lowered) ? {text: lowered, mains: verbs, roles: rolesOf(tree, {first, last}, start)} : undefined
}

/** Pieces end to end with `glue` between, the first letter raised and a full stop after. */
export function sentenceOf(pieces: readonly Piece[], glue = ' ', end = '.'): Piece {
  let text = ''
  const mains: number[] = []
  const roles: number[] = []
  for (const piece of pieces) {
    if (text !== '') text += glue
    roles.push(...shifted(piece.roles, text.length))
    mains.push(...piece.mains.map((at) => at + text.length))
    text += piece.text
  }
  const first = text.search(/[\p{L}\p{N}]/u)
  const raised = first < 0 ? text : text.slice(0, first) + text.charAt(first).toUpperCase() + text.slice(first + 1)
  return {text: /[.!?]["”)\]]*$/.test(raised) ? raised : raised + end, mains, roles: Int32Array.from(roles)}
}

/** Words that are no piece of a tree. `verb` is the offset of its finite main verb, where it has one. */
export const words = (text: string, verb?: number): Piece => ({text, mains: verb === undefined ? [] : [verb], roles: NO_ROLES})

/** The same words with no independent clause among them. */
export const subordinate = (piece: Piece): Piece => ({text: piece.text, mains: [], roles: shifted(piece.roles, 0, 1)})
