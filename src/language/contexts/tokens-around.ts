/** So many tokens are read to each side of a word. */
export const REACH = 3

/** What stands before and after a sentence, and where nothing is. */
export const EDGE = '^'

/**
 * The tokens around a word, the nearest first: words in small letters, `#` for a number, one of the marks `, . ; : ( ) " ' - —`, `&` for anything else. After an edge of the
 * paragraph come only edges.
 */
export interface Neighbourhood {
  readonly left: readonly [string, string, string]
  readonly right: readonly [string, string, string]
}

/** Endings that tell what a word that the model does not know is likely to be, the first that fits. */
const ENDINGS = [
  'ing',
  'ed',
  'ly',
  'tion',
  'ness',
  'ment',
  'ity',
  'ous',
  'ive',
  'able',
  'al',
  'er',
  'est',
  'ies',
  'ss',
  's',
  'y',
  'e',
  'n',
  't',
  'd',
  'r',
]
/** A word must be so much longer than its ending. */
const STEM = 3

/** The marks and signs that stand for tokens are below the small letters. */
const isWord = (token: string): boolean => token.charCodeAt(0) >= 97

/** What kind of token it is: a frequent word or a mark itself, of any other word its ending. */
export function kindOf(token: string, frequent: ReadonlySet<string>): string {
  if (!isWord(token) || frequent.has(token)) return token
  if (token.includes("'")) return token.endsWith("'s") ? "~'s" : "~'"
  if (token.includes('-')) return '~-'
  const ending = ENDINGS.find((end) => token.length >= end.length + STEM && token.endsWith(end))
  return ending === undefined ? '~' : `~${ending}`
}

const PRIME = 0x01000193

/** FNV-1a (Fowler, Noll & Vo) over UTF-16 units, which are ASCII in nearly all tokens. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), PRIME)
  return hash
}

function mixed(hash: number, place: number): number {
  let bits = Math.imul(hash + 1, 0x9e3779b1) ^ Math.imul(place, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  return (bits ^ (bits >>> 12)) >>> 0
}

const joined = (one: number, other: number): number => Math.imul(one, PRIME) ^ Math.imul(other, 31)

/** So many features has a place. */
export const FEATURES = 19

/**
 * The features of a place, as 32-bit hashes: its neighbours one by one, in twos and in threes, and their kinds. They do not know what word stands there, so that every word
 * of a set is asked the same (Golding & Roth 1999).
 */
export function contextFeatures({left, right}: Neighbourhood, frequent: ReadonlySet<string>, features: Uint32Array): void {
  const [l1, l2, l3] = [hashOf(left[0]), hashOf(left[1]), hashOf(left[2])]
  const [r1, r2, r3] = [hashOf(right[0]), hashOf(right[1]), hashOf(right[2])]
  const [k1, k2] = [hashOf(kindOf(left[0], frequent)), hashOf(kindOf(left[1], frequent))]
  const [m1, m2] = [hashOf(kindOf(right[0], frequent)), hashOf(kindOf(right[1], frequent))]
  const hashes = [
    ...[l1, l2, l3, r1, r2, r3],
    ...[joined(l2, l1), joined(r1, r2), joined(l1, r1), joined(joined(l2, l1), r1), joined(joined(l1, r1), r2)],
    ...[m1, joined(m1, m2), k1, joined(k1, m1), joined(r1, m2), joined(m1, r2), joined(k2, k1), joined(joined(k1, m1), m2)],
  ]
  for (let at = 0; at < FEATURES; at++) features[at] = mixed(hashes[at]!, at)
}
