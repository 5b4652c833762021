import {PROSE_WEIGHTS} from '../../language/prose-weights.ts'
import type {Span} from '../../text/span.ts'
import {type LineSigns, lineSigns} from './line-signs.ts'

/** A line whose odds of being prose, in nats, are below this is none. */
export const LEAST = -2.5

/** A line of a block, without the white space round it. */
export interface BlockLine extends Span {
  readonly text: string
}

/** Code between grave accents, which prose may hold. */
const MARKED = /(`{1,3})(?!`)[^`\n]+\1(?!`)/g

/** The lines of a block that hold anything, in order; code that is marked in them stands as one word of the same length. */
export function linesOfBlock(text: string): readonly BlockLine[] {
  const veiled = text.includes('`') ? text.replace(MARKED, (code) => 'x'.repeat(code.length)) : text
  return Array.from(veiled.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g), ({0: found, index}) => ({
    start: index,
    end: index + found.length,
    text: found,
  }))
}

/** A sign or two may stand in any line: a star, a bracket without its partner. */
const FEWEST = 3

/** Characters without which a line is taken for prose unasked: symbols, columns, rules, and marks that touch a letter on the wrong side. */
const ODD = /[{}[\]<>=+*\\|^~%$#@_`/]|&\S|(?<=\S) {3,}(?=\S)|\t|-{4}|\.{4}|[\p{L}\d]\(|["'][.,;:]?["']|\p{Ll}\p{Lu}/gu

/** Whether a line has so many odd characters that it is weighed at all; one is enough where no letter stands. */
export const mayBeCode = (text: string): boolean => (text.match(ODD)?.length ?? 0) >= (/\p{L}/u.test(text) ? FEWEST : 1)

/** What speaks for a line's being prose, by name, and how much there is of it. */
type ProseSigns = ReadonlyMap<string, number>

const placed = (signs: LineSigns, place: string): [string, number][] =>
  Object.entries(signs).map(([name, share]) => [`${place}: ${name}`, share])

/** What all lines of a block have of each sign, on the average. */
function blockSigns(lines: readonly LineSigns[]): LineSigns {
  const mean = (name: string): number => lines.reduce((sum, signs) => sum + signs[name]!, 0) / lines.length
  return Object.fromEntries(Object.keys(lines[0]!).map((name) => [name, mean(name)]))
}

/** What speaks for each line of a block and against it: what it is built of, what the line before it is, and the whole block. */
export function signsOfLines(lines: readonly BlockLine[]): readonly ProseSigns[] {
  const own = lines.map(({text}) => lineSigns(text))
  const shared = [['all', 1] as const, ...placed(blockSigns(own), 'block')]
  return own.map((signs, at) => new Map([...shared, ...placed(signs, 'line'), ...placed(own[at - 1] ?? {}, 'before')]))
}

const oddsOf = (signs: ProseSigns): number => {
  let odds = 0
  for (const [name, share] of signs) odds += share * (PROSE_WEIGHTS.get(name) ?? 0)
  return odds
}

/** The lines of a text of several lines that are no prose, as stretches: code, rows of a table, drawings that no markup sets apart. Neighbours are one. */
export function codeLines(text: string): readonly Span[] {
  if (!text.includes('\n') || !mayBeCode(text)) return []
  const lines = linesOfBlock(text)
  const suspects = new Set(lines.filter((line) => mayBeCode(line.text)))
  if (suspects.size === 0) return []
  const signs = signsOfLines(lines)
  const spans: {start: number; end: number}[] = []
  lines.forEach((line, at) => {
    const {start, end} = line
    if (!suspects.has(line) || oddsOf(signs[at]!) >= LEAST) return
    if (at > 0 && spans.at(-1)?.end === lines[at - 1]!.end) spans.at(-1)!.end = end
    else spans.push({start, end})
  })
  return spans
}
