import {SKELETON_LETTERS, skeletonOf} from '../../src/language/spelling/phonemes.ts'
import {compileGraph} from './compile-graph.ts'

/** The index of words by their skeletons, as the sections of these names hold it. */
export interface SoundIndex {
  /** Packed. */
  readonly skeletons: Uint8Array
  readonly alikes: Uint16Array
  readonly alikeCounts: Uint8Array
}

/** A byte says how many words a skeleton has: the rarest of more are left out. */
const MOST = 255
/** Places among the words have 16 bits. */
const MOST_WORDS = 65_536

/** The index of words by the skeletons of their phonemes; a word's place in the list stands for it. */
export function compileSounds(words: readonly {readonly phonemes: string; readonly frequency: number}[]): SoundIndex {
  if (words.length > MOST_WORDS) throw new Error(`${words.length} words do not fit in the index of sounds`)
  const bySkeleton = new Map<string, number[]>()
  words.forEach(({phonemes}, place) => {
    const skeleton = skeletonOf(phonemes)
    if (skeleton !== '') bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), place])
  })
  const skeletons = [...bySkeleton.keys()].sort()
  const groups = skeletons.map((skeleton) =>
    bySkeleton
      .get(skeleton)!
      .sort((a, b) => words[b]!.frequency - words[a]!.frequency || a - b)
      .slice(0, MOST),
  )
  const codes = new Map(Array.from(SKELETON_LETTERS, (unit, code) => [String.fromCharCode(unit), code]))
  return {
    skeletons: compileGraph(skeletons, codes),
    alikes: Uint16Array.from(groups.flat()),
    alikeCounts: Uint8Array.from(groups, ({length}) => length),
  }
}
