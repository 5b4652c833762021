import type {Paragraph} from '../analysis/paragraph.ts'
import {sentencesOf} from '../analysis/sentences.ts'
import type {MarkName} from '../formats/block.ts'
import {byStart, overlaps, type Span} from '../text/span.ts'
import {PackError} from './fields.ts'
import {type BlockTest, blockTestOf, reasonAgainst, scopeNames} from './scope-names.ts'

/** A stretch of a paragraph that a check looks at by itself, and where it starts there. */
interface Piece {
  readonly text: string
  readonly start: number
}

/** Where a rule looks: in the source as given, in the document, or in blocks, sentences or marked stretches. */
export interface Scope {
  readonly isRaw: boolean
  readonly isSummary: boolean
  /** Whether it looks into code, which is no prose. */
  readonly isCode: boolean
  /** Whether it may look at anything in a paragraph. */
  readonly has: (paragraph: Paragraph) => boolean
  /** Whether it looks at a paragraph in one piece. */
  readonly isWhole: (paragraph: Paragraph) => boolean
  /** What it looks at by itself in a paragraph. */
  readonly piecesOf: (paragraph: Paragraph) => readonly Piece[]
  /** Whether what stands at a place is in none of the marks that it rules out. */
  readonly allows: (paragraph: Paragraph, span: Span) => boolean
}

/** One name of a scope. */
interface Part {
  readonly isNegated: boolean
  readonly isBlock: BlockTest
  /** The mark that it stands for, if it does. */
  readonly mark?: MarkName
}

/** All names of one scope that are joined by `&`. */
interface Alternative {
  readonly parts: readonly Part[]
  readonly isSentence: boolean
  readonly mark: MarkName | undefined
}

const MARKS: Readonly<Record<string, MarkName>> = {link: 'link', strong: 'strong', emphasis: 'emphasis', code: 'code'}

const ANY: BlockTest = () => true

const unserved = (written: string, why: string): PackError => new PackError(`the scope "${written}" cannot be served: ${why}`)

function partOf(written: string): Part {
  const isNegated = written.startsWith('~')
  // All that a paragraph, a sentence or a text is in are blocks, and "sentence.list" is the sentences of a list.
  const name = written.replace(/^~/, '').replace(/^(?:(?:text|sentence|paragraph)\.)+/, '')
  const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined
  if (mark) return {isNegated, isBlock: ANY, mark}
  const isBlock = blockTestOf(name)
  if (isBlock) return {isNegated, isBlock}
  const reason = reasonAgainst(name)
  if (reason !== undefined) throw unserved(written, reason)
  throw new PackError(`the scope "${written}" is not known: known are ${scopeNames.join(', ')}, ${Object.keys(MARKS).join(', ')}, raw`)
}

function alternativeOf(name: string): Alternative {
  const parts = name.split('&').map((part) => partOf(part.trim()))
  const [first, second] = parts.filter(({mark, isNegated}) => mark && !isNegated)
  if (second) throw unserved(name, 'a rule looks at the stretches of one mark; write them in a list')
  return {parts, isSentence: /\bsentence\b/.test(name), mark: first?.mark}
}

const holdsFor = ({parts}: Alternative, paragraph: Paragraph): boolean =>
  parts.every(({isNegated, isBlock, mark}) => mark !== undefined || isBlock(paragraph) !== isNegated)

const wholeOf = ({prose}: Paragraph): readonly Piece[] => [{text: prose, start: 0}]

const sentencesIn = (paragraph: Paragraph): readonly Piece[] =>
  paragraph.once(sentencesOf).map(({start, end}) => ({text: paragraph.prose.slice(start, end), start}))

/** The stretches of a paragraph that are marked as something; what is code in them is text only to who asks for code. */
function markedIn({prose, text, marks}: Paragraph, mark: MarkName): readonly Piece[] {
  const from = mark === 'code' ? text : prose
  return marks.filter(({name}) => name === mark).map(({start, end}) => ({text: from.slice(start, end), start}))
}

function piecesBy(alternative: Alternative, paragraph: Paragraph): readonly Piece[] {
  if (alternative.mark) return markedIn(paragraph, alternative.mark)
  return alternative.isSentence ? sentencesIn(paragraph) : wholeOf(paragraph)
}

/** Of the scopes that a paragraph is in, those that count: one that takes it whole takes all. */
function countingFor(all: readonly Alternative[], paragraph: Paragraph): readonly Alternative[] {
  const held = all.filter((one) => holdsFor(one, paragraph))
  const whole = held.find(({mark, isSentence}) => !mark && !isSentence)
  return whole ? [whole] : held
}

/** Asks once for each kind of block and part of it: a rule is asked for every paragraph there is. */
function remembered<Answer>(ask: (paragraph: Paragraph) => Answer): (paragraph: Paragraph) => Answer {
  const known = new Map<string, Answer>()
  return (paragraph) => {
    const {kind, part} = paragraph
    const key = part === undefined ? kind : `${kind} ${part}`
    const answer = known.get(key) ?? ask(paragraph)
    known.set(key, answer)
    return answer
  }
}

/** @throws {PackError} on the source as given, which has no blocks of which one comes before another */
export function requireBlocks({isRaw}: Pick<Scope, 'isRaw'>): void {
  if (isRaw) throw unserved('raw', 'what the rule goes by are blocks and what stands before them; write "text"')
}

/** @throws {PackError} on a scope in which there are no words that can be told */
export function requireProse({isRaw, isCode}: Scope): void {
  if (isRaw) throw unserved('raw', 'markup has no words of a language; write "text"')
  if (isCode) throw unserved('code', 'what is in it are no words of a language; write "existence" with an expression')
}

/** In all blocks of prose, or in the source. */
const wide = (isRaw: boolean): Scope => ({
  isRaw,
  isSummary: !isRaw,
  isCode: false,
  has: blockTestOf('paragraph')!,
  isWhole: ANY,
  piecesOf: wholeOf,
  allows: () => true,
})

/** A rule looks at each stretch once, in the order of the text, whichever of its scopes it is in. */
const inOrder = (pieces: readonly Piece[]): readonly Piece[] => {
  const seen = new Set<string>()
  return [...pieces].sort(byStart).filter(({text, start}) => {
    const key = `${start} ${text.length}`
    return !seen.has(key) && seen.add(key)
  })
}

/**
 * Reads the scope of a rule.
 *
 * @param names - default: `text`
 * @throws {PackError} on one that cannot be served
 */
export function readScope(names: readonly string[]): Scope {
  const all = names.length === 0 ? ['text'] : names
  const isRaw = all.some((name) => /^raw\b/.test(name))
  if (isRaw && all.length > 1) throw new PackError('the scope "raw" cannot be served beside others')
  if (isRaw || all.includes('summary')) return wide(isRaw)
  return scopeOf(all.map(alternativeOf))
}

function scopeOf(all: readonly Alternative[]): Scope {
  const counting = remembered((paragraph) => countingFor(all, paragraph))
  const isWhole = (paragraph: Paragraph) => counting(paragraph).every(({mark, isSentence}) => !mark && !isSentence)
  const ruledOut = [...new Set(all.flatMap(({parts}) => parts.filter(({isNegated}) => isNegated).map(({mark}) => mark)))]
  const isRuledOut = (paragraph: Paragraph, span: Span) =>
    paragraph.marks.some((mark) => ruledOut.includes(mark.name) && overlaps(mark, span))
  return {
    isRaw: false,
    isSummary: false,
    isCode: all.some(({mark}) => mark === 'code'),
    has: (paragraph) => counting(paragraph).some(({mark}) => !mark || paragraph.marks.some(({name}) => name === mark)),
    isWhole,
    piecesOf: (paragraph) =>
      isWhole(paragraph) ? wholeOf(paragraph) : inOrder(counting(paragraph).flatMap((one) => piecesBy(one, paragraph))),
    allows: (paragraph, span) => paragraph.marks.length === 0 || ruledOut.length === 0 || !isRuledOut(paragraph, span),
  }
}
