import type {FurnitureWeights} from '../language/furniture-weights.ts'
import type {Document} from './document.ts'
import {type LineFacts, readLine} from './furniture/line-features.ts'
import {judgeTelling, type LineVerdict, tells} from './furniture.ts'
import type {Pass} from './paragraph.ts'

const lineFacts: Pass<LineFacts> = ({text}) => readLine(text)

/** Whether a paragraph's own words say that it is furniture of a web page. */
export const tellsFurniture: Pass<boolean> = ({text}) => tells(text)

type Verdicts = ReadonlyMap<number, LineVerdict>

/** For each line the place of the one before it that is the same, or -1. */
function repeatsIn(lines: readonly LineFacts[]): Int32Array {
  const seen = new Map<string, number>()
  return Int32Array.from(lines, ({key}, index) => {
    const before = seen.get(key) ?? -1
    seen.set(key, index)
    return before
  })
}

const areSame = (one: ArrayLike<number>, other: ArrayLike<number>): boolean => {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** Whether two lines are alike to the judge, but for what they repeat. */
function areAlike(one: LineFacts, other: LineFacts | undefined): boolean {
  if (one === other || other === undefined) return one === other
  if (one.words !== other.words || one.prose !== other.prose || one.dated !== other.dated || one.dateOnly !== other.dateOnly) return false
  return areSame(one.features, other.features) && areSame(one.phrases, other.phrases)
}

const areSameLines = (one: readonly LineFacts[], other: readonly LineFacts[]): boolean =>
  one.length === other.length && one.every((line, at) => areAlike(line, other[at])) && areSame(repeatsIn(one), repeatsIn(other))

const linesOf = ({paragraphs}: Document): readonly LineFacts[] => paragraphs.map((paragraph) => paragraph.once(lineFacts))

const judged = new WeakMap<FurnitureWeights, (document: Document) => Verdicts>()

function judgeWith(weights: FurnitureWeights): (document: Document) => Verdicts {
  const pass = (document: Document): {readonly lines: readonly LineFacts[]; readonly verdicts: Verdicts} => {
    const lines = linesOf(document)
    const last = document.before(pass)
    return {lines, verdicts: last && areSameLines(lines, last.lines) ? last.verdicts : judgeTelling(lines, weights)}
  }
  return (document) => document.once(pass).verdicts
}

/**
 * The pass that judges a document as the lines of a web page: the verdicts on those paragraphs whose own words say that they are furniture, by their
 * places. One and the same for the same weights, and the same verdicts while no line says anything else to the judge.
 */
export function furnitureOf(weights: FurnitureWeights): (document: Document) => Verdicts {
  const pass = judged.get(weights) ?? judgeWith(weights)
  judged.set(weights, pass)
  return pass
}
