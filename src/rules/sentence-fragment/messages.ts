import type {FragmentKind} from '../../language/grammar/classes.ts'
import type {Values} from '../../text/finding.ts'
import type {Wording} from '../../text/rule.ts'

/**
 * The words of each kind. Values: `text` opens the fragment, `word` is its first word; `tail` ends the sentence before, or is empty where
 * there is none; `head` opens the sentence after, or is empty.
 */
export const messages: Readonly<Record<FragmentKind, (values: Values) => Wording>> = {
  subordinate: ({text, word, head, tail}) => ({
    reason: `This clause opens with “${word}” and stops before a main clause: “${text}”`,
    note: `“${word}” makes what follows depend on another clause. Join it to ${neighbours(head, tail)}, or delete “${word}”.`,
  }),
  relative: ({text, tail}) => ({
    reason: tail
      ? `This relative clause has lost its noun: “${text}” continues “${tail}”`
      : `This relative clause has lost its noun: “${text}”`,
    note: 'A full stop separates it from the noun that it describes. Replace the full stop with a comma and continue with a small letter.',
  }),
  that: ({text, tail}) => ({
    reason: tail
      ? `This clause with “that” was cut from its verb: “${text}” continues “${tail}”`
      : `This clause with “that” was cut from its verb: “${text}”`,
    note: 'It says what somebody said, thought or showed, and needs that verb in its own sentence. Delete the full stop, or the “that”.',
  }),
  participial: ({text, head, tail}) => ({
    reason: `No verb here says who did what and when: “${text}”`,
    note: `A participle is not a finite verb, so this phrase can't stand alone. Join it to ${neighbours(head, tail)}.`,
  }),
  prepositional: ({text, word, head, tail}) => ({
    reason: `This phrase with “${word}” has no subject and no verb of its own: “${text}”`,
    note: `It says when, where or how something in the sentence next to it happens. Join it to ${neighbours(head, tail)}.`,
  }),
  infinitive: ({text, head, tail}) => ({
    reason: `This phrase gives a purpose but has no finite verb: “${text}”`,
    note: `“To” with a verb depends on a clause that says who acts. Join it to ${neighbours(head, tail)}.`,
  }),
  predicate: ({text, tail}) => ({
    reason: tail ? `This verb has lost its subject: “${text}” continues “${tail}”` : `This verb has no subject: “${text}”`,
    note: 'A full stop separates it from its subject. Join it to the sentence before, or name the subject again.',
  }),
  nominal: ({text, head, tail}) => ({
    reason: `This noun phrase is left without a verb: “${text}”`,
    note: `No verb says what it does or is. ${head || tail ? `Join it to “${head || tail}”, or give it a verb.` : 'Give it a verb.'}`,
  }),
}

const neighbours = (head: string | number | undefined, tail: string | number | undefined): string => {
  if (head && tail) return `“${head}” or “${tail}”`
  return head || tail ? `“${head || tail}”` : 'a sentence that has one'
}
