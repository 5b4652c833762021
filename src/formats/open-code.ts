import {Fences} from './fences.ts'
import {MdxCode} from './mdx-code.ts'

/** Follows what may hold empty lines and is no prose: fenced code, and in MDX expressions, imports and exports. */
export class OpenCode {
  readonly #text: string
  readonly #fences: Fences
  readonly #mdx: MdxCode | undefined

  constructor(text: string, isMdx: boolean) {
    this.#text = text
    this.#fences = new Fences(text)
    this.#mdx = isMdx ? new MdxCode() : undefined
  }

  /** Whether the line after those that were read is in any. */
  get isOpen(): boolean {
    return this.#fences.isOpen || this.isExpression
  }

  /** Whether it is in code of MDX. */
  get isExpression(): boolean {
    return this.#mdx?.isOpen ?? false
  }

  /** Reads a line, with its break. Lines come in order. */
  read(start: number, end: number): void {
    const isFenced = !this.isExpression && this.#fences.has(start)
    if (!isFenced) this.#mdx?.read(this.#text.slice(start, end).trimEnd())
  }
}
