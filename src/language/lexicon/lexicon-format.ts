/**
 * The layout of `lexicon.bin`, shared by the build and the reader. Little-endian; a header of 32-bit numbers (magic, version, then the
 * byte length of each section in this order), and the sections, each padded to a multiple of four bytes.
 */
const MAGIC = 0x584c4443 // 'CDLX'
const VERSION = 5

/**
 * - `alphabet`: UTF-16 units; the letter with code n is the nth, and code 0 is free.
 * - `edges`: the word graph, see `unpackGraph`.
 * - `classes`: for each word, in the order of the graph, which entry of `flags` it has.
 * - `flags`: the distinct sets of flags, 16 bits each.
 * - `frequencies`: for each word its Zipf frequency (log10 of occurrences per billion words) in steps of 1/16, see `unpackByClass`.
 * - `forms`: UTF-8 lines `form`, the words written with capitals of their own.
 * - `misspellings`: 32-bit hashes of attested misspellings, ascending, see `unpackAscending`; `targets`: for each, the word it stands for, 24 bits each, see `unpackPlanes`.
 * - `attested`: a Bloom filter of all attested misspellings, those of `misspellings` included.
 * - `people`: UTF-8 lines `given name, family name` of people whom everybody knows.
 * - `edits`: keys of the error model of letters, ascending, see `unpackAscending`; `costs`: for each, its cost in steps of 1/16 nat.
 * - `symbols`, `sounds`, `children`: the tree that says how letters sound, a byte for each node, see `LetterToSound`; `soundNames`: UTF-8 lines, the
 *   phonemes that the numbers of `sounds` stand for.
 * - `soundEdits`, `soundCosts`: the error model of phonemes, likewise.
 * - `skeletons`: the word graph of the consonants that common words have, see `skeletonOf`, packed; `alikes`: for each of them its words, by their place among the
 *   common ones, 16 bits each, see `unpackPlanes`; `alikeCounts`: how many each has.
 */
const SECTIONS = [
  'alphabet',
  'edges',
  'classes',
  'flags',
  'frequencies',
  'forms',
  'misspellings',
  'targets',
  'attested',
  'people',
  'edits',
  'costs',
  'symbols',
  'sounds',
  'children',
  'soundNames',
  'soundEdits',
  'soundCosts',
  'skeletons',
  'alikes',
  'alikeCounts',
] as const
type SectionName = (typeof SECTIONS)[number]
export type Sections = Record<SectionName, Uint8Array>

/** Bits of an edge, a 32-bit number; siblings stand together, children before their parents: letter 0–5, `last` of its siblings, `final` where a word ends, then the first edge of the node it leads to (0: none). */
export const EDGE = {letter: 0x3f, last: 0x40, final: 0x80, target: 8} as const

/** Steps to a Zipf unit or a nat: frequencies and costs are stored as bytes. */
export const STEPS = 16

const padded = (length: number): number => (length + 3) & ~3

/** The bytes of a file made of sections. */
export function writeSections(sections: Sections): Uint8Array {
  const header = new Uint32Array([MAGIC, VERSION, ...SECTIONS.map((name) => sections[name].byteLength)])
  const size = SECTIONS.reduce((sum, name) => sum + padded(sections[name].byteLength), header.byteLength)
  const bytes = new Uint8Array(size)
  bytes.set(new Uint8Array(header.buffer))
  let at = header.byteLength
  for (const name of SECTIONS) {
    bytes.set(sections[name], at)
    at += padded(sections[name].byteLength)
  }
  return bytes
}

/**
 * Views of the sections of a file; nothing is copied unless the bytes lie at an odd address.
 *
 * @throws where the bytes are no lexicon of this version
 */
export function readSections(given: Uint8Array): Sections {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  const header = words32(bytes).subarray(0, 2 + SECTIONS.length)
  if (header[0] !== MAGIC || header[1] !== VERSION) throw new Error('lexicon.bin is not a lexicon of this version; build it again')
  const sections: Partial<Sections> = {}
  let at = header.byteLength
  SECTIONS.forEach((name, index) => {
    const length = header[index + 2]!
    sections[name] = bytes.subarray(at, at + length)
    at += padded(length)
  })
  if (at > bytes.length) throw new RangeError(`lexicon.bin ends ${at - bytes.length} bytes too early`)
  return sections as Sections
}

/** The 16-bit numbers of a section. */
export const words16 = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
/** The 32-bit numbers of a section. */
export const words32 = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
