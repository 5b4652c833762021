import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {TAGS} from '../../language/grammar/tags.ts'
import {overlaps, type Span} from '../../text/span.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {type Fields, PackError, readingOf} from '../fields.ts'
import type {Hit, MakeCheck} from '../pack-rule.ts'
import {requireProse} from '../scope.ts'

/** Tells a word by our tag of it. */
type TagTest = (tag: string) => boolean

/** One place of a sequence: which words may stand there. */
interface Place {
  readonly pattern: Expression | undefined
  readonly tag: TagTest | undefined
  readonly isNegated: boolean
  /** So many words may stand before it. */
  readonly skip: number
  /** Whether it alone is reported, and not the whole sequence. */
  readonly isTarget: boolean
}

/** Penn's names of our tags that have others. */
const PENN: Readonly<Record<string, string>> = {
  PRPn: 'PRP',
  PRPS: 'PRP$',
  DWDT: 'WDT',
  SWRB: 'WRB',
  SIN: 'IN',
  NOT: 'RB',
  X: 'FW',
  'P.': '.',
  'P,': ',',
  'P;': ':',
  'P:': ':',
  'P(': '(',
  'P"': "''",
  'P-': ':',
}

/** Penn's name of a tag. */
const pennOf = (tag: string): string => PENN[tag] ?? tag.replace(/^[VA]_/, '')

/** The universal tags that a word can be asked for by, as expressions for ours, which tell auxiliaries from verbs and subordinators from prepositions. */
const UNIVERSAL: Readonly<Record<string, RegExp>> = {
  ADJ: /^JJ/,
  ADP: /^(?:IN|RP)$/,
  ADV: /^(?:RBR?|S?WRB)$/,
  AUX: /^A_/,
  CCONJ: /^CC$/,
  DET: /^(?:DT|PDT|D?WDT)$/,
  INTJ: /^UH$/,
  NOUN: /^NNS?$/,
  NUM: /^CD$/,
  PART: /^(?:TO|RP|POS|NOT)$/,
  PRON: /^(?:PRP|WP|EX)/,
  PROPN: /^NNP$/,
  PUNCT: /^P[^A-Z]$/,
  SCONJ: /^(?:SIN|SWRB)$/,
  SYM: /^SYM$/,
  VERB: /^[VA]_VB/,
  X: /^X$/,
}

/** Whether one of our tags is one of some universal tags, which stand between upright strokes. */
function universalTest(written: string): TagTest {
  const tests = written.split('|').map((name) => {
    const key = name.trim().toUpperCase()
    if (!Object.hasOwn(UNIVERSAL, key))
      throw new PackError(`there is no universal tag "${name.trim()}": known are ${Object.keys(UNIVERSAL).join(', ')}`)
    return UNIVERSAL[key]!
  })
  return (tag) => tests.some((test) => test.test(tag))
}

/** Whether the name that Penn has for one of our tags is as an expression says. */
function pennTest(written: string): TagTest {
  const expression = readingOf('"tag"', () => new Expression(parseExpression(written, false, false)))
  return (tag) => expression.test(pennOf(tag))
}

function tagTestOf(fields: Fields): TagTest | undefined {
  const [upos, tag] = [fields.text('upos'), fields.text('tag')]
  if (upos !== undefined && tag !== undefined) throw new PackError('one of its tokens has both "tag" and "upos"')
  if (upos !== undefined) return universalTest(upos)
  return tag === undefined ? undefined : pennTest(tag)
}

function placeOf(fields: Fields, isEitherCase: boolean): Place {
  const pattern = fields.text('pattern')
  const place: Place = {
    pattern:
      pattern === undefined
        ? undefined
        : readingOf('"pattern"', () => new Expression(parseExpression(`^(?:${pattern})$`, isEitherCase, false))),
    tag: tagTestOf(fields),
    isNegated: fields.flag('negate') ?? false,
    skip: fields.number('skip') ?? 0,
    isTarget: fields.flag('target') ?? false,
  }
  fields.requireNoOthers()
  return place
}

/** A word of a sentence as a sequence sees it. */
interface TaggedWord extends Span {
  readonly text: string
  readonly tag: string
}

/** The words of a sentence, offsets in its paragraph; the possessive ending is a word of its own. */
function wordsOf(sentence: SentenceSyntax, prose: string): TaggedWord[] {
  const {tokens, tags} = sentence.syntax
  return Array.from(tags, (tag, at) => {
    const [start, end] = [tokens.starts[at]!, tokens.ends[at]!]
    return {start, end, text: prose.slice(start, end), tag: TAGS[tag]!}
  })
}

const takes = ({pattern, tag, isNegated}: Place, word: TaggedWord): boolean =>
  (tag === undefined || tag(word.tag) !== isNegated) && (pattern === undefined || pattern.test(word.text) !== isNegated)

/** The words that the places take from one on, each in its turn; `undefined` where one takes none. A place that rules out may stand after the last word. */
function takenFrom(places: readonly Place[], words: readonly TaggedWord[], from: number): readonly TaggedWord[] | undefined {
  const taken: TaggedWord[] = []
  let at = from
  for (const [index, place] of places.entries()) {
    const skip = index === 0 ? 0 : place.skip
    const next = words.slice(at, at + skip + 1).findIndex((word) => takes(place, word))
    if (next < 0) {
      if (place.isNegated && at >= words.length) continue
      return undefined
    }
    taken.push(...words.slice(at, at + next + 1))
    at += next + 1
  }
  return taken
}

function* sequencesIn(places: readonly Place[], words: readonly TaggedWord[]): Generator<readonly TaggedWord[]> {
  for (let from = 0; from < words.length; from++) {
    const taken = takenFrom(places, words, from)
    if (taken === undefined || taken.length === 0) continue
    yield taken
    from += taken.length - 1
  }
}

/** Finds words that stand one after another, each by itself or by its part of speech, as our tagger reads it. */
export const sequence: MakeCheck = ({fields, action, scope}) => {
  requireProse(scope)
  const isEitherCase = fields.flag('ignorecase') ?? false
  const places = fields.tables('tokens').map((token) => placeOf(token, isEitherCase))
  if (places.length === 0) throw new PackError('it has no "tokens"')
  if (fields.has('model')) throw new PackError('it asks for the "model" of another tagger')
  const targets = places.filter(({isTarget}) => isTarget)
  const hitOf = (taken: readonly TaggedWord[], text: string, start: number): Hit => {
    const shown = targets.length === 0 ? taken : taken.filter((word) => targets.some((place) => takes(place, word)))
    const [first, last] = [shown[0] ?? taken[0]!, shown.at(-1) ?? taken.at(-1)!]
    const span = {start: first.start - start, end: last.end - start}
    const matched = text.slice(span.start, span.end)
    const replacements = action.correct(matched)
    return {...span, values: replacements.length > 0 ? [replacements[0]!, matched] : [matched], replacements}
  }
  return {
    needs: ['grammar'],
    *find(text, around) {
      const {paragraph, start} = around!
      const piece = {start, end: start + text.length}
      for (const sentence of paragraph.once(syntaxesOf)) {
        if (!overlaps(sentence.span, piece)) continue
        const words = wordsOf(sentence, paragraph.prose).filter((word) => word.start >= piece.start && word.end <= piece.end)
        for (const taken of sequencesIn(places, words)) yield hitOf(taken, text, start)
      }
    },
  }
}
