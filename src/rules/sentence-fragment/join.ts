import {wordSet} from '../../analysis/english/token-tests.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, tag} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import type {Edit, Suggestion} from '../../text/finding.ts'
import type {Fragment} from './judge.ts'

const WITH_COMMA = listOf('comma before')

/** `for example`: words before an example or a closer word, which a comma parts from what they belong to. */
const LEAD = /^(?:for (?:example|instance)|in (?:particular|other words)|especially|particularly|notably|specifically)\b/i

const FRONTED = listOf('fronted opener')

const TRAILING = listOf('trailing opener')

const NUMBERS = listOf('number word')

/** Whether a first word keeps its capital inside a sentence: a name, `I`, or a word with capitals of its own. */
function keepsCapital({syntax, text}: SentenceSyntax): boolean {
  const {first, words, tags} = syntax
  const form = /^["“‘'([]*(\S+)/.exec(text)?.[1] ?? ''
  if (NUMBERS.has(words[first]?.lower ?? '')) return false
  return tags[first] === tag('NNP') || words[first]?.lower === 'i' || /^.[\p{Lu}\d]/u.test(form)
}

/** The letter that opens a sentence, in lower case unless it must stay, as an edit; undefined where nothing in it is a word. */
function lowered(sentence: SentenceSyntax): Edit | undefined {
  const {tokens, first} = sentence.syntax
  const start = tokens.starts[first]
  const code = start === undefined ? undefined : sentence.text.codePointAt(start - sentence.span.start)
  if (start === undefined || code === undefined) return undefined
  const letter = String.fromCodePoint(code)
  return {start, end: start + letter.length, text: keepsCapital(sentence) ? letter : letter.toLowerCase()}
}

/** Puts `text` in place of the full stop that ends a sentence; undefined where it ends otherwise. */
function withoutStop(sentence: SentenceSyntax, text: string): Edit | undefined {
  const stop = /\.(?=["”’'»)\]]*$)/.exec(sentence.text)
  if (!stop) return undefined
  const start = sentence.span.start + stop.index
  return {start, end: start + 1, text}
}

/** Joins two neighbours: the stop between gives way to `mark`, the second's first letter goes down. */
function joined(first: SentenceSyntax, second: SentenceSyntax, mark: string, link = ''): readonly Edit[] {
  const stop = withoutStop(first, mark)
  const letter = lowered(second)
  return stop && letter ? [stop, {...letter, text: link + letter.text}] : []
}

const opener = ({sentence}: Fragment): string => sentence.syntax.words[sentence.syntax.first]?.lower ?? ''

/** What comes between a sentence and a fragment that follows it. */
function markBefore(fragment: Fragment, previous: SentenceSyntax): {readonly mark: string; readonly link: string} {
  const {kind, sentence} = fragment
  if (kind === 'relative') return {mark: opener(fragment) === 'that' ? '' : ',', link: ''}
  if (kind === 'nominal' || kind === 'participial') return {mark: ',', link: ''}
  if (kind === 'predicate' && sentence.syntax.tags[sentence.syntax.first] !== tag('CC')) {
    return fragment.partner === 'previous' ? {mark: previous.text.includes(',') ? ',' : '', link: ''} : {mark: '', link: 'and '}
  }
  return {mark: WITH_COMMA.has(opener(fragment)) || LEAD.test(sentence.text) ? ',' : '', link: ''}
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

/** `Mr Speaker, we …`: who is spoken to is named at the start of what is said, with an office and no name. */
const ADDRESS =
  /^(?:m(?:r|s|rs|adam)\.? (?:deputy |vice-?)?(?:speaker|president|chief justice|chair(?:man|woman|person)?)|your (?:honou?r|excellency)|my lords)\b[^,.]{0,20},/i

/** Which neighbour a fragment was cut from, as far as its first word and its place tell. */
export function belongsToNext(fragment: Fragment): boolean {
  const {kind, sentence, partner} = fragment
  if (sentence.previous && sentence.next && ADDRESS.test(sentence.next.text)) return false
  if (partner) return partner === 'next'
  const word = opener(fragment)
  if (!sentence.next || TRAILING.has(word) || ['relative', 'that', 'predicate', 'nominal'].includes(kind)) return false
  return !sentence.previous || FRONTED.has(word)
}

/** The joins to the neighbours, the likelier first. Edits are in offsets of the paragraph's text; none lower-cases a name. */
export function joins(fragment: Fragment): readonly Suggestion[] {
  const [before, after] = [withPrevious(fragment), withNext(fragment)]
  return belongsToNext(fragment) ? [...after, ...before] : [...before, ...after]
}

/** Subordinators that can be dropped without saying something else; what is left can stand. */
const DROPPABLE = wordSet('that as while although though whereas because')

/** What a sentence may open with once its subordinator is dropped: its subject. */
const OPENS_SUBJECT = new Set((['DT', 'PDT', 'PRPS', 'PRPn', 'PRP', 'EX', 'CD', 'JJ', 'JJR', 'NN', 'NNS', 'NNP'] as const).map(tag))

/** Forms that go with many alone. */
const OF_MANY = wordSet('are were have do')

const isOfMany = ({words, tags}: Syntax, verb: number): boolean => tags[verb] === tag('V_VBP') || OF_MANY.has(words[verb]!.lower)

/** Replacements for the fragment alone, where one is honest: without its subordinator it stands; `Which means …` may be `This means …`. */
export function replacementsOf({kind, sentence}: Fragment): readonly string[] {
  const {syntax, span, text} = sentence
  const {tokens, first, words, tags} = syntax
  const next = tokens.starts[first + 1]
  if (next === undefined) return []
  const [lead, rest] = [text.slice(0, tokens.starts[first]! - span.start), text.slice(next - span.start)]
  if (words[first]!.lower === 'which' && kind === 'relative' && IS_FINITE[tags[first + 1]!] === 1) {
    return [`${lead}${isOfMany(syntax, first + 1) ? 'These' : 'This'} ${rest}`]
  }
  if ((kind !== 'that' && kind !== 'subordinate') || !DROPPABLE.has(words[first]!.lower) || !OPENS_SUBJECT.has(tags[first + 1]!)) return []
  return [lead + rest.charAt(0).toUpperCase() + rest.slice(1)]
}
