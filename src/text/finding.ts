import type {Span} from './span.ts'

/** One replacement: the text of the span gives way to `text`. An empty span inserts. */
export interface Edit extends Span {
  readonly text: string
}

/** A correction that may reach beyond the reported span, to be offered under its title; never applied on its own. */
export interface Suggestion {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** `safe` cannot change what the author meant and is applied by `fix`; `suggestion` waits for an editor's yes. */
export type FixClass = 'safe' | 'suggestion'

/** What a message's words are made from. */
export type Values = Readonly<Record<string, string | number>>

/** What a rule has found: facts, not words. All offsets count from the start of the paragraph's text. */
export interface Finding<Id extends string = string> {
  readonly message: Id
  readonly values: Values
  readonly span: Span
  /** Replacements for exactly the span, best first; `[]` where there is nothing honest to offer, `['']` to delete. */
  readonly replacements: readonly string[]
  /** What the first replacement changes within the span, in order and apart, where that is more than one place; what stands between stays as it is in the source. */
  readonly edits?: readonly Edit[]
  readonly fix: FixClass
  /** How sure the rule is, from 0 to 1. */
  readonly confidence: number
  readonly suggestions?: readonly Suggestion[]
  /** Set where the finding is weaker or stronger than the rule's own severity. */
  readonly severity?: Exclude<Severity, 'off'>
}

/** `error` and `warn` fail a run as configured, `info` never does. */
export type Severity = 'off' | 'info' | 'warn' | 'error'
