import {isOpen, isOpenName} from './open.ts'

/** What a word starts with to the ear. `either` where both are heard. */
type Sound = 'vowel' | 'consonant' | 'either'

/** Spelt with a vowel, said with a consonant: y- (“union”, “Europe”, “ewe”) or w- (“one”, “ouija”). */
const CONSONANT_SOUND =
  /^(?:eu|ewe|ewer|one(?:s|self|ness|time|-|[’']|$)|once|oui|u(?:[bcft](?:[ioue])|ga|ka|ke|kr|ku|le|na(?:ry|nim)|ni(?!d(?!i[rm])|f?n(?:[ct]|d|f|g|h|i|s|v)|m(?:[ap])|ll)|ra(?:l|n)|re[at]|ri[cnp]|ro|ru|s(?:a[bg]|e|u(?:al|r|f|ri))|t(?:a[hs]|e[nr]|il|o))|u$|u-|ufo|yu)/i

/** “unin-”, “unim-”, “unid-”: the prefix un- before a vowel or consonant, said “un”. */
const UN_PREFIX = /^uni(?:d(?!i[rm])|m(?:a|p)|n(?!$)|llus|rra|rrit|rsu|ssu)/i

/** Spelt with h, said without. */
const SILENT_H = /^(?:hour|honest|honou?r|heir|hono(?:r|ur))/i

/** Unstressed or dialectal h: both articles are in good use. */
const WEAK_H = /^(?:herb|hist(?:o|ri)|hote|habit|halluc|heredit|hero[io]|herald|hypo|hyste|hys|homage|human|humble|hilar|hol|harmo)/i

const VOWEL_LETTERS = 'AEIO'
const VOWEL_NAMED = 'FHLMNRSX'

/** “eight”, “eleven”, “eighteen”; 11 and 18 hundred are also “one thousand …”, and a nought in front is “oh” or “zero”. */
function soundOfNumber(digits: string): Sound {
  const plain = (/^[\d,]+/.exec(digits)?.[0] ?? '').replaceAll(',', '')
  if (/^0\d/.test(plain)) return 'either'
  if (/^8/.test(plain)) return 'vowel'
  if (/^1[18]/.test(plain)) return plain.length === 4 ? 'either' : (plain.length - 2) % 3 === 0 ? 'vowel' : 'consonant'
  return 'consonant'
}

/**
 * Up to five letters that no word of English begins with, whatever vowel follows: “an MBA”, “an FBI agent”, “an HDMI cable”. Left out are “FTSE” and “NHTSA”, which are said as words,
 * “MK…”, which is said “make”, and “MC…”.
 */
const UNSAYABLE =
  /^(?!FTSE|NHTSA)(?:F[B-DFGHJ-KMNP-QSTVWXZ]|[HLN][B-DF-HJ-NP-TV-XZ]|M[BDF-HJL-NP-TV-XZ]|R[B-DFGJ-NP-TV-XZ]|S[BDFGJSXZ])(?:\p{Lu}{0,3})(?!\p{Lu})/u

/** The letter U and one or two more without a vowel, of which only “up” is a word: “a USB port”, “a UN envoy”. */
const SPELT_U = /^U(?!P(?!\p{Lu}))[B-DF-HJ-NP-TV-Z]{1,2}(?!\p{Lu})/u

/** Letters that are read one by one: “an MP”, “a UN envoy”. Where they can be read as a word too (“NATO”), both are accepted. */
function soundOfInitials(letters: string): Sound {
  const first = letters[0]!
  if (UNSAYABLE.test(letters)) return 'vowel'
  if (SPELT_U.test(letters)) return 'consonant'
  if (VOWEL_LETTERS.includes(first)) return letters.startsWith('ONE') || letters.startsWith('EU') ? 'either' : 'vowel'
  if (!VOWEL_NAMED.includes(first)) return first === 'U' ? (/^U[NKSTVAEPCB]/.test(letters) ? 'either' : 'consonant') : 'consonant'
  return /[AEIOUY]/.test(letters) ? 'either' : 'vowel'
}

/** A word that is spelt with a vowel. */
function soundOfVowel(word: string): Sound {
  if (UN_PREFIX.test(word)) return 'vowel'
  if (CONSONANT_SOUND.test(word)) return 'consonant'
  return isOpenName(word) ? 'either' : 'vowel'
}

/** Letters that are read one by one, though small, and what opens with one: “url”, “usb”, “ux-driven”, “uutils”, “umask”. */
const SMALL_INITIALS = /^u(?:[^aeiouy]{1,3}s?(?:$|-)|u\p{L}|m(?:ask|ount)$)/u

/** A letter and a figure: “u32”, “i18n”, “x86”. One says the letter, another the word that it stands for. */
const LETTER_AND_FIGURE = /^\p{Ll}\d/u

/** The sound that the word after an article starts with. */
export function soundOf(word: string): Sound {
  if (LETTER_AND_FIGURE.test(word) || SMALL_INITIALS.test(word)) return 'either'
  if (/^x|\S\.\S/i.test(word) && !/^X-?\p{Lu}*$|^X-/u.test(word)) return 'either'
  if (/^[a-z]+$/i.test(word) && word.length > 1 && !/[aeiouy]/i.test(word) && word !== word.toUpperCase()) return 'either'
  if (isOpen(word)) return 'either'
  if (/^\d/.test(word)) return soundOfNumber(word)
  if (/^\p{Lu}(?:[\p{Lu}\d&.]|’s|'s|-|$)/u.test(word)) return soundOfInitials(word)
  if (/^[A-Za-z]$|^[A-Za-z]-/.test(word)) return 'either'
  if (/^u\p{Lu}/u.test(word)) return 'consonant'
  if (/^[aeiou]/i.test(word)) return soundOfVowel(word)
  if (SILENT_H.test(word)) return 'vowel'
  return WEAK_H.test(word) ? 'either' : /^[b-df-hj-np-tv-z]/i.test(word) ? 'consonant' : 'either'
}
