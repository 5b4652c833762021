import {createHash} from 'node:crypto'
import type {Span} from '../../../src/index.ts'

/** A stretch of a paragraph that was marked in braces, and what the mark calls it; empty where it calls it nothing. */
export interface Marked extends Span {
  readonly name: string
}

/** A paragraph of the set, free of its marks. Offsets are of its text. */
export interface MarkedLine {
  readonly text: string
  /** The heading over it (`# …`), or empty. */
  readonly section: string
  readonly marks: readonly Marked[]
}

const MARK = /\{(?:([a-z-]+): )?([^{}]*)\}/g

function withoutMarks(line: string, section: string): MarkedLine {
  const marks: Marked[] = []
  let text = ''
  let at = 0
  for (const {0: whole, 1: name = '', 2: marked = '', index} of line.matchAll(MARK)) {
    text += line.slice(at, index)
    marks.push({name, start: text.length, end: text.length + marked.length})
    text += marked
    at = index + whole.length
  }
  return {text: text + line.slice(at), section, marks}
}

/** The paragraphs of a file with one a line, `{kind: marked text}` in it, and `# heading` over each section. */
export function* markedLines(source: string): Generator<MarkedLine> {
  let section = ''
  for (const line of source.split('\n')) {
    if (line.startsWith('# ')) section = line.slice(2)
    else if (line !== '') yield withoutMarks(line, section)
  }
}

/** The halves of the set: wrong cases of the first are read and mended, the second only says whether that helped others too. */
export type Half = 'development' | 'check'

/** Which half a paragraph is in: by a hash of its text, so that neither its place nor its neighbours decide. */
export const halfOf = (text: string): Half => (createHash('sha1').update(text).digest()[0]! % 2 === 0 ? 'development' : 'check')
