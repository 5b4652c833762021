import type {Sequence} from '../text/made-sequence.ts'
import {NumberList} from '../text/number-list.ts'
import type {Span} from '../text/span.ts'
import type {Block, BlockKind, MarkName, MarkupSpan} from './block.ts'
import {type Escape, type Segment, SegmentMap} from './source-map.ts'

/** Gives each of some values a number, from 0 on, in the order in which they come up. */
class Numbering<Value> {
  readonly #values: Value[] = []
  readonly #numbers = new Map<Value, number>()

  numberOf(value: Value): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, this.#values.length)
    return this.#values.push(value) - 1
  }

  at(number: number): Value {
    return this.#values[number]!
  }
}

/** Numbers at the start of what is kept of a block: kind, navigation and words, part, writing, where its text starts in that of the segments, its length, how many segments, opaque stretches and marks. */
const HEAD = 8

/** The numbers of a segment: where it starts in the source, its length there, and its length in the text or the number of what was decoded. */
const PER_SEGMENT = 3

/** The numbers of an opaque stretch, and of a mark: where it starts and ends, and its name. */
const [PER_SPAN, PER_MARK] = [2, 3]

const NOTHING: readonly Span[] = []

/** A part of a text with the space round it, which the text itself does not have. */
function partOf(text: string, start: number, end: number): string {
  const before = ' '.repeat(Math.max(0, Math.min(0, end) - start))
  return (before + text.slice(Math.max(0, start), Math.max(0, end))).padEnd(end - start)
}

/**
 * The blocks of a long text with markup, whose maps are made of segments: some forty bytes for each. A block is made when it is read; its text is put together from the source
 * and what was decoded.
 */
export class PackedBlocks implements Sequence<Block> {
  readonly #source: string
  readonly #numbers = new NumberList()
  readonly #starts = new NumberList()
  readonly #kinds = new Numbering<BlockKind>()
  readonly #parts = new Numbering<string | undefined>()
  readonly #marks = new Numbering<MarkName>()
  readonly #writing = new Numbering<Escape>()
  readonly #decoded = new Numbering<string>()
  /** Blocks whose maps are others. */
  readonly #others = new Map<number, Block>()

  constructor(source: string) {
    this.#source = source
  }

  get length(): number {
    return this.#starts.length
  }

  push(block: Block): void {
    const {map} = block
    this.#starts.push(this.#numbers.length)
    if (map instanceof SegmentMap && map.shift === 0) this.#pack(block, map)
    else this.#others.set(this.length - 1, block)
  }

  at(index: number): Block {
    return this.#others.get(index) ?? this.#read(this.#starts.at(index))
  }

  *[Symbol.iterator](): Generator<Block> {
    for (let index = 0; index < this.length; index++) yield this.at(index)
  }

  #pack({kind, part, text, opaque, marks = [], isNavigation, isWordless}: Block, {segments, offset, write}: SegmentMap): void {
    const numbers = this.#numbers
    numbers.push(4 * this.#kinds.numberOf(kind) + (isWordless ? 2 : 0) + (isNavigation ? 1 : 0))
    numbers.push(this.#parts.numberOf(part))
    numbers.push(this.#writing.numberOf(write))
    for (const number of [offset, text.length, segments.length, opaque.length, marks.length]) numbers.push(number)
    for (const segment of segments) this.#packSegment(segment, text, offset)
    for (const {start, end} of opaque) {
      numbers.push(start)
      numbers.push(end)
    }
    for (const {start, end, name} of marks) for (const number of [start, end, this.#marks.numberOf(name)]) numbers.push(number)
  }

  #packSegment({text: {start, end}, source, decoded}: Segment, text: string, offset: number): void {
    this.#numbers.push(source.start)
    this.#numbers.push(source.end - source.start)
    this.#numbers.push(decoded ? -1 - this.#decoded.numberOf(partOf(text, start - offset, end - offset)) : end - start)
  }

  #read(at: number): Block {
    const [head = 0, partNumber = 0, writing = 0, offset = 0, length = 0, segmentCount = 0, opaqueCount = 0, markCount = 0] =
      this.#numbers.slice(at, at + HEAD)
    const afterSegments = at + HEAD + PER_SEGMENT * segmentCount
    const part = this.#parts.at(partNumber)
    const {text, segments} = this.#readSegments(at + HEAD, afterSegments)
    return {
      kind: this.#kinds.at(head >> 2),
      ...(part !== undefined && {part}),
      text: text.slice(offset, offset + length),
      opaque: opaqueCount === 0 ? NOTHING : this.#readSpans(afterSegments, opaqueCount),
      ...(markCount > 0 && {marks: this.#readMarks(afterSegments + PER_SPAN * opaqueCount, markCount)}),
      map: new SegmentMap(segments, this.#source, this.#writing.at(writing), offset),
      ...(head % 2 === 1 && {isNavigation: true}),
      ...(head % 4 > 1 && {isWordless: true}),
    }
  }

  #readSegments(from: number, to: number): {readonly text: string; readonly segments: readonly Segment[]} {
    const segments: Segment[] = []
    let text = ''
    for (let at = from; at < to; at += PER_SEGMENT) {
      const start = this.#numbers.at(at)
      const source = {start, end: start + this.#numbers.at(at + 1)}
      const length = this.#numbers.at(at + 2)
      const piece = length < 0 ? this.#decoded.at(-1 - length) : this.#source.slice(start, source.end)
      segments.push({text: {start: text.length, end: text.length + piece.length}, source, decoded: length < 0})
      text += piece
    }
    return {text, segments}
  }

  #readSpans(from: number, count: number): Span[] {
    return Array.from({length: count}, (_, at) => ({
      start: this.#numbers.at(from + PER_SPAN * at),
      end: this.#numbers.at(from + PER_SPAN * at + 1),
    }))
  }

  #readMarks(from: number, count: number): MarkupSpan[] {
    return Array.from({length: count}, (_, at) => {
      const [start = 0, end = 0, name = 0] = this.#numbers.slice(from + PER_MARK * at, from + PER_MARK * (at + 1))
      return {name: this.#marks.at(name), start, end}
    })
  }
}
