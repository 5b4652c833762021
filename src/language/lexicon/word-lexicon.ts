import {type KeepTables, makeTables} from '../kept-tables.ts'
import {capitalised} from '../spelling/letter-case.ts'
import {ANY_NAME, Flag} from './flags.ts'
import {readSections, type Sections, STEPS, words16} from './lexicon-format.ts'
import {type Edges, unpackAscending, unpackByClass, unpackGraph, unpackPlanes} from './packing.ts'
import {WordGraph} from './word-graph.ts'

export {NONE} from './word-graph.ts'

/** What is looked at as it stands in the file; all other sections are unpacked. */
const IN_PLACE = [
  'alphabet',
  'classes',
  'flags',
  'forms',
  'attested',
  'people',
  'costs',
  'symbols',
  'sounds',
  'children',
  'soundNames',
  'soundCosts',
  'alikeCounts',
] as const

type InPlace = Pick<Sections, (typeof IN_PLACE)[number]>

const inPlace = (sections: Sections): InPlace => Object.fromEntries(IN_PLACE.map((name) => [name, sections[name]])) as InPlace

/** How words sound: see the sections of the same names in `lexicon-format.ts`. */
export interface SoundData {
  readonly symbols: Uint8Array
  readonly sounds: Uint8Array
  readonly children: Uint8Array
  readonly soundNames: Uint8Array
  readonly edits: Uint32Array
  readonly costs: Uint8Array
  readonly skeletons: Edges
  readonly alikes: Uint16Array
  readonly alikeCounts: Uint8Array
}

/** Attested misspellings by their hashes, ascending, and for each the word that it stands for. */
interface MisspellingData {
  readonly hashes: Uint32Array
  readonly targets: Uint32Array
}

/**
 * Known words in lower case with straight apostrophes, and what is known of each, over the typed arrays of `lexicon.bin`. A word is a number from 0 to
 * `size` - 1.
 */
export class Lexicon extends WordGraph {
  readonly size: number
  /** The words written with capitals of their own: lower-case key to the forms allowed. */
  readonly forms: ReadonlyMap<string, readonly string[]>
  /** The Bloom filter of attested misspellings. */
  readonly attested: Uint8Array
  readonly costs: Uint8Array
  /** For each word, its frequency in `STEPS` to a Zipf unit, and which of `kindFlags` it has. */
  readonly frequencies: Uint8Array
  readonly kinds: Uint8Array
  /** The distinct sets of bits of `Flag`. */
  readonly kindFlags: Uint16Array
  /** Keeps what is made of the lexicon. */
  readonly keep: KeepTables
  readonly #inPlace: InPlace
  readonly #read: () => Uint8Array
  #edits: Uint32Array | undefined
  #sound: SoundData | undefined
  #misspellings: MisspellingData | undefined

  /**
   * @param read - gives the bytes of the file; is not asked where all that is needed of it was kept
   * @throws where the bytes are no lexicon of this version
   */
  constructor(read: () => Uint8Array, keep = makeTables) {
    const sections = keep<InPlace>('lexicon.inPlace', () => inPlace(readSections(read())))
    super(
      words16(sections.alphabet),
      keep<Edges>('lexicon.words', () => unpackGraph(readSections(read()).edges)),
    )
    this.keep = keep
    this.size = sections.classes.length
    this.kinds = sections.classes
    this.kindFlags = words16(sections.flags)
    this.frequencies = keep('lexicon.frequencies', () => ({
      ofWords: unpackByClass(readSections(read()).frequencies, sections.classes),
    })).ofWords
    this.forms = readForms(sections.forms)
    this.attested = sections.attested
    this.costs = sections.costs
    this.#inPlace = sections
    this.#read = read
  }

  get #packed(): Sections {
    return readSections(this.#read())
  }

  /** The keys of the error model of letters, ascending. */
  get edits(): Uint32Array {
    return (this.#edits ??= unpackAscending(this.#packed.edits))
  }

  /** Attested misspellings. */
  get misspellings(): MisspellingData {
    return (this.#misspellings ??= this.keep<MisspellingData>('lexicon.misspellings', () => readMisspellings(this.#packed)))
  }

  /** How words sound. What is only needed for corrections is unpacked when the first is looked for. */
  get sound(): SoundData {
    return (this.#sound ??= readSound(this.#inPlace, () => this.#packed, this.keep))
  }

  /** People whom everybody knows, as `Given Family`; read on each call. */
  people(): readonly string[] {
    return new TextDecoder().decode(this.#inPlace.people).split('\n').filter(Boolean)
  }

  /** The bits of `Flag` of a word. */
  flags(word: number): number {
    return this.kindFlags[this.kinds[word]!]!
  }

  /** The Zipf frequency of a word, 0 (unseen) to 8 ("the"). */
  frequency(word: number): number {
    return this.frequencies[word]! / STEPS
  }

  /** A word in the form in which it is written in the middle of a sentence. */
  form(word: number): string {
    const key = this.key(word)
    const flags = this.flags(word)
    if (flags & Flag.lower) return key
    if (flags & Flag.mixed) return this.forms.get(key)?.[0] ?? key
    const shouted = flags & Flag.upper && !(flags & ANY_NAME)
    return shouted ? key.toUpperCase() : capitalised(key)
  }
}

function readMisspellings(sections: Sections): MisspellingData {
  const hashes = unpackAscending(sections.misspellings)
  return {hashes, targets: unpackPlanes(sections.targets, new Uint32Array(hashes.length))}
}

function readSound(sections: InPlace, packed: () => Sections, keep: KeepTables): SoundData {
  return {
    symbols: sections.symbols,
    sounds: sections.sounds,
    children: sections.children,
    soundNames: sections.soundNames,
    get edits() {
      return unpackAscending(packed().soundEdits)
    },
    costs: sections.soundCosts,
    skeletons: keep<Edges>('lexicon.skeletons', () => unpackGraph(packed().skeletons)),
    ...keep('lexicon.alikes', () => ({alikes: unpackPlanes(packed().alikes, new Uint16Array(packed().alikes.length >> 1))})),
    alikeCounts: sections.alikeCounts,
  }
}

function readForms(bytes: Uint8Array): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const form of new TextDecoder().decode(bytes).split('\n')) {
    if (form === '') continue
    const key = form.toLowerCase()
    const known = forms.get(key)
    if (known) known.push(form)
    else forms.set(key, [form])
  }
  return forms
}
