import type {Contestant} from './contestant.ts'
import type {Field} from './field.ts'
import type {Row} from './table.ts'

/** What a section is given. */
export interface Bench {
  readonly field: Field
  /** Fewer rounds and less text: to see that all runs, not to quote. */
  readonly quick: boolean
  /** The folder of another build of the package that is measured as well, by sections that can. */
  readonly beside?: string | undefined
  /** Part of the names of the texts that are measured, for the section of hostile ones; default: all. */
  readonly units?: string | undefined
  /** The family of the hostile texts that are measured; default: all. */
  readonly family?: string | undefined
  /** What is done to hostile texts: `lint`, `fix` or `clean`; default: all three. */
  readonly action?: string | undefined
  /** The file in which each measurement of hostile texts is kept, and from which it is taken where it is there for the same build. */
  readonly journal?: string | undefined
}

/** A group of measurements. Its seed is its own, so that it reads the same articles whatever else runs. */
export interface Section {
  readonly name: string
  /** Those who take part beside copydesk, where they are others than everywhere else; the rows stand in a table of their own. */
  readonly peers?: readonly Contestant[]
  /** Whether it takes so long that it runs only where it is named. */
  readonly isOnlyByName?: boolean
  measure(bench: Bench): Promise<Row[]>
}
