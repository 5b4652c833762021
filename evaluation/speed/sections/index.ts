import type {Section} from '../section.ts'
import {clean} from './clean.ts'
import {cold} from './cold.ts'
import {grammar} from './grammar.ts'
import {growth} from './growth.ts'
import {hostile} from './hostile.ts'
import {longTexts} from './long-texts.ts'
import {memory} from './memory.ts'
import {relint} from './relint.ts'
import {speller} from './speller.ts'
import {warm} from './warm.ts'

/** Every section, in the order of the tables. */
export const sections: readonly Section[] = [cold, memory, warm, growth, relint, grammar, speller, clean, hostile, longTexts]
