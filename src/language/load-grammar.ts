import {readData} from '#read-data'
import {Grammar} from './grammar/lazy-grammar.ts'

let grammar: Promise<Grammar> | undefined

/** The trained grammar: its bytes are read here, and decoded at the first sentence. */
export const loadGrammar = (): Promise<Grammar> => (grammar ??= readData('grammar.bin').then((bytes) => new Grammar(bytes)))
