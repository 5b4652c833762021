import {nearest} from '../text/nearest.ts'
import {shownValue} from '../text/require.ts'
import {isTable, type Table} from '../text/table.ts'
import {ExpressionError} from './expression/parse-expression.ts'

/** Why a rule of a pack cannot be served, in words for whoever wrote it. */
export class PackError extends Error {
  override name = 'PackError'
}

const isSimple = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value)

/** What a rule's file says, read key by key; YAML's numbers and booleans are taken for the texts that they are written as. */
export class Fields {
  readonly #data: Table
  readonly #known = new Set<string>()

  /** @throws {PackError} where the file is no table */
  constructor(data: unknown, what = 'the file') {
    if (!isTable(data)) throw new PackError(`${what} must hold keys and values, not ${shownValue(data)}`)
    this.#data = data
  }

  has(name: string): boolean {
    return this.#value(name) !== undefined
  }

  text(name: string): string | undefined {
    const value = this.#value(name)
    if (value === undefined || isSimple(value)) return value === undefined ? undefined : String(value)
    return this.#wrong(name, 'a text', value)
  }

  number(name: string): number | undefined {
    const value = this.#value(name)
    if (value === undefined || (isSimple(value) && value !== '' && Number.isFinite(Number(value))))
      return value === undefined ? undefined : Number(value)
    return this.#wrong(name, 'a number', value)
  }

  flag(name: string): boolean | undefined {
    const value = this.#value(name)
    if (value === undefined || typeof value === 'boolean') return value
    if (value === 'true' || value === 'false') return value === 'true'
    return this.#wrong(name, 'true or false', value)
  }

  /** A list of texts; one alone is a list of one. */
  list(name: string): readonly string[] {
    const value = this.#value(name) ?? []
    if (isSimple(value)) return [String(value)]
    if (Array.isArray(value) && value.every((item) => item === null || isSimple(item)))
      return value.filter((item) => item !== null).map(String)
    return this.#wrong(name, 'a list of texts', value)
  }

  /** Pairs of texts, in their order; a list of tables is put together. */
  pairs(name: string): readonly (readonly [string, string])[] {
    const value = this.#value(name) ?? {}
    const tables = Array.isArray(value) ? value : [value]
    if (!tables.every(isTable)) return this.#wrong(name, 'pairs of texts', value)
    return tables.flatMap((table) => Object.entries(table).map(([key, text]) => [key, text === null ? '' : String(text)] as const))
  }

  /** The fields of a table. */
  table(name: string): Fields | undefined {
    const value = this.#value(name)
    return value === undefined ? undefined : new Fields(value, `"${name}"`)
  }

  /** The fields of each table of a list. */
  tables(name: string): readonly Fields[] {
    const value = this.#value(name) ?? []
    if (!Array.isArray(value)) return this.#wrong(name, 'a list', value)
    return value.map((item) => new Fields(item, `an item of "${name}"`))
  }

  /** @throws {PackError} where a key was never asked for, with the one that was meant */
  requireNoOthers(): void {
    for (const name of Object.keys(this.#data)) {
      if (this.#known.has(name)) continue
      const near = nearest(name, [...this.#known])
      throw new PackError(`it has an unknown key "${name}"${near ? `: did you mean "${near}"?` : ''}`)
    }
  }

  #value(name: string): unknown {
    this.#known.add(name)
    const value = Object.hasOwn(this.#data, name) ? this.#data[name] : undefined
    return value === null ? undefined : value
  }

  #wrong(name: string, wanted: string, value: unknown): never {
    throw new PackError(`"${name}" must be ${wanted}, not ${shownValue(value)}`)
  }
}

/** Runs what reads an expression, and says whose it is where it cannot be read. */
export function readingOf<Read>(what: string, read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    if (error instanceof ExpressionError) throw new PackError(`${what} cannot be read: ${error.message}`)
    throw error
  }
}
