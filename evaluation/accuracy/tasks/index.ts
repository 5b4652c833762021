import type {Task} from '../task.ts'
import {agreement} from './agreement.ts'
import {boilerplate} from './boilerplate.ts'
import {clean} from './clean.ts'
import {fragments} from './fragments.ts'
import {mojibake} from './mojibake.ts'
import {quotes} from './quotes.ts'
import {sentences} from './sentences.ts'
import {spelling} from './spelling.ts'
import {typos} from './typos.ts'

/** Every task, in the order in which `all` runs them. */
export const tasks: Readonly<Record<string, Task>> = {
  fragments,
  typos,
  spelling,
  quotes,
  clean,
  boilerplate,
  sentences,
  mojibake,
  agreement,
}
