import {sentences} from '../analysis/sentences.ts'
import type {Suggestion} from '../text/finding.ts'
import type {Span} from '../text/span.ts'

/** A place that a finding is about beside its own. */
export interface Related extends Span {
  /** What is to be done there. */
  readonly title: string
}

/** What of a finding tells where else it is about. */
interface Suggesting extends Span {
  readonly ruleId: string
  readonly expected: readonly string[]
  readonly suggestions: readonly Suggestion[]
}

/** A sentence is looked for no further away than this. Unit: UTF-16 code units. */
const REACH = 1000

/** The paragraph around an offset, as far as it may matter. */
function around(text: string, offset: number): Span {
  const before = text.slice(Math.max(0, offset - REACH), offset)
  const after = text.slice(offset, offset + REACH)
  const gapBefore = Math.max(before.lastIndexOf('\n\n') + 2, before.lastIndexOf('\n\r\n') + 3)
  const gapAfter = after.search(/\n\r?\n/)
  const start = offset - before.length + (gapBefore > 2 ? gapBefore : 0)
  return {start, end: offset + (gapAfter < 0 ? after.length : gapAfter)}
}

/** So many paragraphs are remembered: a keystroke changes one of them. */
const MOST = 500

const known = new Map<string, readonly Span[]>()

function sentencesIn(paragraph: string): readonly Span[] {
  const found = known.get(paragraph) ?? sentences(paragraph)
  if (known.size >= MOST) known.clear()
  known.set(paragraph, found)
  return found
}

/** The sentence that a place is in, or that ends there. */
function sentenceAt(text: string, offset: number): Span {
  const {start, end} = around(text, offset)
  const found = sentencesIn(text.slice(start, end)).find((sentence) => start + sentence.end >= offset)
  return found ? {start: start + found.start, end: start + found.end} : {start: offset, end: offset}
}

/** Marks that go together. An apostrophe may be a mark that closes, so that single ones are left out. */
const PAIRS = ['“”', '«»', '()', '[]', '{}'] as const

/** The mark that goes with one that should stand at a place, others like them in between taken two by two; `undefined` where it is not in the paragraph. */
function partnerOf(text: string, {start, end, expected: [best = '']}: Suggesting): Span | undefined {
  const sign = best.slice(-1)
  const pair = PAIRS.find((signs) => sign !== '' && signs.includes(sign))
  if (pair === undefined) return undefined
  const bounds = around(text, start)
  const step = sign === pair[0] ? 1 : -1
  let depth = 1
  for (let at = step > 0 ? end : start - 1; at >= bounds.start && at < bounds.end; at += step) {
    if (pair.includes(text[at]!)) depth += text[at] === sign ? 1 : -1
    if (depth === 0) return {start: at, end: at + 1}
  }
  return undefined
}

const MARKS: ReadonlySet<string> = new Set(['unbalanced-bracket', 'unbalanced-quote'])

/** Where else a finding is about: the sentence that a fragment was cut from, the place of a missing mark, the partner of one that is not right. */
export function relatedTo(text: string, finding: Suggesting): Related[] {
  const partner = MARKS.has(finding.ruleId) ? partnerOf(text, finding) : undefined
  return [...elsewhere(text, finding), ...(partner ? [{...partner, title: 'Its partner'}] : [])]
}

/** Where else a finding's corrections would change the text. */
function elsewhere(text: string, {ruleId, start, end, suggestions}: Suggesting): Related[] {
  const seen = new Set<number>()
  return suggestions.flatMap(({title, edits}) => {
    const edit = edits.find((candidate) => candidate.end < start || candidate.start > end)
    if (edit === undefined || seen.has(edit.start)) return []
    seen.add(edit.start)
    const span = ruleId === 'sentence-fragment' ? sentenceAt(text, edit.start) : edit
    return [{start: span.start, end: span.end, title}]
  })
}
