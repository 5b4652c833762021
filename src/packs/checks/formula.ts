import {shownValue} from '../../text/require.ts'
import {PackError} from '../fields.ts'

/** The numbers that a formula may name. */
export type Numbers = Readonly<Record<string, number>>

/** A formula that was read: its value, by numbers. */
export type Formula = (numbers: Numbers) => number

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(&&|\|\||[<>=!]=|[-+*/%()<>,]))/y

type Binary = (a: number, b: number) => number

/** Operators by how tightly they hold, the loosest first. */
const LEVELS: readonly Readonly<Record<string, Binary>>[] = [
  {'||': (a, b) => Number(a !== 0 || b !== 0)},
  {'&&': (a, b) => Number(a !== 0 && b !== 0)},
  {
    '<': (a, b) => Number(a < b),
    '<=': (a, b) => Number(a <= b),
    '>': (a, b) => Number(a > b),
    '>=': (a, b) => Number(a >= b),
    '==': (a, b) => Number(a === b),
    '!=': (a, b) => Number(a !== b),
  },
  {'+': (a, b) => a + b, '-': (a, b) => a - b},
  {'*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b},
]

const FUNCTIONS: Readonly<Record<string, (value: number) => number>> = {
  'math.sqrt': Math.sqrt,
  'math.abs': Math.abs,
  'math.ceil': Math.ceil,
  'math.floor': Math.floor,
  'math.log': Math.log,
}

/** More brackets in brackets would use up the stack. */
const DEEPEST = 50

function tokensOf(source: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  for (let at = 0; source.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(source)
    if (match === null) throw new PackError(`the formula ${shownValue(source)} cannot be read at character ${at + 1}`)
    tokens.push((match[1] ?? match[2] ?? match[3])!)
  }
  return tokens
}

/** Reads arithmetic with comparisons, which is all that a formula may be. */
class Reader {
  readonly #tokens: readonly string[]
  readonly #source: string
  readonly #names: readonly string[]
  #at = 0
  #depth = 0

  constructor(source: string, names: readonly string[]) {
    this.#source = source
    this.#names = names
    this.#tokens = tokensOf(source)
  }

  read(): Formula {
    const formula = this.#level(0)
    if (this.#at < this.#tokens.length) this.#fail()
    return formula
  }

  #fail(): never {
    throw new PackError(`the formula ${shownValue(this.#source)} cannot be read at "${this.#tokens[this.#at] ?? 'its end'}"`)
  }

  #level(level: number): Formula {
    const operators = LEVELS[level]
    if (operators === undefined) return this.#value()
    let left = this.#level(level + 1)
    for (;;) {
      const sign = this.#tokens[this.#at] ?? ''
      if (!Object.hasOwn(operators, sign)) return left
      this.#at++
      const [operator, first, second] = [operators[sign]!, left, this.#level(level + 1)]
      left = (numbers) => operator(first(numbers), second(numbers))
    }
  }

  #value(): Formula {
    const token = this.#tokens[this.#at++] ?? ''
    if (token === '-') return this.#negated()
    if (token === '(') return this.#bracketed()
    if (/^\d/.test(token)) return () => Number(token)
    if (Object.hasOwn(FUNCTIONS, token) && this.#tokens[this.#at++] === '(') return this.#called(FUNCTIONS[token]!)
    const name = token.replaceAll('.', '_')
    if (this.#names.includes(name)) return (numbers) => numbers[name] ?? 0
    this.#at--
    return this.#fail()
  }

  #negated(): Formula {
    const value = this.#value()
    return (numbers) => -value(numbers)
  }

  #bracketed(): Formula {
    if (++this.#depth > DEEPEST) this.#fail()
    const formula = this.#level(0)
    if (this.#tokens[this.#at++] !== ')') this.#fail()
    this.#depth--
    return formula
  }

  #called(called: (value: number) => number): Formula {
    const value = this.#bracketed()
    return (numbers) => called(value(numbers))
  }
}

/**
 * Reads a formula: numbers, names, the four operations, comparisons, brackets, and a few functions.
 *
 * @param names - those that it may use
 * @throws {PackError} on what is none
 */
export const readFormula = (source: string, names: readonly string[]): Formula => new Reader(source, names).read()
