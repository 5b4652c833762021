import type {Values} from '../../text/finding.ts'
import type {Wording} from '../../text/rule.ts'

/** What is wrong, by what the subject is. */
export type MessageId = 'singular' | 'plural' | 'pronoun' | 'shared'

/** Values: `verb` as written, its `subject`, the form that agrees (`right`), and the verb that agrees already (`first`), if there is one. */
export const messages: Readonly<Record<MessageId, (values: Values) => Wording>> = {
  singular: ({verb, subject, right}) => ({
    reason: `“${verb}” does not agree with its subject “${subject}”, which is singular`,
    note: `Write “${right}”, or make the subject plural. Nouns between the two do not count.`,
  }),
  plural: ({verb, subject, right}) => ({
    reason: `“${verb}” does not agree with its subject “${subject}”, which is plural`,
    note: `Write “${right}”, or make the subject singular. Nouns between the two do not count.`,
  }),
  pronoun: ({verb, subject, right}) => ({
    reason: `“${verb}” does not go with “${subject}”`,
    note: `Write “${right}”, or put another subject before it.`,
  }),
  shared: ({verb, subject, right, first}) => ({
    reason: `“${verb}” does not agree with its subject “${subject}”, which already has “${first}”`,
    note: `Two verbs that share a subject both agree with it. Write “${right}”, or change “${first}”.`,
  }),
}
