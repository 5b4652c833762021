import {characters} from './characters.ts'
import {lines} from './lines.ts'
import {marks} from './marks.ts'
import {markup} from './markup.ts'
import {sentences} from './sentences.ts'
import type {Unit} from './unit.ts'
import {words} from './words.ts'

/** All kinds of hostile text; names stand for one each. */
export const units: readonly Unit[] = [...words, ...characters, ...marks, ...sentences, ...lines, ...markup]
