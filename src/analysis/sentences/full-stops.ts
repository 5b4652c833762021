import type {Sentence, SentenceContent, Word} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {abbreviationClass, isInitialism} from './abbreviations.ts'

const isFullStop = (node: SentenceContent | Word['children'][number] | undefined): boolean =>
  node !== undefined && node.type === 'PunctuationNode' && node.value === '.'

/** Gives a word the position from its first to its last child. */
function placeWord(word: Word): void {
  const start = word.children[0]?.position?.start
  const end = word.children.at(-1)?.position?.end
  if (start && end) word.position = {start, end}
}

/**
 * Moves each full stop that stands right after a word and has another word after it into the word, as parse-latin does, for
 * sentences that were put together: "No" and "." of "See No. 5".
 */
export function joinFullStops(sentence: Sentence): void {
  const kept: SentenceContent[] = []
  const lastWord = sentence.children.findLastIndex((node) => node.type === 'WordNode')
  sentence.children.forEach((node, index) => {
    const before = kept.at(-1)
    if (index < lastWord && before?.type === 'WordNode' && node.type === 'PunctuationNode' && isFullStop(node)) {
      before.children.push(node)
      placeWord(before)
    } else kept.push(node)
  })
  sentence.children = kept
}

/** Whether the last full stop of a word is part of the word even at the end of a sentence: "p.m.", "Inc.", "J." */
function keepsFullStop(word: string): boolean {
  if (/^\p{Lu}$/u.test(word) || isInitialism(word)) return true
  const known = abbreviationClass(word)
  return known !== undefined && known !== 'word'
}

/** Takes the full stop that ends a sentence out of its last word, where parse-latin took it for part of the word ("there.", "14."). */
export function releaseFullStop(sentence: Sentence): void {
  const index = sentence.children.findLastIndex((node) => node.type === 'WordNode')
  const word = sentence.children[index]
  if (word?.type !== 'WordNode' || word.children.length < 2) return
  const stop = word.children.at(-1)
  if (stop?.type !== 'PunctuationNode' || !isFullStop(stop) || keepsFullStop(textOf(word).slice(0, -1))) return
  word.children.pop()
  placeWord(word)
  sentence.children.splice(index + 1, 0, stop)
}
