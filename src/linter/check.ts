import type {VFile} from 'vfile'
import {type Block, shiftedBy} from '../formats/block.ts'
import type {Problem, Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {addMessages, type Found, type Mapped} from '../rules/message.ts'
import {pointsOf} from '../text/lines.ts'
import type {Sequence} from '../text/sequence.ts'
import type {Span} from '../text/span.ts'
import type {Located} from './located.ts'
import type {Memo} from './memo.ts'
import {dropOwnMessages} from './own-messages.ts'
import type {Plan} from './settings.ts'
import {suppress} from './suppress.ts'

/** Order of messages: by place, then by rule, so that it depends on the text alone. */
const byPlace = (a: Located, b: Located): number =>
  a.start - b.start || a.end - b.end || (a.result.ruleId < b.result.ruleId ? -1 : Number(a.result.ruleId > b.result.ruleId))

function placedResults(text: string, reading: Reading, language: Language, memo: Memo): Located[] {
  const placed: Located[] = []
  let index = -1
  for (const results of memo.check(text, reading, language)) {
    index++
    if (results.length === 0) continue
    const {map} = reading.blocks.at(index)!
    for (const result of results) {
      const {start, end} = map.toSource(result.finding.span)
      placed.push({start, end, index, result})
    }
  }
  return placed.sort(byPlace)
}

function problemResult({reason, start, end, isMinor}: Problem, plan: Plan): Located[] {
  const own = plan.own['unreadable-markup']
  if (own === 'off') return []
  const severity = isMinor ? 'info' : own
  const finding = {message: 'unreadable', values: {}, span: {start, end}, replacements: [], fix: 'suggestion', confidence: 1} as const
  const wording = {
    reason: `This cannot be read as the format says: ${reason}`,
    note: 'The rest was read as well as could be, without that format’s own markup. Repair the markup, or set another format.',
  }
  return [{start, end, result: {ruleId: 'unreadable-markup', severity, finding, wording, isOwn: true}}]
}

const placesOf = (blocks: Sequence<Block>): Span[] =>
  Array.from(blocks, ({text, map}) => map.toSource({start: 0, end: text.length})).sort((a, b) => a.start - b.start)

/** Each result with the block that it was found in. Takes them out of the list, so that none stands in memory beside the message that is made of it. */
function* foundIn(blocks: Sequence<Block>, whole: Mapped, located: Located[]): Generator<Found> {
  located.reverse()
  for (let place = located.pop(); place !== undefined; place = located.pop()) {
    const {index, result} = place
    yield {mapped: (index === undefined ? undefined : blocks.at(index)) ?? whole, result}
  }
}

/** All that is to be told of a text, sorted by place. */
function resultsOf(text: string, reading: Reading, plan: Plan, language: Language, memo: Memo): Located[] {
  const {blocks, comments, problem} = reading
  const found = placedResults(text, reading, language, memo)
  const places = comments.length > 0 ? placesOf(blocks) : []
  const left = suppress(text, comments, found, places, plan)
  if (left === found && problem === undefined) return found
  return [...left, ...(problem ? problemResult(problem, plan) : [])].sort(byPlace)
}

/**
 * Runs the rules of a plan over what a reader gave of the file's text and adds their messages to the file, sorted by place, but for those that
 * the text's own comments silence.
 */
export function checkReading(file: VFile, text: string, reading: Reading, plan: Plan, language: Language, memo: Memo): void {
  dropOwnMessages(file)
  if (reading.isSwitchedOff) return
  const source = {text, pointAt: pointsOf(text)}
  const whole: Mapped = {text, map: shiftedBy(0)}
  addMessages(file, source, foundIn(reading.blocks, whole, resultsOf(text, reading, plan, language, memo)))
}
