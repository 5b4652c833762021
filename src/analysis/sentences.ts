import {plainBlocks} from '../formats/plain.ts'
import {requireText} from '../text/require.ts'
import type {Span} from '../text/span.ts'
import {isWhiteSpace, skipWhiteSpace, skipWhiteSpaceBack} from '../text/white-space.ts'
import type {Pass} from './paragraph.ts'
import {type BoundaryCandidate, readCandidate} from './sentences/boundary-candidate.ts'
import {isClosing, isTerminal, isWordCharacter} from './sentences/characters.ts'
import {isBoundary} from './sentences/decisions.ts'
import {trailEnd} from './sentences/trail.ts'

/** Moves from candidate to candidate over one block's text, once, and collects the sentences that end there. */
class Scanner {
  readonly #text: string
  readonly #length: number
  readonly #spans: Span[] = []
  #start: number
  #firstWord: number

  constructor(text: string) {
    this.#text = text
    this.#length = skipWhiteSpaceBack(text, text.length)
    this.#start = skipWhiteSpace(text, 0, this.#length)
    this.#firstWord = this.#start
  }

  run(): Span[] {
    let at = this.#start
    while (at < this.#length) at = isTerminal(this.#text.charCodeAt(at)) ? this.#judge(at) : at + 1
    if (this.#start < this.#length) this.#close(this.#length, this.#length)
    return this.#spans
  }

  /** Ends the sentence at the run of marks that starts at `mark` if one ends there; gives where to go on. */
  #judge(mark: number): number {
    const text = this.#text
    let markEnd = mark
    while (markEnd < this.#length && isTerminal(text.charCodeAt(markEnd))) markEnd++
    let end = markEnd
    while (end < this.#length && isClosing(text.charCodeAt(end))) end++
    if (end < this.#length) end = trailEnd(text, end)
    if (end >= this.#length || !isWhiteSpace(text.charCodeAt(end))) return end
    if (!this.#hasWordBefore(mark)) return end
    const next = skipWhiteSpace(text, end)
    const place: Pick<BoundaryCandidate, 'firstWord' | 'mark' | 'markEnd' | 'end' | 'next'> = {
      firstWord: this.#firstWord,
      mark,
      markEnd,
      end,
      next,
    }
    if (isBoundary(readCandidate(text, place))) this.#close(end, next)
    return next
  }

  /** Finds the first word character of the sentence; what was once searched is not searched again. */
  #hasWordBefore(mark: number): boolean {
    while (this.#firstWord < mark && !isWordCharacter(this.#text.charCodeAt(this.#firstWord))) this.#firstWord++
    return this.#firstWord < mark
  }

  #close(end: number, next: number): void {
    this.#spans.push({start: this.#start, end})
    this.#start = next
    this.#firstWord = next
  }
}

/**
 * The sentences of one block of prose, in order: UTF-16 offsets into `text`, end exclusive, without the white space between.
 *
 * Line breaks count as white space. Every run of terminal marks with white space after it is judged by the named
 * decisions of `sentences/decisions.ts`; a mark without white space after it ends nothing. Takes time linear in the
 * length of the text, whatever it holds.
 */
export const sentenceSpans = (text: string): Span[] => new Scanner(text).run()

/** The sentences of a paragraph: `paragraph.once(sentencesOf)`. */
export const sentencesOf: Pass<readonly Span[]> = (paragraph) => sentenceSpans(paragraph.prose)

/**
 * The sentences of a plain text, in order: UTF-16 offsets into `text`, end exclusive, without the white space between.
 * Headings, list items (without their bullets) and lines that were broken deliberately are sentences of their own.
 *
 * @throws {TypeError} on what is no string
 */
export function sentences(text: string): {start: number; end: number}[] {
  requireText('sentences', text)
  return plainBlocks(text).flatMap((block) => sentenceSpans(block.text).map((span) => ({...block.map.toSource(span)})))
}
