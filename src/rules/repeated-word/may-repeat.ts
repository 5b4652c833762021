const Kind = {other: 0, word: 1, space: 2, unknown: 3} as const

const APOSTROPHE = 0x2019
/** Signs that are common in prose and no letters: £ § © « ° ± ² · » × ÷ €. */
const OTHERS: readonly number[] = Array.from('£§©«°±²·»×÷€', (sign) => sign.charCodeAt(0))

/** What a unit is to a repeated word; of what is rare beyond ASCII, nothing is said. */
function kindOf(unit: number): number {
  if (unit < 128) {
    if (((unit | 32) >= 97 && (unit | 32) <= 122) || unit === 39 || unit === 45) return Kind.word
    return unit <= 32 ? Kind.space : Kind.other
  }
  if (unit === APOSTROPHE) return Kind.word
  if (unit === 0xa0) return Kind.space
  if (OTHERS.includes(unit) || (unit >= 0x2010 && unit <= 0x2027)) return Kind.other
  return unit >= 0xc0 && unit <= 0x24f ? Kind.word : Kind.unknown
}

/** Whether two letters may be the same but for capitals. Beyond ASCII they always may. */
const mayBeSame = (a: number, b: number): boolean => a === b || a >= 128 || b >= 128 || (a | 32) === (b | 32)

/** Whether what stands at `next` may begin with the word from `start` to `end`. */
function mayRepeat(text: string, start: number, end: number, next: number): boolean {
  if (next + end - start > text.length) return false
  for (let at = start; at < end; at++) if (!mayBeSame(text.charCodeAt(at), text.charCodeAt(next + at - start))) return false
  return true
}

/**
 * Whether a word can stand twice in a row anywhere in a text, letter by letter: in most paragraphs none does, and the expression, which looks
 * round each word, need not be run.
 */
export function mayRepeatWord(text: string): boolean {
  let start = 0
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === Kind.unknown) return true
    if (kind === Kind.space) continue
    if (kind === Kind.other) {
      start = end = at + 1
      continue
    }
    if (end < at) {
      if (end > start && mayRepeat(text, start, end, at)) return true
      start = at
    }
    end = at + 1
  }
  return false
}
