import type {Edit} from './finding.ts'
import type {Span} from './span.ts'

/** A run of the present text and the run of the source that it came from. */
interface Run {
  readonly text: Span
  readonly source: Span
  /** Whether it stands as it stood, character by character. */
  readonly copied: boolean
}

/** The part of a run from `start` to `end` (offsets in the old text), moved to `to` in the new one. */
function partOf(run: Run, start: number, end: number, to: number): Run {
  const text = {start: to, end: to + end - start}
  if (!run.copied) return {text, source: run.source, copied: false}
  const from = run.source.start + start - run.text.start
  return {text, source: {start: from, end: from + end - start}, copied: true}
}

/** Copies the runs between two offsets of the old text after those that are there already. */
class Writer {
  readonly runs: Run[] = []
  readonly parts: string[] = []
  length = 0
  readonly #old: readonly Run[]
  readonly #text: string
  #at = 0

  constructor(text: string, old: readonly Run[]) {
    this.#text = text
    this.#old = old
  }

  copy(start: number, end: number): void {
    this.#skipTo(start)
    for (let at = this.#at; at < this.#old.length; at++) {
      const run = this.#old[at]!
      if (run.text.start >= end) break
      const from = Math.max(start, run.text.start)
      const to = Math.min(end, run.text.end)
      if (to > from) this.runs.push(partOf(run, from, to, this.length + from - start))
    }
    this.#write(this.#text.slice(start, end))
  }

  insert(text: string, source: Span): void {
    if (text.length > 0) this.runs.push({text: {start: this.length, end: this.length + text.length}, source, copied: false})
    this.#write(text)
  }

  #skipTo(start: number): void {
    while (this.#at < this.#old.length && this.#old[this.#at]!.text.end <= start) this.#at++
  }

  #write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

/**
 * A text that has been edited, and for each stretch of it the place in the source that it came from. Immutable: an edit gives the
 * next one. All offsets are UTF-16 code units, ends exclusive.
 */
export class MappedText {
  readonly text: string
  /** The length of the source. */
  readonly #length: number
  readonly #runs: readonly Run[]

  private constructor(text: string, length: number, runs: readonly Run[]) {
    this.text = text
    this.#length = length
    this.#runs = runs
  }

  /** A text as it is, mapped to itself. */
  static of(text: string): MappedText {
    const whole = {start: 0, end: text.length}
    return new MappedText(text, text.length, [{text: whole, source: whole, copied: true}])
  }

  /**
   * The text with edits made. They stand in order and do not overlap; offsets count in the present text. Takes time linear in the
   * number of edits, earlier ones included.
   */
  edit(edits: readonly Edit[]): MappedText {
    if (edits.length === 0) return this
    const writer = new Writer(this.text, this.#runs)
    const sources = this.toSources(edits)
    let from = 0
    for (const [index, edit] of edits.entries()) {
      writer.copy(from, edit.start)
      writer.insert(edit.text, sources[index]!)
      from = edit.end
    }
    writer.copy(from, this.text.length)
    return new MappedText(writer.parts.join(''), this.#length, writer.runs)
  }

  /** The source spans of spans of the present text that stand in order. One that touches replaced text gives the whole of what was replaced. */
  toSources(spans: readonly Span[]): Span[] {
    let at = 0
    return spans.map((span) => {
      while (at < this.#runs.length && this.#runs[at]!.text.end <= span.start) at++
      return span.start === span.end ? this.#point(at, span.start) : this.#cover(at, span)
    })
  }

  /** The source span of one span of the present text. Takes time linear in the number of edits. */
  toSource(span: Span): Span {
    return this.toSources([span])[0]!
  }

  /** What was replaced, as edits of the source. Neighbouring ones are one. */
  changes(): Edit[] {
    const made: Edit[] = []
    let from = 0
    let pending = ''
    const close = (start: number) => {
      if (start > from || pending !== '') made.push({start: from, end: start, text: pending})
      pending = ''
    }
    for (const run of this.#runs) {
      if (run.copied && run.source.start >= from) {
        close(run.source.start)
        from = run.source.end
      } else pending += this.text.slice(run.text.start, run.text.end)
    }
    close(this.#length)
    return made
  }

  #point(at: number, offset: number): Span {
    const run = this.#runs[at]
    if (run === undefined) return {start: this.#length, end: this.#length}
    const start = run.copied ? run.source.start + Math.max(0, offset - run.text.start) : run.source.start
    return {start, end: start}
  }

  #cover(at: number, {start, end}: Span): Span {
    const first = this.#runs[at]
    if (first === undefined) return {start: this.#length, end: this.#length}
    let last = first
    for (let next = at + 1; next < this.#runs.length && this.#runs[next]!.text.start < end; next++) last = this.#runs[next]!
    const from = first.copied ? first.source.start + start - first.text.start : first.source.start
    const to = last.copied ? last.source.start + end - last.text.start : last.source.end
    return {start: from, end: to}
  }
}
