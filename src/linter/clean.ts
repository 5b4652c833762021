import type {VFile} from 'vfile'
import {cleanText, type Done} from '../cleanup/clean-text.ts'
import type {PassId} from '../cleanup/pass.ts'
import type {Language, Need} from '../language/language.ts'
import type {MessageData} from '../rules/message.ts'
import {type Point, pointsOf} from '../text/lines.ts'
import {pageOf} from '../text/page.ts'
import type {Plan} from './settings.ts'

/** The language data that passes need. */
export const cleanNeeds = (passes: readonly PassId[]): readonly Need[] => (passes.includes('boilerplate') ? ['furniture'] : [])

function addDone(file: VFile, source: string, pointAt: (offset: number) => Point, done: Done): void {
  const {span, replacement, wording} = done
  const place = {start: pointAt(span.start), end: pointAt(span.end)}
  const message = file.message(wording.reason, {place, ruleId: done.passId, source: 'copydesk'})
  const data: MessageData = {confidence: done.confidence, fix: replacement === undefined ? 'suggestion' : 'safe'}
  Object.assign(message, {
    actual: source.slice(span.start, span.end),
    expected: replacement === undefined ? [] : [replacement],
    fatal: null,
    note: wording.note,
    url: pageOf(done.passId),
    data,
  })
}

/** Cleans a file in place: its value becomes the article, and what was done becomes its messages, all of severity `info`. */
export function cleanFile(file: VFile, plan: Plan, language: Language): VFile {
  const source = String(file)
  const isWord = language.speller ? (word: string) => language.speller!.correct(word) : undefined
  const {text, done} = cleanText(source, plan.passes, {keep: plan.keep, furniture: language.furniture, isWord})
  const pointAt = pointsOf(source)
  for (const what of done) addDone(file, source, pointAt, what)
  file.value = text
  return file
}
