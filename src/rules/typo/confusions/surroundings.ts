import type {Word} from '../../../analysis/words.ts'
import {lowerCase} from '../../../text/lower-case.ts'
import {CLASSES} from './classes.ts'

/** The words of a paragraph in lower case; they count as neighbours where only white space is between them. */
export class Neighbours {
  readonly #text: string
  readonly #words: readonly Word[]
  readonly #lower: (string | undefined)[]

  constructor(text: string, words: readonly Word[]) {
    this.#text = text
    this.#words = words
    this.#lower = new Array(words.length)
  }

  at(index: number): string {
    return (this.#lower[index] ??= lowerCase(this.#words[index]!.text))
  }

  /** The word at an index, if the one behind it is its neighbour. */
  left(index: number): string | undefined {
    return index >= 0 && this.#adjoins(index) ? this.at(index) : undefined
  }

  /** The word at an index, if the one before it is its neighbour. */
  right(index: number): string | undefined {
    return index < this.#words.length && this.#adjoins(index - 1) ? this.at(index) : undefined
  }

  #adjoins(left: number): boolean {
    const from = this.#words[left]!.end
    const to = this.#words[left + 1]!.start
    if (to - from > 2) return false
    return (to - from === 1 && this.#text.charCodeAt(from) === SPACE) || this.#text.slice(from, to).trim() === ''
  }

  /** Whether one of some words stands before the word at an index, in its sentence and not far off. */
  hasBefore(index: number, words: ReadonlySet<string>): boolean {
    for (let at = index - 1; at >= Math.max(0, index - FAR) && !this.#words[at + 1]!.initial; at--) if (words.has(this.at(at)!)) return true
    return false
  }
}

/** A sentence is looked through for so many words back. */
const FAR = 30
const SPACE = 32

/** Whether a neighbour is as a pattern wants it; `undefined` where there is none. */
type Test = (word: string | undefined) => boolean

/** Stands for no word: the start or the end of a sentence, or a mark. */
const EDGE = '^'

function testOf(alternatives: string): Test {
  const negative = alternatives.startsWith('!')
  const parts = alternatives.slice(negative ? 1 : 0).split('|')
  const words = new Set(parts.filter((part) => !part.startsWith('@')))
  const classes = parts.filter((part) => part.startsWith('@')).map((part) => CLASSES[part.slice(1)]!)
  const matches = (word: string) => words.has(word) || classes.some((is) => is(word))
  const edge = words.has(EDGE)
  return (word) => (word === undefined ? edge : matches(word) !== negative)
}

/** The tests of one side, once with and once without each part that may be missing. */
function testsOf(side: string): Test[][] {
  return side
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .reduce<Test[][]>(
      (all, part) => {
        const test = testOf(part.replace(/\?$/, ''))
        const longer = all.map((tests) => [...tests, test])
        return part.endsWith('?') ? [...all, ...longer] : longer
      },
      [[]],
    )
}

/** Words after a tilde, and the words before the bracket. */
const ABSENCE = /^(?:~(\S+) )?(.*)$/

/** The two sides of a pattern, as tests. */
interface Sides {
  /** Words of which none may stand earlier in the sentence. */
  readonly absent: ReadonlySet<string>
  readonly before: readonly (readonly Test[])[]
  readonly after: readonly (readonly Test[])[]
}

function readSides(left: string, right: string): Sides {
  const [, absence = '', before = ''] = ABSENCE.exec(left)!
  return {absent: new Set(absence.split('|')), before: testsOf(before), after: testsOf(right)}
}

/** What a pattern wants to stand around a word; read when it is first asked for, as few patterns ever are. */
export class Surroundings {
  readonly #left: string
  readonly #right: string
  #sides: Sides | undefined

  /** @param left what a line has before its bracket; `right` what it has behind it */
  constructor(left: string, right: string) {
    this.#left = left
    this.#right = right
  }

  /** Whether they are those of the word at an index. */
  fit(index: number, neighbours: Neighbours): boolean {
    const {absent, before, after} = (this.#sides ??= readSides(this.#left, this.#right))
    return (
      before.some((tests) => fitsBefore(tests, index, neighbours)) &&
      after.some((tests) => fitsAfter(tests, index, neighbours)) &&
      !neighbours.hasBefore(index, absent)
    )
  }
}

/** Whether the words before pass the tests, the nearest asked first. */
function fitsBefore(tests: readonly Test[], index: number, neighbours: Neighbours): boolean {
  for (let step = 1; step <= tests.length; step++) if (!tests[tests.length - step]!(neighbours.left(index - step))) return false
  return true
}

function fitsAfter(tests: readonly Test[], index: number, neighbours: Neighbours): boolean {
  for (let step = 1; step <= tests.length; step++) if (!tests[step - 1]!(neighbours.right(index + step))) return false
  return true
}
