import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax.ts'
import {TAGS} from '../../language/grammar/tags.ts'
import type {Span} from '../../text/span.ts'
import type {Hit, MakeCheck, Surroundings} from '../check.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse.ts'
import {type Fields, PackError, readingOf} from '../fields.ts'

/** One place of a sequence: which words may stand there. */
interface Place {
  readonly pattern: Expression | undefined
  readonly tag: Expression | undefined
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

/** Penn's name of the tag with a number. */
const pennOf = (tag: number): string => PENN[TAGS[tag]!] ?? TAGS[tag]!.replace(/^[VA]_/, '')

/** The universal tags that a word can be asked for by, as expressions for Penn's. */
const UNIVERSAL: Readonly<Record<string, string>> = {
  ADJ: '^JJ',
  ADP: '^(?:IN|RP|TO)$',
  ADV: '^(?:RB|WRB)',
  AUX: '^(?:MD|VB)',
  CCONJ: '^CC$',
  DET: '^(?:DT|PDT|WDT)$',
  INTJ: '^UH$',
  NOUN: '^NNS?$',
  NUM: '^CD$',
  PART: '^(?:POS|TO|RB)$',
  PRON: '^(?:PRP|WP|EX)',
  PROPN: '^NNP',
  SCONJ: '^IN$',
  VERB: '^VB',
}

function placeOf(fields: Fields, isEitherCase: boolean): Place {
  const [pattern, upos] = [fields.text('pattern'), fields.text('upos')]
  const tag = upos === undefined ? fields.text('tag') : (UNIVERSAL[upos] ?? fail(`there is no universal tag "${upos}"`))
  const place: Place = {
    pattern:
      pattern === undefined
        ? undefined
        : readingOf('"pattern"', () => new Expression(parseExpression(`^(?:${pattern})$`, isEitherCase, false))),
    tag: tag === undefined ? undefined : readingOf('"tag"', () => new Expression(parseExpression(tag, false, false))),
    isNegated: fields.flag('negate') ?? false,
    skip: fields.number('skip') ?? 0,
    isTarget: fields.flag('target') ?? false,
  }
  fields.requireNoOthers()
  return place
}

function fail(reason: string): never {
  throw new PackError(reason)
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
    return {start, end, text: prose.slice(start, end), tag: pennOf(tag)}
  })
}

const takes = ({pattern, tag, isNegated}: Place, word: TaggedWord): boolean =>
  (tag === undefined || tag.test(word.tag) !== isNegated) && (pattern === undefined || pattern.test(word.text) !== isNegated)

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

const isAt = (sentence: SentenceSyntax, {start}: Surroundings, length: number): boolean =>
  sentence.span.start >= start && sentence.span.end <= start + length

/** Finds words that stand one after another, each by itself or by its part of speech, as our tagger reads it. */
export const sequence: MakeCheck = ({fields, action}) => {
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
      if (around === undefined) return
      const {paragraph, start} = around
      for (const sentence of paragraph.once(syntaxesOf))
        if (isAt(sentence, around, text.length))
          for (const taken of sequencesIn(places, wordsOf(sentence, paragraph.prose))) yield hitOf(taken, text, start)
    },
  }
}
