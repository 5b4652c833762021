import {readFileSync} from 'node:fs'

/** A line of a file, which knows where it stands. */
export interface Line {
  readonly file: string
  /** Counted from 1. */
  readonly number: number
  /** Without white space at its ends. */
  readonly text: string
}

/** The lines under a heading `== name`. */
export interface Section {
  readonly name: string
  readonly heading: Line
  readonly lines: readonly Line[]
}

/** A line that cannot be read: its message says where it stands and what is wrong with it. */
export class LineError extends Error {
  constructor({file, number, text}: Line, problem: string) {
    super(`${file}:${number}: ${problem}, in “${text}”`)
    this.name = 'LineError'
  }
}

/** The lines of a text that say something: neither empty nor a comment, which starts with `#`. */
function linesOf(text: string, file: string): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({file, number: index + 1, text: line.trim()}))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
}

const HEADING = /^== (\S.*)$/

/**
 * The sections of a text, in their order.
 *
 * @param text - the content of the file
 * @param file - its name, for messages
 * @throws {LineError} on a line before the first heading, and on a second heading of the same name
 */
export function readSections(text: string, file: string): Section[] {
  const sections: (Section & {lines: Line[]})[] = []
  for (const line of linesOf(text, file)) {
    const [, name] = HEADING.exec(line.text) ?? []
    if (sections.some((section) => section.name === name)) throw new LineError(line, 'there is a section of this name already')
    if (name !== undefined) sections.push({name, heading: line, lines: []})
    else if (sections.length > 0) sections.at(-1)!.lines.push(line)
    else throw new LineError(line, 'a heading “== name” must come first')
  }
  return sections
}

/** The sections of a file, by the way to it from the root of the repository. */
export const sectionsOf = (file: string): Section[] => readSections(readFileSync(file, 'utf8'), file)
