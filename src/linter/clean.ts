import type {VFile} from 'vfile'
import {type CleaningDone, cleanTelling} from '../cleanup/clean-text.ts'
import type {PassId} from '../cleanup/pass.ts'
import type {Language, Need} from '../language/language.ts'
import {rules} from '../rules/index.ts'
import {KeptSayings, PackedSayings, type Saying} from '../rules/sayings.ts'
import {Told} from '../rules/told.ts'
import type {Edit} from '../text/finding.ts'
import {pointsOf} from '../text/line-index.ts'
import {explained} from '../text/page.ts'
import {addTold} from './check.ts'
import type {CheckedFile} from './checked-file.ts'
import {isLong, LONG_TEXTS} from './long-texts.ts'
import {formatOf} from './readers.ts'
import type {Plan} from './settings.ts'

/** A word may be divided here; whether it is, the dictionary helps to say. */
const DIVIDED = /\p{L}-[ \t]*\r?\n/u

/** The language data that passes need, for a text if it is given: the dictionary only where a line ends with a hyphen. */
export function cleanNeeds(passes: readonly PassId[], text?: string): readonly Need[] {
  const needs: Need[] = passes.includes('boilerplate') ? ['boilerplate'] : []
  if (text !== undefined && passes.includes('line-structure') && DIVIDED.test(text)) needs.push('speller')
  return needs
}

/** The passes that know nothing of lines and tags, and so leave markup as it is. */
const FOR_MARKUP: readonly PassId[] = ['mojibake', 'invisible-character']

const passesFor = (file: VFile, {passes, format}: Plan): readonly PassId[] =>
  formatOf(file, format) === 'text' ? passes : passes.filter((pass) => FOR_MARKUP.includes(pass))

/** Some passes are rules as well; those have a page. */
const hasPage = (passId: PassId): boolean => rules.some(({id}) => id === passId)

/** What was done as a message tells it. */
function sayingOf({passId, replacement, wording, confidence}: CleaningDone): Saying {
  const hasOne = hasPage(passId)
  return {
    reason: wording.reason,
    note: hasOne ? explained(passId, wording.note) : wording.note,
    expected: replacement === undefined ? [] : [replacement],
    fix: replacement === undefined ? 'suggestion' : 'safe',
    confidence,
    suggestions: undefined,
    ...(!hasOne && {link: ''}),
  }
}

/** A cleaned text, and what was done, in order of its place in the source. */
export interface CleanedText {
  readonly text: string
  readonly told: Told[]
  /** What was changed, as edits of the source in order and apart. */
  readonly edits: () => readonly Edit[]
}

/**
 * Cleans the text of a file, which stays as it is. In Markdown, MDX and HTML only encodings and characters are repaired; what its lines are, the
 * markup says.
 */
export function cleanedText(file: VFile, plan: Plan, language: Language): CleanedText {
  const source = String(file)
  const isWord = language.speller ? (word: string) => language.speller!.correct(word) : undefined
  const context = {options: plan.passOptions, boilerplate: language.boilerplate, isWord, isLong: isLong(source, LONG_TEXTS)}
  const told: Told[] = []
  const place = {text: source, pointAt: pointsOf(source), sayings: context.isLong ? new PackedSayings() : new KeptSayings()}
  const tell = (done: CleaningDone): void => void told.push(Told.at(place, done.span, done.passId, 'info', sayingOf(done)))
  const mapped = cleanTelling(source, passesFor(file, plan), context, tell)
  return {text: mapped.text, told: told.sort((a, b) => a.start - b.start || a.end - b.end), edits: () => mapped.changes()}
}

/** Cleans a file in place: its value becomes the article, and what was done becomes its messages, all of severity `info`. */
export function cleanFile(file: VFile, plan: Plan, language: Language): CheckedFile {
  const {text, told} = cleanedText(file, plan, language)
  addTold(file, told)
  file.value = text
  return file as CheckedFile
}
