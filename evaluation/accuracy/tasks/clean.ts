import type {VFileMessage} from 'vfile-message'
import {inContext, spanOf, wordCount} from '../spans.ts'
import type {Task} from '../task.ts'

/** A typo, or a typo and its correction. */
type ListedTypo = string | readonly string[]

interface CleanRecord {
  readonly source: string
  readonly text: string
  /** Typos that the text really has, known or very likely. */
  readonly gold_typos?: readonly ListedTypo[]
  readonly likely_typos?: readonly ListedTypo[]
  /** Paragraphs whose marks do not balance, because the publisher merged the paragraphs of a quotation. */
  readonly unexplained_unbalanced?: readonly unknown[]
}

/** Speeches read from paper by a machine, with its errors in them. */
const SCANNED = 'state_union'

const typosOf = ({gold_typos = [], likely_typos = []}: CleanRecord): Set<string | undefined> =>
  new Set([...gold_typos, ...likely_typos].map((typo) => (typeof typo === 'string' ? typo : typo[0])))

const isAboutBalance = (ruleId: string | undefined): boolean => ruleId?.startsWith('unbalanced') ?? false

/** The messages on a text that is right as it is, but for the errors that are listed with it. */
function falseAlarms(messages: readonly VFileMessage[], record: CleanRecord): VFileMessage[] {
  const known = typosOf(record)
  const isUnbalanced = (record.unexplained_unbalanced ?? []).length > 0
  return messages.filter(
    ({ruleId, actual}) => !(ruleId === 'typo' && known.has(actual ?? undefined)) && !(isUnbalanced && isAboutBalance(ruleId)),
  )
}

/** False alarms on published prose, by rule. */
export const clean: Task = async (subject, gold, report) => {
  const linter = await subject.createLinter()
  const alarms = new Map<string, number>()
  const words = {all: 0, balanced: 0}
  for (const record of gold.records<CleanRecord>('clean')) {
    if (record.source === SCANNED) continue
    const count = wordCount(record.text)
    words.all += count
    if ((record.unexplained_unbalanced ?? []).length === 0) words.balanced += count
    for (const message of falseAlarms((await linter.lint(record.text)).messages, record)) {
      const ruleId = String(message.ruleId)
      alarms.set(ruleId, (alarms.get(ruleId) ?? 0) + 1)
      report.wrong(`clean ${ruleId}`, () => `${record.source}: ${inContext(record.text, spanOf(message), 50, 30)}`)
    }
  }
  if (words.all === 0) return
  report.record('clean.words', words.all)
  for (const [ruleId, count] of [...alarms].sort(([, a], [, b]) => b - a)) {
    const among = isAboutBalance(ruleId) ? words.balanced : words.all
    report.record(`clean.${ruleId}.per-10000-words`, `${((10_000 * count) / among).toFixed(3)} (${count})`)
  }
}
