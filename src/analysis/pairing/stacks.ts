import {KINDS} from '../marks/mark.ts'

/** The empty stack. */
export const EMPTY = 0

/** The family of quotation marks a kind belongs to, as a number; brackets are 0. */
const familyOf = KINDS.map((kind) => ['bracket', 'double', 'single', 'guillemet'].indexOf(kind.family))

/**
 * Stacks of open marks that share their lower parts: a stack is a number, equal stacks are the same number, and pushing or
 * popping costs constant time at any depth. The kinds alone are kept; which marks they were, the replay of the decisions tells.
 */
export class Stacks {
  readonly #below: number[] = [EMPTY]
  readonly #kind: number[] = [-1]
  readonly #depth: number[] = [0]
  readonly #quotation: number[] = [0]
  /** The stack made last with a mark on a given one, and the one made before it on the same; `EMPTY` where there is none. */
  readonly #above: number[] = [EMPTY]
  readonly #beside: number[] = [EMPTY]

  push(stack: number, kind: number): number {
    let known = this.#above[stack] as number
    while (known !== EMPTY && this.#kind[known] !== kind) known = this.#beside[known] as number
    return known === EMPTY ? this.#make(stack, kind) : known
  }

  #make(stack: number, kind: number): number {
    const family = familyOf[kind] ?? 0
    const made = this.#below.push(stack) - 1
    this.#kind.push(kind)
    this.#depth.push(this.depth(stack) + 1)
    this.#quotation.push(family || this.innermost(stack))
    this.#beside.push(this.#above[stack] as number)
    this.#above[stack] = made
    this.#above.push(EMPTY)
    return made
  }

  /** The stack under the topmost mark. */
  below(stack: number): number {
    return this.#below[stack] as number
  }

  /** The kind of the topmost mark, -1 for the empty stack. */
  top(stack: number): number {
    return this.#kind[stack] as number
  }

  depth(stack: number): number {
    return this.#depth[stack] as number
  }

  /** The family of the innermost open quotation, 0 for none. */
  innermost(stack: number): number {
    return this.#quotation[stack] as number
  }

  /** Whether a mark of this kind would stand directly within a quotation in marks of its own family. */
  isWithinAlike(stack: number, kind: number): boolean {
    const family = familyOf[kind] ?? 0
    return family > 0 && family === this.innermost(stack)
  }
}
