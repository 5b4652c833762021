import type {Document} from './document.ts'

/** A question about a paragraph in its document, by its place there, and perhaps about a part of it: a pure function. */
export type Question<Answer, About extends readonly unknown[]> = (document: Document, index: number, ...about: About) => Answer

/** A question that was asked, and its answer. */
interface Asked {
  readonly question: Question<unknown, never>
  readonly about: readonly unknown[]
  readonly answer: unknown
}

/** All that was asked, in order. That a later question was asked follows from the answers before it. */
export type Minutes = readonly Asked[]

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  return Object.getPrototypeOf(value) === Object.prototype
}

function areSameLists(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (!isSame(one[at], other[at])) return false
  return true
}

function areSameRecords(one: object, other: object): boolean {
  let left = 0
  for (const key in one) {
    if (!Object.hasOwn(other, key) || !isSame(one[key as never], other[key as never])) return false
    left++
  }
  for (const _ in other) left--
  return left === 0
}

/** Whether two answers say the same: lists and plain objects by what is in them, all else by identity. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one)) return Array.isArray(other) && areSameLists(one, other)
  return isPlain(one) && isPlain(other) && areSameRecords(one, other)
}

const NOTHING: readonly never[] = []

/** The way of a rule to all that stands around one paragraph. */
export class Inquiry {
  readonly #document: Document
  readonly #index: number
  #asked: Asked[] | undefined

  constructor(document: Document, index: number) {
    this.#document = document
    this.#index = index
  }

  /** The answer to a question about the paragraph. */
  readonly ask = <Answer, About extends readonly unknown[]>(question: Question<Answer, About>, ...about: About): Answer => {
    const answer = question(this.#document, this.#index, ...about)
    this.#asked ??= []
    this.#asked.push({question, about: about.length === 0 ? NOTHING : about, answer})
    return answer
  }

  get minutes(): Minutes {
    return this.#asked?.slice() ?? NOTHING
  }
}

/** Whether all that was asked of a paragraph would be answered in the same way at a place of a document; a question that fails there would not. */
export function holds(minutes: Minutes, document: Document, index: number): boolean {
  try {
    return minutes.every(({question, about, answer}) => isSame(question(document, index, ...(about as never)), answer))
  } catch {
    return false
  }
}
