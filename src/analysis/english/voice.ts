import type {Paragraph} from '../paragraph.ts'

const FIRST_PERSON = /\b(?:I|my|me|we|our|us)\b/
const SECOND_PERSON = /\b(?:you|your)\b/i

/** Words that older prose has more often than today's. */
const OLDER = /\b(?:thee|thou|hath|doth|upon|whilst)\b/

/** Who speaks in a paragraph, to whom, and when, as far as single words tell. */
interface Voice {
  readonly isFirstPerson: boolean
  readonly isSecondPerson: boolean
  readonly isOlder: boolean
}

/** Reads the voice of a paragraph. */
export const voiceOf = ({text}: Paragraph): Voice => ({
  isFirstPerson: FIRST_PERSON.test(text),
  isSecondPerson: SECOND_PERSON.test(text),
  isOlder: OLDER.test(text),
})
