import type {Document} from '../analysis/document.ts'
import type {Paragraph} from '../analysis/paragraph.ts'
import type {Need} from '../language/language.ts'
import type {OptionTable} from '../text/options.ts'
import type {Rule} from '../text/rule.ts'

/** What stands around the paragraph that a rule is given. */
export interface Context {
  readonly document: Document
  /** The place of the paragraph in `document.paragraphs`; `document.paragraphAt` gives its neighbours. */
  readonly index: number
}

/** A rule over paragraphs of English prose. */
export type ProseRule<Id extends string = string, Table extends OptionTable = OptionTable> = Rule<Paragraph, Context, Need, Id, Table>

/** Keeps the literal types of a rule's message ids and options, so that a misspelt id does not compile. */
export const defineRule = <Id extends string, const Table extends OptionTable>(rule: ProseRule<Id, Table>): ProseRule<Id, Table> => rule
