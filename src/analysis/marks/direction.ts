import {beyondMarks, type Side, sideAt} from './neighbours.ts'

/**
 * How much each neighbour speaks against a mark's opening or closing there, by `Side`:
 * space, letter, digit, stop, colon, dash, opener, closer, prefix, other.
 *
 * The sums matter, not the single figures. A mark between space and letter opens (0 against 25), one between letter or full
 * stop and space closes; one between two dashes or two spaces says nothing. 25 stays below the cost of an orphan (30), so
 * that `said" hello" there` is still a pair, with its first mark on the wrong side of a space.
 */
const LEFT_AGAINST_OPEN = [0, 13, 13, 11, 6, 3, 0, 13, 6, 4]
const LEFT_AGAINST_CLOSE = [13, 0, 0, 0, 4, 3, 15, 0, 6, 2]
const RIGHT_AGAINST_OPEN = [13, 0, 0, 7, 10, 4, 0, 15, 0, 3]
const RIGHT_AGAINST_CLOSE = [0, 12, 12, 2, 0, 2, 8, 0, 10, 4]

/** The costs of reading a quotation mark as opening and as closing; the likelier of the two costs nothing. */
export interface Direction {
  readonly open: number
  readonly close: number
}

const table: Direction[] = []
for (let left = 0; left < 10; left++) {
  for (let right = 0; right < 10; right++) {
    const open = (LEFT_AGAINST_OPEN[left] ?? 0) + (RIGHT_AGAINST_OPEN[right] ?? 0)
    const close = (LEFT_AGAINST_CLOSE[left] ?? 0) + (RIGHT_AGAINST_CLOSE[right] ?? 0)
    const least = Math.min(open, close)
    table.push({open: open - least, close: close - least})
  }
}

const directionBetween = (left: Side, right: Side): Direction => table[left * 10 + right] as Direction

/** What the characters around the mark at an offset say of its direction. */
export const directionAt = (text: string, at: number): Direction =>
  directionBetween(sideAt(text, beyondMarks(text, at, -1)), sideAt(text, beyondMarks(text, at, 1)))
