import {isCodeLike} from '../../analysis/code-like.ts'
import type {Document} from '../../analysis/document.ts'
import {type Explanation, pairing} from '../../analysis/pairing.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import type {BlockKind} from '../../formats/block.ts'
import {type Script, type StyleMark, styleMarks} from './style-marks.ts'

/** How many marks of each script stand in the running text. */
type Votes = Readonly<Record<Script, number>>

/** What one paragraph contributes to the document's habit. */
interface Contribution {
  readonly marks: readonly StyleMark[]
  readonly votes: Votes
}

/** The habit is clear where one script has at least so many times the marks of the other. */
const CLEAR = 1.5

const NONE: Votes = {curly: 0, straight: 0}

/** Kinds of blocks that are running text. Titles, labels and what stands in attributes are often not written by the author, or typed elsewhere. */
const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quotation', 'footnote'])

/** A sentence ends here: a line without one is a headline, a link, a label. */
const SENTENCE_END = /[.!?…:]["'”’)\]]*(?:\s|$)/

/** Values of attributes, what the markup sets beside the main text, and pieces of programs: the author of the text has not written them. */
const isBeside = (paragraph: Paragraph): boolean => paragraph.kind === 'attribute' || paragraph.isNavigation || paragraph.once(isCodeLike)

const isRunning = ({kind, text}: Paragraph): boolean => RUNNING.has(kind) && SENTENCE_END.test(text)

function votesOf(paragraph: Paragraph, marks: readonly StyleMark[]): Votes {
  if (marks.length === 0 || !isRunning(paragraph)) return NONE
  const curly = marks.filter(({script}) => script === 'curly').length
  return {curly, straight: marks.length - curly}
}

/** Contributions by the explanation of their marks, which each paragraph has for itself. */
const known = new WeakMap<Explanation, Contribution>()

function contributionOf(paragraph: Paragraph, explanation: Explanation): Contribution {
  const found = styleMarks(paragraph, explanation)
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

/** The script of most quotation marks and apostrophes in the running text of a document; `none` where neither leads clearly. */
export const habitOf = (document: Document): Script | 'none' => document.once(habitIn)

function habitIn(document: Document): Script | 'none' {
  let [curly, straight] = [0, 0]
  for (let index = 0; index < document.paragraphs.length; index++) {
    const {votes} = contributionAt(document, index)
    curly += votes.curly
    straight += votes.straight
  }
  if (curly === straight) return 'none'
  const [more, fewer] = curly > straight ? [curly, straight] : [straight, curly]
  return more < CLEAR * fewer ? 'none' : curly > straight ? 'curly' : 'straight'
}
