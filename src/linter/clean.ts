import type {VFile} from 'vfile'
import {cleanText, type Done} from '../cleanup/clean-text.ts'
import type {PassId} from '../cleanup/pass.ts'
import type {Language, Need} from '../language/language.ts'
import {rules} from '../rules/index.ts'
import {withoutStack} from '../rules/message.ts'
import type {MessageData} from '../rules/told.ts'
import {type Point, pointsOf} from '../text/lines.ts'
import {explained, pageOf} from '../text/page.ts'
import type {CheckedFile} from './checked-file.ts'
import {isLong, LONG_TEXTS} from './long-texts.ts'
import {dropOwnMessages} from './own-messages.ts'
import {formatOf} from './readers.ts'
import type {Plan} from './settings.ts'

/** A word may be divided here; whether it is, the dictionary helps to say. */
const DIVIDED = /\p{L}-[ \t]*\r?\n/u

/** The language data that passes need, for a text if it is given: the dictionary only where a line ends with a hyphen. */
export function cleanNeeds(passes: readonly PassId[], text?: string): readonly Need[] {
  const needs: Need[] = passes.includes('boilerplate') ? ['furniture'] : []
  if (text !== undefined && passes.includes('line-structure') && DIVIDED.test(text)) needs.push('speller')
  return needs
}

/** The passes that know nothing of lines and tags, and so leave markup as it is. */
const FOR_MARKUP: readonly PassId[] = ['mojibake', 'invisible-character']

const passesFor = (file: VFile, {passes, format}: Plan): readonly PassId[] =>
  formatOf(file, format) === 'text' ? passes : passes.filter((pass) => FOR_MARKUP.includes(pass))

/** Some passes are rules as well; those have a page. */
const hasPage = (passId: PassId): boolean => rules.some(({id}) => id === passId)

function withPage(passId: PassId, note: string): {note: string; url?: string} {
  const url = pageOf(passId)
  return {note: explained(passId, note), ...(url !== undefined && {url})}
}

function addDone(file: VFile, source: string, pointAt: (offset: number) => Point, done: Done): void {
  const {span, replacement, wording} = done
  const place = {start: pointAt(span.start), end: pointAt(span.end)}
  const message = withoutStack(() => file.message(wording.reason, {place, ruleId: done.passId, source: 'copydesk'}))
  const data: MessageData = {confidence: done.confidence, fix: replacement === undefined ? 'suggestion' : 'safe'}
  Object.assign(message, {
    actual: source.slice(span.start, span.end),
    expected: replacement === undefined ? [] : [replacement],
    fatal: null,
    ...(hasPage(done.passId) ? withPage(done.passId, wording.note) : {note: wording.note}),
    data,
  })
}

/**
 * Cleans a file in place: its value becomes the article, and what was done becomes its messages, all of severity `info`. In Markdown, MDX and
 * HTML only encodings and characters are repaired; what its lines are, the markup says.
 */
export function cleanFile(file: VFile, plan: Plan, language: Language): CheckedFile {
  dropOwnMessages(file)
  const source = String(file)
  const isWord = language.speller ? (word: string) => language.speller!.correct(word) : undefined
  const context = {options: plan.passOptions, furniture: language.furniture, isWord, isLong: isLong(source, LONG_TEXTS)}
  const {text, done} = cleanText(source, passesFor(file, plan), context)
  const pointAt = pointsOf(source)
  for (const what of done) addDone(file, source, pointAt, what)
  file.value = text
  return file as CheckedFile
}
