import {readFileSync} from 'node:fs'
import type {Span} from '../../../src/index.ts'
import {type Half, halfOf, type Marked, type MarkedLine, markedLines} from '../handcut/marked-lines.ts'
import type {Report} from '../report.ts'
import {Share, shareOf} from '../share.ts'
import {isHitBy, messagesOf, sharedLength, spanOf} from '../spans.ts'
import type {Subject} from '../subject.ts'
import type {Task} from '../task.ts'

/** Shares of what was flagged in one half: fragments by kind, look-alikes by sort, and sentences next to a fragment. */
class Flagged {
  readonly fragments = new Map<string, Share>()
  readonly lookAlikes = new Map<string, Share>()
  readonly neighbours = new Share()
}

/** Lints the lines of a file and counts by half; tells of wrong ones in the development half. */
class Count {
  readonly halves: Readonly<Record<Half, Flagged>> = {development: new Flagged(), check: new Flagged()}
  readonly #flagsOf: (text: string) => Promise<readonly Span[]>
  readonly #sentencesOf: Subject['sentences']
  readonly #report: Report

  constructor(flagsOf: (text: string) => Promise<readonly Span[]>, sentencesOf: Subject['sentences'], report: Report) {
    this.#flagsOf = flagsOf
    this.#sentencesOf = sentencesOf
    this.#report = report
  }

  #remember(text: string, {start, end}: Span, sort: string): void {
    if (halfOf(text) === 'development') this.#report.wrong(`handcut: ${sort}`, () => text.slice(start, end))
  }

  async cut({text, marks}: MarkedLine): Promise<void> {
    const {fragments, neighbours} = this.halves[halfOf(text)]
    const flags = await this.#flagsOf(text)
    for (const mark of marks) {
      const isHit = isHitBy(mark, flags)
      shareOf(fragments, mark.name).add(isHit)
      if (!isHit) this.#remember(text, mark, `missed ${mark.name}`)
    }
    for (const sentence of this.#sentencesOf(text)) {
      if (marks.some((mark) => sharedLength(mark, sentence) > 0)) continue
      const isHit = isHitBy(sentence, flags)
      neighbours.add(isHit)
      if (isHit) this.#remember(text, sentence, 'false flag beside a fragment')
    }
  }

  async lookAlike({text, section, marks}: MarkedLine): Promise<void> {
    const {lookAlikes} = this.halves[halfOf(text)]
    const flags = await this.#flagsOf(text)
    const whole: Marked = {name: '', start: 0, end: text.length}
    for (const mark of marks.length > 0 ? marks : [whole]) {
      const isHit = isHitBy(mark, flags)
      shareOf(lookAlikes, section).add(isHit)
      if (isHit) this.#remember(text, mark, `false flag, ${section}`)
    }
  }
}

function totalOf(shares: ReadonlyMap<string, Share>): Share {
  const total = new Share()
  for (const {hits, of} of shares.values()) {
    total.hits += hits
    total.of += of
  }
  return total
}

function recordHalf(report: Report, half: Half, {fragments, lookAlikes, neighbours}: Flagged): void {
  const name = `handcut.${half}`
  for (const [kind, share] of [...fragments].sort(([a], [b]) => (a < b ? -1 : 1)))
    report.record(`${name}.recall.${kind}`, `${share.ratio.toFixed(3)} (${share.counts})`)
  report.record(`${name}.recall`, totalOf(fragments).ratio)
  for (const [sort, share] of lookAlikes) if (share.hits > 0) report.record(`${name}.false.${sort}`, share.counts)
  for (const [label, share] of Object.entries({'look-alikes': totalOf(lookAlikes), neighbours}))
    report.record(`${name}.false-per-1000-${label}`, `${share.perThousand.toFixed(2)} (${share.counts})`)
}

/** Makes the task on a folder with `cut.txt` and `look-alikes.txt`. */
export const handcutIn =
  (folder: URL): Task =>
  async (subject, _gold, report) => {
    const linter = await subject.createLinter()
    const flagsOf = async (text: string): Promise<Span[]> => messagesOf(await linter.lint(text), 'sentence-fragment').map(spanOf)
    const count = new Count(flagsOf, subject.sentences, report)
    const linesIn = (name: string): Generator<MarkedLine> => markedLines(readFileSync(new URL(name, folder), 'utf8'))
    for (const line of linesIn('cut.txt')) await count.cut(line)
    for (const line of linesIn('look-alikes.txt')) await count.lookAlike(line)
    for (const half of ['development', 'check'] as const) recordHalf(report, half, count.halves[half])
  }

/** News paragraphs cut by hand, and complete sentences that look like fragments, written for this project. */
export const handcut = handcutIn(new URL('../handcut/', import.meta.url))
