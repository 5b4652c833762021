import type {WordClasses} from './word-class.ts'

/** The words around a word, in small letters. They count as neighbours where only white space is between them. */
export interface Neighbours {
  /** The word at an index, if the one after it is its neighbour. */
  left(index: number): string | undefined
  /** The word at an index, if the one before it is its neighbour. */
  right(index: number): string | undefined
  /** Whether one of some words stands earlier in the sentence of the word at an index, and not far off. */
  hasBefore(index: number, words: ReadonlySet<string>): boolean
}

/** What a pattern wants of a neighbour. */
interface Test {
  /** The words that it names, an edge among them: of all others it says the same. `undefined` where it asks for a class. */
  readonly names: ReadonlySet<string> | undefined
  /** Whether a neighbour is as the pattern wants it; `undefined` where there is none. */
  readonly passes: (word: string | undefined) => boolean
}

/** Stands for no word: the start or the end of a sentence, or a mark. */
export const EDGE = '^'

function testOf(alternatives: string, classes: WordClasses): Test {
  const negative = alternatives.startsWith('!')
  const parts = alternatives.slice(negative ? 1 : 0).split('|')
  const words = new Set(parts.filter((part) => !part.startsWith('@')))
  const named = parts.filter((part) => part.startsWith('@')).map((part) => classes.get(part.slice(1)))
  const edge = words.has(EDGE)
  if (named.length === 0) return {names: words, passes: (word) => (word === undefined ? edge : words.has(word) !== negative)}
  const matches = (word: string) => words.has(word) || named.some((is) => is(word))
  return {names: undefined, passes: (word) => (word === undefined ? edge : matches(word) !== negative)}
}

/** The tests of one side, once with and once without each part that may be missing. */
function testsOf(side: string, classes: WordClasses): Test[][] {
  return side
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .reduce<Test[][]>(
      (all, part) => {
        const test = testOf(part.replace(/\?$/, ''), classes)
        const longer = all.map((tests) => [...tests, test])
        return part.endsWith('?') ? [...all, ...longer] : longer
      },
      [[]],
    )
}

/** Words after a tilde, then the words before the bracket, and those after it. */
const SIDES = /^(?:~(\S+) )?(.*)\[.*\](.*)$/

/** The two sides of a pattern, as tests. */
interface Sides {
  /** Words of which none may stand earlier in the sentence. */
  readonly absent: ReadonlySet<string>
  readonly before: readonly (readonly Test[])[]
  readonly after: readonly (readonly Test[])[]
}

function readSides(pattern: string, classes: WordClasses): Sides {
  const [, absence = '', left = '', right = ''] = SIDES.exec(pattern)!
  return {absent: new Set(absence.split('|').filter(Boolean)), before: testsOf(left, classes), after: testsOf(right, classes)}
}

/** What a pattern wants to stand around a word; read when it is first asked for, as few patterns ever are. */
export class Surroundings {
  /** As it is written in `dictionaries/confusions.txt`. */
  readonly pattern: string
  readonly #classes: WordClasses
  #sides: Sides | undefined

  constructor(pattern: string, classes: WordClasses) {
    this.pattern = pattern
    this.#classes = classes
  }

  get #read(): Sides {
    this.#sides ??= readSides(this.pattern, this.#classes)
    return this.#sides
  }

  /** Whether a word may stand right before; `undefined` is the start of a sentence or a mark. */
  admit(left: string | undefined): boolean {
    return this.#read.before.some((tests) => tests.at(-1)?.passes(left) ?? true)
  }

  /** The words, and `EDGE`, that alone may be admitted where others are not, or the other way round; `undefined` where a class decides. */
  namesBefore(): ReadonlySet<string> | undefined {
    const nearest = this.#read.before.map((tests) => tests.at(-1)).filter((test) => test !== undefined)
    return nearest.some(({names}) => names === undefined) ? undefined : new Set(nearest.flatMap(({names}) => [...names!]))
  }

  /** Whether they are those of the word at an index. */
  fit(index: number, neighbours: Neighbours): boolean {
    const {absent, before, after} = this.#read
    return (
      fitsSide(before, index, neighbours, fitsBefore) &&
      fitsSide(after, index, neighbours, fitsAfter) &&
      !neighbours.hasBefore(index, absent)
    )
  }
}

type Side = typeof fitsBefore

/** Whether one way of writing a side fits. */
function fitsSide(ways: readonly (readonly Test[])[], index: number, neighbours: Neighbours, fits: Side): boolean {
  for (const tests of ways) if (fits(tests, index, neighbours)) return true
  return false
}

/** Whether the words before pass the tests, the nearest asked first. */
function fitsBefore(tests: readonly Test[], index: number, neighbours: Neighbours): boolean {
  for (let step = 1; step <= tests.length; step++) if (!tests[tests.length - step]!.passes(neighbours.left(index - step))) return false
  return true
}

function fitsAfter(tests: readonly Test[], index: number, neighbours: Neighbours): boolean {
  for (let step = 1; step <= tests.length; step++) if (!tests[step - 1]!.passes(neighbours.right(index + step))) return false
  return true
}
