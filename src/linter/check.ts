import type {VFile} from 'vfile'
import {analyse} from '../analysis/analyse.ts'
import type {Block} from '../formats/block.ts'
import type {Language} from '../language/language.ts'
import type {Result} from '../rules/apply.ts'
import {addMessage} from '../rules/message.ts'
import {pointsOf} from '../text/lines.ts'
import type {Memo} from './memo.ts'
import type {Plan} from './settings.ts'

/** Order of messages: by place, then by rule, so that it depends on the text alone. */
const byPlace = (a: Placed, b: Placed): number =>
  a.start - b.start || a.end - b.end || (a.result.ruleId < b.result.ruleId ? -1 : Number(a.result.ruleId > b.result.ruleId))

interface Placed {
  readonly start: number
  readonly end: number
  readonly index: number
  readonly result: Result
}

/** Runs the rules of a plan over blocks of the file's text and adds their messages to the file, sorted by place. */
export function checkBlocks(file: VFile, text: string, blocks: readonly Block[], plan: Plan, language: Language, memo: Memo): void {
  const document = analyse(text, blocks, memo.takeOver(language))
  const placed: Placed[] = []
  for (const [index, map] of document.maps.entries()) {
    for (const active of plan.rules) {
      for (const result of memo.results(active, document, index)) placed.push({...map.toSource(result.finding.span), index, result})
    }
  }
  const source = {text, pointAt: pointsOf(text)}
  for (const {index, result} of placed.sort(byPlace)) {
    const map = document.maps[index]
    if (map) addMessage(file, source, {text: document.paragraphs[index]?.text ?? '', map}, result)
  }
}
