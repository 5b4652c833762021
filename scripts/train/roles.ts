import type {TokenRange, Tree} from './tree.ts'

/** The relations of tokens to their heads that a net is asked for beside its own question; a relative clause stands apart from other clauses of a noun. */
export const RELATIONS =
  'root nsubj csubj obj iobj ccomp xcomp obl advcl advmod aux cop mark expl nmod acl acl:relcl appos amod det nummod case compound flat fixed conj cc parataxis discourse punct'.split(
    ' ',
  )

/** What makes a clause one level deeper than the clause it stands in. */
const DEEPER = new Set(['advcl', 'acl', 'ccomp', 'csubj'])

/** How many levels of clauses are told apart: 0 stands alone, the last takes in all deeper ones. */
export const DEPTHS = 4

/** What each token of a piece is in its tree: for each its offset in the piece's text, its relation (-1 where it is none of `RELATIONS`), and how deep its clause is. */
export type Roles = Int32Array

/** How many numbers `Roles` has for each token. */
export const ROLE_WIDTH = 3

export const NO_ROLES: Roles = new Int32Array()

function relationOf(tree: Tree, at: number): number {
  const whole = RELATIONS.indexOf(tree.tokens[at]!.relation)
  return whole >= 0 ? whole : RELATIONS.indexOf(tree.relation(at))
}

/** How many clauses a token's clause stands in. */
function depthOf(tree: Tree, token: number): number {
  let depth = 0
  for (let at = token, steps = 0; at >= 0 && steps < tree.tokens.length; at = tree.tokens[at]!.head, steps++)
    if (DEEPER.has(tree.relation(at))) depth++
  return depth
}

/** The roles of the tokens of a range, whose text starts at an offset of the sentence's. A clause taken out of others is one deep, however deep it stood. */
export function rolesOf(tree: Tree, {first, last}: TokenRange, start: number): Roles {
  const depths = Array.from({length: last - first + 1}, (_, nth) => depthOf(tree, first + nth))
  const surplus = Math.max(0, Math.min(...depths) - 1)
  return Int32Array.from(
    depths.flatMap((depth, nth) => [
      tree.tokens[first + nth]!.start - start,
      relationOf(tree, first + nth),
      Math.min(depth - surplus, DEPTHS - 1),
    ]),
  )
}

/** Roles with their offsets moved, and their clauses made deeper. */
export const shifted = (roles: Roles, by: number, deeper = 0): Roles =>
  roles.map((value, nth) => (nth % ROLE_WIDTH === 0 ? value + by : nth % ROLE_WIDTH === 2 ? Math.min(value + deeper, DEPTHS - 1) : value))
