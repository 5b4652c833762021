import type {Confusions, Suspect} from '../language/confusions/confusion-patterns.ts'
import {madeOnce} from '../text/made-once.ts'
import type {Pass} from './paragraph.ts'
import {ParagraphWords} from './paragraph-words.ts'
import {FormAnswers} from './words/forms.ts'
import {type Word, words} from './words.ts'

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
function firstFitting({meant, patterns}: Suspect, index: number, neighbours: ParagraphWords): Omit<Confusion, 'word'> | undefined {
  for (const {around, group} of patterns.after(neighbours.left(index - 1)))
    if (around.fit(index, neighbours)) return {meant: meant[group]!, isSaid: patterns.groups[group]!.isSaid, pattern: around.pattern}
  return undefined
}

const NOBODY = null

/** What confusions know of forms. */
const suspectsOf = madeOnce(
  (confusions: Confusions) => new FormAnswers<Suspect | typeof NOBODY>(({lower}) => confusions.suspectOf(lower) ?? NOBODY),
)

/** The words of a paragraph that a pattern says are written for others: `paragraph.once(confusionsOf)`. Needs the language data `confusions`; empty without. */
export const confusionsOf: Pass<readonly Confusion[]> = (paragraph) => {
  const {confusions} = paragraph.language
  return confusions ? [...findConfusions(paragraph.text, paragraph.once(words), confusions)] : []
}

/** Where those words start, for rules that do not tell them again: `paragraph.once(confusionStarts)`. */
export const confusionStarts: Pass<ReadonlySet<number>> = (paragraph) => new Set(paragraph.once(confusionsOf).map(({word}) => word.start))

function* findConfusions(text: string, words: readonly Word[], confusions: Confusions): Generator<Confusion> {
  const neighbours = new ParagraphWords(text, words)
  const suspects = suspectsOf(confusions)
  for (let index = 0; index < words.length; index++) {
    const suspect = suspects.of(words[index]!.form)
    if (suspect === NOBODY) continue
    const found = firstFitting(suspect, index, neighbours)
    const word = words[index]!
    if (found && (found.meant.startsWith('I') || !isName(word, found.meant)) && !isClipped(text, word)) yield {word, ...found}
  }
}

/** A short word with a capital inside a sentence is part of a name or a heading, a longer one may stand in a title: "Prime Minster"; but not for a form of itself ("React"). */
const isName = ({text, initial}: Word, meant: string): boolean =>
  !initial && text !== text.toLowerCase() && text !== 'I' && (text.length <= 3 || meant.toLowerCase().startsWith(text.toLowerCase()))

/** An apostrophe says that the writer clipped the word on purpose: "'em". */
const isClipped = (text: string, {start}: Word): boolean => /['’‘]/.test(text.charAt(start - 1))
