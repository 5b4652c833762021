/** What a sticky pattern matches at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where what a sticky pattern matches at an offset ends; -1 where it matches nothing there. */
export const endAt = (pattern: RegExp, text: string, at: number): number => (matchAt(pattern, text, at) === null ? -1 : pattern.lastIndex)

/** Calls back with where each line starts and ends, its line break not counted, in UTF-16 code units. */
export function forEachLine(text: string, line: (start: number, end: number) => void): void {
  let start = 0
  for (const {0: lineBreak, index} of text.matchAll(/\r\n?|\n/g)) {
    line(start, index)
    start = index + lineBreak.length
  }
  line(start, text.length)
}
