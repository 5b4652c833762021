import {FRAGMENT_KINDS, type FragmentKind} from '../../src/language/grammar/classes.ts'
import {mayBeFragment} from '../../src/language/grammar/gate.ts'
import {type GrammarReader, LONGEST_SENTENCE} from '../../src/language/grammar/grammar.ts'
import type {Syntax} from '../../src/language/grammar/syntax.ts'
import {isVetoed} from '../../src/rules/sentence-fragment/vetoes.ts'
import type {Example} from './example.ts'

/** What a model that has not seen an example's document makes of it. */
export interface Judgement {
  readonly example: Example
  /** The kind that the model takes it for, and its score; undefined where it is passed over: by the gate, a veto, or its length. */
  readonly found: {readonly kind: FragmentKind; readonly score: number} | undefined
}

/** Judges examples of the documents that a reader's model was trained without. Examples of one document come in a row. */
export function judgeAll(examples: readonly Example[], reader: GrammarReader): Judgement[] {
  let known = new Map<string, Syntax>()
  let document = ''
  const read = (text: string | undefined): Syntax | undefined => {
    if (text === undefined) return undefined
    const syntax = known.get(text) ?? reader.read(text, {start: 0, end: text.length})
    known.set(text, syntax)
    return syntax
  }
  return examples.map((example) => {
    if (example.document !== document) [document, known] = [example.document, new Map()]
    const syntax = read(example.piece.text)!
    const isJudged = syntax.tags.length > 3 && syntax.tags.length <= LONGEST_SENTENCE && mayBeFragment(syntax)
    return {example, found: isJudged ? judge(syntax, read(example.previous), read(example.next), reader) : undefined}
  })
}

function judge(syntax: Syntax, previous: Syntax | undefined, next: Syntax | undefined, reader: GrammarReader): Judgement['found'] {
  const {kind, score} = reader.classify(syntax, previous, next)
  return isVetoed({kind, syntax, previous, partner: undefined}) ? undefined : {kind, score}
}

/** The highest and the lowest threshold that a kind may get: beyond, the examples are too few to tell. */
const HIGHEST = 5
const LOWEST = 0.8
const STEP = 0.1
const STEPS = Math.round((HIGHEST - LOWEST) / STEP) + 1
/** Other documents would give an example a score that is higher or lower by about so much. */
const SPREAD = 0.5

/** For each step down from the highest threshold how many fragments and how many whole sentences of a kind are expected to pass it, weighted. */
interface Curve {
  readonly hits: Float64Array
  readonly falses: Float64Array
}

/** What a whole sentence counts by its source: what is left beside a cut repeats others, and what a template makes is not as likely as what was published. */
const WHOLE_SHARE: Readonly<Record<Example['source'], number>> = {natural: 1, cut: 0.3, made: 0.1}

/** How many whole sentences the judgements count for. */
export const wholeOf = (judgements: readonly Judgement[]): number =>
  judgements.reduce((sum, {example}) => sum + (example.label === 'complete' ? WHOLE_SHARE[example.source] : 0), 0)

function curveOf(judgements: readonly Judgement[], kind: FragmentKind): Curve {
  const curve = {hits: new Float64Array(STEPS), falses: new Float64Array(STEPS)}
  for (const {example, found} of judgements) {
    const isWhole = example.label === 'complete' || example.label === 'label'
    if (found?.kind !== kind || (!isWhole && example.source !== 'cut')) continue
    const tally = isWhole ? curve.falses : curve.hits
    const weight = isWhole ? WHOLE_SHARE[example.source] : 1
    for (let step = 0; step < STEPS; step++) tally[step]! += weight / (1 + Math.exp((HIGHEST - step * STEP - found.score) / SPREAD))
  }
  return curve
}

/** The step at which hits are worth most when a false alarm costs `price` of them. */
function bestStep({hits, falses}: Curve, price: number): number {
  let best = 0
  for (let step = 1; step < STEPS; step++) if (hits[step]! - price * falses[step]! > hits[best]! - price * falses[best]!) best = step
  return best
}

/**
 * Thresholds that find most for a number of false alarms: one price for all kinds, the lowest at which the false alarms of all kinds together keep within
 * `budget`.
 */
export function chooseThresholds(judgements: readonly Judgement[], budget: number): Record<FragmentKind, number> {
  const curves = FRAGMENT_KINDS.map((kind) => curveOf(judgements, kind))
  let steps: number[] = []
  for (let price = 1; price < 2000; price *= 1.05) {
    steps = curves.map((curve) => bestStep(curve, price))
    if (curves.reduce((sum, {falses}, kind) => sum + falses[steps[kind]!]!, 0) <= budget) break
  }
  const thresholds = FRAGMENT_KINDS.map((kind, nth) => [kind, Math.round((HIGHEST - steps[nth]! * STEP) * 100) / 100] as const)
  return Object.fromEntries(thresholds) as Record<FragmentKind, number>
}

/** How many examples pass as fragments at some thresholds, in 1,000. */
function passing(judgements: readonly Judgement[], thresholds: Readonly<Record<FragmentKind, number>>): number {
  const passed = judgements.filter(({found}) => found !== undefined && found.score >= thresholds[found.kind])
  return Math.round((10_000 * passed.length) / Math.max(1, judgements.length)) / 10
}

/** The report of a cross-validation: cuts found, by name and of all kinds, and whole sentences reported, in 1,000. */
export function reportOf(judgements: readonly Judgement[], thresholds: Readonly<Record<FragmentKind, number>>): Record<string, number> {
  const of = (test: (judgement: Judgement) => boolean): number => passing(judgements.filter(test), thresholds)
  const report: Record<string, number> = {}
  for (const kind of FRAGMENT_KINDS) report[`cut, ${kind}`] = of(({example}) => example.source === 'cut' && example.label === kind)
  report['complete, published'] = of(({example}) => example.source === 'natural' && example.label === 'complete')
  report['complete, beside a cut'] = of(({example}) => example.source === 'cut' && example.label === 'complete')
  report['complete, made to look like fragments'] = of(({example}) => example.source === 'made' && example.label === 'complete')
  report.labels = of(({example}) => example.label === 'label')
  return report
}
