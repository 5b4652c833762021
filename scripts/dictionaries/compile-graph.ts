import {EDGE} from '../../src/language/lexicon/lexicon-format.ts'
import {LEADS, MOST_NUMBERED} from '../../src/language/lexicon/packing.ts'

interface Node {
  id: number
  final: boolean
  readonly edges: [letter: number, node: Node][]
}

/** The minimal acyclic automaton of words in ascending order of their letter codes (Daciuk, Mihov, Watson & Watson 2000, algorithm 1). */
class GraphBuilder {
  readonly root: Node = {id: 0, final: false, edges: []}
  readonly #register = new Map<string, Node>()
  #count = 0

  add(word: readonly number[]): void {
    let node = this.root
    let depth = 0
    while (depth < word.length && node.edges.at(-1)?.[0] === word[depth]) {
      node = node.edges.at(-1)![1]
      depth++
    }
    this.#minimise(node)
    for (const letter of word.slice(depth)) {
      const next: Node = {id: 0, final: false, edges: []}
      node.edges.push([letter, next])
      node = next
    }
    node.final = true
  }

  finish(): Node {
    this.#minimise(this.root)
    return this.root
  }

  #minimise(parent: Node): void {
    const edge = parent.edges.at(-1)
    if (!edge || edge[1].id > 0) return
    this.#minimise(edge[1])
    const signature = `${edge[1].final ? 1 : 0}${edge[1].edges.map(([letter, node]) => `${letter}:${node.id}`).join()}`
    const known = this.#register.get(signature)
    if (known) edge[1] = known
    else {
      edge[1].id = ++this.#count
      this.#register.set(signature, edge[1])
    }
  }
}

/** How many edges lead to each node. */
function countUses(root: Node): Map<Node, number> {
  const uses = new Map<Node, number>()
  const visit = ({edges}: Node): void => {
    for (const [, next] of edges) {
      uses.set(next, (uses.get(next) ?? 0) + 1)
      if (uses.get(next) === 1) visit(next)
    }
  }
  visit(root)
  return uses
}

/** Writes nodes as `unpackGraph` reads them. */
class GraphPacker {
  readonly #low: number[] = []
  readonly #leads: number[] = []
  readonly #targets: number[] = []
  /** What is written already; the number of those that several edges lead to. */
  readonly #written = new Map<Node, number | undefined>()
  readonly #uses: ReadonlyMap<Node, number>
  #count = 0

  constructor(root: Node) {
    this.#uses = countUses(root)
    this.#write(root)
  }

  take(): Uint8Array {
    const head = new Uint8Array(Uint32Array.of(this.#low.length, this.#targets.length).buffer)
    const planes = [this.#low, this.#leads, this.#targets.map((target) => target & 255), this.#targets.map((target) => target >>> 8)]
    return Uint8Array.from([...head].concat(...planes))
  }

  #write(node: Node): void {
    const leads = node.edges.map(() => 0)
    for (let index = leads.length - 1; index >= 0; index--) leads[index] = this.#lead(node.edges[index]![1])
    node.edges.forEach(([letter, next], index) => {
      this.#low.push(letter | (index === leads.length - 1 ? EDGE.last : 0) | (next.final ? EDGE.final : 0))
      if (leads[index] === LEADS.toNumbered) this.#targets.push(this.#written.get(next)!)
    })
    const isKept = (this.#uses.get(node) ?? 0) > 1
    this.#written.set(node, isKept ? this.#count++ : undefined)
    if (this.#count > MOST_NUMBERED) throw new Error(`More than ${MOST_NUMBERED} nodes have several edges that lead to them`)
    if (isKept) leads[leads.length - 1]! |= LEADS.kept
    this.#leads.push(...leads)
  }

  /** Where an edge to a node leads; what it leads to is written first. */
  #lead(next: Node): number {
    if (next.edges.length === 0) return LEADS.nowhere
    if (this.#written.has(next)) return LEADS.toNumbered
    this.#write(next)
    return LEADS.toFinished
  }
}

/**
 * The word graph of words, packed.
 *
 * @param words distinct, sorted by code
 * @param code the code of each letter, 1 to 63
 */
export function compileGraph(words: readonly string[], code: ReadonlyMap<string, number>): Uint8Array {
  const builder = new GraphBuilder()
  for (const word of words) builder.add([...word].map((letter) => code.get(letter)!))
  return new GraphPacker(builder.finish()).take()
}
