import {isCodeLike} from '../../analysis/code-like.ts'
import type {Document} from '../../analysis/document.ts'
import type {Script} from '../../analysis/pairing/fault-report.ts'
import {type Explanation, pairing} from '../../analysis/pairing.ts'
import type {Paragraph, Pass} from '../../analysis/paragraph.ts'
import type {BlockKind} from '../../formats/block.ts'
import {overlapsAny, type Span} from '../../text/span.ts'
import {type StyleMark, styleMarks} from './style-marks.ts'

/** How many marks of each script stand in the running text. */
type Votes = Readonly<Record<Script, number>>

/** The script of quotation marks, and that of apostrophes; `none` where either is right. */
export interface ScriptHabits {
  readonly quotation: Script | 'none'
  readonly apostrophe: Script | 'none'
}

/** What one paragraph contributes to the document's habit. */
interface Contribution {
  readonly marks: readonly StyleMark[]
  readonly votes: Readonly<Record<keyof ScriptHabits, Votes>>
}

/** The habit is clear where one script has at least so many times the marks of the other. */
const CLEAR = 1.5

const NONE: Votes = {curly: 0, straight: 0}

const NO_VOTES: Contribution['votes'] = {quotation: NONE, apostrophe: NONE}

/** Kinds of blocks that are running text. Titles, labels and what stands in attributes are often not written by the author, or typed elsewhere. */
const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quotation', 'footnote'])

/** A sentence ends here: a line without one is a headline, a link, a label. */
const SENTENCE_END = /[.!?…:]["'”’)\]]*(?:\s|$)/

/** Values of attributes, what the markup sets beside the main text, and pieces of programs: the author of the text has not written them. */
const isBeside = (paragraph: Paragraph): boolean => paragraph.kind === 'attribute' || paragraph.isNavigation || paragraph.once(isCodeLike)

/** The text of a link from so many words on, with a capital at its start, is the headline of another page. */
const HEADLINE = /^["“‘']?\p{Lu}\S*(?:\s+\S+){3}/u

/** The headlines of other pages that a paragraph links to: whoever wrote them set their marks. */
const headlinesIn: Pass<readonly Span[]> = ({text, marks}) =>
  marks.filter(({name, start, end}) => name === 'link' && HEADLINE.test(text.slice(start, end)))

const isRunning = ({kind, text}: Paragraph): boolean => RUNNING.has(kind) && SENTENCE_END.test(text)

function countOf(marks: readonly StyleMark[]): Votes {
  const curly = marks.filter(({script}) => script === 'curly').length
  return {curly, straight: marks.length - curly}
}

function votesOf(paragraph: Paragraph, marks: readonly StyleMark[]): Contribution['votes'] {
  if (marks.length === 0 || !isRunning(paragraph)) return NO_VOTES
  const [quotation, apostrophe] = [marks.filter(({isQuotation}) => isQuotation), marks.filter(({isQuotation}) => !isQuotation)]
  return {quotation: countOf(quotation), apostrophe: countOf(apostrophe)}
}

/** Contributions by the explanation of their marks, which each paragraph has for itself. */
const known = new WeakMap<Explanation, Contribution>()

function contributionOf(paragraph: Paragraph, explanation: Explanation): Contribution {
  const found = styleMarks(paragraph, explanation).filter((mark) => !overlapsAny(paragraph.once(headlinesIn), mark))
  const marks = found.length > 0 && isBeside(paragraph) ? [] : found
  return {marks, votes: votesOf(paragraph, marks)}
}

function contributionAt(document: Document, index: number): Contribution {
  const explanation = pairing(document, index)
  const contribution = known.get(explanation) ?? contributionOf(document.paragraphAt(index)!, explanation)
  known.set(explanation, contribution)
  return contribution
}

/** The marks of a paragraph that can be written in either script. */
export const marksOf = (document: Document, index: number): readonly StyleMark[] => contributionAt(document, index).marks

/**
 * The script of most marks in the running text of a document. Where neither leads clearly among all of them, it may among the quotation marks, or among
 * the apostrophes, which other programs curl.
 */
export const habitsOf = (document: Document): ScriptHabits => document.once(habitsIn)

const sum = (one: Votes, other: Votes): Votes => ({curly: one.curly + other.curly, straight: one.straight + other.straight})

function clearOf({curly, straight}: Votes): Script | 'none' {
  const [more, fewer] = curly > straight ? [curly, straight] : [straight, curly]
  return more === fewer || more < CLEAR * fewer ? 'none' : curly > straight ? 'curly' : 'straight'
}

function habitsIn(document: Document): ScriptHabits {
  let [quotation, apostrophe] = [NONE, NONE]
  for (let index = 0; index < document.paragraphs.length; index++) {
    const {votes} = contributionAt(document, index)
    if (votes === NO_VOTES) continue
    quotation = sum(quotation, votes.quotation)
    apostrophe = sum(apostrophe, votes.apostrophe)
  }
  const all = clearOf(sum(quotation, apostrophe))
  return all === 'none' ? {quotation: clearOf(quotation), apostrophe: clearOf(apostrophe)} : {quotation: all, apostrophe: all}
}
