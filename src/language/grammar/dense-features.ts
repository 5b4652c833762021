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
export const DENSE_FEATURES = 12 + 9 + 21 + 15 + 6 + 2 * NEIGHBOUR_FEATURES

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
  pushAroundComma(syntax, signs, verbs, row)
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

/** Counts clauses, verbs and commas while a sentence is read from left to right. */
class ClauseCount {
  finite = 0
  subordinators = 0
  pending = 0
  main = 0
  commas = 0
  beforeComma = 0
  afterComma = 0
  participles = 0
  order = 0
  least = 99
  best = -99
  bestMain = -99
  firstFinite = -1
  lastFinite = -1
  firstComma = -1

  opener(): void {
    this.subordinators++
    this.pending++
  }

  finiteVerb(at: number, margin: number): void {
    if (this.lastFinite !== at - 1) {
      this.finite++
      if (this.pending > 0) this.pending--
      else this.main++
    }
    if (this.firstFinite < 0) this.firstFinite = at
    this.lastFinite = at
    if (this.firstComma < 0) this.beforeComma++
    else this.afterComma++
    this.least = Math.min(this.least, margin)
  }

  comma(at: number, next: number | undefined): void {
    this.commas++
    if (this.firstComma < 0) this.firstComma = at
    if (next === tag('V_VB')) this.order = 1
  }

  /** A word that may be a finite verb mistaken for something else. */
  other(own: number, margin: number): void {
    this.best = Math.max(this.best, margin)
    if (this.pending === 0) this.bestMain = Math.max(this.bestMain, margin)
    if (own === tag('V_VBG') || own === tag('V_VBN')) this.participles++
  }
}

function countClauses({first, end, finiteMargins, tags}: Syntax, signs: Uint8Array): ClauseCount {
  const count = new ClauseCount()
  for (let at = first; at < end; at++) {
    const own = signs[at]!
    if (opensClause(own)) count.opener()
    else if (own === F) count.finiteVerb(at, finiteMargins[at]!)
    else if (own === COMMA) count.comma(at, tags[at + 1])
    else if (MAY_BE_VERB[tags[at]!] === 1) count.other(tags[at]!, finiteMargins[at]!)
  }
  return count
}

function pushCounts(syntax: Syntax, signs: Uint8Array, row: Row): void {
  const {first, end} = syntax
  const count = countClauses(syntax, signs)
  const {firstFinite, firstComma} = count
  const placeOf = (at: number): number => (at < 0 ? -1 : at - first)
  const behind = firstComma < 0 ? end : firstComma + 1
  row.push(count.finite, count.subordinators, count.pending, count.main, count.finite - count.subordinators, count.commas)
  row.push(count.least, count.best, count.bestMain, placeOf(firstFinite), placeOf(firstComma), count.beforeComma)
  row.push(firstComma < 0 ? -1 : count.afterComma, end - first, count.order, count.participles)
  row.push(tagAt(syntax, behind), tagAt(syntax, firstComma < 0 ? end : firstComma + 2))
  row.push(
    firstFinite < 0 ? -1 : tagAt(syntax, firstFinite - 1),
    firstFinite < 0 ? -1 : tagAt(syntax, firstFinite + 1),
    placeOf(count.lastFinite),
  )
}

/**
 * The best score of a verb before the first comma and after it, with what stands before the latter; clauses that open after it; and how the
 * stretch after it opens: a fronted clause is followed by the subject of the main one.
 */
function pushAroundComma(syntax: Syntax, signs: Uint8Array, verbs: VerbScores, row: Row): void {
  const comma = signs.indexOf(COMMA, syntax.first)
  const edge = comma < 0 || comma >= syntax.end ? syntax.end : comma
  let [before, after, place, opened, titled] = [-12, -12, -1, 0, 0]
  verbs.score.forEach((score, nth) => {
    if (verbs.at[nth]! < edge) before = Math.max(before, score)
    else if (score > after) [after, place] = [score, verbs.at[nth]!]
  })
  for (let at = edge; at < syntax.end; at++) if (opensClause(signs[at]!)) opened++
  for (let at = syntax.first; at < syntax.end; at++) if (syntax.words[at]!.isCapitalised) titled++
  row.push(
    before,
    after,
    place < 0 ? -1 : tagAt(syntax, place - 1),
    place < 0 ? -1 : place - edge,
    opened,
    titled / Math.max(1, syntax.end - syntax.first),
  )
}

const HEADS =
  `when as while since after before until once if because although though unless whereas where whenever even with without despite during in on at
for from by to of about and but or who which whose that including such like given due according not what how why following`.split(/\s+/)
const headOf = new Map(HEADS.map((word, at) => [closedWord(word), at + 1]))

function pushEdges(syntax: Syntax, signs: Uint8Array, row: Row): void {
  const {first, end, words} = syntax
  const closed = (at: number): number => headOf.get(words[at]?.closed ?? 0) ?? 0
  row.push(
    closed(first),
    closed(first + 1),
    tagAt(syntax, first),
    tagAt(syntax, first + 1),
    tagAt(syntax, first + 2),
    tagAt(syntax, first + 3),
  )
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
