import {KINDS, type MarkKind} from '../marks/mark.ts'

/**
 * The costs of what a writer may have done wrong. An orphan is the unit: everything that explains a mark without leaving it
 * alone must cost less, and two faults must cost more than one.
 */
export const ORPHAN = 30
/** `“Yes,“ he said`: one wrong key. Cheaper than an orphan, since it explains both marks; its surroundings must agree. */
const TURNED = 20
/** `“Yes," he said`: one mark that the editor's program did not curl. */
const MIXED = 20
/** `(see below]`: one wrong key. */
const MISMATCHED = 20
/** `“Yes,’ he said`: dearer, for a single mark has more reasons of its own to be there. */
const WRONG_FAMILY = 25
/** `(“Yes) he said”`: two pairs that cross, dearer than one fault and cheaper than two. */
export const CROSSED = 27
/** A pair directly within a pair of its own sort, as in careless nesting: no fault, but dearer than most else that explains a paragraph. */
export const NESTED_ALIKE = 16
/**
 * Added to an apostrophe that is only possible (`bes’`) in a document that quotes with single marks: there a mark after a word is
 * more likely half of a pair. It lifts such an apostrophe above an orphan.
 */
export const AMONG_SINGLE = 15
/** In a document full of speech with apostrophes at the edges of words (`de raf’`), a curly one costs no more than this, whatever its word. */
export const AMONG_DIALECT = 14
/** An apostrophe up to this cost is good in any document. */
export const GOOD_APOSTROPHE = 12
/**
 * Added where a mark that makes a good apostrophe is to be a turned quotation mark: `’em` is no quotation that begins with the
 * wrong mark, as long as anything else explains the paragraph at the cost of one orphan.
 */
export const TURNED_APOSTROPHE = 25
/** The next paragraph opens with a quotation mark, but of another family: speech goes on there all the same. */
export const CONTINUED_OTHERWISE = 10
/**
 * From here on a mark's surroundings contradict a reading on both of its sides (see `marks/direction.ts`): a curly mark can't be
 * turned then, and a straight one that is read so all the same stands on the wrong side of a space.
 */
export const CONTRADICTION = 20
/** A pair that costs less is unusual, and right. */
export const LEAST_FAULT = 10
/** `»so«` is the Danish and German way, `«so«` and `»so»` are found in Nordic texts. */
const REVERSED_GUILLEMETS = 3
/** Decides between orphans that are equally likely: the one outside of the other marks of its sort. */
export const ORPHAN_WITHIN = 1

const side = (opener: string): readonly string[] =>
  (({'“': ['”'], '„': ['“', '”'], '‘': ['’'], '‚': ['‘', '’'], '`': ['’', "'"], '``': ["''", '"', '”']}) as Record<string, string[]>)[
    opener
  ] ?? []

/** What a pair of quotation marks of one family costs. */
function quotationPair(opener: MarkKind, closer: MarkKind): number {
  if (side(opener.char).includes(closer.char)) return 0
  if (opener.shape === 'straight' || closer.shape === 'straight') {
    if (opener === closer) return 0
    const turned = opener.shape === 'close' || closer.shape === 'open'
    return MIXED + (turned ? TURNED : 0)
  }
  return opener.shape === closer.shape && opener.char === closer.char ? TURNED : Infinity
}

function guillemetPair(opener: MarkKind, closer: MarkKind): number {
  const small = (kind: MarkKind) => kind.char === '‹' || kind.char === '›'
  if (small(opener) !== small(closer)) return Infinity
  return opener.shape === 'open' && closer.shape === 'close' ? 0 : REVERSED_GUILLEMETS
}

function bracketPair(opener: MarkKind, closer: MarkKind): number {
  if (opener.shape !== 'open' || closer.shape !== 'close') return Infinity
  return closer.id === opener.id + 1 ? 0 : MISMATCHED
}

function pairOf(opener: MarkKind, closer: MarkKind): number {
  if (opener.family === 'bracket' && closer.family === 'bracket') return bracketPair(opener, closer)
  if (opener.family === 'guillemet' && closer.family === 'guillemet') return guillemetPair(opener, closer)
  if (opener.family === closer.family) return quotationPair(opener, closer)
  const curly = opener.shape === 'open' && closer.shape === 'close'
  return curly &&
    opener.family !== 'bracket' &&
    closer.family !== 'bracket' &&
    opener.family !== 'guillemet' &&
    closer.family !== 'guillemet'
    ? WRONG_FAMILY
    : Infinity
}

/** Whether two kinds belong to different families, and so are a pair only by mistake. */
export const isCrossFamily = (opener: number, closer: number): boolean => KINDS[opener]?.family !== KINDS[closer]?.family

const pairs = KINDS.map((opener) => KINDS.map((closer) => pairOf(opener, closer)))

/** The cost of a pair, by the kinds of its marks; `Infinity` where the two can be no pair. */
export const pairCost = (opener: number, closer: number): number => pairs[opener]?.[closer] ?? Infinity
