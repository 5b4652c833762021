import {pointingBack, withoutSubordinator} from '../../analysis/english/freed-clause.ts'
import {joined, opensWithAddress, takesComma} from '../../analysis/english/joined-sentences.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import {tag} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import type {Suggestion} from '../../text/finding.ts'
import type {Fragment} from './judge.ts'

const FRONTED = listOf('fronted opener')

const TRAILING = listOf('trailing opener')

const opener = ({sentence}: Fragment): string => sentence.syntax.words[sentence.syntax.first]?.lower ?? ''

/** What comes between a sentence and a fragment that follows it. */
function markBefore(fragment: Fragment, previous: SentenceSyntax): {readonly mark: string; readonly link: string} {
  const {kind, sentence} = fragment
  if (kind === 'relative') return {mark: opener(fragment) === 'that' ? '' : ',', link: ''}
  if (kind === 'nominal' || kind === 'participial') return {mark: ',', link: ''}
  if (kind === 'predicate' && sentence.syntax.tags[sentence.syntax.first] !== tag('CC')) {
    return fragment.partner === 'previous' ? {mark: previous.text.includes(',') ? ',' : '', link: ''} : {mark: '', link: 'and '}
  }
  return {mark: takesComma(sentence) ? ',' : '', link: ''}
}

function withPrevious(fragment: Fragment): readonly Suggestion[] {
  const {previous} = fragment.sentence
  if (!previous) return []
  const {mark, link} = markBefore(fragment, previous)
  const edits = joined(previous, fragment.sentence, mark, link)
  return edits.length > 0 ? [{title: 'Join to the sentence before', edits}] : []
}

function withNext({kind, sentence, partner}: Fragment): readonly Suggestion[] {
  const {next} = sentence
  if (!next || kind === 'relative' || kind === 'that') return []
  if (kind === 'predicate' || (kind === 'nominal' && partner !== 'next')) return []
  const edits = joined(sentence, next, kind === 'nominal' && !sentence.text.includes(',') ? '' : ',')
  return edits.length > 0 ? [{title: 'Join to the sentence after', edits}] : []
}

/** Which neighbour a fragment was cut from, as far as its first word and its place tell. */
export function belongsToNext(fragment: Fragment): boolean {
  const {kind, sentence, partner} = fragment
  if (sentence.previous && sentence.next && opensWithAddress(sentence.next)) return false
  if (partner) return partner === 'next'
  const word = opener(fragment)
  if (!sentence.next || TRAILING.has(word) || ['relative', 'that', 'predicate', 'nominal'].includes(kind)) return false
  return !sentence.previous || FRONTED.has(word)
}

/** The joins to the neighbours, the likelier first. Edits are in offsets of the paragraph's text. */
export function joins(fragment: Fragment): readonly Suggestion[] {
  const [before, after] = [withPrevious(fragment), withNext(fragment)]
  return belongsToNext(fragment) ? [...after, ...before] : [...before, ...after]
}

/** Replacements for the fragment alone, where one is honest. */
export function replacementsOf({kind, sentence}: Fragment): readonly string[] {
  const text =
    kind === 'relative' ? pointingBack(sentence) : kind === 'that' || kind === 'subordinate' ? withoutSubordinator(sentence) : undefined
  return text === undefined ? [] : [text]
}
