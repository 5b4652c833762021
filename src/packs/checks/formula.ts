import {shownValue} from '../../text/require.ts'
import {PackError} from '../fields.ts'

/** The numbers that a formula may name. */
export type Numbers = Readonly<Record<string, number>>

/** A formula that was read: its value, by numbers. */
export type Formula = (numbers: Numbers) => number

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(&&|\|\||[<>=!]=|[-+*/%()<>,!?:]))/y

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

/** A function of a formula, and how many values it takes. */
type Named = readonly [arity: number, call: (one: number, other: number) => number]

const FUNCTIONS: Readonly<Record<string, Named>> = {
  'math.sqrt': [1, Math.sqrt],
  'math.abs': [1, Math.abs],
  'math.ceil': [1, Math.ceil],
  'math.floor': [1, Math.floor],
  'math.trunc': [1, Math.trunc],
  'math.exp': [1, Math.exp],
  'math.log': [1, Math.log],
  'math.log2': [1, Math.log2],
  'math.log10': [1, Math.log10],
  'math.pow': [2, Math.pow],
  'math.min': [2, Math.min],
  'math.max': [2, Math.max],
  'math.mod': [2, (one, other) => one % other],
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
    const formula = this.#either()
    if (this.#at < this.#tokens.length) this.#fail()
    return formula
  }

  /** `condition ? one : other`, or less. */
  #either(): Formula {
    const condition = this.#level(0)
    if (!this.#takes('?')) return condition
    const one = this.#either()
    this.#require(':')
    const other = this.#either()
    return (numbers) => (condition(numbers) !== 0 ? one : other)(numbers)
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }

  #require(token: string): void {
    if (!this.#takes(token)) this.#fail()
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
    if (token === '-') return this.#changed((value) => -value)
    if (token === '!') return this.#changed((value) => Number(value === 0))
    if (token === '(') return this.#bracketed()
    if (/^\d/.test(token)) return () => Number(token)
    if (Object.hasOwn(FUNCTIONS, token)) return this.#called(FUNCTIONS[token]!)
    const name = token.replaceAll('.', '_')
    if (this.#names.includes(name)) return (numbers) => numbers[name] ?? 0
    this.#at--
    return this.#fail()
  }

  #changed(change: (value: number) => number): Formula {
    const value = this.#value()
    return (numbers) => change(value(numbers))
  }

  #bracketed(): Formula {
    const [formula] = this.#listed(1)
    return formula!
  }

  /** So many formulas between commas, up to the bracket that closes them. */
  #listed(count: number): readonly Formula[] {
    if (++this.#depth > DEEPEST) this.#fail()
    const all: Formula[] = []
    while (all.length < count) {
      if (all.length > 0) this.#require(',')
      all.push(this.#either())
    }
    this.#require(')')
    this.#depth--
    return all
  }

  #called([arity, call]: Named): Formula {
    this.#require('(')
    const [one, other] = this.#listed(arity)
    return (numbers) => call(one!(numbers), other?.(numbers) ?? 0)
  }
}

/**
 * Reads a formula: numbers, names, the operations of arithmetic and logic, comparisons, choices, brackets, and functions.
 *
 * @param names - those that it may use
 * @throws {PackError} on what is none
 */
export const readFormula = (source: string, names: readonly string[]): Formula => new Reader(source, names).read()
