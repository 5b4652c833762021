import type {UnknownWord} from '../../../analysis/unknown-words.ts'
import type {EnglishSpeller} from '../../../language/english-speller.ts'
import {NONE} from '../../../language/lexicon/word-lexicon.ts'
import {type Sign, when} from '../../weighed-signs.ts'

/** Short words are near others by chance, the longer the less. */
const LENGTHS = [4, 5, 6, 7, 8, 10]

const ENDING = /(?:s|es|er|ers|ing|ed|able|ability|izer|izing|ize|ized|ization|ly|ness|less|ify|ified|y|ish|ism|ist|ment|al|ic|ful)$/
/** A stem has at least so many letters. */
const STEM = 3

/** Whether a word is what is left without an ending, or with a letter of it put back or taken off: “daemonizing”, “prowed”. */
function hasKnownStem(word: string, speller: EnglishSpeller): boolean {
  const ending = ENDING.exec(word)
  if (ending === null || ending.index < STEM) return false
  const stem = word.slice(0, ending.index)
  return [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1)].some((one) => one.length >= STEM && speller.correct(one))
}

/** What a word says by itself, and by the words beside it. */
export function signsOfWord(word: UnknownWord, speller: EnglishSpeller): readonly Sign[] {
  const {text, base, shape, parts, initial, foreign, quoted} = word
  const key = base.toLowerCase()
  return [
    ...LENGTHS.flatMap((most) => when(`longer than ${most}`, text.length > most)),
    ...when('title inside', shape === 'title' && !initial),
    ...when('in capitals', shape === 'upper'),
    ...when('part of a compound', parts > 1),
    ...when('foreign neighbours', foreign > 0),
    ...when('alone in quotes', quoted),
    ...when('no plain letters', !/^\p{L}+$/u.test(text)),
    ...when('name', speller.lexicon.find(key) !== NONE),
    ...when('known stem', hasKnownStem(key, speller)),
    ...when('freely made', speller.isFreelyMade(key)),
  ]
}
