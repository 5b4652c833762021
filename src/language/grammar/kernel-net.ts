import {netKernel} from '#kernels'
import {CLASSES} from './classes.ts'
import {FixedNet} from './fixed-net.ts'
import {dot, LOGISTIC} from './gated-layer.ts'
import {kernelOf} from './kernel.ts'
import {FEATURE_ROWS, type Sequence} from './sequence-input.ts'
import {type PackedNet, POOLED, type SentenceNet, stretchesOf, UNITS, unpackNet} from './sequence-net.ts'

/** What `scripts/kernels/net.ts` exports. Places are in bytes of its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory
  prepare(rows: number, weights: number): number
  start(...scales: number[]): void
  read(length: number, first: number, end: number): void
  tableAt(): number
  featuresAt(): number
  pooledAt(): number
  statesAt(side: number): number
}

/** The parts that the kernel reads come first: tokens, and weights and biases of both layers. */
const PARTS_OF_KERNEL = 7

/** A net whose parameters change no more, read in WebAssembly: the same numbers as those of `FixedNet`, to the last bit. */
export class KernelNet implements SentenceNet {
  readonly #kernel: Kernel
  readonly #logits = new Float64Array(CLASSES.length)
  readonly #head: readonly Float64Array[]

  /** @throws where the engine has no SIMD WebAssembly, or a page's rules forbid it */
  constructor({scales, weights}: PackedNet, code: string) {
    const kernel = kernelOf<Kernel>(code)
    const place = kernel.prepare(FEATURE_ROWS, weights.length)
    new Int8Array(kernel.memory.buffer).set(weights, place)
    kernel.start(...scales.subarray(0, PARTS_OF_KERNEL))
    new Float64Array(kernel.memory.buffer, kernel.tableAt()).set(LOGISTIC)
    this.#kernel = kernel
    this.#head = stretchesOf(weights)
      .slice(PARTS_OF_KERNEL)
      .map((part, nth) => Float64Array.from(part, (weight) => weight * scales[PARTS_OF_KERNEL + nth]!))
  }

  classify({features, length, first, end}: Sequence): Float64Array {
    const kernel = this.#kernel
    new Int32Array(kernel.memory.buffer, kernel.featuresAt()).set(features)
    kernel.read(length, first, end)
    const [output, bias] = this.#head
    const pooled = new Float64Array(kernel.memory.buffer, kernel.pooledAt(), POOLED)
    for (let kind = 0; kind < CLASSES.length; kind++) this.#logits[kind] = bias![kind]! + dot(output!, kind * POOLED, pooled, 0, POOLED)
    return this.#logits
  }

  mainScore(token: number, {length}: Sequence): number {
    const [, , mains, bias] = this.#head
    let sum = bias![0]!
    for (const [side, turn] of [token, length - 1 - token].entries()) {
      const states = new Float64Array(this.#kernel.memory.buffer, this.#kernel.statesAt(side))
      sum += dot(mains!, side * UNITS, states, (turn + 1) * UNITS, UNITS)
    }
    return sum
  }
}

/** The net of a model, in WebAssembly where that can be had. */
export function netOf(net: PackedNet): SentenceNet {
  try {
    if (netKernel) return new KernelNet(net, netKernel)
  } catch {
    // Its twin reads as well.
  }
  return new FixedNet(unpackNet(net))
}
