import {readData} from '#read-data'
import {EnglishSpeller} from './english-speller.ts'
import {Lexicon} from './lexicon/lexicon.ts'
import type {Speller} from './speller.ts'

/** What a speller is made of. */
export interface SpellerSettings {
  /** The project's own words, accepted as they are written. Default: none. */
  readonly words?: readonly string[]
}

let lexicon: Promise<Lexicon> | undefined

const loadLexicon = (): Promise<Lexicon> => (lexicon ??= readData('lexicon.bin').then((bytes) => new Lexicon(bytes)))

/** A speller on the compiled lexicon, which is read here and not before. */
export async function loadSpeller({words = []}: SpellerSettings = {}): Promise<EnglishSpeller> {
  return new EnglishSpeller(await loadLexicon())
}
