import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {tag} from '../../language/grammar/tags.ts'
import type {SentenceSyntax} from '../syntax-of-sentences.ts'
import {has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

/** Subordinators that can be dropped without saying something else; what is left can stand. */
const DROPPABLE = wordSet('that as while although though whereas because')

/** What a sentence may open with once its subordinator is dropped: its subject. */
const OPENS_SUBJECT = tagSet('DT', 'PDT', 'PRPS', 'PRPn', 'PRP', 'EX', 'CD', 'JJ', 'JJR', 'NN', 'NNS', 'NNP')

/** Forms that go with many alone. */
const OF_MANY = wordSet('are were have do')

const isOfMany = (syntax: Syntax, verb: number): boolean => syntax.tags[verb] === tag('V_VBP') || OF_MANY.has(lowerAt(syntax, verb))

/** What stands before the first word of a sentence, such as a quotation mark, and what comes after that word. */
function aroundOpener({syntax: {tokens, first}, span, text}: SentenceSyntax): {readonly lead: string; readonly rest: string} {
  return {lead: text.slice(0, tokens.starts[first]! - span.start), rest: text.slice(tokens.starts[first + 1]! - span.start)}
}

/** `Which means …` as `This means …`; undefined where a sentence does not open so. */
export function pointingBack(sentence: SentenceSyntax): string | undefined {
  const {syntax} = sentence
  const verb = syntax.first + 1
  if (lowerAt(syntax, syntax.first) !== 'which' || !isFiniteAt(syntax, verb)) return undefined
  const {lead, rest} = aroundOpener(sentence)
  return `${lead}${isOfMany(syntax, verb) ? 'These' : 'This'} ${rest}`
}

/** `Because the pumps had failed.` as `The pumps had failed.`; undefined where what is left would say something else, or could not stand. */
export function withoutSubordinator(sentence: SentenceSyntax): string | undefined {
  const {syntax} = sentence
  if (!DROPPABLE.has(lowerAt(syntax, syntax.first)) || !has(syntax, syntax.first + 1, OPENS_SUBJECT)) return undefined
  const {lead, rest} = aroundOpener(sentence)
  return lead + rest.charAt(0).toUpperCase() + rest.slice(1)
}
