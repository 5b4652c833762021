import {type Assertion, type CharacterSet, type CodePointRange, choice, EMPTY, type ExpressionNode, type Look, sequence} from './nodes.ts'
import {characterSet, classRanges, complement, inBothCases, posixRanges, setOf} from './sets.ts'

/** An expression that cannot be read. Its message says what in it, and at which character. */
export class ExpressionError extends Error {
  override name = 'ExpressionError'
}

/** `i`, `m` and `s`, as they are in force at a place of the expression. */
interface Flags {
  readonly isEitherCase: boolean
  readonly isByLine: boolean
  readonly isDotAll: boolean
}

const ESCAPES: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07', e: '\x1b'}

const PLACES: Readonly<Record<string, Assertion>> = {
  b: 'word-boundary',
  B: 'no-word-boundary',
  A: 'text-start',
  z: 'text-end',
  Z: 'text-end',
}

/** Deeper groups would use up the stack; no rule has a tenth of it. */
const DEEPEST = 100

/** More than this of one repetition is not counted, since each is a piece of program of its own. */
const MOST_REPEATS = 1000

/** Reads the syntax of Go's expressions with what regexp2 adds to it: looking around, atomic groups, references. */
class Reader {
  readonly #source: string
  #at = 0
  #groups = 0
  #depth = 0
  readonly #names = new Map<string, number>()
  #flags: Flags

  constructor(source: string, flags: Flags) {
    this.#source = source
    this.#flags = flags
  }

  read(): ExpressionNode {
    const node = this.#choice()
    if (this.#at < this.#source.length) this.#fail('this bracket closes nothing')
    return node
  }

  #fail(what: string): never {
    throw new ExpressionError(`${what} (character ${this.#at + 1} of ${this.#source})`)
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #takeMatch(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at
    const match = expression.exec(this.#source)
    if (match) this.#at += match[0].length
    return match
  }

  #character(): string {
    const code = this.#source.codePointAt(this.#at)
    if (code === undefined) this.#fail('the expression ends in the middle')
    const character = String.fromCodePoint(code)
    this.#at += character.length
    return character
  }

  /** Alternatives up to the end or the bracket that closes them; flags that are set among them end there. */
  #choice(): ExpressionNode {
    if (++this.#depth > DEEPEST) this.#fail(`groups stand in one another more than ${DEEPEST} deep`)
    const outer = this.#flags
    const items = [this.#sequence()]
    while (this.#take('|')) items.push(this.#sequence())
    this.#flags = outer
    this.#depth--
    return choice(items)
  }

  #sequence(): ExpressionNode {
    const items: ExpressionNode[] = []
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const item = this.#item()
      items.push(item === EMPTY ? EMPTY : this.#repeated(item))
    }
    return sequence(items.filter((item) => item !== EMPTY))
  }

  #repeated(item: ExpressionNode): ExpressionNode {
    let node = item
    for (;;) {
      const match = this.#takeMatch(/([*+?]|\{\d+(?:,\d*)?\})(\??)/y)
      if (!match) return node
      const [min, max] = this.#bounds(match[1]!)
      node = {type: 'repeat', item: node, min, max, isLazy: match[2] === '?'}
      if (this.#take('+')) node = {type: 'atomic', item: node}
    }
  }

  #bounds(sign: string): [number, number] {
    if (sign === '?') return [0, 1]
    if (sign.length === 1) return [sign === '+' ? 1 : 0, Number.POSITIVE_INFINITY]
    const [min = '0', max] = sign.slice(1, -1).split(',')
    const bounds: [number, number] = [Number(min), max === undefined ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max)]
    if (bounds[0] > MOST_REPEATS || (bounds[1] > MOST_REPEATS && bounds[1] !== Number.POSITIVE_INFINITY))
      this.#fail(`${sign} repeats more than ${MOST_REPEATS} times`)
    if (bounds[0] > bounds[1]) this.#fail(`${sign} has its numbers the wrong way round`)
    return bounds
  }

  #item(): ExpressionNode {
    const character = this.#character()
    if (character === '(') return this.#group()
    if (character === '[') return this.#set()
    if (character === '\\') return this.#escape()
    if (character === '.')
      return setOf(
        this.#flags.isDotAll
          ? []
          : [
              [10, 10],
              [13, 13],
            ],
        [],
        true,
      )
    if (character === '^') return {type: 'place', place: this.#flags.isByLine ? 'line-start' : 'text-start'}
    if (character === '$') return {type: 'place', place: this.#flags.isByLine ? 'line-end' : 'text-end'}
    if ('*+?'.includes(character)) this.#fail(`there is nothing for ${character} to repeat`)
    return characterSet(character, this.#flags.isEitherCase)
  }

  #group(): ExpressionNode {
    if (this.#takeMatch(/\?#[^)]*\)/y)) return EMPTY
    const flags = this.#takeMatch(/\?([imsU]*)(?:-([imsU]+))?([:)])/y)
    if (flags) return this.#flagged(flags[1]!, flags[2] ?? '', flags[3] === ')')
    const look = this.#takeMatch(/\?(<?)([=!])/y)
    if (look) return this.#look(look[1] === '', look[2] === '!')
    if (this.#take('?>')) return {type: 'atomic', item: this.#inner()}
    const name = this.#takeMatch(/\?(?:P?<|')(\w+)[>']/y)?.[1]
    if (this.#source[this.#at] === '?') this.#fail('no group begins like this')
    const number = ++this.#groups
    if (name !== undefined) this.#names.set(name, number)
    return {type: 'group', number, item: this.#inner()}
  }

  /** What stands in a group, and the bracket that closes it. */
  #inner(): ExpressionNode {
    const item = this.#choice()
    if (!this.#take(')')) this.#fail('a bracket is not closed')
    return item
  }

  #look(isAhead: boolean, isNegative: boolean): Look {
    return {type: 'look', isAhead, isNegative, item: this.#inner()}
  }

  #flagged(on: string, off: string, isToEnd: boolean): ExpressionNode {
    const outer = this.#flags
    const is = (letter: string, was: boolean) => (on.includes(letter) || was) && !off.includes(letter)
    this.#flags = {isEitherCase: is('i', outer.isEitherCase), isByLine: is('m', outer.isByLine), isDotAll: is('s', outer.isDotAll)}
    if (isToEnd) return EMPTY
    const item = this.#inner()
    this.#flags = outer
    return item
  }

  #escape(): ExpressionNode {
    const property = this.#property()
    if (property) return setOf([], [property])
    const reference = this.#takeMatch(/([1-9]\d?)|k<(\w+)>/y)
    if (reference) return {type: 'reference', number: reference[1] ? Number(reference[1]) : (this.#names.get(reference[2]!) ?? 0)}
    const letter = this.#source[this.#at] ?? ''
    const place = PLACES[letter]
    const ranges = classRanges(letter)
    if (place ?? ranges) this.#at++
    if (place) return {type: 'place', place}
    return ranges ? setOf(ranges) : characterSet(this.#escaped(), this.#flags.isEitherCase)
  }

  #property(): string | undefined {
    const match = this.#takeMatch(/([pP])(?:\{(\^?)([\w=]+)\}|([A-Z]))/y)
    if (!match) return undefined
    const name = match[3] ?? match[4]!
    const written = this.#sound((match[1] === 'P') !== (match[2] === '^'), [name, `Script=${name.replace(/^Is/, '')}`])
    return written ?? this.#fail(`there is no property ${name}`)
  }

  /** The first of some names that is a property of Unicode. */
  #sound(isNegated: boolean, names: readonly string[]): string | undefined {
    for (const name of names) {
      const written = `\\${isNegated ? 'P' : 'p'}{${name}}`
      try {
        new RegExp(written, 'u')
        return written
      } catch {
        // The next name.
      }
    }
    return undefined
  }

  /** The character that an escape stands for, its backslash already taken. */
  #escaped(): string {
    const hex = this.#takeMatch(/x([\da-fA-F]{2})|x\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|0(\d{0,2})/y)
    if (hex) {
      const code = hex[4] === undefined ? Number.parseInt((hex[1] ?? hex[2] ?? hex[3])!, 16) : Number.parseInt(hex[4] || '0', 8)
      return code > 0x10ffff ? this.#fail('there is no such character') : String.fromCodePoint(code)
    }
    const character = this.#character()
    return ESCAPES[character] ?? character
  }

  #set(): CharacterSet {
    const isNegated = this.#take('^')
    const ranges: CodePointRange[] = []
    const properties: string[] = []
    for (let isFirst = true; isFirst || !this.#take(']'); isFirst = false) this.#member(ranges, properties)
    return setOf(this.#flags.isEitherCase ? inBothCases(ranges) : ranges, properties, isNegated)
  }

  #member(ranges: CodePointRange[], properties: string[]): void {
    const posix = this.#takeMatch(/\[:(\^?)(\w+):\]/y)
    if (posix) {
      const known = posixRanges(posix[2]!) ?? this.#fail(`there is no class ${posix[0]}`)
      ranges.push(...(posix[1] ? complement(known) : known))
      return
    }
    const first = this.#setCharacter(ranges, properties)
    if (first === undefined) return
    const isRange = this.#source[this.#at] === '-' && ![']', undefined].includes(this.#source[this.#at + 1])
    if (isRange) this.#at++
    const last = isRange ? this.#setCharacter(ranges, properties) : first
    const [from, to] = [first.codePointAt(0)!, (last ?? first).codePointAt(0)!]
    if (last === undefined) ranges.push([from, from], [45, 45])
    else if (from > to) this.#fail(`the range ${first}-${last} is the wrong way round`)
    else ranges.push([from, to])
  }

  /** One character of a set; `undefined` where a whole class was added instead. */
  #setCharacter(ranges: CodePointRange[], properties: string[]): string | undefined {
    const character = this.#character()
    if (character !== '\\') return character
    const property = this.#property()
    const known = classRanges(this.#source[this.#at] ?? '')
    if (property) properties.push(property)
    else if (known) {
      ranges.push(...known)
      this.#at++
    } else return this.#take('b') ? '\b' : this.#escaped()
    return undefined
  }
}

/**
 * Reads a regular expression in the syntax of Go and of the engine `regexp2`, which rules in Vale's vocabulary are written in.
 *
 * @param isEitherCase - whether letters match in either case where the expression does not say otherwise
 * @param isByLine - whether `^` and `$` are the ends of lines where the expression does not say otherwise
 * @throws {ExpressionError} on what is no expression
 */
export const parseExpression = (source: string, isEitherCase: boolean, isByLine = true): ExpressionNode =>
  new Reader(source, {isEitherCase, isByLine, isDotAll: false}).read()
