import {EDGE} from '../../src/language/lexicon/format.ts'

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

/** The nodes of a graph that have edges, the deepest ones first: so every node stands after those that it leads to, and the root last. */
function deepestFirst(root: Node): Node[] {
  const depths = new Map<Node, number>([[root, 0]])
  const visit = (node: Node, depth: number): void => {
    for (const [, next] of node.edges) {
      if (next.edges.length === 0 || (depths.get(next) ?? 0) > depth) continue
      depths.set(next, depth + 1)
      visit(next, depth + 1)
    }
  }
  visit(root, 0)
  return [...depths].sort(([a, m], [b, n]) => n - m || a.id - b.id).map(([node]) => node)
}

/**
 * The edges of a graph as `Lexicon` reads them: a sentinel, then every node after the nodes it leads to. The nodes near the root, which every
 * search walks, stand together.
 */
function layOut(root: Node): Uint32Array {
  const edges: number[] = [0]
  const place = new Map<Node, number>()
  for (const node of deepestFirst(root)) {
    place.set(node, edges.length)
    node.edges.forEach(([letter, next], index) => {
      const bits = letter | (index === node.edges.length - 1 ? EDGE.last : 0) | (next.final ? EDGE.final : 0)
      edges.push((((place.get(next) ?? 0) << EDGE.target) | bits) >>> 0)
    })
  }
  return Uint32Array.from(edges)
}

/**
 * The word graph of words.
 *
 * @param words distinct, sorted by code
 * @param code the code of each letter, 1 to 63
 */
export function compileGraph(words: readonly string[], code: ReadonlyMap<string, number>): Uint32Array {
  const builder = new GraphBuilder()
  for (const word of words) builder.add([...word].map((letter) => code.get(letter)!))
  return layOut(builder.finish())
}
