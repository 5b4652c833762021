import type {Document} from '../../../src/analysis/document.ts'
import {words} from '../../../src/analysis/words.ts'
import {shuffled} from '../random.ts'
import {documentOf, type Suspect, suspectsIn} from './suspects.ts'

/** A place in a source between two words in small letters. */
interface Gap {
  readonly at: number
  readonly start: number
  readonly words: string
}

function* gapsIn({source, paragraphs, maps}: Document): Generator<Gap> {
  for (const [index, paragraph] of [...paragraphs].entries()) {
    const all = paragraph.once(words)
    for (const [nth, {start, end, text, form}] of all.entries()) {
      const next = all[nth + 1]
      if (next === undefined || next.start !== end + 1 || text !== form.lower || next.text !== next.form.lower) continue
      const span = maps.at(index)!.toSource({start, end: next.end})
      const both = `${text} ${next.text}`
      if (source.slice(span.start, span.end) === both) yield {at: span.start + text.length, start: span.start, words: both}
    }
  }
}

/** How many spaces a document loses: one by a slip, many where its line breaks got lost. */
export const LOST = {one: 1, many: 8} as const

/** Two words of a document run together, as what the rule takes for a slip if it does: a slip beyond doubt. */
export function runTogether(file: string, document: Document, lost: number, random: () => number): Suspect | undefined {
  const gaps = [...gapsIn(document)]
  const order = shuffled(gaps.length, random).slice(0, lost).sort()
  const [first] = order
  if (first === undefined) return undefined
  const source = order.reduceRight((text, nth) => text.slice(0, gaps[nth]!.at) + text.slice(gaps[nth]!.at + 1), document.source)
  const {start, words: meant} = gaps[first]!
  return [...suspectsIn(documentOf(file, source))].find(({offset, verdict}) => offset === start && verdict.corrections[0]?.text === meant)
}
