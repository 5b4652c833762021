import type {Span} from '../../../src/index.ts'
import type {Report} from '../report.ts'
import {Share, shareOf} from '../share.ts'
import {inContext, messagesOf, sharedLength, spanOf} from '../spans.ts'
import type {Task} from '../task.ts'

interface GoldMark {
  /** The mark without its partner. */
  readonly offset: number
  /** A second mark that is as good an answer. */
  readonly also?: number
  readonly kind: string
}

interface QuoteRecord {
  readonly text: string
  readonly style: string
  readonly errors: readonly GoldMark[]
}

const isAt = (offset: number, {start, end}: Span): boolean => offset >= start && offset < Math.max(end, start + 1)

const isExact = ({offset, also}: GoldMark, flags: readonly Span[]): boolean =>
  flags.some((flag) => isAt(offset, flag) || (also !== undefined && isAt(also, flag)))

/** The paragraph round an offset: from blank line to blank line. */
function paragraphAt(text: string, offset: number): Span {
  const end = text.indexOf('\n\n', offset)
  return {start: text.lastIndexOf('\n\n', offset) + 1, end: end < 0 ? Number.POSITIVE_INFINITY : end}
}

class Found {
  /** By kind of error and style of marks, and over all: errors whose paragraph was flagged, and those flagged at the very mark. */
  readonly near = new Map<string, Share>()
  readonly exact = new Map<string, Share>()
  readonly cleanTexts = new Share()
  damagedTexts = 0
  surplus = 0

  addError(keys: readonly string[], isNear: boolean, isAtMark: boolean): void {
    for (const key of keys) {
      shareOf(this.near, key).add(isNear)
      shareOf(this.exact, key).add(isAtMark)
    }
  }
}

function scoreDamaged({text, style, errors}: QuoteRecord, flags: readonly Span[], found: Found, report: Report): void {
  found.damagedTexts++
  found.surplus += Math.max(0, flags.length - errors.length)
  for (const error of errors) {
    const paragraph = paragraphAt(text, error.offset)
    const isNear = flags.some((flag) => sharedLength(flag, paragraph) > 0)
    const isAtMark = isExact(error, flags)
    found.addError(['all', style.replace('-multi', ''), error.kind], isNear, isAtMark)
    const told = () => inContext(text, {start: error.offset, end: error.offset + 1}, 70, 60)
    if (!isNear) report.wrong(`missed ${error.kind}`, told)
    else if (!isAtMark && !style.startsWith('straight'))
      report.wrong(`wrong mark ${error.kind}`, () => `${flags.map(({start}) => start)} for ${error.offset}: ${told()}`)
  }
}

function scoreClean({text, style}: QuoteRecord, [flag]: readonly Span[], found: Found, report: Report): void {
  found.cleanTexts.add(flag !== undefined)
  if (flag) report.wrong(`false quote flag, ${style}`, () => inContext(text, flag, 70, 60))
}

/**
 * Marks without a partner, at the mark and, more loosely, anywhere in its paragraph: straight marks do not show their direction, so which of
 * several is the odd one is a guess there. Beside them sound texts, where every flag is a false alarm.
 */
export const quotes: Task = async (subject, gold, report) => {
  const linter = await subject.createLinter()
  const found = new Found()
  for (const record of gold.records<QuoteRecord>('quotes')) {
    const flags = messagesOf(await linter.lint(record.text), 'unbalanced-quote', 'unbalanced-bracket').map(spanOf)
    const score = record.errors.length > 0 ? scoreDamaged : scoreClean
    score(record, flags, found, report)
  }
  if (found.cleanTexts.of === 0) return
  for (const [key, near] of found.near) {
    const shares = `${near.ratio.toFixed(3)} / ${shareOf(found.exact, key).ratio.toFixed(3)}`
    report.record(`quotes.${key}.found / at-the-mark`, `${shares} of ${near.of}`)
  }
  report.record('quotes.clean-texts-flagged-per-1000', found.cleanTexts.perThousand)
  report.record('quotes.surplus-messages-per-damaged-text', found.surplus / found.damagedTexts)
}
