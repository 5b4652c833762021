import type {Span} from '../../../src/index.ts'
import type {Report} from '../report.ts'
import {Share, shareOf} from '../share.ts'
import {isHitBy, messagesOf, spanOf} from '../spans.ts'
import type {Task} from '../task.ts'

interface GoldSentence extends Span {
  readonly label: 'complete' | 'fragment'
  /** How it was cut off, for a fragment. */
  readonly kind: string
  readonly conf?: 'high' | 'mid' | 'low'
  readonly expect: 'flag' | 'no-flag' | 'optional'
}

interface FragmentRecord {
  readonly text: string
  readonly genre: string
  readonly sentences: readonly GoldSentence[]
}

/**
 * The sets, each with the prefix of its files: single paragraphs with one cut, whole articles cut in many places, published text (where every
 * flag is a false alarm), and texts written or chosen by hand, cut and uncut.
 */
const SETS: Readonly<Record<string, string>> = {
  cut: 'synthetic',
  articles: 'articles',
  natural: 'natural',
  hand: 'blind_synthetic',
  hard: 'blind_natural',
}

/** Shares of sentences flagged. What a good editor might mark or leave is in none of them. */
class Flagged {
  /** Sentences that must be flagged, by kind of cut. */
  readonly cuts = new Map<string, Share>()
  /** Sentences that must not be. */
  readonly complete = new Share()
  readonly legitimate = new Share()

  shareFor({expect, kind, label}: GoldSentence): Share {
    if (expect === 'flag') return shareOf(this.cuts, kind)
    return label === 'complete' ? this.complete : this.legitimate
  }
}

const counts = ({conf, expect}: GoldSentence): boolean => conf !== 'low' && expect !== 'optional'

function rememberWrong(report: Report, set: string, {text, genre}: FragmentRecord, sentence: GoldSentence, isHit: boolean): void {
  if ((sentence.expect === 'flag') === isHit) return
  const told = sentence.label === 'complete' ? 'a complete sentence' : 'a legitimate fragment'
  const sort = isHit ? `false flag on ${told}` : `missed ${sentence.kind}`
  report.wrong(`${set}: ${sort}`, () => `${genre}: ${text.slice(sentence.start, sentence.end)}`)
}

function recordSet(report: Report, set: string, {cuts, complete, legitimate}: Flagged): void {
  const found = new Share()
  for (const [kind, share] of [...cuts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    report.record(`fragments.${set}.recall.${kind}`, `${share.ratio.toFixed(3)} (${share.counts})`)
    found.hits += share.hits
    found.of += share.of
  }
  if (found.of > 0) {
    report.record(`fragments.${set}.recall`, found.ratio)
    report.record(`fragments.${set}.precision`, found.hits / (found.hits + complete.hits + legitimate.hits || 1))
  }
  for (const [label, share] of Object.entries({complete, legitimate}))
    if (share.of > 0) report.record(`fragments.${set}.false-per-1000-${label}`, `${share.perThousand.toFixed(2)} (${share.counts})`)
}

/** How many of the fragments that a cut has left behind are flagged, and how many sentences that are right as they stand. */
export const fragments: Task = async (subject, gold, report) => {
  const linter = await subject.createLinter()
  for (const [set, prefix] of Object.entries(SETS)) {
    const flagged = new Flagged()
    for (const record of gold.records<FragmentRecord>('fragments', [prefix])) {
      const flags = messagesOf(await linter.lint(record.text), 'sentence-fragment').map(spanOf)
      for (const sentence of record.sentences.filter(counts)) {
        const isHit = isHitBy(sentence, flags)
        flagged.shareFor(sentence).add(isHit)
        rememberWrong(report, set, record, sentence, isHit)
      }
    }
    recordSet(report, set, flagged)
  }
}
