import {CLASSES, FIRST_KIND} from './classes.ts'
import {closedWord} from './closed-words.ts'
import {endsInReport} from './reporting.ts'
import type {VerbScores} from './sentence-features.ts'
import {COMMA, F, opensClause} from './skeleton.ts'
import {type Syntax, tagAt} from './syntax.ts'
import {IS_FINITE, MAY_BE_VERB, tag} from './tags.ts'

/** What a neighbour that is not there gives for each of its features. */
const ABSENT = -9
const NEIGHBOUR_FEATURES = 9

/** How many numbers the second stage sees of a sentence. */
export const DENSE_FEATURES = 12 + 9 + 21 + 15 + 2 * NEIGHBOUR_FEATURES

/** Fills a fixed row of numbers in order. */
class Row {
  readonly values: Float32Array
  #at = 0

  constructor(values: Float32Array) {
    this.values = values
  }

  push(...values: readonly number[]): void {
    for (const value of values) this.values[this.#at++] = value
  }
}

/**
 * Writes the numbers that the second stage decides on to `out`: what the first stage made of the sentence, how its verbs score, counts of verbs
 * and clauses, the tags at its edges, and the same in little of its neighbours.
 *
 * @param out `DENSE_FEATURES` long
 */
export function denseFeatures(
  syntax: Syntax,
  signs: Uint8Array,
  verbs: VerbScores,
  logits: ArrayLike<number>,
  neighbours: {readonly previous: Syntax | undefined; readonly next: Syntax | undefined},
  out: Float32Array,
): void {
  const row = new Row(out)
  pushLogits(logits, row)
  pushVerbs(syntax, verbs, row)
  pushCounts(syntax, signs, row)
  pushEdges(syntax, signs, row)
  pushNeighbour(neighbours.previous, row)
  pushNeighbour(neighbours.next, row)
}

function pushLogits(logits: ArrayLike<number>, row: Row): void {
  let best = FIRST_KIND
  for (let kind = FIRST_KIND; kind < CLASSES.length; kind++) if (logits[kind]! > logits[best]!) best = kind
  row.push(best, logits[best]! - logits[0]!, logits[best]! - Math.max(logits[0]!, logits[1]!))
  for (let at = 1; at < CLASSES.length; at++) row.push(logits[at]! - logits[0]!)
}

function pushVerbs({first, tags, finiteMargins}: Syntax, verbs: VerbScores, row: Row): void {
  let [best, second, place, total, likely] = [-12, -12, -1, 0, 0]
  verbs.score.forEach((score, nth) => {
    total += Math.log1p(Math.exp(Math.min(20, score)))
    if (score > 0) likely++
    if (score > best) [second, best, place] = [best, score, verbs.at[nth]!]
    else second = Math.max(second, score)
  })
  row.push(best, second, total, likely, verbs.at.length, place < 0 ? -1 : place - first)
  row.push(place < 0 ? -99 : finiteMargins[place]!, place < 0 ? 0 : IS_FINITE[tags[place]!]!, place < 0 ? -1 : tags[place]!)
}

function pushCounts(syntax: Syntax, signs: Uint8Array, row: Row): void {
  const {first, end, finiteMargins, tags} = syntax
  let [finite, subordinators, pending, main, commas] = [0, 0, 0, 0, 0]
  let [least, best, bestMain] = [99, -99, -99]
  let [firstFinite, lastFinite, firstComma, before, after, order, participles] = [-1, -1, -1, 0, 0, 0, 0]
  for (let at = first; at < end; at++) {
    const own = signs[at]!
    const margin = finiteMargins[at]!
    if (opensClause(own)) {
      subordinators++
      pending++
    } else if (own === F) {
      if (lastFinite !== at - 1) {
        finite++
        if (pending > 0) pending--
        else main++
      }
      if (firstFinite < 0) firstFinite = at
      lastFinite = at
      if (firstComma < 0) before++
      else after++
      least = Math.min(least, margin)
    } else if (own === COMMA) {
      commas++
      if (firstComma < 0) firstComma = at
      if (tags[at + 1] === tag('V_VB')) order = 1
    } else if (MAY_BE_VERB[tags[at]!] === 1) {
      best = Math.max(best, margin)
      if (pending === 0) bestMain = Math.max(bestMain, margin)
      if (tags[at] === tag('V_VBG') || tags[at] === tag('V_VBN')) participles++
    }
  }
  const placeOf = (at: number): number => (at < 0 ? -1 : at - first)
  row.push(finite, subordinators, pending, main, finite - subordinators, commas, least, best, bestMain)
  row.push(placeOf(firstFinite), placeOf(firstComma), before, firstComma < 0 ? -1 : after, end - first, order, participles)
  row.push(tagAt(syntax, firstComma < 0 ? end : firstComma + 1), tagAt(syntax, firstComma < 0 ? end : firstComma + 2))
  row.push(firstFinite < 0 ? -1 : tagAt(syntax, firstFinite - 1), firstFinite < 0 ? -1 : tagAt(syntax, firstFinite + 1), placeOf(lastFinite))
}

const HEADS = `when as while since after before until once if because although though unless whereas where whenever even with without despite during in on at
for from by to of about and but or who which whose that including such like given due according not what how why following`.split(/\s+/)
const headOf = new Map(HEADS.map((word, at) => [closedWord(word), at + 1]))

function pushEdges(syntax: Syntax, signs: Uint8Array, row: Row): void {
  const {first, end, words} = syntax
  const closed = (at: number): number => headOf.get(words[at]?.closed ?? 0) ?? 0
  row.push(closed(first), closed(first + 1), tagAt(syntax, first), tagAt(syntax, first + 1), tagAt(syntax, first + 2), tagAt(syntax, first + 3))
  row.push(tagAt(syntax, end - 2), tagAt(syntax, end - 1), first, words.at(-1)!.lower.charCodeAt(0), words[first]?.parts ?? 0)
  let [quotes, colons, brackets, names] = [0, 0, 0, 0]
  for (let at = first; at < end; at++) {
    if (signs[at] === 34) quotes++
    else if (signs[at] === 59) colons++
    else if (signs[at] === 40) brackets++
    if (syntax.tags[at] === tag('NNP')) names++
  }
  row.push(quotes, colons, brackets, names)
}

function pushNeighbour(syntax: Syntax | undefined, row: Row): void {
  if (!syntax) {
    for (let at = 0; at < NEIGHBOUR_FEATURES; at++) row.push(ABSENT)
    return
  }
  const {first, end, tags} = syntax
  let finite = 0
  let at = -1
  for (let token = first; token < end; token++) {
    if (IS_FINITE[tags[token]!] === 0) continue
    finite++
    if (at < 0) at = token
  }
  row.push(end - first, tagAt(syntax, first), tagAt(syntax, first + 1), tagAt(syntax, end - 1), finite, at < 0 ? -1 : at - first)
  row.push(endsInReport(syntax) ? 1 : 0, at < 0 ? -1 : tagAt(syntax, at - 1), headOf.get(syntax.words[first]?.closed ?? 0) ?? 0)
}
