import {type FeatureSink, featureKinds, pack} from './feature-sink.ts'
import {mix} from './hash.ts'
import {AND, COMMA, compress, F, opensClause, runOf} from './skeleton.ts'
import {CODES, coarseCode, type Syntax, tagAt} from './syntax.ts'
import {IS_FINITE, MAY_BE_VERB} from './tags.ts'

const KIND = featureKinds(1000, [
  ...([
    'margin',
    'left',
    'left2',
    'leftWord',
    'leftWords',
    'rightWord',
    'around',
    'left3',
    'open',
    'counts',
    'opener',
    'openerRun',
    'sinceOpener',
  ] as const),
  ...([
    'sinceComma',
    'sinceFinite',
    'sinceFiniteCommas',
    'start',
    'end',
    'first',
    'firstCounts',
    'firstRun',
    'after',
    'afterAll',
    'commas',
  ] as const),
  ...([
    'openerNear',
    'firstTwo',
    'lastFinite',
    'word',
    'wordCounts',
    'openerCommas',
    'rest',
    'restCounts',
    'lexical',
    'sinceCoordinator',
  ] as const),
])

/** The margins at which one step ends; found on the tagger's errors. */
const MARGIN_STEPS = [-10, -5, 0, 5, 10, 18, 30]

function marginStep(margin: number): number {
  let step = 0
  while (step < MARGIN_STEPS.length && margin >= MARGIN_STEPS[step]!) step++
  return step
}

const few = (count: number): number => Math.min(4, count)

/** A word this far from being tagged a finite verb is not considered. */
const CANDIDATE_MARGIN = -14

/** The tokens that are finite verbs or may be ones mistaken for something else. */
function verbCandidates(syntax: Syntax): number[] {
  const {tags, finiteMargins, first, end} = syntax
  const candidates: number[] = []
  for (let at = first; at < end; at++) {
    if (IS_FINITE[tags[at]!] === 1 || (finiteMargins[at]! > CANDIDATE_MARGIN && MAY_BE_VERB[tags[at]!] === 1)) candidates.push(at)
  }
  return candidates
}

/** What stands before a verb: clauses still waiting for theirs, finite verbs, commas. */
class LeftContext {
  readonly #open: number[] = []
  finite = 0
  subordinators = 0
  lastFinite = -1
  commas = 0
  commasSinceFinite = 0
  lastComma = -1
  lastCoordinator = -1
  #at: number
  readonly #signs: Uint8Array

  constructor(signs: Uint8Array, first: number) {
    this.#signs = signs
    this.#at = first
  }

  /** Reads on to a token, exclusive. */
  readTo(at: number): void {
    for (; this.#at < at; this.#at++) this.#read(this.#signs[this.#at]!, this.#at)
  }

  #read(own: number, at: number): void {
    if (opensClause(own)) {
      this.#open.push(at)
      this.subordinators++
    } else if (own === F) {
      if (this.lastFinite !== at - 1) {
        this.finite++
        this.#open.pop()
      }
      this.lastFinite = at
      this.commasSinceFinite = 0
    } else if (own === COMMA) {
      this.commas++
      this.commasSinceFinite++
      this.lastComma = at
    } else if (own === AND) this.lastCoordinator = at
  }

  get open(): number {
    return few(this.#open.length)
  }

  /** The opener of the innermost clause that waits for its verb, -1 where none does. */
  get opener(): number {
    return this.#open.at(-1) ?? -1
  }
}

const scratch = new Uint8Array(256)

/** The first signs of the skeleton between two tokens, or the last where `keep` is negative; 0 where there is no `from`. */
function run(signs: Uint8Array, from: number, to: number, keep: number): number {
  if (from < 0) return 0
  const length = compress(signs, from, to, scratch)
  return keep > 0 ? runOf(scratch, 0, Math.min(keep, length)) : runOf(scratch, Math.max(0, length + keep), length)
}

/** Counts finite verbs and subordinators from a token to the end. */
function countAfter(signs: Uint8Array, from: number): number {
  let finite = 0
  let subordinators = 0
  for (let at = from; at < signs.length; at++) {
    if (signs[at] === F) finite++
    else if (opensClause(signs[at]!)) subordinators++
  }
  return few(finite) * 5 + few(subordinators)
}

/** Calls `visit` for each candidate verb, with the sink holding its features: those of the question "is this the verb of an independent clause?" */
export function eachVerb(syntax: Syntax, signs: Uint8Array, sink: FeatureSink, visit: (at: number) => void): void {
  const left = new LeftContext(signs, syntax.first)
  for (const at of verbCandidates(syntax)) {
    left.readTo(at)
    sink.reset()
    describeVerb(syntax, signs, at, left, sink)
    visit(at)
  }
}

function describeVerb(syntax: Syntax, signs: Uint8Array, at: number, left: LeftContext, sink: FeatureSink): void {
  const finite = IS_FINITE[syntax.tags[at]!] === 1
  const self = finite ? 1 : 2 + syntax.tags[at]!
  const add = (kind: number, value: number): void => sink.add(kind, mix(self, value))
  addNeighbours(syntax, at, add)
  addClauses(syntax, signs, at, left, add)
  const word = syntax.words[at]!
  sink.add(KIND.margin, self * 8 + marginStep(syntax.finiteMargins[at]!))
  sink.add(KIND.word, word.form)
  sink.add(KIND.wordCounts, mix(word.form, left.open * 5 + few(left.finite)))
  sink.add(KIND.lexical, mix(word.lexical, left.open * 5 + few(left.finite)))
}

type Add = (kind: number, value: number) => void

function addNeighbours(syntax: Syntax, at: number, add: Add): void {
  const [t1, t2, t3] = [tagAt(syntax, at - 1), tagAt(syntax, at - 2), tagAt(syntax, at - 3)]
  add(KIND.left, t1)
  add(KIND.left2, pack(CODES, t2, t1))
  add(KIND.left3, pack(CODES, t3, t2, t1))
  add(KIND.leftWord, coarseCode(syntax, at - 1))
  add(KIND.leftWords, pack(CODES, coarseCode(syntax, at - 2), coarseCode(syntax, at - 1)))
  add(KIND.rightWord, coarseCode(syntax, at + 1))
  add(KIND.around, pack(CODES, t1, tagAt(syntax, at + 1)))
}

function addClauses(syntax: Syntax, signs: Uint8Array, at: number, left: LeftContext, add: Add): void {
  const {open, opener} = left
  const first = coarseCode(syntax, syntax.first)
  const opens = opener < 0 ? 0 : coarseCode(syntax, opener)
  const counts = pack(5, few(left.finite), few(left.subordinators), open)
  const sinceOpener = run(signs, opener < 0 ? -1 : opener + 1, at, 7)
  const sinceFinite = run(signs, left.lastFinite < 0 ? -1 : left.lastFinite + 1, at, -7)
  const commas = pack(5, few(left.commas), few(left.commasSinceFinite))
  const after = countAfter(signs, at + 1)
  const rest = compress(signs, at + 1, syntax.end, scratch)
  add(KIND.rest, runOf(scratch, 0, Math.min(6, rest)))
  add(KIND.restCounts, mix(runOf(scratch, 0, Math.min(4, rest)), pack(5, open, few(left.finite))))
  add(KIND.open, open)
  add(KIND.counts, counts)
  add(KIND.opener, opens)
  add(KIND.openerRun, mix(opens, sinceOpener))
  add(KIND.sinceOpener, mix(sinceOpener, open))
  add(KIND.sinceComma, mix(run(signs, left.lastComma < 0 ? -1 : left.lastComma + 1, at, -6), open))
  add(KIND.sinceCoordinator, mix(run(signs, left.lastCoordinator < 0 ? -1 : left.lastCoordinator + 1, at, -6), open))
  add(KIND.sinceFinite, mix(sinceFinite, open))
  add(KIND.sinceFiniteCommas, mix(sinceFinite, open * 5 + few(left.commasSinceFinite)))
  add(KIND.start, run(signs, syntax.first, at, 8))
  add(KIND.end, run(signs, syntax.first, at, -6))
  add(KIND.firstRun, mix(first, run(signs, syntax.first, at, 8)))
  add(KIND.first, first)
  add(KIND.firstCounts, mix(first, pack(5, few(left.finite), open, few(left.commas))))
  add(KIND.after, after * 5 + few(left.finite))
  add(KIND.afterAll, mix(after, mix(counts, few(left.commas))))
  add(KIND.commas, commas)
  add(KIND.openerNear, mix(opens, opener < 0 ? 9 : few((at - opener) >> 1)))
  add(KIND.firstTwo, mix(first, tagAt(syntax, syntax.first + 1) * 5 + few(left.finite)))
  add(KIND.lastFinite, mix(left.lastFinite < 0 ? 0 : syntax.words[left.lastFinite]!.form, few(left.commasSinceFinite) * 5 + open))
  add(KIND.openerCommas, mix(opens, opener < 0 || left.lastComma < opener ? 0 : 1))
}
