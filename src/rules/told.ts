import type {FixClass, Severity, Suggestion} from '../text/finding.ts'
import type {Point} from '../text/lines.ts'
import {explained, pageOf} from '../text/page.ts'
import type {Span} from '../text/span.ts'
import type {Result} from './apply.ts'
import {type Corrections, correctionsInSource, type Mapped} from './corrections.ts'

/** A source and the places in it. */
export interface Source {
  readonly text: string
  readonly pointAt: (offset: number) => Point
}

/** What every message of copydesk carries beside the fields of a `VFileMessage`. */
export interface MessageData {
  /** How sure the rule is, from 0 to 1. */
  readonly confidence: number
  readonly fix: FixClass
  /** Corrections that may reach beyond the message's own place; offsets in the source as given, UTF-16, end exclusive. */
  readonly suggestions?: readonly Suggestion[]
}

/** Where a message stands in the source as given; the end is exclusive. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

const FATAL: Readonly<Record<Exclude<Severity, 'off'>, boolean | null>> = {error: true, warn: false, info: null}

/**
 * A finding in words, with its corrections, at its place in the source: what a message is made from, and as much as reporters read of one. A long text may
 * have a hundred thousand, so that what follows from the source and the rule is made when it is read.
 */
export class Told implements Span {
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly fatal: boolean | null
  readonly reason: string
  readonly note: string
  readonly expected: readonly string[]
  readonly #source: Source
  readonly #confidence: number
  readonly #fix: FixClass
  readonly #suggestions: readonly Suggestion[] | undefined
  readonly #isOwn: boolean

  constructor(source: Source, {start, end}: Span, {ruleId, finding, wording, severity, isOwn}: Result, corrections: Corrections) {
    this.start = start
    this.end = end
    this.ruleId = ruleId
    this.fatal = FATAL[finding.severity ?? severity]
    this.reason = wording.reason
    this.note = isOwn ? wording.note : explained(ruleId, wording.note)
    this.expected = corrections.expected
    this.#source = source
    this.#confidence = finding.confidence
    this.#fix = corrections.fix
    this.#suggestions = corrections.suggestions
    this.#isOwn = isOwn ?? false
  }

  /** A result told, its offsets and corrections mapped to the source. */
  static of(source: Source, mapped: Mapped, result: Result): Told {
    const {finding} = result
    return new Told(source, mapped.map.toSource(finding.span), result, correctionsInSource(source.text, mapped, finding))
  }

  get place(): Place {
    const {pointAt} = this.#source
    return {start: pointAt(this.start), end: pointAt(this.end)}
  }

  get actual(): string {
    return this.#source.text.slice(this.start, this.end)
  }

  get url(): string | undefined {
    return this.#isOwn ? undefined : pageOf(this.ruleId)
  }

  get data(): MessageData {
    const data = {confidence: this.#confidence, fix: this.#fix}
    return this.#suggestions ? {...data, suggestions: this.#suggestions} : data
  }
}
