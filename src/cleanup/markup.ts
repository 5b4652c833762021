import {decodeNamedCharacterReference} from '#bundled/character-references'
import {WINDOWS_1252} from '../analysis/mojibake/encodings.ts'
import {shortened} from '../text/excerpt.ts'
import type {Edit} from '../text/finding.ts'
import {MappedText} from '../text/mapped-text.ts'
import {findTags} from './markup/html-tags.ts'
import {type Change, definePass} from './pass.ts'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g

/** HTML reads the numbers of control characters as Windows 1252, as browsers do. */
function fromNumber(code: number): string | undefined {
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252[code - 0x80]
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter || code === 0x0a || code === 0x09 ? String.fromCodePoint(code) : undefined
}

function decoded([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (decimal !== undefined) return fromNumber(Number.parseInt(decimal, 10))
  if (hexadecimal !== undefined) return fromNumber(Number.parseInt(hexadecimal, 16))
  return decodeNamedCharacterReference(name ?? '') || undefined
}

function findReferences(text: string): Edit[] {
  const edits: Edit[] = []
  if (!text.includes('&')) return edits
  for (const match of text.matchAll(REFERENCE)) {
    const character = decoded(match)
    if (character === undefined) continue
    const plain = character === '\u00a0' || character === '\u00ad' ? character.replace('\u00a0', ' ').replace('\u00ad', '') : character
    edits.push({start: match.index, end: match.index + match[0].length, text: plain})
  }
  return edits
}

/** Text that went through an escaper again and again is decoded this many times at most. */
const ROUNDS = 5

/** Decodes and strips until nothing is left, so that cleaning twice is cleaning once. */
function findRemnants(text: string): Edit[] {
  let mapped = MappedText.of(text)
  for (let round = 0; round < ROUNDS; round++) {
    const tags = findTags(mapped.text)
    const edits = tags.length > 0 ? tags : findReferences(mapped.text)
    if (edits.length === 0) break
    mapped = mapped.edit(edits)
  }
  return mapped.changes()
}

type MessageId = 'decoded' | 'removed'

function changeOf(text: string, edit: Edit): Change<MessageId> {
  const message = edit.text.trim() === '' ? 'removed' : 'decoded'
  return {message, values: {actual: shortened(text.slice(edit.start, edit.end)), decoded: edit.text}, span: edit, edit, confidence: 0.9}
}

/** Decodes character references that were left as text, and takes out tags, comments and scripts. */
export const markup = definePass<MessageId>({
  id: 'markup',
  messages: {
    decoded: ({actual, decoded}) => ({reason: `Decoded “${actual}” to “${decoded}”`, note: 'It was a remnant of HTML.'}),
    removed: ({actual}) => ({reason: `Removed “${actual}”`, note: 'It was a remnant of HTML.'}),
  },
  run: (text) => findRemnants(text).map((edit) => changeOf(text, edit)),
})
