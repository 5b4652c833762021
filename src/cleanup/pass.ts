import type {LineMemory} from '../analysis/judge-lines.ts'
import type {BoilerplateWeights} from '../language/boilerplate-weights.ts'
import type {Edit, Values} from '../text/finding.ts'
import type {Wording} from '../text/rule.ts'
import type {Span} from '../text/span.ts'

/** The passes in the order in which they run. Mojibake comes first: once a later pass has touched a quote or a space, it cannot be undone. */
export const passIds = ['mojibake', 'invisible-character', 'markup', 'line-structure', 'boilerplate', 'duplicate-passage'] as const
/** The name of a pass of `clean`. */
export type PassId = (typeof passIds)[number]

/** Options of passes by their names; a pass without any has none. */
export type PassOptions = Readonly<Partial<Record<PassId, Readonly<Record<string, unknown>>>>>

/** What a pass knows besides the text. */
export interface CleanContext {
  /** The options of the rules that have the name of a pass: it goes by the same. */
  readonly options: PassOptions
  /** The weights of the line classifier; `boilerplate` needs them. */
  readonly boilerplate?: BoilerplateWeights | undefined
  /** Whether a word is spelt right, where a dictionary is at hand. */
  readonly isWord?: ((word: string) => boolean) | undefined
  /** Whether the text is so long that what is computed of its lines is better not all in memory at once; default: no. */
  readonly isLong?: boolean | undefined
  /** What rounds tell one another of lines that stay as they are. */
  readonly lines?: LineMemory | undefined
}

/** One change that a pass wants, or (without an edit) something that it only reports. Offsets count in the text that the pass was given. */
export interface Change<Id extends string = string> {
  readonly message: Id
  readonly values: Values
  /** What the message points at. */
  readonly span: Span
  /** What is done; may take in the line break after a line that goes. */
  readonly edit?: Edit
  /** How sure the pass is, from 0 to 1. */
  readonly confidence: number
}

/** One step of the clean-up: finds what to change in the whole text, and has the words for it. Never reorders, never invents. */
export interface CleanPass<Id extends string = string> {
  readonly id: PassId
  readonly messages: Readonly<Record<Id, (values: Values) => Wording>>
  /** The changes in order, without overlap. */
  run(text: string, context: CleanContext): Change<Id>[]
}

/** Keeps the literal types of a pass's message ids. */
export const definePass = <Id extends string>(pass: CleanPass<Id>): CleanPass<Id> => pass
