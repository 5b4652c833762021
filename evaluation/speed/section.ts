import type {Field} from './field.ts'
import type {Row} from './table.ts'

/** What a section is given. */
export interface Bench {
  readonly field: Field
  /** Fewer rounds and less text: to see that all runs, not to quote. */
  readonly quick: boolean
}

/** A group of measurements. Its seed is its own, so that it reads the same articles whatever else runs. */
export interface Section {
  readonly name: string
  measure(bench: Bench): Promise<Row[]>
}
