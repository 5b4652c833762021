import type {Finding, Severity, Values} from './finding.ts'
import type {Options, OptionTable} from './options.ts'
import type {Span} from './span.ts'

/** The words of a message: `reason` says what is wrong and quotes the text, `note` why it matters and what to do. */
export interface Wording {
  readonly reason: string
  readonly note: string
}

/** A named fact. */
export type Fact = readonly [name: string, value: string]

/** What a rule made of one stretch, whether it reported it or not. */
export interface Reasoning {
  /** Offsets in the text of the subject. */
  readonly span: Span
  /** In the order in which the rule goes by them; the last is what it came to. */
  readonly facts: readonly Fact[]
}

/** Where a rule comes from that is none of copydesk's own. */
export interface Origin {
  /** The pack that it is in. */
  readonly pack: string
  /** Where its authors say more of it. */
  readonly link?: string
}

/** Thrown by a rule that cannot go on with a text for a reason that is no fault of copydesk's. */
export class GivesUp extends Error {
  override name = 'GivesUp'
}

/**
 * A rule: finds facts in one paragraph at a time; its words stand apart in `messages`, its fixes in the findings.
 *
 * `Subject` is what it examines, `Context` its way to what stands around it, `Need` names the language data it wants loaded.
 * A rule may not keep state between calls, may not read another rule's findings and may not touch the source.
 */
export interface Rule<Subject, Context, Need extends string, Id extends string = string, Table extends OptionTable = OptionTable> {
  /** Constant, never derived from the text; reads after "allow …". */
  readonly id: string
  /** One sentence, the first line of the rule's page. */
  readonly description: string
  readonly severity: Exclude<Severity, 'off'>
  /** Which of its corrections are `safe`, in a phrase for its page and the table of rules; absent where none is. */
  readonly safeCorrections?: string
  readonly needs: readonly Need[]
  readonly options: Table
  readonly messages: Readonly<Record<Id, (values: Values) => Wording>>
  check(subject: Subject, context: Context & {readonly options: Options<Table>}): Iterable<Finding<Id>>
  /** Absent where the rule is copydesk's own. */
  readonly origin?: Origin
  /** Whether it may find anything in a subject, told quickly; where it may not, it is not asked. Default: it may. */
  mayFind?(subject: Subject): boolean
  /** Whether it reports what stands in code, in addresses and in what else is no prose. Default: no. */
  readonly looksIntoCode?: boolean
  /** What it finds in the source as given, markup and all; looked at as a whole each time. Offsets are of the source. */
  checkSource?(source: string, context: {readonly options: Options<Table>}): Iterable<Finding<Id>>
  /** What the rule made of each stretch of the subject that it looked at, reported or not, for people who mend the rule. Loads its code when it is first asked. */
  why?(subject: Subject, context: Context & {readonly options: Options<Table>}): Promise<readonly Reasoning[]>
}
