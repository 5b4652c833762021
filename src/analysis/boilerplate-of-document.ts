import type {BoilerplateWeights} from '../language/boilerplate-weights.ts'
import {numberOf} from '../text/fingerprint.ts'
import {madeOnce} from '../text/made-once.ts'
import {type LineFacts, readLine} from './boilerplate/line-features.ts'
import {differenceOf, isOneForOne} from './difference.ts'
import type {Document} from './document.ts'
import {judgeTelling, type LineVerdict, tells} from './judge-lines.ts'
import type {Pass} from './paragraph.ts'

const lineFacts: Pass<LineFacts> = ({text}) => readLine(text)

/** Whether a paragraph's own words say that it is boilerplate of a web page. */
export const tellsBoilerplate: Pass<boolean> = ({text}) => tells(text)

type Verdicts = ReadonlyMap<number, LineVerdict>

const areSame = (one: ArrayLike<number>, other: ArrayLike<number>): boolean => {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** Whether two lines are alike to the judge, but for what they repeat. */
function areAlike(one: LineFacts, other: LineFacts): boolean {
  if (one.words !== other.words || one.prose !== other.prose || one.dated !== other.dated || one.dateOnly !== other.dateOnly) return false
  return areSame(one.features, other.features) && areSame(one.phrases, other.phrases)
}

/** Whether a line, by its place, stands in the page a second time. */
const isRepeated = (lines: readonly LineFacts[], place: number): boolean =>
  lines.some(({key}, at) => at !== place && key === lines[place]!.key)

/** Whether two versions of a page are one to the judge: at most one line has changed, into one that is alike, and neither repeats another. */
function isSamePage(last: readonly LineFacts[], next: readonly LineFacts[]): boolean {
  const difference = differenceOf(last, next)
  const {removed, added, from: place} = difference
  if (removed.length === 0 && added.length === 0) return true
  if (!isOneForOne(difference)) return false
  return areAlike(last[place]!, next[place]!) && !isRepeated(last, place) && !isRepeated(next, place)
}

const NO_LINES: readonly LineFacts[] = []

function judgeWith(weights: BoilerplateWeights): (document: Document) => Verdicts {
  const pass = (document: Document): {readonly lines: readonly LineFacts[]; readonly verdicts: Verdicts} => {
    if (document.isLong) return {lines: NO_LINES, verdicts: judgeTelling(document.each(lineFacts), weights, numberOf)}
    const lines = [...document.each(lineFacts)]
    const last = document.before(pass)
    return {lines, verdicts: last && isSamePage(last.lines, lines) ? last.verdicts : judgeTelling(lines, weights)}
  }
  return (document) => document.once(pass).verdicts
}

/**
 * The pass that judges a document as the lines of a web page: the verdicts on those paragraphs whose own words say that they are boilerplate, by their
 * places. One and the same for the same weights, and the same verdicts while no line says anything else to the judge.
 */
export const boilerplateOf = madeOnce(judgeWith)
