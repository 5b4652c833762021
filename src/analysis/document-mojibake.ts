import type {Edit} from '../text/finding.ts'
import type {Document} from './document.ts'
import {findMojibake, mayBeMojibake} from './mojibake.ts'
import type {Pass} from './paragraph.ts'

const SEPARATOR = '\n'

const isSuspect: Pass<boolean> = ({text}) => mayBeMojibake(text)
const NONE: readonly (readonly Edit[])[] = []

/**
 * The mojibake of each paragraph of a document, with offsets in its text; empty where there is none. The paragraphs are read together: what is clear in one supports
 * what is doubtful in another. For `document.once`.
 */
export function mojibakeOf(document: Document): readonly (readonly Edit[])[] {
  if (!document.paragraphs.some((paragraph) => paragraph.once(isSuspect))) return NONE
  const texts = document.paragraphs.map((paragraph) => paragraph.text)
  const edits = findMojibake(texts.join(SEPARATOR))
  let from = 0
  let at = 0
  return texts.map((text) => {
    const own: Edit[] = []
    const end = from + text.length
    for (; at < edits.length && edits[at]!.start < end; at++) {
      const edit = edits[at]!
      if (edit.end <= end) own.push({start: edit.start - from, end: edit.end - from, text: edit.text})
    }
    from = end + SEPARATOR.length
    return own
  })
}
