import type {Mark} from '../marks/mark.ts'
import {CONTRADICTION, LEAST_FAULT, pairCost} from './costs.ts'
import type {Explanation, Fault, FaultKind, MarkPair} from './explanation.ts'
import type {Decisions} from './search.ts'
import {Step} from './successors.ts'

interface PairFault {
  readonly kind: FaultKind
  readonly at: 'opener' | 'closer'
}

/** What is wrong with a pair, and with which of its marks; `undefined` for almost all of them. */
function pairFault({kind: opener, open}: Mark, {kind: closer, close}: Mark): PairFault | undefined {
  if (pairCost(opener.id, closer.id) >= LEAST_FAULT) {
    if (opener.family === 'bracket' || opener.family !== closer.family) return {kind: 'mismatched', at: 'closer'}
    if (opener.shape === 'close') return {kind: 'turned', at: 'opener'}
    if (closer.shape === 'open') return {kind: 'turned', at: 'closer'}
    return {kind: 'mixed', at: closer.shape === 'straight' ? 'closer' : 'opener'}
  }
  if (opener.shape === 'straight' && open >= CONTRADICTION) return {kind: 'misplaced', at: 'opener'}
  if (closer.shape === 'straight' && close >= CONTRADICTION) return {kind: 'misplaced', at: 'closer'}
  return undefined
}

/** Carries out the decisions of a search and notes pairs and faults. */
export class Replay {
  readonly #marks: readonly Mark[]
  readonly #open: number[] = []
  readonly #pairs: MarkPair[] = []
  readonly #faults: Fault[] = []
  readonly #continued: number[] = []

  constructor(marks: readonly Mark[]) {
    this.#marks = marks
  }

  run({steps, cost}: Decisions): Explanation {
    for (const [index, step] of steps.entries()) this.#take(index, step)
    for (const index of this.#open) this.#orphan('unclosed', index)
    const faults = this.#faults.sort((a, b) => a.index - b.index)
    return {marks: this.#marks, pairs: this.#pairs, continued: this.#continued, faults, cost}
  }

  #take(index: number, step: Step): void {
    if (step === Step.push) this.#open.push(index)
    else if (step === Step.pop) this.#pair(this.#open.pop() as number, index)
    else if (step === Step.cross) this.#cross(index)
    else if (step === Step.loneOpener) this.#orphan('unclosed', index)
    else if (step === Step.loneCloser) this.#orphan('unopened', index)
    else if (step === Step.continued) this.#continued.push(index)
  }

  #pair(opener: number, closer: number): void {
    this.#pairs.push({opener, closer})
    const fault = pairFault(this.#mark(opener), this.#mark(closer))
    if (fault?.at === 'opener') this.#note(fault.kind, opener, closer)
    else if (fault) this.#note(fault.kind, closer, opener)
  }

  #cross(index: number): void {
    const top = this.#open.pop() as number
    const opener = this.#open.pop() as number
    this.#open.push(top)
    this.#pairs.push({opener, closer: index})
    this.#note('crossed', index, opener)
  }

  /** An orphan right beside its like is a slip of the finger: it is to be deleted, and no partner is missing. */
  #orphan(kind: 'unclosed' | 'unopened', index: number): void {
    const {start, end, kind: mark} = this.#mark(index)
    const [before, after] = [this.#marks[index - 1], this.#marks[index + 1]]
    const doubled = (before?.end === start && before.kind === mark) || (after?.start === end && after.kind === mark)
    this.#note(doubled ? 'doubled' : kind, index)
  }

  #note(kind: FaultKind, index: number, partner?: number): void {
    const mark = this.#mark(index)
    if (partner === undefined) this.#faults.push({kind, index, mark})
    else this.#faults.push({kind, index, mark, partner: {index: partner, mark: this.#mark(partner)}})
  }

  #mark(index: number): Mark {
    return this.#marks[index] as Mark
  }
}
