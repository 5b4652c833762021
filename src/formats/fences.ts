import {matchAt} from './markdown-lines.ts'

const FENCE = /(`{3,})[^`\r\n]*(?=[\r\n]|$)|(~{3,})/y
const FENCE_END = / {0,3}(`{3,}|~{3,})[ \t]*(?=[\r\n]|$)/y

/** Follows fenced code at the margin, which nothing but its fence or the end of the text closes. */
export class Fences {
  readonly #text: string
  #fence = ''

  constructor(text: string) {
    this.#text = text
  }

  /** Whether the line after those that were asked about is in such code. */
  get isOpen(): boolean {
    return this.#fence !== ''
  }

  /** Whether the line is part of such code. Lines come in order. */
  has(start: number): boolean {
    if (this.#fence === '') return this.#open(start)
    const [, fence = ''] = matchAt(FENCE_END, this.#text, start) ?? []
    if (fence.startsWith(this.#fence)) this.#fence = ''
    return true
  }

  #open(start: number): boolean {
    const [, accents, tildes] = matchAt(FENCE, this.#text, start) ?? []
    this.#fence = accents ?? tildes ?? ''
    return this.#fence !== ''
  }
}
