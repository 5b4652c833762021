import type {VFileMessage} from 'vfile-message'
import type {Span} from '../../../src/index.ts'
import type {Report} from '../report.ts'
import {Share} from '../share.ts'
import {inContext, messagesOf, sharedLength, spanOf, wordCount} from '../spans.ts'
import type {Task} from '../task.ts'

interface GoldTypo extends Span {
  readonly wrong: string
  readonly correct: string
  /** `realword`: the wrong form is a word too, and only the context tells. */
  readonly kind: string
}

interface TypoRecord {
  readonly text: string
  readonly errors: readonly GoldTypo[]
}

/** An editor's menu shows this many corrections without scrolling. */
const SHOWN = 5

class Found {
  readonly nonwords = new Share()
  readonly realwords = new Share()
  readonly first = new Share()
  readonly shown = new Share()
  falseAlarms = 0
  words = 0

  /** Counts one gold error, and the message at it if there is one. */
  add(error: GoldTypo, message: VFileMessage | undefined): void {
    const offered = message?.expected ?? []
    const share = error.kind === 'realword' ? this.realwords : this.nonwords
    share.add(message !== undefined)
    if (error.kind === 'realword') return
    this.first.add(offered[0] === error.correct)
    this.shown.add(offered.slice(0, SHOWN).includes(error.correct))
  }
}

function rememberWrong(report: Report, text: string, error: GoldTypo, message: VFileMessage | undefined): void {
  if (error.kind === 'realword') return
  const pair = `${error.wrong} -> ${error.correct}`
  if (!message) report.wrong('missed typo', () => `${pair} in: ${inContext(text, error, 40, 40)}`)
  else if (message.expected?.[0] !== error.correct)
    report.wrong('wrong first suggestion', () => `${pair}, got ${message.expected?.slice(0, SHOWN)}`)
}

/** Counts the gold errors of a text and returns the messages that stand at one. A message at two errors counts for both. */
function matchErrors({text, errors}: TypoRecord, messages: readonly VFileMessage[], found: Found, report: Report): Set<VFileMessage> {
  const used = new Set<VFileMessage>()
  for (const error of errors) {
    const message = messages.find((candidate) => sharedLength(spanOf(candidate), error) > 0)
    if (message) used.add(message)
    found.add(error, message)
    rememberWrong(report, text, error, message)
  }
  return used
}

/** Typos in running text: how many are found, how good the corrections are, and how many right words are reported. */
export const typos: Task = async (subject, gold, report) => {
  const linter = await subject.createLinter()
  const found = new Found()
  for (const record of gold.records<TypoRecord>('spelling', ['injected', 'context_'])) {
    const messages = messagesOf(await linter.lint(record.text), 'typo')
    const used = matchErrors(record, messages, found, report)
    found.words += wordCount(record.text)
    for (const message of messages.filter((candidate) => !used.has(candidate))) {
      found.falseAlarms++
      report.wrong('false typo', () => inContext(record.text, spanOf(message), 30, 30))
    }
  }
  if (found.words === 0) return
  report.record('typos.nonword.recall', found.nonwords.ratio)
  report.record('typos.nonword.first-suggestion-right-of-all', found.first.ratio)
  report.record('typos.nonword.in-first-five-of-all', found.shown.ratio)
  report.record('typos.realword.recall', found.realwords.of > 0 ? found.realwords.ratio : 'none')
  report.record('typos.false-per-1000-words', (1000 * found.falseAlarms) / found.words)
}
