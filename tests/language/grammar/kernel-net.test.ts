import {readFileSync} from 'node:fs'
import {afterEach, expect, test, vi} from 'vitest'
import {packNet} from '../../../scripts/train/pack-net.ts'
import {randomOf} from '../../../scripts/train/random.ts'
import {FixedNet} from '../../../src/language/grammar/fixed-net.ts'
import {KernelNet, netOf} from '../../../src/language/grammar/kernel-net.ts'
import {decodeModel} from '../../../src/language/grammar/model-format.ts'
import {FEATURE_ROWS, FEATURES_PER_TOKEN, type Sequence} from '../../../src/language/grammar/sequence-input.ts'
import {NET_PARAMETERS, type PackedNet, type SentenceNet, unpackNet} from '../../../src/language/grammar/sequence-net.ts'
import {netKernel, taggerKernel} from '../../../src/language/kernels/compiled.browser.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../dictionaries/english/grammar.bin', import.meta.url)))
const shipped = decodeModel(() => bytes).net

/** As long as sequences can be, so that no place of the memory is too small. */
const LONGEST = 57

function sequence(random: () => number, most = LONGEST): Sequence {
  const length = 1 + Math.floor(random() * most)
  const first = Math.floor(random() * Math.min(5, length))
  const end = Math.max(first + 1, length - Math.floor(random() * 6))
  const row = (nth: number): number =>
    nth % FEATURES_PER_TOKEN < FEATURES_PER_TOKEN - 1 && random() < 0.2 ? -1 : Math.floor(random() * FEATURE_ROWS)
  return {features: Int32Array.from({length: length * FEATURES_PER_TOKEN}, (_, nth) => row(nth)), length, first, end}
}

function said(net: SentenceNet, {first, end, ...rest}: Sequence): number[] {
  const logits = [...net.classify({first, end, ...rest})]
  return [...logits, net.mainScore(first, {first, end, ...rest}), net.mainScore(end - 1, {first, end, ...rest})]
}

function expectSame(packed: PackedNet, sequences: readonly Sequence[]): void {
  const [kernel, twin] = [netOf(packed), new FixedNet(unpackNet(packed))]
  expect(kernel).toBeInstanceOf(KernelNet)
  for (const one of sequences) expect(said(kernel, one)).toEqual(said(twin, one))
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the kernel gives the numbers of its twin, to the last bit', () => {
  const random = randomOf(11)
  const sequences = Array.from({length: 300}, () => sequence(random))
  expectSame(shipped, [...sequences, ...sequences.slice(0, 20)])
})

test('and so of nets whose weights are none, few or large', () => {
  const random = randomOf(12)
  for (const size of [0, 0.001, 30]) {
    const packed = packNet(Float64Array.from({length: NET_PARAMETERS}, () => (random() - 0.5) * size))
    expectSame(
      packed,
      Array.from({length: 20}, () => sequence(random)),
    )
  }
})

test('weights that leave out the largest step are rounded alike', () => {
  const packed = {scales: shipped.scales, weights: shipped.weights.map((weight) => Math.round(weight / 3))}
  const random = randomOf(13)
  expectSame(
    packed,
    Array.from({length: 20}, () => sequence(random, 12)),
  )
})

test('without WebAssembly, or where it may not be compiled, the twin reads', () => {
  vi.stubGlobal('WebAssembly', undefined)
  expect(netOf(shipped)).toBeInstanceOf(FixedNet)
  const refuse = (): never => {
    throw new Error('Refused to compile')
  }
  vi.stubGlobal('WebAssembly', {Module: refuse})
  expect(netOf(shipped)).toBeInstanceOf(FixedNet)
})

test('a browser is given no kernel, which its page might forbid', () => {
  expect([netKernel, taggerKernel]).toEqual([undefined, undefined])
})
