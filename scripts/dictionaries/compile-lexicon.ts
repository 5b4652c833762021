import {Flag} from '../../src/language/lexicon/flags.ts'
import {type Sections, STEPS, writeSections} from '../../src/language/lexicon/lexicon-format.ts'
import {bloomFilterOf} from '../../src/language/spelling/bloom-filter.ts'
import {LONGEST} from '../../src/language/spelling/candidates.ts'
import {LetterToSound, type SpellingTree} from '../../src/language/spelling/letter-to-sound.ts'
import {commonWords} from '../../src/language/spelling/sound-alikes.ts'
import {compileGraph} from './compile-graph.ts'
import {compileSounds, type SoundIndex} from './compile-sounds.ts'
import type {Entries} from './entries.ts'
import {packAscending, packByClass, packPlanes} from './pack.ts'

/** Letters that the graph's six bits can number, code 0 aside. */
const MOST_LETTERS = 63

/** Attested misspellings, by hash, with the number of the word that each stands for. */
export type Misspellings = ReadonlyMap<number, number>

/** What the noisy channel is made of: costs in nats of edits by `editKey`, between letters and between phonemes, and how letters sound. */
export interface Channel {
  readonly edits: ReadonlyMap<number, number>
  readonly soundEdits: ReadonlyMap<number, number>
  readonly tree: SpellingTree
}

const NOTHING = new Uint8Array(0)
const NO_CHANNEL: Channel = {
  edits: new Map(),
  soundEdits: new Map(),
  tree: {symbols: NOTHING, sounds: NOTHING, children: NOTHING, soundNames: NOTHING},
}

/** What the lexicon holds beside its words and the noisy channel. */
export interface Extras {
  readonly misspellings: Misspellings
  /** Hashes of all attested misspellings. */
  readonly attested: readonly number[]
  /** `Given Family`, sorted. */
  readonly people: readonly string[]
}

const NO_EXTRAS: Extras = {misspellings: new Map(), attested: [], people: []}

const view = (array: Uint16Array | Uint32Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The letters of the words, the commonest ones if there are too many, in ascending order. */
function alphabetOf(words: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const word of words) for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const common = [...counts].filter(([letter]) => letter.length === 1).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return common
    .slice(0, MOST_LETTERS)
    .map(([letter]) => letter)
    .sort()
}

/** The words that the lexicon will hold, sorted; a word's place is its number. */
export function lexiconWords(entries: Entries): string[] {
  const alphabet = new Set(alphabetOf(entries.keys()))
  const fits = (word: string) => word.length <= LONGEST && [...word].every((letter) => alphabet.has(letter))
  return [...entries.keys()].filter(fits).sort()
}

/** Costs by key as the lexicon holds them: keys ascending, and costs in steps, a byte each. */
function packCosts(edits: ReadonlyMap<number, number>): {keys: Uint8Array; costs: Uint8Array} {
  const sorted = [...edits].sort(([a], [b]) => a - b)
  return {
    keys: packAscending(Uint32Array.from(sorted, ([key]) => key)),
    costs: Uint8Array.from(sorted, ([, cost]) => Math.min(255, Math.max(0, Math.round(cost * STEPS)))),
  }
}

function indexSounds(
  words: readonly string[],
  known: Pick<Sections, 'frequencies' | 'classes'>,
  flags: Uint16Array,
  tree: SpellingTree,
): SoundIndex {
  const letters = new LetterToSound(tree)
  const common = commonWords({frequencies: known.frequencies, kinds: known.classes, kindFlags: flags})
  return compileSounds(Array.from(common, (word) => ({phonemes: letters.pronounce(words[word]!), frequency: known.frequencies[word]!})))
}

/** How many bytes the number of a word takes. */
const TARGET = 3

/** The bytes of `lexicon.bin`. */
export function compileLexicon(entries: Entries, channel: Channel = NO_CHANNEL, extras: Extras = NO_EXTRAS): Uint8Array {
  const {misspellings, attested, people} = extras
  const words = lexiconWords(entries)
  const alphabet = alphabetOf(entries.keys())
  const flags = [...new Set(words.map((word) => entries.get(word)!.flags))].sort((a, b) => a - b)
  if (flags.length > 256) throw new Error(`${flags.length} sets of flags do not fit in a byte`)
  const classOf = new Map(flags.map((set, index) => [set, index]))
  const forms = words.flatMap((word) => (entries.get(word)!.flags & Flag.mixed ? [...entries.get(word)!.forms].sort() : []))
  const edits = packCosts(channel.edits)
  const soundEdits = packCosts(channel.soundEdits)
  const known = {
    classes: Uint8Array.from(words, (word) => classOf.get(entries.get(word)!.flags)!),
    frequencies: Uint8Array.from(words, (word) => Math.round(Math.max(0, entries.get(word)!.frequency) * STEPS)),
  }
  const {skeletons, alikes, alikeCounts} = indexSounds(words, known, Uint16Array.from(flags), channel.tree)
  const sortedMisspellings = [...misspellings].sort(([a], [b]) => a - b)
  const sections: Sections = {
    alphabet: view(Uint16Array.from([0, ...alphabet.map((letter) => letter.charCodeAt(0))])),
    edges: compileGraph(words, new Map(alphabet.map((letter, index) => [letter, index + 1]))),
    classes: known.classes,
    frequencies: packByClass(known.frequencies, known.classes),
    flags: view(Uint16Array.from(flags)),
    forms: new TextEncoder().encode(forms.join('\n')),
    misspellings: packAscending(Uint32Array.from(sortedMisspellings, ([hash]) => hash)),
    targets: packPlanes(
      sortedMisspellings.map(([, target]) => target),
      TARGET,
    ),
    attested: bloomFilterOf(attested, attested.length),
    people: new TextEncoder().encode(people.join('\n')),
    edits: edits.keys,
    costs: edits.costs,
    ...channel.tree,
    soundEdits: soundEdits.keys,
    soundCosts: soundEdits.costs,
    skeletons,
    alikes: packPlanes(alikes, Uint16Array.BYTES_PER_ELEMENT),
    alikeCounts,
  }
  return writeSections(sections)
}
