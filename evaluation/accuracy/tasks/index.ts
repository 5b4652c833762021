import type {Task} from '../task.ts'
import {agreement} from './agreement.ts'
import {boilerplate} from './boilerplate.ts'
import {clean} from './clean.ts'
import {fragments} from './fragments.ts'
import {genres} from './genres.ts'
import {grammar} from './grammar.ts'
import {handcut} from './handcut.ts'
import {marked} from './marked.ts'
import {misses} from './misses.ts'
import {mojibake} from './mojibake.ts'
import {quotes} from './quotes.ts'
import {sentences} from './sentences.ts'
import {spelling} from './spelling.ts'
import {typos} from './typos.ts'
import {vetoes} from './vetoes.ts'

/** Every task, in the order in which `all` runs them. */
export const tasks: Readonly<Record<string, Task>> = {
  fragments,
  genres,
  handcut,
  marked,
  typos,
  spelling,
  quotes,
  clean,
  boilerplate,
  sentences,
  mojibake,
  agreement,
  grammar,
  vetoes,
  misses,
}

/** Those of the tasks whose data is written for this project and lies beside them. */
export const SELF_CONTAINED: ReadonlySet<string> = new Set(['handcut', 'marked'])
