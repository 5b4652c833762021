import {LEAF, type Trees} from '../../src/language/grammar/trees.ts'
import {randomOf} from './random.ts'

export interface TreeSettings {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Added to the weight of a leaf, so that small ones say little. */
  readonly shrinkage: number
  /** No leaf holds less weight than this. */
  readonly minimumWeight: number
  /** The share of the rows that each tree sees. */
  readonly share: number
}

const BINS = 64

/** The values at which a feature may be split: at most `BINS - 1`, at even shares of the rows. */
function splitsOf(rows: Float32Array, width: number, feature: number): Float32Array {
  const count = rows.length / width
  const values = Float32Array.from({length: count}, (_, row) => rows[row * width + feature]!).sort()
  const splits = new Set<number>()
  const distinct = new Set(values)
  if (distinct.size < BINS) return Float32Array.from([...distinct].slice(0, -1))
  for (let bin = 1; bin < BINS; bin++) splits.add(values[Math.floor((bin * count) / BINS)]!)
  return Float32Array.from(splits)
}

function binOf(splits: Float32Array, value: number): number {
  let [low, high] = [0, splits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= splits[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

/** A node that is still to be split: its rows, and for each feature and bin the sums of their gradients and curvatures. */
interface Node {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly histogram: Float64Array
}

/** Grows trees on the gradients of the logistic loss, by histograms of binned features. */
class Grower {
  readonly #width: number
  readonly #settings: TreeSettings
  readonly #splits: readonly Float32Array[]
  readonly #bins: Uint8Array
  readonly #gradients: Float64Array
  readonly #curvatures: Float64Array
  readonly #order: Int32Array
  readonly #spare: Int32Array
  readonly feature: number[] = []
  readonly threshold: number[] = []
  readonly left: number[] = []

  constructor(rows: Float32Array, width: number, settings: TreeSettings) {
    const count = rows.length / width
    this.#width = width
    this.#settings = settings
    this.#splits = Array.from({length: width}, (_, feature) => splitsOf(rows, width, feature))
    this.#bins = Uint8Array.from(rows, (value, at) => binOf(this.#splits[at % width]!, value))
    this.#gradients = new Float64Array(count)
    this.#curvatures = new Float64Array(count)
    this.#order = new Int32Array(count)
    this.#spare = new Int32Array(count)
  }

  /** Sets what the next tree is to explain. */
  aim(sums: Float64Array, labels: Uint8Array, weights: Float32Array): void {
    for (let row = 0; row < sums.length; row++) {
      const chance = 1 / (1 + Math.exp(-sums[row]!))
      this.#gradients[row] = (labels[row]! - chance) * weights[row]!
      this.#curvatures[row] = chance * (1 - chance) * weights[row]!
    }
  }

  /** Grows one tree on a share of the rows and gives its root. */
  grow(random: () => number): number {
    let chosen = 0
    for (let row = 0; row < this.#gradients.length; row++) if (random() < this.#settings.share) this.#order[chosen++] = row
    const root = this.#node()
    let level: Node[] = [{start: 0, end: chosen, at: root, histogram: this.#fill(0, chosen)}]
    for (let depth = 0; level.length > 0; depth++) level = level.flatMap((node) => this.#split(node, depth))
    return root
  }

  #node(): number {
    this.feature.push(LEAF)
    this.threshold.push(0)
    this.left.push(0)
    return this.feature.length - 1
  }

  #split(node: Node, depth: number): Node[] {
    const [gradient, curvature] = totals(node.histogram)
    this.threshold[node.at] = (this.#settings.rate * gradient) / (curvature + this.#settings.shrinkage)
    if (depth >= this.#settings.depth) return []
    const best = this.#bestSplit(node.histogram, gradient, curvature)
    if (!best) return []
    const middle = this.#part(node, best.feature, best.bin)
    const left = this.#node()
    this.#node()
    this.feature[node.at] = best.feature
    this.threshold[node.at] = this.#splits[best.feature]![best.bin]!
    this.left[node.at] = left
    const [first, second] = this.#histograms(node, middle)
    return [
      {start: node.start, end: middle, at: left, histogram: first},
      {start: middle, end: node.end, at: left + 1, histogram: second},
    ]
  }

  /** The histograms of both parts of a node: the smaller is counted, the larger is what is left. */
  #histograms({start, end, histogram}: Node, middle: number): [Float64Array, Float64Array] {
    const leftIsSmaller = middle - start < end - middle
    const counted = leftIsSmaller ? this.#fill(start, middle) : this.#fill(middle, end)
    const rest = histogram.map((sum, cell) => sum - counted[cell]!)
    return leftIsSmaller ? [counted, rest] : [rest, counted]
  }

  #fill(start: number, end: number): Float64Array {
    const width = this.#width
    const bins = this.#bins
    const histogram = new Float64Array(width * BINS * 2)
    for (let nth = start; nth < end; nth++) {
      const row = this.#order[nth]!
      const g = this.#gradients[row]!
      const h = this.#curvatures[row]!
      for (let feature = 0, at = row * width; feature < width; feature++, at++) {
        const cell = (feature * BINS + bins[at]!) * 2
        histogram[cell]! += g
        histogram[cell + 1]! += h
      }
    }
    return histogram
  }

  #bestSplit(histogram: Float64Array, gradient: number, curvature: number): {feature: number; bin: number} | undefined {
    const {shrinkage, minimumWeight} = this.#settings
    const worth = (g: number, h: number): number => (g * g) / (h + shrinkage)
    let gain = worth(gradient, curvature) + 1e-6
    let best: {feature: number; bin: number} | undefined
    for (let feature = 0; feature < this.#width; feature++) {
      let [g, h] = [0, 0]
      for (let bin = 0; bin < this.#splits[feature]!.length; bin++) {
        g += histogram[(feature * BINS + bin) * 2]!
        h += histogram[(feature * BINS + bin) * 2 + 1]!
        if (h < minimumWeight || curvature - h < minimumWeight) continue
        const sum = worth(g, h) + worth(gradient - g, curvature - h)
        if (sum > gain) [gain, best] = [sum, {feature, bin}]
      }
    }
    return best
  }

  #part({start, end}: Node, feature: number, bin: number): number {
    let [left, right] = [start, 0]
    for (let nth = start; nth < end; nth++) {
      const row = this.#order[nth]!
      if (this.#bins[row * this.#width + feature]! <= bin) this.#order[left++] = row
      else this.#spare[right++] = row
    }
    this.#order.set(this.#spare.subarray(0, right), left)
    return left
  }

  /** The value of the tree at a root for a binned row. */
  value(root: number, row: number): number {
    let node = root
    while (this.feature[node] !== LEAF) {
      const feature = this.feature[node]!
      const goesLeft = this.#splits[feature]![this.#bins[row * this.#width + feature]!]! <= this.threshold[node]!
      node = this.left[node]! + (goesLeft ? 0 : 1)
    }
    return this.threshold[node]!
  }
}

/** The sums of a node, which are those over the bins of any one feature. */
function totals(histogram: Float64Array): [number, number] {
  let [gradient, curvature] = [0, 0]
  for (let cell = 0; cell < BINS * 2; cell += 2) {
    gradient += histogram[cell]!
    curvature += histogram[cell + 1]!
  }
  return [gradient, curvature]
}

/**
 * Trains boosted trees for a yes or no.
 *
 * @param rows the numbers of all rows, end to end, `width` each
 */
export function trainTrees(rows: Float32Array, width: number, labels: Uint8Array, weights: Float32Array, settings: TreeSettings): Trees {
  const grower = new Grower(rows, width, settings)
  const random = randomOf(5)
  const sums = new Float64Array(labels.length)
  const roots: number[] = []
  for (let tree = 0; tree < settings.trees; tree++) {
    grower.aim(sums, labels, weights)
    const root = grower.grow(random)
    roots.push(root)
    for (let row = 0; row < sums.length; row++) sums[row]! += grower.value(root, row)
  }
  return {
    roots: Uint16Array.from(roots),
    feature: Uint8Array.from(grower.feature),
    threshold: Float32Array.from(grower.threshold),
    left: Uint16Array.from(grower.left),
  }
}
