import type {Word} from '../../../analysis/words.ts'
import type {Confusions, Suspicion} from '../../../language/confusions/confusions.ts'
import {ParagraphWords} from './neighbours.ts'

/** A real word that is wrong where it stands. */
export interface Confusion {
  readonly word: Word
  readonly meant: string
  /** Whether many say so: wrong in print, and right in what somebody is quoted as having said. */
  readonly isSaid: boolean
  /** The pattern that says so, as it is written in `dictionaries/confusions.txt`. */
  readonly pattern: string
}

/** The first pattern that fits a word, with what it says. */
function firstFitting(suspicions: readonly Suspicion[], index: number, neighbours: ParagraphWords): Omit<Confusion, 'word'> | undefined {
  const left = neighbours.left(index - 1)
  for (const {meant, isSaid, patterns} of suspicions)
    for (const around of patterns.after(left)) if (around.fit(index, neighbours)) return {meant, isSaid, pattern: around.pattern}
  return undefined
}

/** The confusions in the words of a paragraph. */
export function* findConfusions(text: string, words: readonly Word[], confusions: Confusions): Generator<Confusion> {
  const neighbours = new ParagraphWords(text, words)
  for (let index = 0; index < words.length; index++) {
    const suspicions = confusions.suspicionsOf(neighbours.at(index))
    if (suspicions === undefined) continue
    const found = firstFitting(suspicions, index, neighbours)
    const word = words[index]!
    if (found && (found.meant.startsWith('I') || !isName(word)) && !isClipped(text, word)) yield {word, ...found}
  }
}

/** A short word with a capital inside a sentence is part of a name or a heading, a longer one may stand in a title: "Prime Minster". */
const isName = ({text, initial}: Word): boolean => !initial && text.length <= 3 && text !== text.toLowerCase() && text !== 'I'

/** An apostrophe says that the writer clipped the word on purpose: "'em". */
const isClipped = (text: string, {start}: Word): boolean => /['’‘]/.test(text.charAt(start - 1))
