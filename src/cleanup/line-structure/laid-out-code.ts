import type {Span} from '../../text/span.ts'

/** A line that only code has: ended by a brace or semicolon, or begun like a statement or a command. */
const CODE_LINE =
  /[{};]\s*$|^\s*(?:[$#%] |>>> |(?:const|let|var|def|class|import|from|return|function|public|private|fn|elif|#include)\b|[\w.[\]]+ ?(?:[-+*/:]?=|\+\+)|[\w.]+\(.*\)\s*$|\}|\/\/)/
const FENCE = /^[ \t]*(`{3,}|~{3,})/
const INDENTED = /^(?: {4}|\t)/

interface Line extends Span {
  readonly text: string
}

function* linesOf(text: string): Generator<Line> {
  for (const {0: line, index} of text.matchAll(/[^\r\n]+/g)) yield {start: index, end: index + line.length, text: line}
}

/** Whether lines that are set in by four columns are code and not a quotation: most of them look so. */
const isCode = (lines: readonly Line[]): boolean => lines.filter(({text}) => CODE_LINE.test(text)).length * 2 > lines.length

/** Goes from line to line and keeps what may yet prove to be code. */
class Finder {
  readonly found: Span[] = []
  #fence: {mark: string; start: number} | undefined
  #indented: Line[] = []

  read(line: Line): void {
    const mark = FENCE.exec(line.text)?.[1]
    if (this.#fence) {
      if (!mark?.startsWith(this.#fence.mark)) return
      this.found.push({start: this.#fence.start, end: line.end})
      this.#fence = undefined
    } else if (mark) {
      this.endIndented()
      this.#fence = {mark, start: line.start}
    } else if (INDENTED.test(line.text)) this.#indented.push(line)
    else this.endIndented()
  }

  endIndented(): void {
    const lines = this.#indented
    if (lines.length > 0 && isCode(lines)) this.found.push({start: lines[0]!.start, end: lines.at(-1)!.end})
    this.#indented = []
  }
}

const MAY_BE_CODE = /^(?: {4}|\t|[ \t]*(?:```|~~~))/m

/** The stretches of a plain text that are program code: between fences, or set in and built like it. Their lines stay as they are. */
export function codeSpans(text: string): readonly Span[] {
  if (!MAY_BE_CODE.test(text)) return []
  const finder = new Finder()
  for (const line of linesOf(text)) finder.read(line)
  finder.endIndented()
  return finder.found
}
