import {mayBeFragment} from '../../language/grammar/gate.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {SentenceSyntax} from '../syntax-of-sentences.ts'
import {opensWithVerb} from './finite-verbs.ts'
import {nounPhraseOf} from './lone-noun-phrase.ts'
import {isComplete} from './sentence-neighbours.ts'
import {ADVERB, COORDINATOR, DETERMINED, NOUNS} from './tag-sets.ts'
import {has, isFiniteAt} from './token-tests.ts'

/** What a sentence that does not open with a finite verb must score to be a predicate all the same: its verb has another tag. */
const PLAIN = 2

/** Whether a sentence is a predicate that may be that of the sentence before it. */
export function isPredicateOfPrevious(sentence: SentenceSyntax | undefined): boolean {
  if (!sentence?.isClassifiable || has(sentence.syntax, sentence.syntax.first, COORDINATOR) || !mayBeFragment(sentence.syntax)) return false
  const {kind, score} = sentence.classification
  return kind === 'predicate' && score > (opensWithVerb(sentence.syntax) ? 0 : PLAIN)
}

/** Whether a sentence is a noun phrase and nothing else: `The harbour, built for coal. Now lives on tourists.` */
export const isNounPhrase = ({syntax}: SentenceSyntax): boolean => nounPhraseOf(syntax) !== undefined

/** Whether a noun phrase is the subject of the verb that the next sentence opens with. */
export const isSubjectOfNext = (sentence: SentenceSyntax): boolean => isNounPhrase(sentence) && isPredicateOfPrevious(sentence.next)

/** Fewer tokens than this name a thing for effect. */
const SHORTEST_RENAMING = 5

/** `He wrote to the bishop. A friend from his years in Rome.`: after a noun, another that may say who or what it is, as one of many or as the only one. */
export function renamingOf({syntax, previous}: SentenceSyntax): 'one' | 'only' | undefined {
  if (!previous || !isComplete(previous) || !previous.text.endsWith('.') || syntax.end - syntax.first < SHORTEST_RENAMING) return undefined
  if (!has(previous.syntax, previous.syntax.end - 1, NOUNS) || !has(syntax, syntax.first, DETERMINED)) return undefined
  return /^an?$/.test(lowerAt(syntax, syntax.first)) ? 'one' : 'only'
}

/** `And soon helps them …`: a coordinator and a form that is nothing but a finite verb. */
export function opensWithCoordinatedVerb(syntax: Syntax): boolean {
  let at = syntax.first
  if (!has(syntax, at, COORDINATOR)) return false
  do at++
  while (has(syntax, at, ADVERB))
  return isFiniteAt(syntax, at)
}
