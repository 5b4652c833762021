import {applyEdits} from '../text/edits.ts'
import type {Edit} from '../text/finding.ts'
import type {Span} from '../text/span.ts'
import type {TextDocumentContentChangeEvent} from './bundled/protocol.ts'
import {EncodedText, type PositionEncoding} from './encoded-text.ts'
import {type FoundInDocument, follow} from './found.ts'

interface Change extends Edit {
  /** The version that it makes. */
  readonly version: number
}

/** A document as its client shows it, with what was found in it at last. */
export class OpenDocument {
  readonly uri: string
  readonly languageId: string
  version: number
  text: EncodedText
  /** What was found when it was checked last, at the places where that is now. */
  found: readonly FoundInDocument[] = []
  /** The version that was checked whole last. */
  checked: number | undefined
  /** What of it was checked before the rest last, where it is long. */
  window: Span | undefined
  /** How many requests wait for its check. */
  awaited = 0
  /** Where its reader is, as far as is known, and since when. Unit of the time: ms. */
  focus = 0
  seen = performance.now()
  #changes: Change[] = []

  constructor(uri: string, languageId: string, version: number, text: EncodedText) {
    this.uri = uri
    this.languageId = languageId
    this.version = version
    this.text = text
  }

  /** Notes where its reader is. */
  lookAt(offset: number): void {
    this.focus = offset
    this.seen = performance.now()
  }

  /** Makes the changes of a client, in order; each counts from what the one before has left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.version = version
    for (const change of changes) this.#make(change)
  }

  /** Takes what was found in an earlier version, and follows it through what was changed since. */
  take(found: readonly FoundInDocument[], version: number): void {
    const later = this.#changes.filter((change) => change.version > version)
    this.found = later.reduce((left, change) => follow(left, change), found)
    this.#changes = later
  }

  #make(change: TextDocumentContentChangeEvent): void {
    const span = 'range' in change ? this.text.spanOf(change.range) : {start: 0, end: this.text.text.length}
    const edit: Change = {...span, text: change.text, version: this.version}
    this.text = new EncodedText(applyEdits(this.text.text, [edit]), this.text.encoding)
    this.found = follow(this.found, edit)
    this.#changes.push(edit)
    this.lookAt(edit.start + edit.text.length)
  }
}

/** A document as it was opened. */
export const openedDocument = (
  {uri, languageId, version, text}: {uri: string; languageId: string; version: number; text: string},
  encoding: PositionEncoding,
): OpenDocument => new OpenDocument(uri, languageId, version, new EncodedText(text, encoding))
