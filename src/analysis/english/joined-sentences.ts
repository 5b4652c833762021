import {lowerAt} from '../../language/grammar/syntax.ts'
import {tag} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import type {Edit} from '../../text/finding.ts'
import type {SentenceSyntax} from '../syntax-of-sentences.ts'

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

/**
 * What makes one sentence of two neighbours: the stop between them gives way to `mark`, and the second's first letter goes down after `link`.
 * Nothing where no full stop or no word is there. Edits are in offsets of the paragraph's text; none lower-cases a name.
 */
export function joined(first: SentenceSyntax, second: SentenceSyntax, mark: string, link = ''): readonly Edit[] {
  const stop = withoutStop(first, mark)
  const letter = lowered(second)
  return stop && letter ? [stop, {...letter, text: link + letter.text}] : []
}

const WITH_COMMA = listOf('comma before')

/** `for example`: words before an example or a closer word, which a comma parts from what they belong to. */
const LEAD = /^(?:for (?:example|instance)|in (?:particular|other words)|especially|particularly|notably|specifically)\b/i

/** Whether a comma stands before a phrase or clause where it follows what it belongs to. */
export const takesComma = ({syntax, text}: SentenceSyntax): boolean => WITH_COMMA.has(lowerAt(syntax, syntax.first)) || LEAD.test(text)

/** `Mr Speaker, we …`: who is spoken to is named at the start of what is said, with an office and no name. */
const ADDRESS =
  /^(?:m(?:r|s|rs|adam)\.? (?:deputy |vice-?)?(?:speaker|president|chief justice|chair(?:man|woman|person)?)|your (?:honou?r|excellency)|my lords)\b[^,.]{0,20},/i

/** Whether a sentence names in front whom it speaks to. */
export const opensWithAddress = ({text}: SentenceSyntax): boolean => ADDRESS.test(text)
