import type {FurnitureWeights} from '../language/furniture-weights.ts'
import type {Document} from './document.ts'
import {readLine} from './furniture/line-features.ts'
import {judgeTelling, type LineVerdict, tells} from './furniture.ts'
import type {Pass} from './paragraph.ts'

const lineFacts: Pass<ReturnType<typeof readLine>> = ({text}) => readLine(text)

/** Whether a paragraph's own words say that it is furniture of a web page. */
export const tellsFurniture: Pass<boolean> = ({text}) => tells(text)

type Verdicts = ReadonlyMap<number, LineVerdict>

const judged = new WeakMap<FurnitureWeights, (document: Document) => Verdicts>()

/**
 * The pass that judges a document as the lines of a web page, for `document.once`: the verdicts on those paragraphs whose own words say that they are
 * furniture, by their places. One and the same for the same weights.
 */
export function furnitureOf(weights: FurnitureWeights): (document: Document) => Verdicts {
  const pass =
    judged.get(weights) ??
    (({paragraphs}: Document) =>
      judgeTelling(
        paragraphs.map((paragraph) => paragraph.once(lineFacts)),
        weights,
      ))
  judged.set(weights, pass)
  return pass
}
