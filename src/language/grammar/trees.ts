/**
 * Boosted regression trees (Friedman 2001): the sum of the leaves that a row falls to, a logarithm of odds. Nodes of all trees stand in one
 * array; a leaf has feature 255 and its value as threshold; the right child stands after the left.
 */
export interface Trees {
  /** Where each tree's root stands. */
  readonly roots: Uint16Array
  readonly feature: Uint8Array
  /** A row goes left where its feature is at most this. */
  readonly threshold: Float32Array
  readonly left: Uint16Array
}

export const LEAF = 255

/** The sum of the trees' values for a row of numbers. Which way a row goes is as good as random: there is no jump on it. */
export function sumTrees({roots, feature, threshold, left}: Trees, row: Float32Array): number {
  let sum = 0
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!
    while (feature[node] !== LEAF) node = left[node]! + 1 - Number(row[feature[node]!]! <= threshold[node]!)
    sum += threshold[node]!
  }
  return sum
}
