import {NEAR_SIDE, SIDE, WINDOW} from '../language/context-net/context-net.ts'
import type {Meant, NetContexts, Suspect} from '../language/context-net/net-contexts.ts'
import {isPlain} from './context-tokens.ts'
import {gapTokens} from './neighbourhood.ts'
import {FormAnswers} from './words/forms.ts'
import type {Word} from './words.ts'

const NOBODY = null
const NOTHING: readonly number[] = []
const SPACE = 32

/** Asks a net for words of paragraphs, and keeps what it knows of those it has met. */
export class ContextReader {
  readonly #net: NetContexts
  readonly #suspects: FormAnswers<Suspect | typeof NOBODY>
  readonly #numbers: FormAnswers<number>
  readonly #names: FormAnswers<number>
  readonly #around = new Uint16Array(WINDOW)

  constructor(net: NetContexts) {
    this.#net = net
    this.#suspects = new FormAnswers(({lower}) => net.suspectOf(lower) ?? NOBODY)
    this.#numbers = new FormAnswers(({lower}) => net.tokenOf(lower))
    this.#names = new FormAnswers(({text}) => net.tokenOf(text))
  }

  /** Those that may be meant where a word stands. */
  suspectOf({form}: Word): Suspect | undefined {
    return this.#suspects.of(form) ?? undefined
  }

  /** The word that is meant in its place, if it is clear. */
  meantAt(suspect: Suspect, text: string, words: readonly Word[], index: number): Meant | undefined {
    const around = this.#around.fill(0)
    this.#fill(text, words, index, NEAR_SIDE)
    if (!this.#net.mayBeMeantAt(suspect, around)) return undefined
    this.#fill(text, words, index, SIDE)
    return this.#net.meantAt(suspect, around)
  }

  /** Fills so many places on each side. */
  #fill(text: string, words: readonly Word[], index: number, side: number): void {
    this.#fillLeft(text, words, index, side)
    this.#fillRight(text, words, index, side)
  }

  #fillLeft(text: string, words: readonly Word[], index: number, side: number): void {
    const [around, last] = [this.#around, SIDE - side]
    let at = SIDE - 1
    for (let nth = index; at >= last; nth--) {
      const before = words[nth - 1]
      const gap = this.#gap(text, before?.end ?? 0, words[nth]!.start)
      for (let from = gap.length - 1; from >= 0 && at >= last; from--) around[at--] = gap[from]!
      if (before === undefined) return
      if (at >= last) around[at--] = this.#numberOf(before)
    }
  }

  #fillRight(text: string, words: readonly Word[], index: number, side: number): void {
    const [around, end] = [this.#around, SIDE + side]
    let at = SIDE
    for (let nth = index; at < end; nth++) {
      const after = words[nth + 1]
      const gap = this.#gap(text, words[nth]!.end, after?.start ?? text.length)
      for (let from = 0; from < gap.length && at < end; from++) around[at++] = gap[from]!
      if (after === undefined) return
      if (at < end) around[at++] = this.#numberOf(after)
    }
  }

  /** The tokens between two words, which mostly have a space between them. */
  #gap(text: string, start: number, end: number): readonly number[] {
    if (end - start === 1 && text.charCodeAt(start) === SPACE) return NOTHING
    return gapTokens(text.slice(start, end)).map((token) => this.#net.tokenOf(token))
  }

  #numberOf(word: Word): number {
    return isPlain(word) ? this.#numbers.of(word.form) : this.#names.of(word.form)
  }
}

const readers = new WeakMap<NetContexts, ContextReader>()

/** The one reader of a net. */
export function contextReaderOf(net: NetContexts): ContextReader {
  const reader = readers.get(net) ?? new ContextReader(net)
  readers.set(net, reader)
  return reader
}
