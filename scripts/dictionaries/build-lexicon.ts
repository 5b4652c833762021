import {ANY_NAME, Flag} from '../../src/language/lexicon/flags.ts'
import {Lexicon} from '../../src/language/lexicon/word-lexicon.ts'
import {letters, phonemes} from '../../src/language/spelling/alphabets.ts'
import {LetterToSound} from '../../src/language/spelling/letter-to-sound.ts'
import {hashOf} from '../../src/language/spelling/misspelling-table.ts'
import {Ranking} from '../../src/language/spelling/ranking.ts'
import {type AttestedPairs, readAttestedPairs, readCommonMisspellings} from './attested-pairs.ts'
import {addAttestedWords, isExplained} from './attested-words.ts'
import {type Channel, compileLexicon} from './compile-lexicon.ts'
import {withEditsByEar} from './edits-by-ear.ts'
import {ALL_VARIETIES, addForm, type Entries, normalise} from './entries.ts'
import {readHandKept, readPeople} from './hand-kept.ts'
import {DICTIONARIES, hunspellForms} from './hunspell-forms.ts'
import {exceptionsOf} from './misspellings.ts'
import {addCensusNames, addPlaces} from './names.ts'
import {readPairs} from './pairs.ts'
import {readPronunciations} from './pronunciations.ts'
import {addScowl, readScowlWords} from './scowl.ts'
import {type Pair, trainErrorModel} from './train-error-model.ts'
import {trainLetterToSound} from './train-letter-to-sound.ts'
import {readFrequencies} from './wordfreq.ts'

function gatherEntries(inputs: string, frequencies: ReadonlyMap<string, number>): Entries {
  const entries: Entries = new Map()
  for (const {dictionary, flag} of DICTIONARIES) {
    for (const form of hunspellForms(dictionary)) addForm(entries, normalise(form).replace(/'s$/, ''), flag | Flag.listed)
  }
  addScowl(entries, `${inputs}/scowl`)
  addCensusNames(entries, `${inputs}/census`, frequencies)
  addPlaces(entries, frequencies)
  for (const {word} of readHandKept('accepted.txt')) {
    addForm(entries, word, ALL_VARIETIES | Flag.listed)
    entries.get(word.toLowerCase())!.flags &= ~Flag.rare
  }
  for (const {word} of readHandKept('slips.txt')) entries.delete(word)
  for (const [word, entry] of entries) entry.frequency = frequencies.get(word) ?? 0
  return entries
}

/** Powers of ten by which slips may be commoner than predicted: for names in no dictionary, for words that a large one has, and for those of which slips are attested. */
const MARGIN = {name: 1.5, rare: -0.5, attested: 2} as const

/** Whether a word is in no list but those of names, where slips are found too. */
const isOnlyName = (flags: number): boolean => (flags & ANY_NAME) !== 0 && (flags & (Flag.lower | Flag.listed)) === 0
/** Whether a word is rare and no variety's own. */
const isRare = (flags: number): boolean => (flags & Flag.rare) !== 0 && (flags & ALL_VARIETIES) === ALL_VARIETIES

/** What is known of misspellings: which are attested, which of them every list of words lacks, and which are common. */
interface Misspellings {
  readonly attested: {has(word: string): boolean}
  readonly unlisted: {has(word: string): boolean}
  readonly common: {has(word: string): boolean}
}

/** Whether a word is a known misspelling, and how much commoner than predicted slips may be that look like it. */
function suspicionOf(word: string, flags: number, {attested, unlisted, common}: Misspellings): {isKnown: boolean; margin: number} {
  if (isOnlyName(flags)) return {isKnown: unlisted.has(word), margin: MARGIN.name}
  if (!isRare(flags)) return {isKnown: false, margin: MARGIN.rare}
  return {isKnown: common.has(word), margin: attested.has(word) ? MARGIN.attested : MARGIN.rare}
}

/** What people are or do takes "-ship" freely; of other words it is made by analogy, which the rules for compounds judge. */
const OF_PEOPLE = /(?:er|or|ar|ain|ant|ent|ate|al|ist|ian|man|men|ard|ee|ess|in|ey|on)ship$/

/** Whether only the largest word lists have a derived word, and nobody was seen to write it: "dogship". */
const isUnseenDerivation = (word: string, flags: number, frequency: number): boolean =>
  (flags & Flag.rare) !== 0 && frequency === 0 && word.endsWith('ship') && !OF_PEOPLE.test(word)

/** Takes out rare words and names that are misspellings ("thier", "cemetary") or no commoner than slips for a known word ("isreal", "wich"). */
function dropSlips(entries: Entries, lexicon: Lexicon, misspellings: Misspellings): void {
  const ranking = new Ranking(lexicon)
  for (const [word, {flags, frequency}] of entries) {
    if (isUnseenDerivation(word, flags, frequency)) entries.delete(word)
    if (!isOnlyName(flags) && (flags & Flag.rare) === 0) continue
    const {isKnown, margin} = suspicionOf(word, flags, misspellings)
    if (isKnown || isExplained(word, frequency, lexicon, ranking, margin)) entries.delete(word)
  }
}

/** Common words are misspelt more often than the lists, which have each misspelling once, let see: a power of the frequency makes up for part of it. */
const EMPHASIS = {power: 0.15, from: 3, most: 8} as const

const emphasis = (frequency: number): number => Math.min(EMPHASIS.most, 10 ** (EMPHASIS.power * (frequency - EMPHASIS.from)))

/** Words as common as this (Zipf) teach how letters sound; rarer ones in a pronouncing dictionary are names. */
const TAUGHT = 2.5
/** What a word weighs there is its frequency above this (Zipf). */
const LEAST_TAUGHT = 1.5

function learnChannel(pairs: readonly Pair[], frequencies: ReadonlyMap<string, number>): Channel {
  const frequency = (word: string): number => frequencies.get(word) ?? 0
  const words = readPronunciations(() => true)
  const tree = trainLetterToSound(words.filter(({word}) => frequency(word) >= TAUGHT))
  const ear = new LetterToSound(tree)
  const heard = pairs.map(({wrong, right}) => ({wrong: ear.pronounce(wrong), right: ear.pronounce(right)}))
  const slips = trainErrorModel(
    pairs.map((pair) => ({...pair, weight: emphasis(frequency(pair.right))})),
    letters,
  )
  return {
    edits: withEditsByEar(slips, words, (word) => Math.max(0, frequency(word) - LEAST_TAUGHT)),
    soundEdits: trainErrorModel(heard, phonemes),
    tree,
  }
}

function forbidSuggestions(entries: Entries): void {
  for (const {word} of readHandKept('not-suggested.txt')) {
    const entry = entries.get(word)
    if (entry) entry.flags |= Flag.unsuggested
  }
}

/** The misspellings that are none of the words given. */
const withoutWords = (attested: AttestedPairs, words: {has(word: string): boolean}): AttestedPairs =>
  new Map([...attested].filter(([wrong]) => !words.has(wrong)))

const lexiconOf = (bytes: Uint8Array): Lexicon => new Lexicon(() => bytes)

/** The bytes of the lexicon, the same for the same inputs. Takes about three minutes. */
export function buildLexicon(inputs: string): Uint8Array {
  const frequencies = readFrequencies(`${inputs}/wordfreq`)
  const entries = gatherEntries(inputs, frequencies)
  const channel = learnChannel(readPairs(inputs), frequencies)
  const words = readScowlWords(`${inputs}/scowl`)
  const attested = readAttestedPairs(inputs)
  const unlisted = withoutWords(attested, words)
  const first = lexiconOf(compileLexicon(entries, channel))
  dropSlips(entries, first, {attested, unlisted, common: readCommonMisspellings(inputs)})
  addAttestedWords(entries, frequencies, first, attested)
  forbidSuggestions(entries)
  const second = lexiconOf(compileLexicon(entries, channel))
  const misspellings = withoutWords(attested, entries)
  return compileLexicon(entries, channel, {
    misspellings: exceptionsOf(second, misspellings),
    attested: [...misspellings.keys()].map(hashOf),
    people: readPeople(),
  })
}
