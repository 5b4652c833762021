import {analyse, newParagraphs} from '../analysis/analyse.ts'
import type {Document} from '../analysis/document.ts'
import {Inquiry} from '../analysis/inquiry.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import type {ActiveRule} from '../rules/apply.ts'
import {type Point, pointsOf} from '../text/line-index.ts'
import {arrayOf} from '../text/made-sequence.ts'
import type {Fact} from '../text/rule.ts'
import type {Plan} from './settings.ts'

/** What one rule made of one stretch of a text, reported or not. */
export interface Why {
  readonly ruleId: string
  readonly start: Point
  readonly end: Point
  /** The stretch as it stands in the source. */
  readonly actual: string
  /** What the rule went by, in its order; the last is what it came to. For people: names and values may change with any version. */
  readonly facts: readonly Fact[]
}

async function reasoningsOf({rule, options}: ActiveRule, document: Document, index: number) {
  const paragraph = document.paragraphAt(index)!
  const {ask} = new Inquiry(document, index)
  return (await rule.why?.(paragraph, {ask, options})) ?? []
}

/** What the rules of a plan made of each stretch that is on a line, in the order of the rules. */
export async function whyOnLine(text: string, line: number, reading: Reading, plan: Plan, language: Language): Promise<readonly Why[]> {
  const pointAt = pointsOf(text)
  const document = analyse(text, reading, newParagraphs(reading.blocks, language), undefined, plan.said)
  const all: Why[] = []
  for (const active of plan.rules) {
    for (const [index, {map, text: prose}] of arrayOf(reading.blocks).entries()) {
      const place = map.toSource({start: 0, end: prose.length})
      if (pointAt(place.start).line > line || pointAt(place.end).line < line) continue
      for (const {span, facts} of await reasoningsOf(active, document, index)) {
        const {start, end} = map.toSource(span)
        const why = {ruleId: active.rule.id, start: pointAt(start), end: pointAt(end), actual: text.slice(start, end), facts}
        if (why.start.line <= line && why.end.line >= line) all.push(why)
      }
    }
  }
  return all
}
