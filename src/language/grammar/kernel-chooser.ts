import {taggerKernel} from '#kernels'
import {ANNOUNCES, DETERMINER, ENDS_PHRASE, SEVERAL} from './due-noun.ts'
import {kernelOf} from './kernel.ts'
import {PLURAL_VERBS, PlaceChooser} from './place-chooser.ts'
import type {SparseRows} from './sparse-rows.ts'
import {BEFORE_DUE_NOUN, type Chosen, type TagChooser} from './tag-chooser.ts'
import {IS_FINITE, TAGS} from './tags.ts'
import type {Word} from './word-table.ts'

/** What `scripts/kernels/tagger.ts` exports. Places are in bytes of its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory
  prepare(bits: number, entries: number): number
  start(tags: number, scale: number, beforeDueNoun: number): void
  forget(): void
  learn(): number
  runAt(count: number): number
  tag(count: number): void
  entriesAt(): number
  kindsAt(): number
  describedAt(): number
  marginsAt(): number
  tagsAt(): number
}

/** So many words stand at either end of a run. */
const EDGES = 2

/** What a tag is, as bits that the kernel knows. */
const kindOf = (tag: number): number =>
  IS_FINITE[tag]! | (PLURAL_VERBS[tag]! << 1) | (ENDS_PHRASE[tag]! << 2) | (Number(tag === DETERMINER) << 3)

/** What a word is to the noun that “a” announces, as bits that the kernel knows. */
const bitsOf = ({closed}: Word): number => Number(ANNOUNCES.has(closed)) | (Number(closed === SEVERAL) << 1)

/** Chooses in WebAssembly: the same tags and margins as those of `PlaceChooser`. */
export class KernelChooser implements TagChooser {
  readonly #kernel: Kernel
  readonly #describedAt: number
  /** The memory of the kernel, which is another once it has grown. */
  #memory = new Int32Array()

  /** @throws where the engine has no SIMD WebAssembly, or a page's rules forbid it */
  constructor({bits, blocks, entries, scale}: SparseRows, code: string) {
    const kernel = kernelOf<Kernel>(code)
    const place = kernel.prepare(bits, entries.length)
    new Int32Array(kernel.memory.buffer).set(blocks, place >> 2)
    new Int16Array(kernel.memory.buffer).set(entries, kernel.entriesAt() >> 1)
    new Uint8Array(kernel.memory.buffer).set(
      Array.from(TAGS, (_, tag) => kindOf(tag)),
      kernel.kindsAt(),
    )
    kernel.start(TAGS.length, scale, BEFORE_DUE_NOUN)
    this.#kernel = kernel
    this.#describedAt = kernel.describedAt() >> 2
  }

  addWord(word: Word): void {
    const memory = this.#view()
    let at = this.#describedAt
    memory[at++] = word.form
    memory[at++] = word.suffix2
    memory[at++] = word.suffix3
    memory[at++] = word.suffix4
    memory[at++] = word.prefix1
    memory[at++] = word.prefix3
    memory[at++] = word.shape
    memory[at++] = word.lexical
    memory[at++] = word.certain
    memory[at] = bitsOf(word)
    word.sums = this.#kernel.learn()
  }

  forgetWords(): void {
    this.#kernel.forget()
  }

  choose(words: readonly Word[], edges: readonly [Word, Word, Word, Word]): Chosen {
    const kernel = this.#kernel
    const {length} = words
    const first = kernel.runAt(length) >> 2
    const memory = this.#view()
    memory[first] = edges[1].sums
    memory[first + 1] = edges[0].sums
    for (let at = 0; at < length; at++) memory[first + EDGES + at] = words[at]!.sums
    memory[first + EDGES + length] = edges[2].sums
    memory[first + EDGES + length + 1] = edges[3].sums
    kernel.tag(length)
    const {buffer} = kernel.memory
    return {
      tags: new Uint8Array(buffer, kernel.tagsAt(), length).slice(),
      finiteMargins: new Int16Array(buffer, kernel.marginsAt(), length).slice(),
    }
  }

  #view(): Int32Array {
    if (this.#memory.buffer !== this.#kernel.memory.buffer) this.#memory = new Int32Array(this.#kernel.memory.buffer)
    return this.#memory
  }
}

/** What chooses by some rows, in WebAssembly where that can be had. */
export function chooserOf(rows: SparseRows): TagChooser {
  try {
    if (taggerKernel) return new KernelChooser(rows, taggerKernel)
  } catch {
    // Its twin chooses as well.
  }
  return new PlaceChooser(rows)
}
