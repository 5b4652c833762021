import {PLACES, type SpellingTree, symbolOf} from '../../src/language/spelling/letter-to-sound.ts'
import type {Pronounced} from './pronunciations.ts'

/** Fewer letters than this in the same surroundings say more of one word than of spelling. */
const LEAST_SEEN = 2

/** A letter in its word, and what it stands for. */
interface Instance {
  readonly word: string
  readonly at: number
  readonly phonemes: string
}

interface Node {
  readonly symbol: number
  readonly phonemes: string
  readonly children: readonly Node[]
}

function groupsOf<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** What most of the instances stand for; of equally many the parent's answer, or the one that was seen first. */
function commonest(bySound: ReadonlyMap<string, readonly Instance[]>, parent: string): string {
  let [best, most] = [parent, bySound.get(parent)?.length ?? 0]
  for (const [phonemes, {length}] of bySound) if (length > most) [best, most] = [phonemes, length]
  return best
}

/** The node for instances that agree in the first `depth` places; it has no children that would answer as it does. */
function grow(instances: readonly Instance[], depth: number, symbol: number, parent: string): Node {
  const bySound = groupsOf(instances, ({phonemes}) => phonemes)
  const phonemes = commonest(bySound, parent)
  if (bySound.size === 1 || depth === PLACES.length) return {symbol, phonemes, children: []}
  const groups = [...groupsOf(instances, ({word, at}) => symbolOf(word.charCodeAt(at + PLACES[depth]!)))]
  const children = groups
    .filter(([, group]) => group.length >= LEAST_SEEN)
    .map(([next, group]) => grow(group, depth + 1, next, phonemes))
    .filter((child) => child.children.length > 0 || child.phonemes !== phonemes)
  return {symbol, phonemes, children: children.sort((a, b) => a.symbol - b.symbol)}
}

/** The nodes of a tree, level by level. */
function levelByLevel(root: Node): Node[] {
  const nodes = [root]
  for (let k = 0; k < nodes.length; k++) nodes.push(...nodes[k]!.children)
  return nodes
}

/** Learns from words how letters sound, for `LetterToSound`. */
export function trainLetterToSound(words: readonly Pronounced[]): SpellingTree {
  const instances = words.flatMap(({word, sounds}) => sounds.map((phonemes, at) => ({word, at, phonemes})))
  const nodes = levelByLevel(grow(instances, 0, 0, ''))
  const names = [...new Set(nodes.map(({phonemes}) => phonemes))].sort()
  const numbers = new Map(names.map((name, index) => [name, index]))
  return {
    symbols: Uint8Array.from(nodes, ({symbol}) => symbol),
    sounds: Uint8Array.from(nodes, ({phonemes}) => numbers.get(phonemes)!),
    children: Uint8Array.from(nodes, ({children}) => children.length),
    soundNames: new TextEncoder().encode(names.join('\n')),
  }
}
