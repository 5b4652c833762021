import {type FeatureSink, featureKinds, pack} from './feature-sink.ts'
import {mix} from './hash.ts'
import {COMMA, compress, F, opensClause, runOf} from './skeleton.ts'
import {AFTER_SENTENCE, CODES, coarseCode, type Syntax, tagAt} from './syntax.ts'
import {IS_FINITE, MAY_BE_VERB} from './tags.ts'

const KIND = featureKinds(2000, [
  ...(['bias', 'lastMark', 'length', 'word', 'tag', 'tags2', 'codes2', 'codes3', 'tags3', 'tags4', 'lastTag', 'lastTags', 'lead'] as const),
  ...(['finite', 'main', 'subordinators', 'balance', 'pending', 'codeBalance', 'codeFinite', 'codeMain', 'codePending'] as const),
  ...(['prefix', 'whole', 'codePrefix', 'three', 'four', 'noFinite', 'firstFinite', 'beforeFinite', 'beforeFinite2', 'finiteAt'] as const),
  ...([
    'codeBeforeFinite',
    'precedesFinite',
    'lastComma',
    'lastCommaFinite',
    'firstComma',
    'firstCommaFinite',
    'codeFirstComma',
    'codeCommaWord',
  ] as const),
  ...(['noComma', 'bestOther', 'bestMain', 'leastFinite', 'near', 'mainAndLeast', 'tail', 'afterFinite'] as const),
  ...(['verb', 'verbs', 'codeVerb', 'verbTotal', 'codeVerbTotal', 'verbTag', 'verbLeft', 'tagVerb', 'verbPlace', 'verbComma'] as const),
  ...(['previousNone', 'previousLast', 'previousLast2', 'previousFinite', 'previousLength', 'previousMark', 'previousCode'] as const),
  ...(['codePreviousTag', 'codePreviousCode', 'codePreviousFinite', 'codePreviousFirst', 'codePreviousLength', 'previousForm'] as const),
  ...([
    'nextNone',
    'nextTags',
    'nextCode',
    'nextFinite',
    'nextFirstFinite',
    'nextLength',
    'codeNextTags',
    'codeNextFirst',
    'codeNextCode',
    'codeNextFinite',
  ] as const),
])

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

const LENGTH_STEPS = [2, 4, 7, 12, 20]
const stepOf = (value: number, steps: readonly number[]): number => {
  let step = 0
  while (step < steps.length && value > steps[step]!) step++
  return step
}

const MARGIN_STEPS = [-60, -30, -18, -10, -5, 0, 5, 10, 18, 30, 60]
const marginStep = (margin: number): number => stepOf(margin, MARGIN_STEPS)

/** A verb's score, in natural logarithms of its odds to be the main verb, in steps. */
const SCORE_STEPS = [-5, -3.5, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 3.5, 5]
const TOTAL_STEPS = [0.02, 0.06, 0.15, 0.3, 0.6, 1, 2, 4]

/** How the candidates of a sentence score as verbs of an independent clause: logarithms of odds, by token. */
export interface VerbScores {
  readonly at: readonly number[]
  readonly score: readonly number[]
}

const scratch = new Uint8Array(256)

/** Writes the features of a sentence by itself to the sink. */
export function sentenceFeatures(syntax: Syntax, signs: Uint8Array, verbs: VerbScores, sink: FeatureSink): void {
  const code = coarseCode(syntax, syntax.first)
  addEdges(syntax, code, sink)
  addCounts(syntax, signs, code, sink)
  addSkeleton(syntax, signs, code, sink)
  addFirstFinite(syntax, signs, code, sink)
  addCommas(syntax, signs, code, sink)
  addVerbScores(syntax, code, verbs, sink)
}

/** The mark a sentence ends with: its first code unit. */
const lastMark = (syntax: Syntax): number => (syntax.end < syntax.words.length ? syntax.words.at(-1)!.lower.charCodeAt(0) : 0)

function addEdges(syntax: Syntax, code: number, sink: FeatureSink): void {
  const {first, end} = syntax
  const tag = tagAt(syntax, first)
  const tag1 = tagAt(syntax, first + 1)
  const tags3 = pack(CODES, tag, tag1, tagAt(syntax, first + 2))
  const code1 = coarseCode(syntax, first + 1)
  sink.add(KIND.bias, 0)
  sink.add(KIND.lastMark, lastMark(syntax))
  sink.add(KIND.length, stepOf(end - first, LENGTH_STEPS))
  sink.add(KIND.word, syntax.words[first]?.form ?? 0)
  sink.add(KIND.tag, tag)
  sink.add(KIND.tags2, pack(CODES, tag, tag1))
  sink.add(KIND.tags3, tags3)
  sink.add(KIND.tags4, mix(tags3, tagAt(syntax, first + 3)))
  sink.add(KIND.codes2, pack(CODES, code, code1))
  sink.add(KIND.codes3, pack(CODES, code, code1, coarseCode(syntax, first + 2)))
  sink.add(KIND.lastTag, tagAt(syntax, end - 1))
  sink.add(KIND.lastTags, pack(CODES, tagAt(syntax, end - 2), tagAt(syntax, end - 1)))
  sink.add(KIND.lead, first > 0 ? syntax.words[0]!.form : 0)
}

function addCounts(syntax: Syntax, signs: Uint8Array, code: number, sink: FeatureSink): void {
  let [pending, main, finite, subordinators] = [0, 0, 0, 0]
  let [best, bestMain, least, near] = [-999, -999, 999, 0]
  for (let at = syntax.first; at < syntax.end; at++) {
    const own = signs[at]!
    const margin = syntax.finiteMargins[at]!
    if (opensClause(own)) {
      pending++
      subordinators++
    } else if (own === F) {
      finite++
      least = Math.min(least, margin)
      main += pending > 0 ? 0 : 1
      pending = Math.max(0, pending - 1)
    } else if (MAY_BE_VERB[syntax.tags[at]!] === 1) {
      best = Math.max(best, margin)
      if (pending === 0) bestMain = Math.max(bestMain, margin)
      if (margin > -18) near++
    }
  }
  const balance = clamp(finite - subordinators, -3, 3) + 3
  sink.add(KIND.finite, Math.min(finite, 4))
  sink.add(KIND.main, Math.min(main, 3))
  sink.add(KIND.subordinators, Math.min(subordinators, 4))
  sink.add(KIND.balance, balance)
  sink.add(KIND.pending, Math.min(pending, 3))
  sink.add(KIND.codeBalance, pack(CODES, code, balance))
  sink.add(KIND.codeFinite, pack(CODES, code, Math.min(finite, 4)))
  sink.add(KIND.codeMain, pack(CODES, code, Math.min(main, 3)))
  sink.add(KIND.codePending, pack(CODES, code, pack(5, Math.min(pending, 3), Math.min(main, 3))))
  sink.add(KIND.bestOther, marginStep(best))
  sink.add(KIND.bestMain, marginStep(bestMain))
  sink.add(KIND.leastFinite, least === 999 ? 20 : marginStep(least))
  sink.add(KIND.near, Math.min(near, 3))
  sink.add(KIND.mainAndLeast, pack(32, marginStep(bestMain), least === 999 ? 20 : marginStep(least)))
}

const LONGEST_PREFIX = 8
const LONGEST_WHOLE = 12
const RUNS = 24

function addSkeleton(syntax: Syntax, signs: Uint8Array, code: number, sink: FeatureSink): void {
  const length = compress(signs, syntax.first, syntax.end, scratch)
  for (let size = 1; size <= Math.min(LONGEST_PREFIX, length); size++) sink.add(KIND.prefix, runOf(scratch, 0, size))
  if (length <= LONGEST_WHOLE) sink.add(KIND.whole, runOf(scratch, 0, length))
  sink.add(KIND.codePrefix, mix(code, runOf(scratch, 1, Math.min(6, length))))
  sink.add(KIND.tail, runOf(scratch, Math.max(0, length - 4), length))
  for (let at = 0; at < Math.min(RUNS, length - 2); at++) sink.add(KIND.three, runOf(scratch, at, at + 3))
  for (let at = 0; at < Math.min(RUNS, length - 3); at++) sink.add(KIND.four, runOf(scratch, at, at + 4))
}

function firstFiniteOf(syntax: Syntax, from: number): number {
  for (let at = from; at < syntax.end; at++) if (IS_FINITE[syntax.tags[at]!] === 1) return at
  return -1
}

function addFirstFinite(syntax: Syntax, signs: Uint8Array, code: number, sink: FeatureSink): void {
  const at = firstFiniteOf(syntax, syntax.first)
  if (at < 0) {
    sink.add(KIND.noFinite, 0)
    return
  }
  sink.add(KIND.firstFinite, syntax.tags[at]!)
  sink.add(KIND.beforeFinite, coarseCode(syntax, at - 1))
  sink.add(KIND.beforeFinite2, pack(CODES, tagAt(syntax, at - 2), tagAt(syntax, at - 1)))
  sink.add(KIND.finiteAt, Math.min(6, at - syntax.first))
  sink.add(KIND.codeBeforeFinite, pack(CODES, code, tagAt(syntax, at - 1)))
  sink.add(KIND.afterFinite, pack(CODES, code, tagAt(syntax, at + 1)))
  for (let before = syntax.first; before < at; before++) {
    const own = signs[before]!
    if (signs.indexOf(own, syntax.first) === before) sink.add(KIND.precedesFinite, own)
  }
}

const countFinite = (signs: Uint8Array, from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at++) if (signs[at] === F) count++
  return Math.min(2, count)
}

function addCommas(syntax: Syntax, signs: Uint8Array, code: number, sink: FeatureSink): void {
  const first = signs.indexOf(COMMA, syntax.first + 1)
  if (first < 0 || first >= syntax.end) {
    sink.add(KIND.noComma, 0)
    return
  }
  const last = signs.lastIndexOf(COMMA, syntax.end - 1)
  const around = pack(3, countFinite(signs, syntax.first, first), countFinite(signs, first, syntax.end))
  sink.add(KIND.lastComma, tagAt(syntax, last + 1))
  sink.add(KIND.lastCommaFinite, countFinite(signs, last, syntax.end))
  sink.add(KIND.firstComma, pack(CODES, tagAt(syntax, first + 1), tagAt(syntax, first + 2)))
  sink.add(KIND.firstCommaFinite, around)
  sink.add(KIND.codeFirstComma, pack(CODES, code, around))
  sink.add(KIND.codeCommaWord, pack(CODES, code, coarseCode(syntax, first + 1)))
}

function addVerbScores(syntax: Syntax, code: number, verbs: VerbScores, sink: FeatureSink): void {
  let [best, second, total, place] = [-99, -99, 0, -1]
  verbs.score.forEach((score, nth) => {
    total += Math.log1p(Math.exp(Math.min(score, 20)))
    if (score > best) [second, best, place] = [best, score, verbs.at[nth]!]
    else second = Math.max(second, score)
  })
  const step = stepOf(best, SCORE_STEPS)
  const totalStep = stepOf(total, TOTAL_STEPS)
  sink.add(KIND.verb, step)
  sink.add(KIND.verbs, pack(16, step, stepOf(second, SCORE_STEPS)))
  sink.add(KIND.codeVerb, pack(CODES, code, step))
  sink.add(KIND.verbTotal, totalStep)
  sink.add(KIND.codeVerbTotal, pack(CODES, code, totalStep))
  sink.add(KIND.tagVerb, pack(CODES, tagAt(syntax, syntax.first), step))
  if (place < 0) return
  sink.add(KIND.verbTag, pack(CODES, step, syntax.tags[place]!))
  sink.add(KIND.verbLeft, pack(CODES, step, tagAt(syntax, place - 1)))
  sink.add(KIND.verbPlace, pack(CODES, step, code, Math.min(4, place - syntax.first)))
  sink.add(KIND.verbComma, pack(CODES, step, code, coarseCode(syntax, place - 1)))
}

const NEIGHBOUR_STEPS = [3, 6, 10, 16, 25]

const finiteCount = (syntax: Syntax): number => {
  let count = 0
  for (let at = syntax.first; at < syntax.end; at++) count += IS_FINITE[syntax.tags[at]!]!
  return Math.min(3, count)
}

/** Adds what the sentences before and after in the same paragraph tell. */
export function neighbourFeatures(syntax: Syntax, previous: Syntax | undefined, next: Syntax | undefined, sink: FeatureSink): void {
  const code = coarseCode(syntax, syntax.first)
  if (previous) addPrevious(previous, code, sink)
  else sink.add(KIND.previousNone, code)
  if (next) addNext(next, code, sink)
  else sink.add(KIND.nextNone, code)
}

function addPrevious(previous: Syntax, code: number, sink: FeatureSink): void {
  const last = previous.end - 1
  const [tag, word] = [tagAt(previous, last), coarseCode(previous, last)]
  const finite = finiteCount(previous)
  const length = stepOf(previous.end - previous.first, NEIGHBOUR_STEPS)
  sink.add(KIND.previousLast, word)
  sink.add(KIND.previousForm, mix(previous.words[last]?.form ?? 0, code))
  sink.add(KIND.previousLast2, pack(CODES, tagAt(previous, last - 1), tag))
  sink.add(KIND.previousFinite, finite)
  sink.add(KIND.previousLength, length)
  sink.add(KIND.previousMark, lastMark(previous))
  sink.add(KIND.previousCode, coarseCode(previous, previous.first))
  sink.add(KIND.codePreviousTag, pack(CODES, code, tag))
  sink.add(KIND.codePreviousCode, pack(CODES, code, word))
  sink.add(KIND.codePreviousFinite, pack(CODES, code, finite))
  sink.add(KIND.codePreviousFirst, pack(CODES, code, coarseCode(previous, previous.first)))
  sink.add(KIND.codePreviousLength, pack(CODES, code, length))
}

function addNext(next: Syntax, code: number, sink: FeatureSink): void {
  const tags = pack(CODES, tagAt(next, next.first), tagAt(next, next.first + 1))
  const opener = coarseCode(next, next.first)
  const at = firstFiniteOf(next, next.first)
  const before = at < 0 ? AFTER_SENTENCE : tagAt(next, at - 1) * 2 + (at - next.first > 4 ? 1 : 0)
  const finite = finiteCount(next)
  sink.add(KIND.nextTags, tags)
  sink.add(KIND.nextCode, opener)
  sink.add(KIND.nextFinite, finite)
  sink.add(KIND.nextFirstFinite, before)
  sink.add(KIND.nextLength, stepOf(next.end - next.first, NEIGHBOUR_STEPS))
  sink.add(KIND.codeNextTags, mix(code, tags))
  sink.add(KIND.codeNextFirst, pack(CODES, code, before))
  sink.add(KIND.codeNextCode, pack(CODES, code, opener))
  sink.add(KIND.codeNextFinite, pack(CODES, code, finite))
}
