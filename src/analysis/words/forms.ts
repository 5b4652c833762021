import {lowerCase} from '../../text/lower-case.ts'

/** A word as it is written, one object wherever it stands, so that what is known of it is found without looking at its letters. */
export interface Form {
  readonly text: string
  /** In small letters: the very string `text` where it has no others. */
  readonly lower: string
  readonly hash: number
  /** Its place among the forms that are kept, and how often all had been forgotten before it came. */
  readonly place: number
  readonly generation: number
}

/** So many forms are kept; then all are forgotten. A language has no end of them. */
const KEPT = 8192
const SLOTS = 2 * KEPT
const PRIME = 0x01000193

const slots = new Array<Form | undefined>(SLOTS).fill(undefined)
let count = 0
let generation = 0

function isWritten(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** The place of a form, or the free one where it would go. */
function placeOf(hash: number, text: string, start: number, end: number): number {
  let place = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  for (let slot = slots[place]; slot !== undefined; slot = slots[place]) {
    if (slot.hash === hash && isWritten(slot.text, text, start, end)) return place
    place = (place + 1) & (SLOTS - 1)
  }
  return place
}

/** From this length on V8 makes of a part of a string a window on the whole, which would keep the whole text in memory. */
const WINDOW = 13

const detached = (word: string): string => (word.length < WINDOW ? word : ` ${word}`.slice(1))

function add(text: string, hash: number): Form {
  if (count === KEPT) {
    slots.fill(undefined)
    count = 0
    generation++
  }
  count++
  const place = placeOf(hash, text, 0, text.length)
  const form = {text, lower: lowerCase(text), hash, place, generation}
  slots[place] = form
  return form
}

/** The form that a text has from `start` to `end`: found without making a string of it, unless it is new. */
export function formAt(text: string, start: number, end: number): Form {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return slots[placeOf(hash, text, start, end)] ?? add(detached(text.slice(start, end)), hash)
}

/** Answers to one question about forms, each worked out once while the form is kept. */
export class FormAnswers<Answer> {
  readonly #ask: (form: Form) => Answer
  #answers: (Answer | undefined)[] = []
  #generation = 0

  /** @param ask - works out what is never `undefined` */
  constructor(ask: (form: Form) => Answer) {
    this.#ask = ask
  }

  of(form: Form): Answer {
    if (form.generation !== this.#generation && !this.#follows(form)) return this.#ask(form)
    const known = this.#answers[form.place]
    if (known !== undefined) return known
    const answer = this.#ask(form)
    this.#answers[form.place] = answer
    return answer
  }

  /** Forgets what it knew where the forms have been forgotten; of one from before that, nothing is kept. */
  #follows({generation}: Form): boolean {
    if (generation < this.#generation) return false
    this.#generation = generation
    this.#answers = []
    return true
  }
}
