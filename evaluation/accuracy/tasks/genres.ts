import type {VFileMessage} from 'vfile-message'
import {formatOfExtension} from '../../../src/formats/format.ts'
import type {Settings, Span} from '../../../src/index.ts'
import type {Gold} from '../gold.ts'
import {Report} from '../report.ts'
import {type Share, shareOf} from '../share.ts'
import {inContext, sharedLength, spanOf} from '../spans.ts'
import type {Subject} from '../subject.ts'
import type {Task} from '../task.ts'
import {type Verdict, verdictsIn} from '../verdict-files.ts'

interface Judged extends Span {
  readonly rule: string
  readonly verdict: Verdict
  /** `info` of a finding that was no warning when it was judged: it is in no figure. */
  readonly severity?: string
}

interface GenreRecord {
  readonly id: string
  readonly genre: string
  readonly extname: string
  readonly text: string
  /** Absent in records of another kind, whose errors were put in by hand. */
  readonly judged?: readonly Judged[]
}

/** Rules that have figures of their own. */
const APART: ReadonlySet<string> = new Set(['sentence-fragment', 'subject-verb-agreement'])

const VERDICTS = new URL('../verdicts/', import.meta.url)

/** Judged findings that are still warnings, by rule and verdict, and what became of those that nobody had judged. */
class Kept {
  /** Each finding stands for one judged place. */
  readonly single = new Map<string, Share>()
  /** A finding stands for all judged places that it covers, as one with a count does. */
  readonly covering = new Map<string, Share>()
  /** Findings that the gold set does not judge, by rule and verdict in this folder; `unread` without one. */
  readonly fresh = new Map<string, number>()

  add({rule, verdict}: Judged, isSingle: boolean, isCovered: boolean): void {
    for (const key of [`${rule} ${verdict}`, ...(APART.has(rule) ? [] : [`all ${verdict}`])]) {
      shareOf(this.single, key).add(isSingle)
      shareOf(this.covering, key).add(isCovered)
    }
  }
}

const isAt = (message: VFileMessage, place: Judged): boolean => {
  const span = spanOf(message)
  return message.ruleId === place.rule && (span.start === place.start || sharedLength(span, place) > 0)
}

const known = verdictsIn(VERDICTS)

function scoreRecord({id, text, judged = []}: GenreRecord, warnings: readonly VFileMessage[], kept: Kept, report: Report): void {
  const taken = new Set<VFileMessage>()
  const places = judged.filter(({severity}) => severity !== 'info')
  for (const place of places) {
    const single = warnings.find((message) => !taken.has(message) && isAt(message, place))
    if (single) taken.add(single)
    const isCovered = warnings.some((message) => isAt(message, place))
    kept.add(place, single !== undefined, isCovered)
    if (!isCovered && place.verdict === 'true')
      report.wrong(`genres: lost, ${place.rule}`, () => `${id}: ${inContext(text, place, 60, 40)}`)
  }
  for (const message of warnings) if (!places.some((place) => isAt(message, place))) scoreFresh(id, text, message, kept, report)
}

function scoreFresh(id: string, text: string, message: VFileMessage, kept: Kept, report: Report): void {
  const rule = String(message.ruleId)
  const span = spanOf(message)
  const key = `${rule} ${known(id, span.start, rule) ?? 'unread'}`
  kept.fresh.set(key, (kept.fresh.get(key) ?? 0) + 1)
  report.wrong(`genres: beside the gold set, ${key}`, () => `${id}: ${span.start}: ${inContext(text, span, 60, 40)}`)
}

async function scored(subject: Subject, gold: Gold, report: Report, settings: Settings): Promise<Kept> {
  const kept = new Kept()
  for (const record of gold.records<GenreRecord>('genres')) {
    if (record.judged === undefined) continue
    const linter = await subject.createLinter({...settings, format: formatOfExtension(record.extname) ?? 'text'})
    const {messages} = await linter.lint(record.text)
    scoreRecord(
      record,
      messages.filter(({fatal}) => fatal !== null),
      kept,
      report,
    )
  }
  return kept
}

const VERDICT_NAMES: readonly Verdict[] = ['true', 'arguable', 'false']

const rulesOf = (keys: Iterable<string>): string[] => [...new Set([...keys].map((key) => key.split(' ')[0]!))].sort()

const toldOf = (shares: Map<string, Share>, rule: string): string =>
  VERDICT_NAMES.map((verdict) => shareOf(shares, `${rule} ${verdict}`).counts).join(' ')

function reportFresh({fresh}: Kept, report: Report): void {
  for (const rule of rulesOf(fresh.keys())) {
    const countOf = (verdict: string) => fresh.get(`${rule} ${verdict}`) ?? 0
    const counts = VERDICT_NAMES.map(countOf).join(' ')
    report.record(`genres.${rule}.beside the gold set, true arguable false | unread`, `${counts} | ${countOf('unread')}`)
  }
}

/**
 * What of the judged findings in texts of many genres is still a warning, each standing for one place and for all that it covers; what is a warning with
 * each mark of `quote-style` told by itself; and how those that the gold set does not judge were judged here.
 */
export const genres: Task = async (subject, gold, report) => {
  const kept = await scored(subject, gold, report, {})
  if (kept.single.size === 0) return
  const byMark = await scored(subject, gold, new Report(), {rules: {'quote-style': ['warn', {each: 'mark'}]}})
  for (const rule of rulesOf(kept.single.keys())) {
    const counts = [kept.single, kept.covering, byMark.single].map((shares) => toldOf(shares, rule))
    report.record(`genres.${rule}.kept, true arguable false`, `${counts[0]} | ${counts[1]} | ${counts[2]}`)
  }
  reportFresh(kept, report)
}
