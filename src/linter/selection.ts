import type {Edit} from '../text/finding.ts'
import {firstWhere} from '../text/first-where.ts'
import type {Span} from '../text/span.ts'
import type {Correctable} from './fix.ts'
import type {Located} from './located.ts'

/** What of a message tells where it stands. */
type Placed = Pick<Correctable, 'ruleId' | 'place'>

/** Of the messages of a text, those that may be corrected and reported. */
export type Choose<Message extends Placed> = (messages: readonly Message[], text: string) => readonly Message[]

function placeOf({ruleId = '', place}: Placed): Located {
  const [start, end] = place === undefined ? [] : 'start' in place ? [place.start, place.end] : [place, place]
  return {ruleId, start: start?.offset ?? 0, end: end?.offset ?? 0}
}

const keyOf = ({ruleId, start, end}: Located): string => `${ruleId} ${start} ${end}`

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end

/** Where offsets of a text are after edits of it, which are in order and apart. */
class Shift {
  readonly #edits: readonly Edit[]
  /** By how much the text has grown in front of each edit, and after the last. */
  readonly #growth: number[] = [0]

  constructor(edits: readonly Edit[]) {
    this.#edits = edits
    for (const {start, end, text} of edits) this.#growth.push(this.#growth.at(-1)! + text.length - (end - start))
  }

  /** The span with all of every edit that it meets. */
  span<Moved extends Span>(span: Moved): Moved {
    const [first, last] = [this.#editsEndingBy(span.start), this.#editsEndingBy(span.end)]
    const [atStart, atEnd] = [this.#edits[first], this.#edits[last]]
    const start = atStart && atStart.start < span.start ? atStart.start : span.start
    const end = atEnd && atEnd.start < span.end ? atEnd.end + atEnd.text.length - (atEnd.end - atEnd.start) : span.end
    return {...span, start: start + this.#growth[first]!, end: end + this.#growth[last]!}
  }

  /** What each edit has put in. */
  inserted(): Span[] {
    return this.#edits.map(({start, text}, index) => {
      const moved = start + this.#growth[index]!
      return {start: moved, end: moved + text.length}
    })
  }

  /** How many edits end at an offset or before it. */
  #editsEndingBy(offset: number): number {
    return firstWhere(this.#edits.length, (place) => this.#edits[place]!.end > offset)
  }
}

/**
 * Follows a choice of messages through the corrections of a text. What was chosen at first stays so, and what was not, stays out; what comes up
 * later is chosen where it touches what was chosen or corrected.
 */
export class Selection<Message extends Placed> {
  readonly #choose: Choose<Message>
  #chosen: Located[] | undefined
  #others: Located[] = []
  #edited: Span[] = []

  constructor(choose: Choose<Message>) {
    this.#choose = choose
  }

  /** The messages of the text as it is now that may be corrected and reported. */
  of(messages: readonly Message[], text: string): readonly Message[] {
    if (this.#chosen === undefined) return this.#start(messages, text)
    const isChosen = this.#remembered(this.#chosen)
    const isOther = this.#remembered(this.#others)
    return messages.filter((message) => {
      const place = placeOf(message)
      if (isChosen(place)) return true
      return !isOther(place) && !this.#isOther(place) && this.#isNear(place)
    })
  }

  /** Is told what was changed of a text that it has chosen from. */
  follow(edits: readonly Edit[]): void {
    const shift = new Shift(edits)
    this.#chosen = this.#chosen!.map((place) => shift.span(place))
    this.#others = this.#others.map((place) => shift.span(place))
    this.#edited = [...this.#edited.map((span) => shift.span(span)), ...shift.inserted()]
  }

  #start(messages: readonly Message[], text: string): readonly Message[] {
    const chosen = this.#choose(messages, text)
    const isChosen = new Set(chosen)
    this.#chosen = chosen.map(placeOf)
    this.#others = messages.filter((message) => !isChosen.has(message)).map(placeOf)
    return chosen
  }

  #remembered(places: readonly Located[]): (place: Located) => boolean {
    const keys = new Set(places.map(keyOf))
    return (place) => keys.has(keyOf(place))
  }

  #isOther(place: Located): boolean {
    return this.#others.some((other) => other.ruleId === place.ruleId && touches(other, place))
  }

  #isNear(place: Located): boolean {
    return this.#edited.some((span) => touches(span, place)) || this.#chosen!.some((span) => touches(span, place))
  }
}
