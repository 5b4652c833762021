import type {Edit} from '../text/finding.ts'
import type {Document} from './document.ts'
import {countForeign, findMojibake, mayBeMojibake, maySupportMojibake} from './find-mojibake.ts'
import type {Pass} from './paragraph.ts'

const SEPARATOR = '\n'

const isSuspect: Pass<boolean> = ({text}) => mayBeMojibake(text)

/** The edits of paragraphs by their places; those without any may be missing. */
type Edits = ReadonlyMap<number, readonly Edit[]>

const NONE: Edits = new Map()

/** Paragraphs that are read together, and where each stands in its document. */
interface Joined {
  readonly texts: readonly string[]
  readonly places: readonly number[]
  /** Characters above ASCII in the paragraphs that are not among them. */
  readonly elsewhere: number
}

function joinedFrom({paragraphs, isLong}: Document): Joined {
  const [texts, places]: [string[], number[]] = [[], []]
  let elsewhere = 0
  let index = 0
  for (const {text} of paragraphs) {
    if (!isLong || maySupportMojibake(text)) {
      texts.push(text)
      places.push(index)
    } else elsewhere += countForeign(text)
    index++
  }
  return {texts, places, elsewhere}
}

/** Divides edits of a joined text among the paragraphs that it was joined from; those that reach over an end are left out. */
function divided(edits: readonly Edit[], {texts, places}: Joined, start: number): Edits {
  const found = new Map<number, Edit[]>()
  let from = start
  let at = 0
  for (const [index, text] of texts.entries()) {
    const own: Edit[] = []
    const end = from + text.length
    for (; at < edits.length && edits[at]!.start < end; at++) {
      const edit = edits[at]!
      if (edit.end <= end) own.push({start: edit.start - from, end: edit.end - from, text: edit.text})
    }
    if (own.length > 0) found.set(places[index]!, own)
    from = end + SEPARATOR.length
  }
  return found
}

/** Whether any paragraph may have some by itself. */
function mayHaveSome({paragraphs}: Document): boolean {
  for (const paragraph of paragraphs) if (paragraph.once(isSuspect)) return true
  return false
}

/**
 * The mojibake of each paragraph of a document, with offsets in its text. The paragraphs are read together: what is clear in one supports what is doubtful in another.
 * Of a long document those are read together that may have any.
 */
function mojibakeOf(document: Document): Edits {
  if (!mayHaveSome(document)) return NONE
  const joined = joinedFrom(document)
  const before = joined.places[0] === 0 ? '' : SEPARATOR
  const after = joined.places.at(-1) === document.paragraphs.length - 1 ? '' : SEPARATOR
  const edits = findMojibake(before + joined.texts.join(SEPARATOR) + after, joined.elsewhere)
  return divided(edits, joined, before.length)
}

const NO_EDITS: readonly Edit[] = []

/** The mojibake of one paragraph. */
export const mojibakeAt = (document: Document, index: number): readonly Edit[] => document.once(mojibakeOf).get(index) ?? NO_EDITS
