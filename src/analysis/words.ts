import type {Span} from '../text/span.ts'
import type {Pass} from './paragraph.ts'
import {sentencesOf} from './sentences.ts'
import {type Form, formAt} from './words/forms.ts'
import {forEachChunk, Make, wordsOf} from './words/split-words.ts'

/** A word of running text. Offsets count from the start of the paragraph's text. */
export interface Word extends Span {
  /** As written, with straight apostrophes. */
  readonly text: string
  readonly form: Form
  /** Whether a capital is due here whatever the word: at the start of a sentence, a quotation or a list item. */
  readonly initial: boolean
}

/** Characters after which a capital says nothing: opening marks, colons, bullets, dashes. */
const CAPITAL_DUE = /["“‘'«([{:•·–—*>-]\s*$/

/** How far back the character is looked for that makes a capital due. */
const LOOK_BACK = 3

/** The words of a paragraph, without what is no prose: addresses, file names, handles, numbers and what is mixed of letters and digits. */
export const words: Pass<readonly Word[]> = (paragraph) => {
  const {text, opaque} = paragraph
  const starts = paragraph.once(sentencesOf)
  const found: Word[] = []
  let sentence = 0
  let stretch = 0
  const add = (start: number, end: number, form: Form): void => {
    let initial = false
    while (sentence < starts.length && starts[sentence]!.start <= start) {
      initial = true
      sentence++
    }
    initial ||= mayBeCapital(text.charCodeAt(start)) && CAPITAL_DUE.test(text.slice(Math.max(0, start - LOOK_BACK), start))
    found.push({start, end, text: form.text, form, initial})
  }
  forEachChunk(text, (start, end, make) => {
    while (stretch < opaque.length && opaque[stretch]!.end <= start) stretch++
    if (stretch < opaque.length && opaque[stretch]!.start < end) return
    if (make === Make.letters) add(start, end, formAt(text, start, end))
    else for (const word of wordsOf(text, {start, end}, make)) add(word.start, word.end, straight(text, word))
  })
  return found
}

/** Whether a character may be a capital: it is none of the small letters of ASCII. */
const mayBeCapital = (unit: number): boolean => unit < 97 || unit > 122

function straight(text: string, {start, end}: Span): Form {
  const form = formAt(text, start, end)
  return form.text.includes('’') ? formAt(form.text.replaceAll('’', "'"), 0, end - start) : form
}
