import type {FurnitureWeights} from '../language/furniture-weights.ts'
import type {Document} from './document.ts'
import {judgeLines, type LineVerdict} from './furniture.ts'

const judged = new WeakMap<FurnitureWeights, (document: Document) => readonly LineVerdict[]>()

/** The pass that judges each paragraph of a document as a line of a web page, for `document.once`; one and the same for the same weights. */
export function furnitureOf(weights: FurnitureWeights): (document: Document) => readonly LineVerdict[] {
  const pass =
    judged.get(weights) ??
    ((document: Document) =>
      judgeLines(
        document.paragraphs.map(({text}) => text),
        weights,
      ))
  judged.set(weights, pass)
  return pass
}
