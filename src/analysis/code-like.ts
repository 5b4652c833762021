import type {Paragraph} from './paragraph.ts'

/** Signs that prose has no use for: operators, calls, names in camel or snake case, lines that end in a brace or a semicolon. */
const SIGN =
  /[-=]>|<-|::|[=!<>]==?|\+\+|&&|\|\||\w\((?:['"\w]|\))|[{};][ \t]*(?=\n|$)|[ \t][=|$][ \t]|\$\(|\b\w+_\w+\b|\p{Ll}\p{Lu}\p{Ll}|[[{]['"]/gu

const WORD = /[\p{L}\p{N}]+/gu

/** A single sign may be the subject of a sentence. */
const SENTENCE = /[.!?:]["”’)]*$/

/** So many signs to a word make code. A sentence about code has one to eight words or fewer. */
const LEAST_SHARE = 0.2

/**
 * Whether a paragraph is a piece of a program that nothing marks as such: an example whose fence is a notation that the format does not know, an answer in a list of
 * answers. Its marks and spaces are not those of the text.
 */
export function isCodeLike({prose}: Paragraph): boolean {
  const signs = prose.match(SIGN)?.length ?? 0
  const fewest = SENTENCE.test(prose) ? 2 : 1
  return signs >= fewest && signs >= LEAST_SHARE * (prose.match(WORD)?.length ?? 0)
}
