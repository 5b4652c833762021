import {dictionary} from 'cmu-pronouncing-dictionary'

/** A word in lower case, and for each of its letters the phonemes that it stands for there: none, one or two. */
export interface Pronounced {
  readonly word: string
  readonly sounds: readonly string[]
}

/** ARPABET, without stress, in the letters of `phonemes.ts`. */
const PHONEMES: Readonly<Record<string, string>> = {
  ...{B: 'b', CH: 'C', D: 'd', DH: 'T', F: 'f', G: 'g', HH: 'h', JH: 'j', K: 'k', L: 'l', M: 'm', N: 'n', NG: 'n', P: 'p', R: 'r', S: 's'},
  ...{
    SH: 'S',
    T: 't',
    TH: 'T',
    V: 'v',
    W: 'w',
    Y: 'y',
    Z: 'z',
    ZH: 'S',
    AA: 'A',
    AO: 'A',
    AE: 'a',
    AH: 'u',
    EH: 'e',
    ER: 'ur',
    IH: 'i',
    IY: 'I',
  },
  ...{EY: 'E', AY: 'AI', OW: 'O', OY: 'OI', UW: 'U', UH: 'U', AW: 'aU'},
}

const phonemesOf = (arpabet: string): string =>
  arpabet
    .split(' ')
    .map((phoneme) => PHONEMES[phoneme.replace(/\d/, '')]!)
    .join('')

/** A letter stands for at most so many phonemes. */
const MOST = 2
const ROUNDS = 6
/** Logarithms of probabilities: before anything is known, by the number of phonemes, and of what was never seen. */
const UNKNOWN = [-3, -2, -5] as const
const UNSEEN = -14

/** The logarithm of the probability that a letter stands for some phonemes. */
type Likelihood = (letter: string, phonemes: string) => number

/** The likeliest way to share the phonemes of a word out among its letters, in order; none where there are more than its letters can take. */
function align(word: string, phonemes: string, likelihood: Likelihood): string[] | undefined {
  const best = Array.from({length: word.length + 1}, () => new Float64Array(phonemes.length + 1).fill(Number.NEGATIVE_INFINITY))
  const taken = Array.from({length: word.length + 1}, () => new Uint8Array(phonemes.length + 1))
  best[0]![0] = 0
  for (let i = 1; i <= word.length; i++) {
    for (let j = 0; j <= phonemes.length; j++) {
      for (let n = 0; n <= Math.min(MOST, j); n++) {
        const score = best[i - 1]![j - n]! + likelihood(word.charAt(i - 1), phonemes.slice(j - n, j))
        if (score > best[i]![j]!) [best[i]![j], taken[i]![j]] = [score, n]
      }
    }
  }
  return best[word.length]![phonemes.length] === Number.NEGATIVE_INFINITY ? undefined : traced(taken, phonemes)
}

/** The phonemes of each letter, back from how many each of them took. */
function traced(taken: readonly Uint8Array[], phonemes: string): string[] {
  const sounds: string[] = []
  for (let i = taken.length - 1, j = phonemes.length; i > 0; i--) {
    const n = taken[i]![j]!
    sounds.unshift(phonemes.slice(j - n, j))
    j -= n
  }
  return sounds
}

/** How likely each letter stands for some phonemes, as often as it does in words that are aligned. */
function likelihoodIn(words: readonly Pronounced[]): Likelihood {
  const pairs = new Map<string, number>()
  const letters = new Map<string, number>()
  for (const {word, sounds} of words) {
    sounds.forEach((phonemes, i) => {
      const letter = word.charAt(i)
      pairs.set(letter + phonemes, (pairs.get(letter + phonemes) ?? 0) + 1)
      letters.set(letter, (letters.get(letter) ?? 0) + 1)
    })
  }
  return (letter, phonemes) => {
    const seen = pairs.get(letter + phonemes)
    return seen === undefined ? UNSEEN : Math.log(seen / letters.get(letter)!)
  }
}

/** The words of the pronouncing dictionary for which `isWanted` says yes, each letter with its phonemes: aligned by expectation maximisation. */
export function readPronunciations(isWanted: (word: string) => boolean): Pronounced[] {
  const entries = Object.entries(dictionary).filter(([word]) => /^[a-z]{2,}$/.test(word) && isWanted(word))
  const spoken = entries.map(([word, arpabet]) => [word, phonemesOf(arpabet)] as const)
  let likelihood: Likelihood = (_, phonemes) => UNKNOWN[phonemes.length]!
  let aligned: Pronounced[] = []
  for (let round = 0; round < ROUNDS; round++) {
    aligned = spoken.flatMap(([word, phonemes]) => {
      const sounds = align(word, phonemes, likelihood)
      return sounds ? {word, sounds} : []
    })
    likelihood = likelihoodIn(aligned)
  }
  return aligned
}
