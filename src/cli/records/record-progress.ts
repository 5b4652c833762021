import {counted} from '../../reporters/counted.ts'
import {ProgressLine} from '../streams/progress-line.ts'
import type {Streams} from '../streams/streams.ts'
import type {RecordSource} from './sources.ts'

/** So long for a reader: `40 s`, `3 min`, `2 h 5 min`. Unit: ms. */
export function toldTime(time: number): string {
  const seconds = Math.round(time / 1000)
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** How far a run has come: records, bytes read, and bytes that there are if anybody knows. */
interface Way {
  readonly records: number
  readonly read: number
  readonly whole: number | undefined
}

/** The way that a run has come after so many ms, in words. */
export function toldWay({records, read, whole}: Way, elapsed: number): string {
  const speed = `${(read / 1e6 / (elapsed / 1000)).toFixed(1)} MB/s`
  const left =
    whole === undefined || read === 0 ? '' : `, ${Math.floor((100 * read) / whole)} %, ${toldTime((elapsed / read) * (whole - read))} left`
  return `${counted(records, 'record')}, ${speed}${left}`
}

/** Shows how far a run over records has come. */
export class RecordProgress {
  readonly #line: ProgressLine
  readonly #whole: number | undefined
  #records = 0
  #before = 0
  #reading = (): number => 0

  constructor(streams: Streams, sources: readonly RecordSource[]) {
    this.#line = new ProgressLine(streams)
    const sizes = sources.map(({size}) => size)
    this.#whole = sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + size!, 0)
  }

  /** Is told that the next source is read. */
  open(read: () => number): void {
    this.#before += this.#reading()
    this.#reading = read
  }

  /** Counts a record. */
  step(): void {
    this.#records++
    this.#line.draw((elapsed) => toldWay({records: this.#records, read: this.#before + this.#reading(), whole: this.#whole}, elapsed))
  }

  /** Takes the line away, so that other output can be written. */
  clear(): void {
    this.#line.clear()
  }
}
