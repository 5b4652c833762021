import {listOf} from '../../language/word-lists.ts'

const COLLECTIVES = listOf('collective')
const ZERO_PLURALS = listOf('zero plural')
const SINGULAR_IN_S = listOf('singular in s')
const IRREGULAR_PLURALS = listOf('irregular plural')
const NEVER_NAMES = listOf('never a name')

/** Pronouns of one person, tagged as nouns. */
const isIndefinite = (lower: string): boolean => /^(?:every|some|any|no)(?:one|body)$/.test(lower)

export const isNeverName = (lower: string): boolean =>
  isIndefinite(lower) ||
  NEVER_NAMES.has(lower) ||
  /[a-z]{3}(?:tions|sions|ities|ances|ences|ists|isms|ologies|nesses|ures|suits)$/.test(lower)

/** Whether a noun tagged as singular is one thing past doubt, also in sense; code, which is read as a row of x, may be the name of many. */
export const isPlainSingular = (lower: string): boolean =>
  /^(?!x+$)[a-z]{3,}$/.test(lower) &&
  (!lower.endsWith('s') || lower.endsWith('ss')) &&
  !/(?:ese|ish|ics|folk|kind|ware|staff|crew|men|people|ed|less|i|ae|eaux|ieux)$/.test(lower) &&
  !COLLECTIVES.has(lower) &&
  !ZERO_PLURALS.has(lower)

/** Whether a noun tagged as plural is many past doubt. */
export function isPlainPlural(lower: string): boolean {
  if (IRREGULAR_PLURALS.has(lower) || /(?:[a-z]{2}men|women|children)$/.test(lower)) return true
  return /^[a-z]{2,}s$/.test(lower) && !/(?:ss|us|is|ics)$/.test(lower) && !SINGULAR_IN_S.has(lower) && !COLLECTIVES.has(lower)
}
