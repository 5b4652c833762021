import type {Inquiry} from '../analysis/inquiry.ts'
import type {Paragraph} from '../analysis/paragraph.ts'
import type {Need} from '../language/language.ts'
import type {OptionTable} from '../text/options.ts'
import type {Rule} from '../text/rule.ts'

/** The one way of a rule to what stands around its paragraph: what it asks is noted, and what it found stands until an answer is another. */
export type Context = Pick<Inquiry, 'ask'>

/** A rule over paragraphs of English prose. */
export type ProseRule<Id extends string = string, Table extends OptionTable = OptionTable> = Rule<Paragraph, Context, Need, Id, Table>

/** Keeps the literal types of a rule's message ids and options, so that a misspelt id does not compile. */
export const defineRule = <Id extends string, const Table extends OptionTable>(rule: ProseRule<Id, Table>): ProseRule<Id, Table> => rule
