import type {Contestant} from './contestant.ts'
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
  /** Those who take part beside copydesk, where they are others than everywhere else; the rows stand in a table of their own. */
  readonly peers?: readonly Contestant[]
  measure(bench: Bench): Promise<Row[]>
}
