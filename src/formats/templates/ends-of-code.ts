import type {Finder} from './finder.ts'

/** The line that opens a fence of Markdown, after the signs of quotations and lists. */
const FENCE = /(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})[^\r\n]*/y

const BLANK_LINE = /\n[ \t>]*\r?\n|\r[ \t>]*\r(?!\n)/g
const BACKTICKS = /`+/g

/** Elements whose content is code, and where it ends. */
const CODE_ELEMENT = /<(script|style|textarea)\b/iy

/** Where the fenced code that opens in the line of an offset ends; -1 where none opens. One that is never closed goes to the end. */
export function fenceEnd(source: string, lineStart: number): number {
  FENCE.lastIndex = lineStart
  const [line, fence] = FENCE.exec(source) ?? []
  if (line === undefined || fence === undefined) return -1
  const info = line.slice(line.indexOf(fence) + fence.length)
  if (fence.startsWith('`') && info.includes('`')) return -1
  const closing = new RegExp(`^(?:[ \\t>])*${fence.charAt(0)}{${fence.length},}[ \\t]*$`, 'gm')
  closing.lastIndex = lineStart + line.length
  return closing.exec(source) ? closing.lastIndex : source.length
}

/** Where the paragraph of an offset ends: at the next blank line. */
export function paragraphEnd(finder: Finder, offset: number): number {
  const end = finder.nextMatch(BLANK_LINE, offset)
  return end < 0 ? finder.source.length : end
}

/** Where the code between backticks that opens at an offset ends; where its run of backticks does if it is never closed. */
export function codeSpanEnd(finder: Finder, offset: number): number {
  const {source} = finder
  BACKTICKS.lastIndex = offset
  const length = BACKTICKS.exec(source)?.[0].length ?? 1
  const last = paragraphEnd(finder, offset)
  for (let run = BACKTICKS.exec(source); run && run.index < last; run = BACKTICKS.exec(source)) {
    if (run[0].length === length) return run.index + length
  }
  return offset + length
}

/** Where a script, a style sheet or the like that opens at an offset ends; -1 where none opens. */
export function codeElementEnd(finder: Finder, offset: number): number {
  CODE_ELEMENT.lastIndex = offset
  const name = CODE_ELEMENT.exec(finder.source)?.[1]?.toLowerCase()
  return name === undefined ? -1 : finder.nextMatch(new RegExp(`</${name}`, 'gi'), offset)
}
