import type {Edit} from './finding.ts'
import {NumberList} from './number-list.ts'
import type {Span} from './span.ts'

/** A run of the present text and the run of the source that it came from. */
interface Run {
  readonly text: Span
  readonly source: Span
  /** Whether it stands as it stood, character by character. */
  readonly copied: boolean
}

/** Runs that follow one another in a text, in a few numbers each, since a long text that was edited has as many as edits. */
class Runs {
  readonly #starts = new NumberList()
  readonly #sources = new NumberList()
  readonly #sourceEnds = new NumberList()
  readonly #copied = new NumberList(Uint8Array)
  #textLength = 0

  get length(): number {
    return this.#starts.length
  }

  /** Where a run ends in the text. */
  endOf(index: number): number {
    return index + 1 < this.length ? this.#starts.at(index + 1) : this.#textLength
  }

  startOf(index: number): number {
    return this.#starts.at(index)
  }

  at(index: number): Run | undefined {
    if (index >= this.length) return undefined
    return {
      text: {start: this.startOf(index), end: this.endOf(index)},
      source: {start: this.#sources.at(index), end: this.#sourceEnds.at(index)},
      copied: this.#copied.at(index) === 1,
    }
  }

  /** Adds a run of so many code units after the last. */
  add(length: number, source: Span, copied: boolean): void {
    this.#starts.push(this.#textLength)
    this.#sources.push(source.start)
    this.#sourceEnds.push(source.end)
    this.#copied.push(copied ? 1 : 0)
    this.#textLength += length
  }

  /** Adds the part of another's run from `start` to `end`, offsets in its text. */
  addPart(run: Run, start: number, end: number): void {
    const from = run.source.start + start - run.text.start
    this.add(end - start, run.copied ? {start: from, end: from + end - start} : run.source, run.copied)
  }
}

/** Copies the runs between two offsets of the old text after those that are there already. */
class Writer {
  readonly runs = new Runs()
  readonly parts: string[] = []
  readonly #old: Runs
  readonly #text: string
  #at = 0

  constructor(text: string, old: Runs) {
    this.#text = text
    this.#old = old
  }

  copy(start: number, end: number): void {
    const old = this.#old
    while (this.#at < old.length && old.endOf(this.#at) <= start) this.#at++
    for (let at = this.#at; at < old.length && old.startOf(at) < end; at++) {
      const from = Math.max(start, old.startOf(at))
      const to = Math.min(end, old.endOf(at))
      if (to > from) this.runs.addPart(old.at(at)!, from, to)
    }
    if (end > start) this.parts.push(this.#text.slice(start, end))
  }

  insert(text: string, source: Span): void {
    if (text === '') return
    this.runs.add(text.length, source, false)
    this.parts.push(text)
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
  readonly #runs: Runs

  private constructor(text: string, length: number, runs: Runs) {
    this.text = text
    this.#length = length
    this.#runs = runs
  }

  /** A text as it is, mapped to itself. */
  static of(text: string): MappedText {
    const runs = new Runs()
    runs.add(text.length, {start: 0, end: text.length}, true)
    return new MappedText(text, text.length, runs)
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
      while (at < this.#runs.length && this.#runs.endOf(at) <= span.start) at++
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
    for (let at = 0; at < this.#runs.length; at++) {
      const run = this.#runs.at(at)!
      if (run.copied && run.source.start >= from) {
        close(run.source.start)
        from = run.source.end
      } else pending += this.text.slice(run.text.start, run.text.end)
    }
    close(this.#length)
    return made
  }

  #point(at: number, offset: number): Span {
    const run = this.#runs.at(at)
    if (run === undefined) return {start: this.#length, end: this.#length}
    const start = run.copied ? run.source.start + Math.max(0, offset - run.text.start) : run.source.start
    return {start, end: start}
  }

  #cover(at: number, {start, end}: Span): Span {
    const first = this.#runs.at(at)
    if (first === undefined) return {start: this.#length, end: this.#length}
    let next = at
    while (next + 1 < this.#runs.length && this.#runs.startOf(next + 1) < end) next++
    const last = next === at ? first : this.#runs.at(next)!
    const from = first.copied ? first.source.start + start - first.text.start : first.source.start
    const to = last.copied ? last.source.start + end - last.text.start : last.source.end
    return {start: from, end: to}
  }
}
