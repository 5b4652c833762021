import {type Alphabet, codeOf, letters} from '../../src/language/spelling/alphabets.ts'
import {editKey, WIDEST, WIDEST_SUM} from '../../src/language/spelling/error-model.ts'
import type {Pronounced} from './pronunciations.ts'

/** Stands before and after a word, in its letters and its sounds. */
const EDGE = '#'
/** Rarer ways to spell a sound, or to pronounce a spelling, are left out. */
const LEAST = {spelling: 1e-3, sound: 3e-3} as const
/** Occurrences added, so that what is seldom seen does not look certain; and what is seen less often tells nothing. */
const PRIOR = 3
const LEAST_SEEN = 2
/** Share of stretches that a writer spells as they sound, not as they have learnt to. */
const BY_EAR = 0.05
/** Dearer edits, in nats, are left out: unseen ones cost about as much. */
const DEAREST = 9

type Counts = Map<string, Map<string, number>>

function count(counts: Counts, a: string, b: string, weight: number): void {
  const of = counts.get(a) ?? new Map<string, number>()
  counts.set(a, of.set(b, (of.get(b) ?? 0) + weight))
}

/** Whether a letter has no sound of its own and belongs to the one before, as the "h" of "ph"; at the start of a word it belongs to the next. */
const isSilentTail = (sounds: readonly string[], at: number): boolean => (sounds[at] === '' && at > 1) || (at === 2 && sounds[1] === '')

/** Every stretch of letters that stands for phonemes of its own. */
function* stretchesOf({word, sounds}: Pronounced): Generator<{spelling: string; sound: string}> {
  const written = EDGE + word + EDGE
  const spoken = [EDGE, ...sounds, EDGE]
  for (let from = 0; from < written.length; from++) {
    if (isSilentTail(spoken, from)) continue
    for (let to = from + 1; to <= Math.min(written.length, from + WIDEST); to++) {
      if (!isSilentTail(spoken, to)) yield {spelling: written.slice(from, to), sound: spoken.slice(from, to).join('')}
    }
  }
}

/** Each key's counts as probabilities; the rarest are left out. */
function probabilities(counts: Counts, least: number): Map<string, [string, number][]> {
  const shares = new Map<string, [string, number][]>()
  for (const [key, of] of counts) {
    const total = [...of.values()].reduce((sum, n) => sum + n, 0)
    if (total < LEAST_SEEN) continue
    const likely = [...of].map(([other, n]): [string, number] => [other, n / (total + PRIOR)]).filter(([, share]) => share >= least)
    shares.set(key, likely)
  }
  return shares
}

/** Whether two stretches stand at the same edges of a word, differ, and fit in the table. */
function isEdit(right: string, wrong: string): boolean {
  if (right === wrong || right.length + wrong.length > WIDEST_SUM || right === EDGE || wrong === EDGE) return false
  return right.startsWith(EDGE) === wrong.startsWith(EDGE) && right.endsWith(EDGE) === wrong.endsWith(EDGE)
}

const codesOf = (stretch: string, alphabet: Alphabet): Uint8Array =>
  Uint8Array.from(stretch, (letter) => (letter === EDGE ? alphabet.boundary : codeOf(letter.charCodeAt(0), alphabet)))

const keyOf = (right: string, wrong: string): number =>
  editKey(codesOf(right, letters), 0, right.length, codesOf(wrong, letters), 0, wrong.length)

/** How likely one stretch of letters is written for another that sounds the same, by `editKey`: over all sounds of the one, all spellings of each. */
function likelihoods(words: readonly Pronounced[], weightOf: (word: string) => number): Map<number, number> {
  const [bySpelling, bySound]: [Counts, Counts] = [new Map(), new Map()]
  for (const pronounced of words) {
    const weight = weightOf(pronounced.word)
    for (const {spelling, sound} of stretchesOf(pronounced)) {
      count(bySpelling, spelling, sound, weight)
      count(bySound, sound, spelling, weight)
    }
  }
  const spellings = probabilities(bySound, LEAST.spelling)
  const edits = new Map<number, number>()
  for (const [right, sounds] of probabilities(bySpelling, LEAST.sound)) {
    for (const [sound, heard] of sounds) {
      for (const [wrong, written] of spellings.get(sound) ?? []) {
        if (isEdit(right, wrong)) edits.set(keyOf(right, wrong), (edits.get(keyOf(right, wrong)) ?? 0) + heard * written)
      }
    }
  }
  return edits
}

/** An error model of slips, mixed with one of spelling by ear that is learnt from how words are pronounced. Costs are in nats, by `editKey`. */
export function withEditsByEar(
  slips: ReadonlyMap<number, number>,
  words: readonly Pronounced[],
  weightOf: (word: string) => number,
): Map<number, number> {
  const mixed = new Map([...slips].map(([key, cost]) => [key, (1 - BY_EAR) * Math.exp(-cost)]))
  for (const [key, likelihood] of likelihoods(words, weightOf)) mixed.set(key, (mixed.get(key) ?? 0) + BY_EAR * likelihood)
  return new Map([...mixed].map(([key, likelihood]): [number, number] => [key, -Math.log(likelihood)]).filter(([, cost]) => cost < DEAREST))
}
