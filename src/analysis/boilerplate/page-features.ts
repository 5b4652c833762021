import type {Span} from '../../text/span.ts'
import {bin, FeatureTable, range} from './feature-names.ts'
import {mainRun} from './main-run.ts'
import type {PageLines} from './page-lines.ts'
import {phraseKinds} from './phrases.ts'

export const pageTable = new FeatureTable()

/** Bounds of the log-odds of a neighbour being body. */
const ODDS = [-3, -1.5, -0.5, 0.5, 1.5, 3]
const OFFSETS = [-3, -2, -1, 1, 2, 3]
const SIZES = [2, 6, 14, 30]
const DISTANCES = [1, 3, 8, 20]
const DENSITIES = [0, 1, 3, 5, 8]
const MARKER_DISTANCES = [1, 4, 12]
const LENGTHS = [1, 4, 12, 40]
const PLACES = [0.1, 0.3, 0.6, 0.85]

const beyond = ODDS.length + 1
const neighbourOdds = OFFSETS.map((offset) => pageTable.group(`odds at ${offset}`, range(beyond + 1)))
const neighbourSize = [-1, 1].map((offset) => pageTable.group(`words at ${offset}`, range(SIZES.length + 2)))
const ownOdds = pageTable.group('own odds', range(beyond))
const density = pageTable.group('prose round about', range(DENSITIES.length + 1))
const sides = ['before', 'inside', 'after'].map((side) => pageTable.group(`${side} the article`, range(DISTANCES.length + 1)))
const sideAndOdds = ['before', 'inside', 'after'].map((side) => pageTable.group(`${side}, odds`, range(beyond)))
const place = pageTable.group('place in the page', range(PLACES.length + 1))
const pageLength = pageTable.group('lines in the page', range(LENGTHS.length + 1))
const shortPage = pageTable.group('short page, odds', range(beyond))
const repeated = pageTable.group('repeated', ['before', 'after'])
const title = pageTable.group('like a title, lines before the article', range(DISTANCES.length + 1))
const markers = ['commentForm', 'commentMark', 'related', 'tags', 'notice', 'author'] as const
const markerPlaces = markers.map((marker) => pageTable.group(`behind ${marker}`, range(MARKER_DISTANCES.length + 1)))
const markerKinds = markers.map((marker) => phraseKinds.indexOf(marker))
const shareOfRun = pageTable.group('share of the prose in the article, side', range(6))

const MARKER_WORDS = 12

const NONE: readonly number[] = []

/** What the features of each line of a page are read from. */
interface Page {
  readonly lines: PageLines
  readonly run: Span
  /** Lines of prose before each line. */
  readonly proseBefore: Int32Array
  readonly share: number
  readonly earlier: Uint8Array
  readonly later: Uint8Array
}

function countProse({prose}: PageLines): Int32Array {
  const counts = new Int32Array(prose.length + 1)
  for (let at = 0; at < prose.length; at++) counts[at + 1] = counts[at]! + (prose[at] ? 1 : 0)
  return counts
}

/** Which lines stand in the page again, after and before. */
function findRepeated({keys}: PageLines): {earlier: Uint8Array; later: Uint8Array} {
  const seen = new Map<string | number, number>()
  const earlier = new Uint8Array(keys.length)
  const later = new Uint8Array(keys.length)
  for (const [index, key] of keys.entries()) {
    const before = seen.get(key)
    if (before !== undefined) earlier[index] = later[before] = 1
    seen.set(key, index)
  }
  return {earlier, later}
}

function readPage(lines: PageLines): Page {
  const run = mainRun(
    lines.words,
    lines.odds.map((value) => 1 / (1 + Math.exp(-value))),
  )
  const proseBefore = countProse(lines)
  const all = proseBefore[lines.length]!
  const share = all > 0 ? (proseBefore[run.end]! - proseBefore[run.start]!) / all : 0
  return {lines, run, proseBefore, share, ...findRepeated(lines)}
}

function neighbours({lines: {odds, words}}: Page, index: number, features: number[]): void {
  OFFSETS.forEach((offset, at) => {
    const other = odds[index + offset]
    features.push(neighbourOdds[at]![other === undefined ? beyond : bin(other, ODDS)]!)
  })
  for (const [at, offset] of [-1, 1].entries()) {
    const other = words[index + offset]
    features.push(neighbourSize[at]![other === undefined ? SIZES.length + 1 : bin(other, SIZES)]!)
  }
}

function inPage({lines, run, proseBefore, share}: Page, index: number, features: number[]): void {
  const side = index < run.start ? 0 : index < run.end ? 1 : 2
  const distance = side === 0 ? run.start - index : side === 2 ? index - run.end + 1 : Math.min(index - run.start, run.end - 1 - index)
  const own = bin(lines.odds[index]!, ODDS)
  const from = Math.max(0, index - 4)
  const to = Math.min(lines.length, index + 5)
  features.push(ownOdds[own]!, sides[side]![bin(distance, DISTANCES)]!, sideAndOdds[side]![own]!)
  features.push(density[bin(proseBefore[to]! - proseBefore[from]!, DENSITIES)]!)
  features.push(place[bin(index / lines.length, PLACES)]!, pageLength[bin(lines.length, LENGTHS)]!)
  features.push(shareOfRun[(share > 0.6 ? 3 : 0) + side]!)
  if (lines.length <= 12) features.push(shortPage[own]!)
  const words = lines.words[index]!
  if (side === 0 && !lines.prose[index] && words >= 3 && words <= 20) features.push(title[bin(distance, DISTANCES)]!)
}

function placeLine(page: Page, lastMarkers: readonly number[], index: number): number[] {
  const features: number[] = []
  neighbours(page, index, features)
  inPage(page, index, features)
  if (page.earlier[index]) features.push(repeated[0]!)
  if (page.later[index]) features.push(repeated[1]!)
  for (const [marker, at] of lastMarkers.entries()) if (at >= 0) features.push(markerPlaces[marker]![bin(index - at, MARKER_DISTANCES)]!)
  return features
}

const isAny = (): boolean => true

/**
 * For each line the features of its place: what stands round it, where the article is, what heads the part of the page that it is in. None for a line
 * that is not wanted; all are by default.
 */
export function* placeLines(lines: PageLines, isWanted: (index: number) => boolean = isAny): Generator<readonly number[]> {
  const page = readPage(lines)
  const last = markers.map(() => Number.NEGATIVE_INFINITY)
  for (let index = 0; index < lines.length; index++) {
    yield isWanted(index) ? placeLine(page, last, index) : NONE
    const phrases = lines.words[index]! <= MARKER_WORDS ? lines.phrases.get(index) : undefined
    if (phrases)
      markerKinds.forEach((kind, marker) => {
        if (phrases.includes(kind)) last[marker] = index
      })
  }
}
