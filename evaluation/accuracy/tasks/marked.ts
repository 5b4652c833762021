import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Item, itemsIn, type Mark} from '../marked/items.ts'
import type {Report} from '../report.ts'
import {Share, shareOf} from '../share.ts'
import {inContext, sharedLength, spanOf, wordCount} from '../spans.ts'
import type {Task} from '../task.ts'

/** What is counted over all items, by rule. */
class Counts {
  readonly found = new Map<string, Share>()
  readonly first = new Map<string, Share>()
  readonly falseWarnings = new Map<string, number>()
  readonly falseInfos = new Map<string, number>()
  words = 0
}

const isInfo = ({fatal}: VFileMessage): boolean => fatal === null || fatal === undefined

const touches = (mark: Mark, message: VFileMessage): boolean => sharedLength(mark, spanOf(message)) > 0

const addOne = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

/** What is wrong may be reported by another rule as well, as a mark of a garbled pair is: then it is neither found nor false. */
function count(item: Item, messages: readonly VFileMessage[], counts: Counts, report: Report): void {
  counts.words += wordCount(item.text)
  for (const mark of item.marks) {
    const message = messages.find((candidate) => candidate.ruleId === mark.ruleId && touches(mark, candidate))
    shareOf(counts.found, mark.ruleId).add(message !== undefined)
    if (message && mark.meant !== undefined) shareOf(counts.first, mark.ruleId).add(message.expected?.[0] === mark.meant)
    if (!message) report.wrong(`marked: missed ${mark.ruleId}`, () => `${item.genre}: ${inContext(item.text, mark, 60, 40)}`)
  }
  for (const message of messages) {
    if (item.marks.some((mark) => touches(mark, message))) continue
    const {ruleId = ''} = message
    addOne(isInfo(message) ? counts.falseInfos : counts.falseWarnings, ruleId)
    const sort = isInfo(message) ? 'info where nothing is marked' : 'false'
    report.wrong(`marked: ${sort}, ${ruleId}`, () => `${item.genre}: ${inContext(item.text, spanOf(message), 60, 40)}`)
  }
}

function total(shares: ReadonlyMap<string, Share>): Share {
  const all = new Share()
  for (const {hits, of} of shares.values()) {
    all.hits += hits
    all.of += of
  }
  return all
}

function record(counts: Counts, report: Report): void {
  const shares = {found: counts.found, 'first-right': counts.first}
  for (const [figure, byRule] of Object.entries(shares)) {
    for (const [ruleId, share] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)))
      report.record(`marked.${figure}.${ruleId}`, `${share.ratio.toFixed(3)} (${share.counts})`)
    report.record(`marked.${figure}`, `${total(byRule).ratio.toFixed(3)} (${total(byRule).counts})`)
  }
  const amounts = {'false-warnings': counts.falseWarnings, 'unmarked-infos': counts.falseInfos}
  for (const [figure, byRule] of Object.entries(amounts)) {
    for (const [ruleId, amount] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))) report.record(`marked.${figure}.${ruleId}`, amount)
    report.record(
      `marked.${figure}`,
      [...byRule.values()].reduce((sum, amount) => sum + amount, 0),
    )
  }
  report.record('marked.words', counts.words)
}

/** Makes the task on a folder with files of marked items (`*.txt`). */
export const markedIn =
  (folder: URL): Task =>
  async (subject, _gold, report) => {
    const linter = await subject.createLinter({preload: ['markdown', 'html']})
    const counts = new Counts()
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()) {
      for (const item of itemsIn(readFileSync(new URL(name, folder), 'utf8'))) {
        const file = new VFile({path: `item${item.extension}`, value: item.text})
        count(item, (await linter.lint(file)).messages, counts, report)
      }
    }
    record(counts, report)
  }

/** Paragraphs of many genres with everything that is wrong in them marked, written for this project. */
export const marked = markedIn(new URL('../marked/', import.meta.url))
