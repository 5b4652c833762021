const TERMINAL = '.?!…‽⁇⁈⁉。？！'
const CLOSING = '"\'”’)]}»›*'
const OPENING = '"\'“‘([{«‹„‚¿¡*'
const CONTINUING = ',;:)]}–—-−&/+=%'

/** A table of the code units of a string: one load a look-up, no branch. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = 1
  return table
}

const terminal = tableOf(TERMINAL)
const closing = tableOf(CLOSING)
const opening = tableOf(OPENING)
const continuing = tableOf(CONTINUING)

/** Whether a code unit may end a sentence: full stop, question and exclamation mark, ellipsis. */
export const isTerminal = (code: number): boolean => terminal[code] === 1

/** Whether a code unit, right after a terminal mark, still belongs to the sentence: a closing quotation mark or bracket. */
export const isClosing = (code: number): boolean => closing[code] === 1

/** Whether a code unit may stand before the first word of a sentence. */
export const isOpening = (code: number): boolean => opening[code] === 1

/** Whether a code unit, first after a terminal mark and white space, shows that the sentence goes on. */
export const isContinuing = (code: number): boolean => continuing[code] === 1

export const isQuote = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  (code >= 0x2018 && code <= 0x201f) ||
  code === 0xab ||
  code === 0xbb ||
  code === 0x2039 ||
  code === 0x203a

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  return /^\p{Ll}$/u.test(String.fromCharCode(code))
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  return /^[\p{Lu}\p{Lt}]$/u.test(String.fromCharCode(code))
}

/** Whether a code unit is a letter of any script; half of a surrogate pair counts as none. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return /^\p{L}$/u.test(String.fromCharCode(code))
}

export const isWordCharacter = (code: number): boolean => isDigit(code) || isLetter(code)
