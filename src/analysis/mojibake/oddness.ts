import {Class, classOf} from './character-class.ts'

const {space, lower, upper, digit, closing, otherAscii, latinLower, latinUpper, cyrillicLower, cyrillicUpper} = Class
const {greekLower, greekUpper, letter, control, openingQuote, closingQuote, dash, currency, symbol, box, lost} = Class

const CLASSES = 21
const table = new Float32Array(CLASSES * CLASSES)

/** Writes one cost for all pairs of two sets of classes. */
function set(first: readonly number[], second: readonly number[], cost: number): void {
  for (const a of first) for (const b of second) table[a * CLASSES + b] = cost
}

const ascii = [lower, upper]
const latin = [lower, upper, latinLower, latinUpper]
const cyrillic = [cyrillicLower, cyrillicUpper]
const greek = [greekLower, greekUpper]
const letters = [...latin, ...cyrillic, ...greek, letter]
const everything = Array.from({length: CLASSES}, (_, index) => index)

// Costs are in rough units of "one pair that right text does not have": 2 is never seen, 1 seldom, 0.3 now and then.
set(latin, [...cyrillic, ...greek, letter], 2)
set(cyrillic, [...latin, ...greek, letter], 2)
set(greek, [...latin, ...cyrillic, letter], 2)
set([letter], [...latin, ...cyrillic, ...greek], 2)
set([lower], [latinUpper], 2)
set([latinLower], [latinUpper], 2)
set([latinLower], [upper], 1)
set([latinLower], [latinLower], 0.3)
set([latinUpper], [latinLower], 0.6)
set([latinUpper], [latinUpper], 0.2)
set([cyrillicLower], [cyrillicUpper], 2)
set([greekLower], [greekUpper], 2)
set([digit, closing], [latinUpper], 0.8)
set(ascii, [symbol], 0.7)
set(ascii, [currency], 1)
set(ascii, [openingQuote], 0.8)
set([latinLower, ...cyrillic, ...greek, letter], [currency], 2)
set([latinLower, ...cyrillic, ...greek, letter], [symbol], 1.5)
set([latinLower, ...cyrillic, ...greek, letter], [openingQuote], 1.2)
set([latinLower, ...cyrillic, ...greek, letter], [dash], 0.3)
set([latinUpper], [symbol, currency], 2)
set([latinUpper], [openingQuote], 1.7)
set([latinUpper], [dash], 0.7)
set([latinUpper], [closingQuote], 0.3)
set([cyrillicUpper, greekUpper], [symbol, currency], 2)
set([currency], letters, 1.2)
set([currency], [currency, symbol], 1.5)
set([currency], [openingQuote, closingQuote, dash], 1.2)
set([symbol], letters, 0.8)
set([symbol], [latinLower, latinUpper], 1.1)
set([symbol], [symbol, currency], 1.2)
set([symbol], [openingQuote], 1)
set([symbol], [closingQuote, digit], 0.3)
set([dash, openingQuote, closingQuote], [symbol, currency], 1)
set([closingQuote], [latinLower, latinUpper], 0.6)
set([otherAscii, closing], [symbol], 0.2)
set([openingQuote], [openingQuote], 0.5)
set(letters, [lost], 0.7)
set([box], everything, 2)
set(everything, [box], 2)
set([box], [box], 0.3)
set([box], [space], 0)
set([space], [box], 0)
set([box], [openingQuote, closingQuote, dash], 0.5)
set([openingQuote, closingQuote, dash], [box], 0.5)
set(everything, [control], 3)

const SMALL_A_CIRCUMFLEX = 0xe2
const A_UMLAUT = 0xc4
const A_RING = 0xc5
const RIGHT_QUOTE = 0x201d
const TRADE_MARK = 0x2122
const NO_BREAK_SPACE = 0xa0
const A_CIRCUMFLEX = 0xc2
/** The lead bytes of Greek: neither letter ends a word. */
const I_CIRCUMFLEX = 0xce
const I_DIAERESIS = 0xcf
const A_TILDE = 0xc3
const A_BREVE = 0x102
const L_ACUTE = 0x139

const SIGNS: ReadonlySet<number> = new Set([symbol, currency, openingQuote, letter])
/** The letters above ASCII that a language has beside “Ă”, which is Romanian, in capitals and small. */
const BESIDE_A_BREVE = 'ȘȚŞŢÎÂșțşţîâ'

/**
 * What the letters may not have after them that most lead bytes are read as. “Ã” ends a word or stands among capitals, in Portuguese and Vietnamese;
 * “Â” hardly ever ends one; “Ă” and “Ĺ” are of languages that have no other accents or signs beside them. 0 where nothing is known.
 */
function oddBehindLead(first: number, second: number, kind: number): number {
  if (second < 0x80) return 0
  if (first === A_TILDE) return kind === closingQuote ? 0.6 : isSmallOrSign(kind) ? 2.5 : 0
  if (first === I_CIRCUMFLEX || first === I_DIAERESIS) return SIGNS.has(kind) ? 2.4 : 0
  if (first === SMALL_A_CIRCUMFLEX) return kind === latinLower ? 1.3 : 0
  if (first === A_CIRCUMFLEX) return second === NO_BREAK_SPACE || SIGNS.has(kind) ? 2.5 : 0
  return first === A_BREVE || first === L_ACUTE ? oddBehindLatinTwo(first, second, kind) : 0
}

function oddBehindLatinTwo(first: number, second: number, kind: number): number {
  if (first === A_BREVE && second === TRADE_MARK) return 0.8
  const belongs = first === A_BREVE && BESIDE_A_BREVE.includes(String.fromCharCode(second))
  return isLatinOrSign(kind) && !belongs ? 2.2 : 0
}

const isSmallOrSign = (kind: number): boolean => kind === latinLower || SIGNS.has(kind)
const isLatinOrSign = (kind: number): boolean => kind === latinLower || kind === latinUpper || SIGNS.has(kind)

/** Most capital letters with an accent end no word; “Ä” does in Finnish, “Å” in Danish. */
const oddBeforeSpace = (letter: number): number => (letter === A_UMLAUT ? 0.3 : letter === A_RING ? 1.2 : 1.8)

/** How odd it is that the second code unit follows the first, from 0 (usual) to 3 (never in right text). */
export function oddness(first: number, second: number): number {
  const kind = classOf(second)
  const known = oddBehindLead(first, second, kind)
  if (known > 0) return known
  if (second === NO_BREAK_SPACE && classOf(first) === latinUpper) return oddBeforeSpace(first)
  if (first === RIGHT_QUOTE && (kind === lower || kind === upper)) return 1.2
  if (first === 0xa1 || first === 0xbf) return kind >= currency ? 1 : 0.3
  return table[classOf(first) * CLASSES + kind]!
}
