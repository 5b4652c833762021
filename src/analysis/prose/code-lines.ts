import {PROSE_WEIGHTS} from '../../language/prose-weights.ts'
import type {Span} from '../../text/span.ts'
import {type LineSign, lineSigns} from './line-signs.ts'

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

/** Characters without which a line is taken for prose unasked: symbols, columns, and marks that touch a letter on the wrong side. */
const ODD = /[{}[\]<>=+*\\|^~%$#@_`/]|&\S|\S {3,}\S|\t|[\p{L}\d]\(|["'][.,;:]?["']|\p{Ll}\p{Lu}/gu

const mayBeCode = (text: string): boolean => (text.match(ODD)?.length ?? 0) >= FEWEST

/** What a line says of the one before it or behind it. */
const TOLD_OF_NEIGHBOURS: ReadonlySet<string> = new Set([
  'prose words',
  'no function word',
  'symbols',
  'ends as a sentence',
  'ends in a colon',
])

const placed = (signs: readonly LineSign[], place: string): LineSign[] => signs.map(([name, strength]) => [`${place}: ${name}`, strength])

/** What all lines of a block have of each sign, on the average. */
function blockSigns(lines: readonly (readonly LineSign[])[]): readonly LineSign[] {
  const sums = new Map<string, number>()
  for (const [name, strength] of lines.flat()) sums.set(name, (sums.get(name) ?? 0) + strength)
  return [...sums].map(([name, sum]) => [name, sum / lines.length])
}

function neighbourSigns(signs: readonly LineSign[] | undefined, place: string): readonly LineSign[] {
  if (signs === undefined) return [[`${place}: nothing`, 1]]
  const told = signs.filter(([name]) => TOLD_OF_NEIGHBOURS.has(name))
  return placed(told, place)
}

/** What speaks for each line of a block and against it: what it is built of, what its neighbours are, and the whole block. */
export function signsOfLines(lines: readonly BlockLine[]): readonly (readonly LineSign[])[] {
  const own = lines.map(({text}) => lineSigns(text))
  const shared: readonly LineSign[] = [['all', 1], ...placed(blockSigns(own), 'block')]
  return own.map((signs, at) => [
    ...shared,
    ...placed(signs, 'line'),
    ...neighbourSigns(own[at - 1], 'before'),
    ...neighbourSigns(own[at + 1], 'behind'),
  ])
}

const oddsOf = (signs: readonly LineSign[]): number =>
  signs.reduce((sum, [name, strength]) => sum + strength * (PROSE_WEIGHTS.get(name) ?? 0), 0)

/** The lines of a text that are no prose, as stretches: code, rows of a table, drawings that no markup sets apart. Neighbours are one. */
export function codeLines(text: string): readonly Span[] {
  if (!mayBeCode(text)) return []
  const lines = linesOfBlock(text)
  const signs = signsOfLines(lines)
  const spans: {start: number; end: number}[] = []
  lines.forEach(({start, end, text: line}, at) => {
    if (!mayBeCode(line) || oddsOf(signs[at]!) >= LEAST) return
    if (at > 0 && spans.at(-1)?.end === lines[at - 1]!.end) spans.at(-1)!.end = end
    else spans.push({start, end})
  })
  return spans
}
