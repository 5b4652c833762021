/** Letters that stand for one consonant; those behind a bar must come next and are not taken. Within a first letter, the first that fits counts. */
const SPELLINGS = `
  tch C, th T, ti|aeo S, sch S, sc|eiy s, sh S, si|aeo S, ch C, ci|aeo S, ck k, c|eiy s, c k, dg j, ph f, qu k, q k, xi|aeo kS, x ks, gh -, g|eiy j,
  z s, h -, y|aeiou j, w|aeiouy w, w -`
/** Letters that sound otherwise at the start of a word, where others are silent. */
const AT_START = 'kn n, gn n, pn n, ps s, wr r, gh g, x s, wh w'

interface Spelling {
  readonly letters: string
  readonly before: string
  readonly sound: string
}

const A = 97
const VOWELS = 'aeiouy'

/** Spellings by their first letter, from `a`. */
function read(table: string): readonly (readonly Spelling[])[] {
  const byLetter: Spelling[][] = Array.from({length: 26}, () => [])
  for (const entry of table.split(',')) {
    const [spelling = '', sound = ''] = entry.trim().split(' ')
    const [letters = '', before = ''] = spelling.split('|')
    byLetter[letters.charCodeAt(0) - A]!.push({letters, before, sound: sound.replace('-', '')})
  }
  return byLetter
}

const anywhere = read(SPELLINGS)
const atStart = read(AT_START)

function fits({letters, before}: Spelling, word: string, at: number): boolean {
  for (let k = 1; k < letters.length; k++) if (word.charCodeAt(at + k) !== letters.charCodeAt(k)) return false
  return before === '' || before.includes(word.charAt(at + letters.length) || '-')
}

function spellingAt(word: string, at: number): Spelling | undefined {
  const letter = word.charCodeAt(at) - A
  if (at === 0) for (const spelling of atStart[letter] ?? []) if (fits(spelling, word, at)) return spelling
  for (const spelling of anywhere[letter] ?? []) if (fits(spelling, word, at)) return spelling
  return undefined
}

/**
 * The consonants of a word in lower case as they sound, and whether it starts with a vowel: "phisical" and "physical" are both `fskl`. A
 * phonetic key in the manner of Metaphone (Philips 1990), kept apart from it since vowels count for nothing here but at the start.
 */
export function soundOf(word: string): string {
  let key = ''
  let last = ''
  for (let at = 0; at < word.length; ) {
    const letter = word.charAt(at)
    const spelling = spellingAt(word, at)
    const sound = spelling ? spelling.sound : VOWELS.includes(letter) ? (key === '' ? 'A' : '') : letter
    at += spelling ? spelling.letters.length : 1
    if (sound !== last) key += sound
    if (sound !== '') last = sound
  }
  return key
}
