import type {FurnitureWeights} from '../language/furniture-weights.ts'
import type {Document} from './document.ts'
import {type LineFacts, readLine} from './furniture/line-features.ts'
import {judgeTelling, type LineVerdict, tells} from './furniture.ts'
import type {Pass} from './paragraph.ts'

const lineFacts: Pass<LineFacts> = ({text}) => readLine(text)

/** Whether a paragraph's own words say that it is furniture of a web page. */
export const tellsFurniture: Pass<boolean> = ({text}) => tells(text)

type Verdicts = ReadonlyMap<number, LineVerdict>

/** What the lines of a page are judged by: the facts of each, and which one it repeats. */
interface Page {
  readonly lines: readonly LineFacts[]
  readonly repeats: Int32Array
}

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

const isSamePage = (one: Page, other: Page): boolean =>
  areSame(one.repeats, other.repeats) && one.lines.every((line, at) => areAlike(line, other.lines[at]))

const pageOf = ({paragraphs}: Document): Page => {
  const lines = paragraphs.map((paragraph) => paragraph.once(lineFacts))
  return {lines, repeats: repeatsIn(lines)}
}

const judged = new WeakMap<FurnitureWeights, (document: Document) => Verdicts>()

function judgeWith(weights: FurnitureWeights): (document: Document) => Verdicts {
  const pass = (document: Document): {readonly page: Page; readonly verdicts: Verdicts} => {
    const page = pageOf(document)
    const last = document.before(pass)
    return {page, verdicts: last && isSamePage(page, last.page) ? last.verdicts : judgeTelling(page.lines, weights)}
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
