import {ByteRecords} from '../text/byte-records.ts'
import type {FixClass, Suggestion} from '../text/finding.ts'

/** What is told of a finding besides its place, its rule and its severity. */
export interface Saying {
  readonly reason: string
  readonly note: string
  /** Replacements for exactly the place, best first. */
  readonly expected: readonly string[]
  readonly fix: FixClass
  /** From 0 to 1. */
  readonly confidence: number
  readonly suggestions: readonly Suggestion[] | undefined
  /** Where to read more of its rule. Default: the rule's page; '' where it has none. */
  readonly link?: string | undefined
}

/** Keeps what is told until it is read. */
export interface Sayings {
  /** Gives the number by which it is found again. */
  add(saying: Saying): number
  at(index: number): Saying
}

/** As they are: for texts that have a few hundred. */
export class KeptSayings implements Sayings {
  readonly #all: Saying[] = []

  add(saying: Saying): number {
    return this.#all.push(saying) - 1
  }

  at(index: number): Saying {
    return this.#all[index]!
  }
}

/** So many different notes are kept apart from the sayings that have them; rules have fewer, but for those that quote the text. */
const MOST_NOTES = 1024

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A saying in JSON; its note as it is or by its number. */
type Packed = readonly [
  reason: string,
  note: string | number,
  expected: readonly string[],
  confidence: number,
  isSafe: 0 | 1,
  link: string | null,
  suggestions?: readonly Suggestion[],
]

/** As bytes, equal ones once, a tenth of what they take as they are: for long texts, which may have hundreds of thousands. */
export class PackedSayings implements Sayings {
  readonly #records = new ByteRecords()
  readonly #notes: string[] = []
  readonly #noteNumbers = new Map<string, number>()
  /** What was read last: a message is read field by field. */
  #last: {readonly index: number; readonly saying: Saying} | undefined

  add(saying: Saying): number {
    return this.#records.add(encoder.encode(JSON.stringify(this.#packed(saying))))
  }

  at(index: number): Saying {
    if (this.#last?.index !== index) this.#last = {index, saying: this.#read(index)}
    return this.#last.saying
  }

  #packed({reason, note, expected, confidence, fix, link, suggestions}: Saying): Packed {
    const always = [reason, this.#noteOf(note), expected, confidence, fix === 'safe' ? 1 : 0, link ?? null] as const
    return suggestions ? [...always, suggestions] : always
  }

  #noteOf(note: string): string | number {
    const known = this.#noteNumbers.get(note)
    if (known !== undefined || this.#notes.length === MOST_NOTES) return known ?? note
    this.#noteNumbers.set(note, this.#notes.length)
    return this.#notes.push(note) - 1
  }

  #read(index: number): Saying {
    const [reason, note, expected, confidence, isSafe, link, suggestions] = JSON.parse(decoder.decode(this.#records.at(index))) as Packed
    return {
      reason,
      note: typeof note === 'number' ? this.#notes[note]! : note,
      expected,
      confidence,
      fix: isSafe ? 'safe' : 'suggestion',
      link: link ?? undefined,
      suggestions,
    }
  }
}
