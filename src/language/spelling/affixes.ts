/** Prefixes that make new words freely, solid or with a hyphen: "anticorruption", "post-Brexit". */
const PREFIXES = new Set(
  `anti auto bi bio co counter cross cyber de dis e eco electro em en euro ex extra geo hyper in inter intra macro mega meta micro mid mini mis
  mono multi nano neo non off on out over para photo poly post pre pro proto pseudo psycho quasi re self semi socio step sub super tele thermo
  trans tri ultra un under uni up vice video`.split(/\s+/),
)

/** Endings that make new words freely: "Trumpism" and "blog-like" need no entry of their own. */
const SUFFIXES = [
  'like',
  'less',
  'ness',
  'wide',
  'proof',
  'ish',
  'ism',
  'ist',
  'ists',
  'able',
  'ability',
  'ization',
  'isation',
  'based',
  'led',
] as const

/** Shorter stems join by chance: "in" + "form". */
const SHORTEST_STEM = 4

export const isPrefix = (part: string): boolean => PREFIXES.has(part)

/** The stems that are left of a word in lower case when a free prefix or suffix is taken off. */
export function* stemsOf(word: string): Generator<string> {
  for (let at = 1; at <= word.length - SHORTEST_STEM && at <= 7; at++) {
    if (at > 1 && isPrefix(word.slice(0, at))) yield word.slice(at)
  }
  for (const suffix of SUFFIXES)
    if (word.length >= suffix.length + SHORTEST_STEM && word.endsWith(suffix)) {
      const stem = word.slice(0, -suffix.length)
      yield stem
      if (stem.endsWith('i')) yield `${stem.slice(0, -1)}y`
    }
}
