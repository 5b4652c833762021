/** Marks that can be each other's partners, or that a writer could mistake for one another. */
export type Family = 'double' | 'single' | 'guillemet' | 'bracket'

/** What the shape of a character says about its direction. */
export type MarkShape = 'open' | 'close' | 'straight'

/** One kind of mark that opens or closes: a character, or two of a kind that typewriters and wire services use as one. `id` is its row in the table of pairs. */
export interface MarkKind {
  readonly id: number
  readonly char: string
  readonly family: Family
  readonly shape: MarkShape
}

const SHAPES: readonly (readonly [string, Family, MarkShape])[] = [
  ['“', 'double', 'open'],
  ['”', 'double', 'close'],
  ['„', 'double', 'open'],
  ['"', 'double', 'straight'],
  ['‘', 'single', 'open'],
  ['’', 'single', 'close'],
  ['‚', 'single', 'open'],
  ["'", 'single', 'straight'],
  ['`', 'single', 'open'],
  ["''", 'double', 'straight'],
  ['``', 'double', 'open'],
  ['«', 'guillemet', 'open'],
  ['»', 'guillemet', 'close'],
  ['‹', 'guillemet', 'open'],
  ['›', 'guillemet', 'close'],
  ['(', 'bracket', 'open'],
  [')', 'bracket', 'close'],
  ['[', 'bracket', 'open'],
  [']', 'bracket', 'close'],
  ['{', 'bracket', 'open'],
  ['}', 'bracket', 'close'],
]

/** Every character that is read as a mark. The mathematical primes ′ and ″ are none: they never quote. */
export const KINDS: readonly MarkKind[] = SHAPES.map(([char, family, shape], id) => ({id, char, family, shape}))

/** The first code unit above all marks; a table of this size finds a character's kind without a search. */
const TABLE_SIZE = 0x2040

const codes = new Uint8Array(TABLE_SIZE)
for (const kind of KINDS) if (kind.char.length === 1) codes[kind.char.charCodeAt(0)] = kind.id + 1

/** The `id` of the kind of mark that a UTF-16 code unit stands for, or -1. */
export const kindAt = (code: number): number => (code < TABLE_SIZE ? (codes[code] ?? 0) - 1 : -1)

/** The kind that a mark stands for. Throws for anything that is no mark. */
export function kindOf(char: string): MarkKind {
  const kind = KINDS.find((candidate) => candidate.char === char)
  if (!kind) throw new RangeError(`Not a quotation mark or bracket: ${JSON.stringify(char)}`)
  return kind
}

/** What a mark may be instead of one half of a pair. */
export type Plain = 'apostrophe' | 'measure' | 'label' | 'smiley' | 'arrow' | 'backtick' | 'mention'

/**
 * A quotation mark or bracket with the evidence of its surroundings, as costs: 0 is what the text supports, higher is less
 * likely; a mark that can't be read so has `Infinity`. The unit is a thirtieth of an orphaned mark (see `pairing/costs.ts`).
 */
export interface Mark {
  /** Offsets in the paragraph's text. */
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** The cost of reading it as opening and as closing in its surroundings, whatever its shape says. */
  readonly open: number
  readonly close: number
  /** The cost of reading it as no half of a pair at all. */
  readonly plain: number
  readonly plainAs: Plain | undefined
}
