import type {Span} from '../../text/span.ts'
import {isTable} from '../../text/table.ts'
import {placeOf, withValue} from './json-place.ts'

/** A field of records by its name: `body`, or `meta.body` for one of an object within. A field whose own name has stops in it comes first. */
export class Field {
  readonly #name: string
  readonly #path: readonly string[]

  constructor(name: string) {
    this.#name = name
    this.#path = name.split('.')
  }

  /** The value of the field in a record, read; `undefined` where there is none. */
  valueIn(record: unknown): unknown {
    const own = inside(record, this.#name)
    return own === undefined ? this.#path.reduce(inside, record) : own
  }

  /** Where the value stands in the JSON of a record. */
  placeIn(json: string): Span | undefined {
    return placeOf(json, [this.#name]) ?? placeOf(json, this.#path)
  }

  /** The JSON of a record with another value in the field, itself JSON; `undefined` where the object is not there in which the field would stand. */
  put(json: string, value: string): string | undefined {
    return withValue(json, placeOf(json, [this.#name]) ? [this.#name] : this.#path, value)
  }
}

/** What a name has in an object of its own, and not by being an object or a list. */
const inside = (value: unknown, name: string): unknown =>
  isTable(value) && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined
