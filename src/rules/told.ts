import type {FixClass, Severity, Suggestion} from '../text/finding.ts'
import type {Point} from '../text/line-index.ts'
import {explained, pageOf} from '../text/page.ts'
import type {Span} from '../text/span.ts'
import type {Result} from './apply.ts'
import {correctionsInSource, type Mapped} from './corrections.ts'
import {breaksLinks, type Corrected} from './linked-heading.ts'
import type {Saying, Sayings} from './sayings.ts'

/** A source, the places in it, and what is told of it. */
export interface Source {
  readonly text: string
  readonly pointAt: (offset: number) => Point
  readonly sayings: Sayings
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

/** What is told of a result, its corrections as they stand in the source. */
function sayingOf(source: Source, mapped: Mapped & Corrected, {ruleId, finding, wording, isOwn, origin}: Result): Saying {
  const {expected, fix, suggestions} = correctionsInSource(source.text, mapped, finding)
  const note = isOwn ? wording.note : explained(ruleId, wording.note)
  return {
    reason: wording.reason,
    note,
    expected,
    fix: fix === 'safe' && breaksLinks(source, mapped, finding) ? 'suggestion' : fix,
    confidence: finding.confidence,
    suggestions,
    link: isOwn ? '' : origin && (origin.link ?? ''),
  }
}

/**
 * A finding in words, with its corrections, at its place in the source: what a message is made from, and as much as reporters read of one. A long text may
 * have hundreds of thousands, so that what follows from the source and the rule is made when it is read, and the words stand where its source keeps them.
 */
export class Told implements Span {
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly fatal: boolean | null
  readonly #source: Source
  readonly #saying: number

  /** @param saying - the number of what is told */
  private constructor(source: Source, {start, end}: Span, ruleId: string, fatal: boolean | null, saying: number) {
    this.start = start
    this.end = end
    this.ruleId = ruleId
    this.fatal = fatal
    this.#source = source
    this.#saying = saying
  }

  /** A result told, its offsets and corrections mapped to the source. */
  static of(source: Source, mapped: Mapped & Corrected, result: Result): Told {
    const {finding, ruleId, severity} = result
    return Told.at(source, mapped.map.toSource(finding.span), ruleId, finding.severity ?? severity, sayingOf(source, mapped, result))
  }

  /** What is told at a place of a source. */
  static at(source: Source, span: Span, ruleId: string, severity: Exclude<Severity, 'off'>, saying: Saying): Told {
    return new Told(source, span, ruleId, FATAL[severity], source.sayings.add(saying))
  }

  get source(): 'copydesk' {
    return 'copydesk'
  }

  get reason(): string {
    return this.#told.reason
  }

  get note(): string {
    return this.#told.note
  }

  get expected(): readonly string[] {
    return this.#told.expected
  }

  get place(): Place {
    const {pointAt} = this.#source
    return {start: pointAt(this.start), end: pointAt(this.end)}
  }

  get actual(): string {
    return this.#source.text.slice(this.start, this.end)
  }

  get url(): string | undefined {
    const {link} = this.#told
    return link === undefined ? pageOf(this.ruleId) : link || undefined
  }

  get data(): MessageData {
    const {confidence, fix, suggestions} = this.#told
    return suggestions ? {confidence, fix, suggestions} : {confidence, fix}
  }

  get #told(): Saying {
    return this.#source.sayings.at(this.#saying)
  }
}
