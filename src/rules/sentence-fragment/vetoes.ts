import type {FragmentKind} from '../../language/grammar/classes.ts'
import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {endsInReport, opensWithReport} from '../../language/grammar/reporting.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, type TagName, tag} from '../../language/grammar/tags.ts'

/** What a veto looks at. */
export interface Verdict {
  readonly kind: FragmentKind
  readonly syntax: Syntax
  readonly previous: Syntax | undefined
}

const is = ({tags, end}: Syntax, at: number, ...names: readonly TagName[]): boolean =>
  at < end && names.some((name) => tag(name) === tags[at])
const lower = ({words}: Syntax, at: number): string => words[at]?.lower ?? ''
const isFiniteVerb = ({tags, end}: Syntax, at: number): boolean => at < end && IS_FINITE[tags[at]!] === 1
const startsLower = ({words, tokens}: Syntax, at: number, text: string): boolean =>
  words[at] !== undefined && /^\p{Ll}/u.test(text.slice(tokens.starts[at]!))

/** `That means little.`, `That evening was quiet.`: the word points at something. */
function isDemonstrativeThat({kind, syntax, previous}: Verdict): boolean {
  if (!['that', 'relative', 'subordinate'].includes(kind) || lower(syntax, syntax.first) !== 'that') return false
  const next = syntax.first + 1
  if (isFiniteVerb(syntax, next)) return true
  if (previous && endsInReport(previous)) return false
  return is(syntax, next, 'NN', 'JJ', 'JJR', 'CD', 'RB', 'V_VB', 'V_VBN', 'V_VBG', 'A_VB', 'P,', 'WDT', 'X') || syntax.end - next < 2
}

const INVERTING = new Set(['so', 'nor', 'neither', 'here', 'there', 'then', 'thus', 'such', 'only', 'never', 'yet'])

/** `And so did the others.`, `And here comes the bride.`, `And keep quiet.` */
function isInvertedOrOrdered({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate') return false
  let at = syntax.first
  const coordinated = is(syntax, at, 'CC')
  if (coordinated) at++
  for (; is(syntax, at, 'RB', 'NOT'); at++)
    if (INVERTING.has(lower(syntax, at)) && (isFiniteVerb(syntax, at + 1) || !coordinated)) return isFiniteVerb(syntax, at + 1)
  if (is(syntax, at, 'V_VB', 'A_VB')) return true
  return coordinated && !isFiniteVerb(syntax, at) && !is(syntax, at, 'V_VBN', 'P,', 'IN')
}

/** `Did he say so.`, `Should they call, say no.`: a verb before its subject, as in a question or a condition. */
function isVerbFirstClause({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate') return false
  const at = syntax.first
  return is(syntax, at, 'A_MD', 'A_VBD', 'A_VBZ', 'A_VBP') && is(syntax, at + 1, 'PRPn', 'PRP', 'DT', 'NNP', 'PRPS', 'EX')
}

/** Past participles that are spelt like the bare form, with which an order may open: `Put the lid on.` */
const SAME_FORM = new Set(
  'put cut set let read run come become hit shut spread cast cost hurt split quit bet burst bid shed thrust rid reset overcome'.split(' '),
)

/** `Put the lid on.`, tagged as a participle. */
function isOrder({kind, syntax}: Verdict): boolean {
  if (kind !== 'participial' && kind !== 'predicate') return false
  const word = syntax.words[syntax.first]
  if (word === undefined || !is(syntax, syntax.first, 'V_VBN', 'V_VBP', 'V_VB')) return false
  return SAME_FORM.has(word.lower) || ((word.parts & CAN_BE_VERB) > 0 && !/(ing|ed)$/.test(word.lower))
}

/** `Mohammed was hiding.`, `Troubled lenders said …`: the first word is no verb at all, for the verb of a subject comes behind it. */
function opensWithSubject({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate' || is(syntax, syntax.first, 'CC')) return false
  let at = syntax.first
  while (is(syntax, at, 'RB')) at++
  if (!is(syntax, at, 'V_VBD', 'V_VBN', 'V_VBZ', 'V_VBP')) return false
  let next = at + 1
  while (is(syntax, next, 'RB', 'RBR')) next++
  if (isFiniteVerb(syntax, next)) return true
  return lower(syntax, at).endsWith('ed') && is(syntax, next, 'NN', 'NNS', 'NNP', 'JJ', 'V_VBG') && hasFreeVerb(syntax, next)
}

/** Whether a finite verb stands behind `from` before anything that opens another clause. */
function hasFreeVerb(syntax: Syntax, from: number): boolean {
  for (let at = from; at < syntax.end; at++) {
    if (isFiniteVerb(syntax, at)) return true
    if (is(syntax, at, 'CC', 'SIN', 'SWRB', 'WP', 'WDT', 'WRB', 'P,')) return false
  }
  return false
}

/** `Adds the chairman: “We are ready.”`: a verb of saying before its subject. */
function isReportFirst({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate' || !opensWithReport(syntax)) return false
  for (let at = syntax.first; at < syntax.words.length; at++) if (is(syntax, at, 'P:', 'P"') || /["“”]/.test(lower(syntax, at))) return true
  return false
}

/** `To rinse, hold it under the tap.`: an order behind the comma, and no list of bare forms. */
function hasOrderBehindComma({kind, syntax}: Verdict): boolean {
  if (kind === 'relative' || kind === 'that' || kind === 'predicate') return false
  for (let at = syntax.first + 1; at < syntax.end - 2; at++) {
    if (!is(syntax, at, 'P,')) continue
    const verb = is(syntax, at + 1, 'RB') ? at + 2 : at + 1
    if (lower(syntax, at + 1) === 'please' || (lower(syntax, at + 1) === 'do' && /^n[o']t$/.test(lower(syntax, at + 2)))) return true
    if (is(syntax, verb, 'V_VB', 'A_VB') && !isListed(syntax, verb)) return true
  }
  return false
}

function isListed(syntax: Syntax, verb: number): boolean {
  for (let at = verb + 1; at < Math.min(syntax.end, verb + 7); at++) {
    if ((is(syntax, at, 'P,') || is(syntax, at, 'CC')) && is(syntax, at + 1, 'V_VB')) return true
    if (is(syntax, at, 'CC') && is(syntax, at - 1, 'P,')) return true
  }
  return false
}

/** The reasons, in order, for which a sentence that the classifier takes for a fragment is left alone. */
const VETOES: readonly ((verdict: Verdict) => boolean)[] = [
  isDemonstrativeThat,
  isInvertedOrOrdered,
  isVerbFirstClause,
  opensWithSubject,
  isReportFirst,
  isOrder,
  hasOrderBehindComma,
]

/** Whether one of the few things that the classifier is known to take wrongly stands in a sentence. */
export const isVetoed = (verdict: Verdict): boolean => VETOES.some((veto) => veto(verdict))

/** Whether a sentence opens with a small letter: the work of a broken segmentation. */
export const opensSmall = (syntax: Syntax, text: string): boolean => startsLower(syntax, syntax.first, text)
