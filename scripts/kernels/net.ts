/**
 * The net of `sequence-net.ts` over its packed weights, in AssemblyScript, for SIMD WebAssembly. It gives the same numbers as `FixedNet`, to the last bit: sums are taken in the same order,
 * and products of states and weights are whole numbers. `npm run build:kernels` compiles it. Addresses and lengths are in bytes of the memory that it exports.
 */

const UNITS: i32 = 64
const GATES: i32 = 3 * UNITS
const TOKEN_WIDTH: i32 = 64
const FEATURES: i32 = 8
/** The longest sequence, in tokens. */
const LONGEST: i32 = 64

const WEIGHT_STEPS: f64 = 127
const STATE_STEPS: f64 = 2048

/** The table of the logistic function, which comes from outside, since engines differ in the last bit of an exponential. */
const TABLE_STEPS: f64 = 256
const FARTHEST: f64 = 10
const TABLED: i32 = 5122

/** By so many pages of 64 KB the memory grows at once. */
const PAGES: i32 = 16

/** Where the parts of a layer stand. */
@unmanaged
class Layer {
  /** Weights of inputs, 64 bits each; of states, in whole steps of 16 bits, of which one stands for `scale`; biases. */
  input: usize
  state: usize
  bias: usize
  scale: f64
  /** For each feature where its sums stand; 0 where they are not computed. */
  places: usize
  gates: usize
  /** The state before the first step, which is 0, and after each. */
  states: usize
}

let top: usize = 0
let rows: i32 = 0
let weights: usize = 0
let tokenScale: f64 = 0
let table: usize = 0
let features: usize = 0
let token: usize = 0
let rounded: usize = 0
let products: usize = 0
let pooled: usize = 0
let forward: Layer = changetype<Layer>(0)
let backward: Layer = changetype<Layer>(0)

function nth64(at: i32): usize {
  return (<usize>at) << 3
}

function room(bytes: usize): usize {
  const at = top
  top = (top + bytes + 15) & ~15
  const missing = <i32>((top + 0xffff) >>> 16) - memory.size()
  if (missing > 0) memory.grow(max(missing, PAGES))
  return at
}

/** Makes room for `count` packed weights of a net with so many rows of features, and gives where they are to be written. */
export function prepare(featureRows: i32, count: i32): usize {
  top = __heap_base
  rows = featureRows
  table = room(nth64(TABLED))
  features = room(LONGEST * FEATURES * 4)
  token = room(nth64(TOKEN_WIDTH))
  rounded = room(UNITS * 2)
  products = room(nth64(GATES))
  pooled = room(nth64(4 * UNITS))
  weights = room(count)
  return weights
}

export function tableAt(): usize {
  return table
}

export function featuresAt(): usize {
  return features
}

export function pooledAt(): usize {
  return pooled
}

/** Where the states of a layer stand: 0 the one that reads forward, 1 the other. */
export function statesAt(side: i32): usize {
  return side === 0 ? forward.states : backward.states
}

function unpack(from: usize, count: i32, scale: f64, to: usize): void {
  for (let at = 0; at < count; at++) store<f64>(to + nth64(at), <f64>load<i8>(from + at) * scale)
}

function unpacked(from: usize, count: i32, scale: f64): usize {
  const to = room(nth64(count))
  unpack(from, count, scale, to)
  return to
}

function stepOf(from: usize, count: i32, scale: f64): f64 {
  let most: f64 = 0
  for (let at = 0; at < count; at++) most = max(most, abs(<f64>load<i8>(from + at) * scale))
  return most === 0 ? 1 : most / WEIGHT_STEPS
}

function stepped(from: usize, count: i32, scale: f64, step: f64): usize {
  const to = room((<usize>count) << 1)
  for (let at = 0; at < count; at++) store<i16>(to + ((<usize>at) << 1), <i16>floor((<f64>load<i8>(from + at) * scale) / step + 0.5))
  return to
}

function emptied(bytes: usize): usize {
  const at = room(bytes)
  memory.fill(at, 0, bytes)
  return at
}

function layerOf(from: usize, inputScale: f64, stateScale: f64, biasScale: f64): Layer {
  const layer = changetype<Layer>(room(offsetof<Layer>()))
  const state = from + GATES * TOKEN_WIDTH
  const step = stepOf(state, GATES * UNITS, stateScale)
  layer.scale = step / STATE_STEPS
  layer.input = unpacked(from, GATES * TOKEN_WIDTH, inputScale)
  layer.state = stepped(state, GATES * UNITS, stateScale, step)
  layer.bias = unpacked(state + GATES * UNITS, GATES, biasScale)
  layer.places = emptied((<usize>rows) << 2)
  layer.gates = room(nth64(LONGEST * GATES))
  layer.states = emptied(nth64((LONGEST + 1) * UNITS))
  return layer
}

/** Reads the packed weights, whose parts count in these scales. */
export function start(tokens: f64, input: f64, state: f64, bias: f64, backInput: f64, backState: f64, backBias: f64): void {
  tokenScale = tokens
  const first = weights + rows * TOKEN_WIDTH
  forward = layerOf(first, input, state, bias)
  backward = layerOf(first + GATES * (TOKEN_WIDTH + UNITS + 1), backInput, backState, backBias)
}

/** The product of two stretches of `TOKEN_WIDTH` numbers, by four sums side by side. */
function dot(a: usize, b: usize): f64 {
  let left = f64x2.splat(0)
  let right = f64x2.splat(0)
  for (let at: usize = 0; at < nth64(TOKEN_WIDTH); at += 32) {
    left = f64x2.add(left, f64x2.mul(v128.load(a + at), v128.load(b + at)))
    right = f64x2.add(right, f64x2.mul(v128.load(a + at, 16), v128.load(b + at, 16)))
  }
  return f64x2.extract_lane(left, 0) + f64x2.extract_lane(left, 1) + (f64x2.extract_lane(right, 0) + f64x2.extract_lane(right, 1))
}

/** What a feature adds to the gates of a layer, computed when it is first met; that of a token's place holds the biases. */
function learn(layer: Layer, row: i32, isPlace: bool): usize {
  const sums = room(GATES * 4)
  unpack(weights + <usize>row * TOKEN_WIDTH, TOKEN_WIDTH, tokenScale, token)
  for (let gate = 0; gate < GATES; gate++) {
    const bias = isPlace ? load<f64>(layer.bias + nth64(gate)) : 0
    store<f32>(sums + ((<usize>gate) << 2), <f32>(bias + dot(layer.input + nth64(gate * TOKEN_WIDTH), token)))
  }
  store<u32>(layer.places + ((<usize>row) << 2), <u32>sums)
  return sums
}

function sumsOf(layer: Layer, row: i32, isPlace: bool): usize {
  const known = <usize>load<u32>(layer.places + ((<usize>row) << 2))
  return known === 0 ? learn(layer, row, isPlace) : known
}

function put(sums: usize, gates: usize): void {
  for (let at: usize = 0; at < <usize>GATES; at += 2)
    v128.store(gates + (at << 3), f64x2.promote_low_f32x4(v128.load64_zero(sums + (at << 2))))
}

function add(sums: usize, gates: usize): void {
  for (let at: usize = 0; at < <usize>GATES; at += 2) {
    const to = gates + (at << 3)
    v128.store(to, f64x2.add(v128.load(to), f64x2.promote_low_f32x4(v128.load64_zero(sums + (at << 2)))))
  }
}

/** The step at which a layer reads an input, and the input that it reads at a step. */
function turn(layer: Layer, at: i32, length: i32): i32 {
  return layer === backward ? length - 1 - at : at
}

function fill(layer: Layer, length: i32, steps: i32): void {
  for (let step = 0; step < steps; step++) {
    const first = features + ((<usize>(turn(layer, step, length) * FEATURES)) << 2)
    const gates = layer.gates + nth64(step * GATES)
    put(sumsOf(layer, load<i32>(first, (FEATURES - 1) * 4), true), gates)
    for (let nth: usize = 0; nth < <usize>(FEATURES - 1); nth++) {
      const row = load<i32>(first + (nth << 2))
      if (row >= 0) add(sumsOf(layer, row, false), gates)
    }
  }
}

function round(states: usize): void {
  for (let at = 0; at < UNITS; at++) store<i16>(rounded + ((<usize>at) << 1), <i16>nearest(load<f64>(states + nth64(at)) * STATE_STEPS))
}

/** Eight pairs of whole numbers, multiplied and added by twos. */
function pairs(row: usize, at: usize): v128 {
  return i32x4.dot_i16x8_s(v128.load(row + at), v128.load(rounded + at))
}

function multiply(layer: Layer, states: usize): void {
  round(states)
  for (let row = 0; row < GATES; row++) {
    const from = layer.state + ((<usize>(row * UNITS)) << 1)
    let sum = i32x4.add(i32x4.add(pairs(from, 0), pairs(from, 16)), i32x4.add(pairs(from, 32), pairs(from, 48)))
    sum = i32x4.add(sum, i32x4.add(i32x4.add(pairs(from, 64), pairs(from, 80)), i32x4.add(pairs(from, 96), pairs(from, 112))))
    const whole = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
    store<f64>(products + nth64(row), <f64>whole * layer.scale)
  }
}

function squash(sum: f64): f64 {
  if (sum >= FARTHEST) return 1
  if (sum <= -FARTHEST) return 0
  const at = (sum + FARTHEST) * TABLE_STEPS
  const step = <i32>at
  const lower = load<f64>(table + nth64(step))
  return lower + (at - <f64>step) * (load<f64>(table + nth64(step), 8) - lower)
}

function step(gates: usize, states: usize): void {
  for (let unit = 0; unit < UNITS; unit++) {
    const at = nth64(unit)
    const reset = squash(load<f64>(gates + at) + load<f64>(products + at))
    const update = squash(load<f64>(gates + at, UNITS * 8) + load<f64>(products + at, UNITS * 8))
    const memory = reset * load<f64>(products + at, 2 * UNITS * 8)
    const candidate = 2 * squash(2 * (load<f64>(gates + at, 2 * UNITS * 8) + memory)) - 1
    store<f64>(states + at, candidate + update * (load<f64>(states + at) - candidate), UNITS * 8)
  }
}

function run(layer: Layer, length: i32, steps: i32): void {
  fill(layer, length, steps)
  for (let at = 0; at < steps; at++) {
    const states = layer.states + nth64(at * UNITS)
    multiply(layer, states)
    step(layer.gates + nth64(at * GATES), states)
  }
}

function stateAt(layer: Layer, token: i32, length: i32, unit: i32): f64 {
  return load<f64>(layer.states + nth64((turn(layer, token, length) + 1) * UNITS + unit))
}

/** Writes the highest and the last state of each unit. */
function pool(layer: Layer, length: i32, first: i32, end: i32): void {
  const side = layer === backward ? 1 : 0
  for (let unit = 0; unit < UNITS; unit++) {
    let most: f64 = -2
    for (let token = first; token < end; token++) most = max(most, stateAt(layer, token, length, unit))
    store<f64>(pooled + nth64(side * UNITS + unit), most)
    store<f64>(pooled + nth64((2 + side) * UNITS + unit), stateAt(layer, side === 1 ? first : end - 1, length, unit))
  }
}

/** Reads the sequence whose features were written, in both directions, as far as its own tokens, `first` to `end`, reach. */
export function read(length: i32, first: i32, end: i32): void {
  run(forward, length, end)
  run(backward, length, length - first)
  pool(forward, length, first, end)
  pool(backward, length, first, end)
}
