import {areNeighbours} from '../../../language/spelling/alphabets.ts'
import {type Sign, when} from '../../weighed-signs.ts'

const VOWEL = /^[aeiouy]$/
/** Endings that make another form of a word. */
const ENDING = /^(?:s|es|d|ed|r|er|ers|or|ing|ly|y|able|al|ize|ise|n|e|i|a|o)$/

/** What two words do not share between what they share at both ends. */
interface Middle {
  readonly head: number
  readonly wrong: string
  readonly right: string
}

function middleOf(wrong: string, right: string): Middle {
  const most = Math.min(wrong.length, right.length)
  let head = 0
  while (head < most && wrong[head] === right[head]) head++
  let tail = 0
  while (tail < most - head && wrong.at(-1 - tail) === right.at(-1 - tail)) tail++
  return {head, wrong: wrong.slice(head, wrong.length - tail), right: right.slice(head, right.length - tail)}
}

/** What happened to the letters between the shared ends; `before` is the last letter of the first of them. */
function kindOf({wrong, right}: Middle, before: string): string {
  if (wrong.length === 2 && right === wrong[1]! + wrong[0]!) return 'swapped'
  if (wrong.length === 1 && right === '') return wrong === before ? 'doubled' : 'extra'
  if (wrong === '' && right.length === 1) return right === before ? 'undoubled' : 'missing'
  if (wrong.length !== 1 || right.length !== 1) return 'far'
  if (VOWEL.test(wrong) && VOWEL.test(right)) return 'vowel'
  return areNeighbours(wrong, right) ? 'neighbour' : 'other'
}

/** What the edits that lead from a word to its correction say; both in small letters. */
export function signsOfEdit(word: string, meant: string): readonly Sign[] {
  if (meant.includes(' ')) return [['edit: space', 1]]
  const middle = middleOf(word, meant)
  const {head, wrong, right} = middle
  const isAtEnd = head + wrong.length === word.length
  return [
    [`edit: ${kindOf(middle, word.charAt(head - 1))}`, 1],
    ...when('first letter', head === 0),
    ...when('last letters', isAtEnd),
    ...when('ending added', isAtEnd && right === '' && ENDING.test(wrong) && wrong !== word.charAt(head - 1)),
    ...when('other ending', isAtEnd && right !== '' && ENDING.test(wrong)),
  ]
}
