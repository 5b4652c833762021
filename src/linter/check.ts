import type {VFile} from 'vfile'
import {type Block, shiftedBy} from '../formats/block.ts'
import type {Reading, ReadingProblem} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {applyToSource, type Result} from '../rules/apply.ts'
import type {Mapped} from '../rules/corrections.ts'
import {addMessages} from '../rules/message.ts'
import {KeptSayings, PackedSayings} from '../rules/sayings.ts'
import {type Source, Told} from '../rules/told.ts'
import {pointsOf} from '../text/line-index.ts'
import type {Sequence} from '../text/made-sequence.ts'
import {byStart, type Span} from '../text/span.ts'
import type {Memo} from './memo.ts'
import {dropOwnMessages} from './own-messages.ts'
import {sayOnce} from './say-once.ts'
import type {OwnId, Plan} from './settings.ts'
import {suppress} from './suppress.ts'

/** Order of messages: by place, then by rule, so that it depends on the text alone. */
const byPlace = (a: Told, b: Told): number => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId))

/** What rules find, told as it is found: of a long text, there are never all results beside what is told of them. */
function placed(source: Source, reading: Reading, language: Language, memo: Memo): Told[] {
  const told: Told[] = []
  let index = -1
  for (const results of memo.check(source.text, reading, language)) {
    index++
    if (results.length === 0) continue
    const block = reading.blocks.at(index)!
    for (const result of results) told.push(Told.of(source, block, result))
  }
  return told
}

/** What the rules find that look at the source as given. */
function inSource(source: Source, {rules}: Plan): Told[] {
  const whole = {text: source.text, map: shiftedBy(0)}
  return rules
    .filter(({rule}) => rule.checkSource)
    .flatMap((active) => applyToSource(active, source.text))
    .map((result) => Told.of(source, whole, result))
}

function problemResults({reason, start, end, isMinor}: ReadingProblem, plan: Plan): Result[] {
  const own = plan.own['unreadable-markup']
  if (own === 'off') return []
  const severity = isMinor ? 'info' : own
  const finding = {message: 'unreadable', values: {}, span: {start, end}, replacements: [], fix: 'suggestion', confidence: 1} as const
  const wording = {
    reason: `This cannot be read as the format says: ${reason}`,
    note: 'The rest was read as well as could be, without that format’s own markup. Repair the markup, or set another format.',
  }
  return [{ruleId: 'unreadable-markup', severity, finding, wording, isOwn: true}]
}

/** The places of blocks that have words: a comment on the next one means one of these. */
const placesOf = (blocks: Sequence<Block>): Span[] =>
  [...blocks]
    .filter(({isWordless}) => !isWordless)
    .map(({text, map}) => map.toSource({start: 0, end: text.length}))
    .sort(byStart)

/**
 * All that is to be told of a text, sorted by place, but for what the text's own comments silence.
 *
 * @param looked - the blocks that are looked at; default: all
 */
export function toldOf(text: string, reading: Reading, plan: Plan, language: Language, memo: Memo, looked = reading): Told[] {
  if (reading.isSwitchedOff) return []
  const {blocks, comments, problem} = reading
  const source = {text, pointAt: pointsOf(text), sayings: memo.isLong(text) ? new PackedSayings() : new KeptSayings()}
  const found = sayOnce([...placed(source, looked, language, memo), ...inSource(source, plan)].sort(byPlace))
  const {left, complaints} = suppress(text, comments, found, () => placesOf(blocks), plan)
  const own = [...complaints, ...(problem ? problemResults(problem, plan) : [])]
  if (own.length === 0) return left
  const whole: Mapped = {text, map: shiftedBy(0)}
  return [...left, ...own.map((result) => Told.of(source, whole, result))].sort(byPlace)
}

const isIn = ({start, end}: Span, offset: number): boolean => start <= offset && offset < end

/** What cannot be told of a part of a text: what a comment silences may stand elsewhere, and so may what makes the markup whole. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set<OwnId>(['unreadable-markup', 'unused-suppression'])

/** What is to be told of a part of a text: of the blocks that start there, as if there were no others. */
export function toldWithin(span: Span, text: string, reading: Reading, plan: Plan, language: Language, memo: Memo): Told[] {
  const blocks = Array.from(reading.blocks).filter((block) => isIn(span, block.map.toSource({start: 0, end: block.text.length}).start))
  const told = toldOf(text, reading, plan, language, memo, {...reading, blocks})
  return told.filter(({start, ruleId}) => isIn(span, start) && !OF_THE_WHOLE.has(ruleId))
}

/** What is told, in order; it is taken out of the list, so that none of it stands in memory beside the message that is made of it. */
function* taken(told: Told[]): Generator<Told> {
  told.reverse()
  for (let next = told.pop(); next !== undefined; next = told.pop()) yield next
}

/** Adds all that is told of a file's text to its messages, in place of what was said of it before; nothing is left in the list. */
export function addTold(file: VFile, told: Told[]): void {
  dropOwnMessages(file)
  addMessages(file, taken(told))
}
