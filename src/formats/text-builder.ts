import {mergedSpans, type Span} from '../text/span.ts'
import {isWhiteSpace, skipWhiteSpace, skipWhiteSpaceBack} from '../text/white-space.ts'
import {addresses} from './addresses.ts'
import type {Block, BlockKind, MarkName, MarkupSpan, SourceMap} from './block.ts'
import {kindOfLine} from './block-kind.ts'
import {type Escape, type Segment, segmentMap} from './source-map.ts'

/** Stands in a text for what is no text: an image, a formula, an expression. */
export const OBJECT = '\uFFFC'

const SOFT_HYPHEN = '\u00AD'

const LINE_FEED = '\n'

/** What is not copied as it is: soft hyphens, and line ends but for line feeds. */
const SPECIAL = /[\u00AD\r]/
const SPECIALS = /\u00AD|\r\n?/g

/** Spaces and signs that nobody sees. Where one is written as a character reference it is meant. */
const DELIBERATE = /^[\u00a0\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff]$/

const WORD = /[\p{L}\p{N}]/u

/** The kind of a paragraph, or of a line that its markup does not tell from one (`undefined`): its words may say that it is a dateline or a byline. */
function refine(kind: BlockKind | undefined, text: string): BlockKind {
  if (kind !== undefined && kind !== 'paragraph') return kind
  const byWords = kindOfLine(text)
  return kind === 'paragraph' && byWords === 'heading' ? kind : byWords
}

/** Whether anything of the text is prose: a letter or a digit outside of the opaque stretches. */
function hasProse(text: string, opaque: readonly Span[]): boolean {
  let from = 0
  for (const {start, end} of opaque) {
    if (WORD.test(text.slice(from, start))) return true
    from = end
  }
  return WORD.test(text.slice(from))
}

/** Whether anything at all stands outside of the opaque stretches. */
function hasSigns(text: string, opaque: readonly Span[]): boolean {
  let from = 0
  for (const {start, end} of opaque) {
    if (text.slice(from, start).trim() !== '') return true
    from = end
  }
  return text.slice(from).trim() !== ''
}

const NOTHING: readonly Span[] = []

/** Puts the text of one block together from runs of the source. Offsets are of the source, runs come in its order. */
export class TextBuilder {
  readonly #source: string
  readonly #segments: Segment[] = []
  readonly #opaque: Span[] = []
  readonly #marks: MarkupSpan[] = []
  /** Marks whose end has not come. */
  readonly #open: {readonly name: MarkName; readonly start: number}[] = []
  #text = ''

  constructor(source: string) {
    this.#source = source
  }

  /** Whether the text so far is empty or ends in white space. */
  get endsInSpace(): boolean {
    return this.#text === '' || isWhiteSpace(this.#text.charCodeAt(this.#text.length - 1))
  }

  /** Adds a run of the source as it is, without the soft hyphens in it, and each line end as a line feed. */
  copy(start: number, end: number, isOpaque = false): void {
    const text = this.#source.slice(start, end)
    let from = 0
    if (SPECIAL.test(text))
      for (const {0: special, index} of text.matchAll(SPECIALS)) {
        this.#add(text.slice(from, index), {start: start + from, end: start + index}, false, isOpaque)
        from = index + special.length
        if (special !== SOFT_HYPHEN) this.#add(LINE_FEED, {start: start + index, end: start + from}, true, isOpaque)
      }
    this.#add(from === 0 ? text : text.slice(from), {start: start + from, end}, false, isOpaque)
  }

  /** Adds text that a run of the source stands for; a soft hyphen stands for nothing. */
  decode(text: string, start: number, end: number, isOpaque = false): void {
    if (text !== SOFT_HYPHEN) this.#add(text, {start, end}, true, isOpaque || DELIBERATE.test(text))
  }

  /** A mark starts with what is added next. */
  openMark(name: MarkName): void {
    this.#open.push({name, start: this.#text.length})
  }

  /** The last mark of a name ends with what was added last; one that did not start in this text is none. */
  closeMark(name: MarkName): void {
    const at = this.#open.findLastIndex((mark) => mark.name === name)
    if (at < 0) return
    const [mark] = this.#open.splice(at)
    this.#marks.push({...mark!, end: this.#text.length})
  }

  #add(text: string, source: Span, decoded: boolean, isOpaque: boolean): void {
    if (text === '') return
    const start = this.#text.length
    const end = start + text.length
    const last = this.#segments.at(-1)
    if (last && !decoded && !last.decoded && last.source.end === source.start) {
      const {text: before, source: from} = last
      this.#segments[this.#segments.length - 1] = {text: {start: before.start, end}, source: {start: from.start, end: source.end}, decoded}
    } else this.#segments.push({text: {start, end}, source, decoded})
    if (isOpaque) this.#opaque.push({start, end})
    this.#text += text
  }

  /** An array that grew has room for more; a copy has just what it needs. */
  #map(offset: number, write: Escape): SourceMap {
    return segmentMap(this.#segments.slice(), {source: this.#source, write, offset})
  }

  /** What in the text is an address or a sign for a machine; decoded characters are not, being written so as not to be. */
  #addresses(): readonly Span[] {
    const decoded = this.#segments.filter(({decoded, text}) => decoded && this.#text[text.start] !== LINE_FEED)
    if (decoded.length === 0) return addresses(this.#text)
    let visible = ''
    for (const {text} of decoded) visible += this.#text.slice(visible.length, text.start) + ' '.repeat(text.end - text.start)
    return addresses(visible + this.#text.slice(visible.length))
  }

  /** The marks of the text from an offset on, without the space at their ends. */
  #marksFrom(start: number): readonly MarkupSpan[] {
    const trimmed = this.#marks.map(({name, start: from, end: to}) => {
      const first = Math.max(start, skipWhiteSpace(this.#text, from))
      return {name, start: first - start, end: skipWhiteSpaceBack(this.#text, to, first) - start}
    })
    // An array that is filtered has room for more.
    return trimmed.filter((mark) => mark.end > mark.start).slice()
  }

  /**
   * The block of all that was added, white space at its ends left out; `undefined` where nothing of it is prose or code.
   *
   * @param kind - `undefined`: as its words say
   */
  finish(kind: BlockKind | undefined, write: Escape): Block | undefined {
    const start = skipWhiteSpace(this.#text, 0)
    const text = this.#text.slice(start, skipWhiteSpaceBack(this.#text, this.#text.length, start))
    if (text === '') return undefined
    const opaque = mergedSpans([...this.#opaque, ...this.#addresses()])
      .map((span) => ({start: Math.max(0, span.start - start), end: Math.min(text.length, span.end - start)}))
      .filter((span) => span.end > span.start)
    const isWordless = !hasProse(text, opaque)
    const marks = this.#marksFrom(start)
    if (isWordless && !hasSigns(text, opaque) && !marks.some(({name}) => name === 'code')) return undefined
    const [own, map] = [refine(kind, text), this.#map(start, write)]
    const stretches = opaque.length > 0 ? opaque : NOTHING
    if (isWordless) return {kind: own, text, opaque: stretches, marks, map, isWordless}
    // Written out: an object that is copied takes half as much memory again.
    return marks.length > 0 ? {kind: own, text, opaque: stretches, marks, map} : {kind: own, text, opaque: stretches, map}
  }
}
