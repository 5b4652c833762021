import {formats} from '../../src/formats/format.ts'
import {createLinter, type Linter} from '../../src/linter/linter.ts'
import type {Settings} from '../../src/linter/settings.ts'
import {Random} from '../speed/random.ts'
import {type Input, inputOf} from './generate.ts'
import {type Violation, violationsOf} from './invariants.ts'
import {minimise} from './minimise.ts'
import {type Linters, Subject} from './subject.ts'

/** What inputs are read under: as a newsroom would, and with what is off by itself turned on. */
export const settings: Readonly<Record<string, Settings>> = {
  usual: {},
  strict: {
    language: 'en-GB',
    words: ['Zqamp', '!utilise', 'alot -> a lot'],
    rules: {'quote-style': ['warn', {style: 'straight'}]},
  },
}

/** Two linters of the same settings, with memories of their own. */
export async function lintersOf(given: Settings): Promise<Linters> {
  const all: Settings = {...given, preload: formats}
  const [kept, other] = await Promise.all([createLinter(all), createLinter(all)])
  return {kept, makeFresh: () => forgetful(other)}
}

/** A linter remembers one text: one that has been shown another knows nothing of this. */
function forgetful(linter: Linter): Linter {
  linter.lint('')
  return linter
}

/** An input on which something does not hold, made small. */
export interface Find {
  readonly input: Input
  readonly violation: Violation
  /** How many inputs showed it, or something that looks like it. */
  count: number
}

/** What finds are told apart by: the invariant, and the rule or report that their detail begins with. */
const kindOf = ({invariant, detail}: Violation): string => `${invariant} | ${/^[\w-]*/.exec(detail)?.[0]}`

/** When a run is over. */
export interface Bounds {
  readonly inputs: number
  /** Unit: ms since the epoch. */
  readonly until: number
  /** How long an input may be, about; default: 400 UTF-16 code units. */
  readonly longest?: number
}

/** Tries inputs, one after another, and keeps the first find of each kind. The same seed tries the same inputs. */
export async function fuzz(
  seed: number,
  {inputs, until, longest}: Bounds,
  told: (find: Find) => void = () => undefined,
): Promise<{tried: number; characters: number; finds: readonly Find[]}> {
  const random = new Random(seed)
  const all = await Promise.all(Object.values(settings).map(lintersOf))
  const finds = new Map<string, Find>()
  let tried = 0
  let characters = 0
  for (; tried < inputs && Date.now() < until; tried++) {
    const input = inputOf(random, longest)
    characters += input.text.length
    const linters = all[random.below(4) === 0 ? 1 : 0]!
    for (const violation of violationsOf(new Subject(input, linters))) note(finds, input, violation, linters, told)
  }
  return {tried, characters, finds: [...finds.values()]}
}

function note(finds: Map<string, Find>, input: Input, violation: Violation, linters: Linters, told: (find: Find) => void): void {
  const kind = kindOf(violation)
  const known = finds.get(kind)
  if (known) {
    known.count++
    return
  }
  const again = (text: string) => violationsOf(new Subject({...input, text}, linters)).find((one) => kindOf(one) === kind)
  const text = minimise(input.text, (shorter) => again(shorter) !== undefined)
  const find = {input: {...input, text}, violation: again(text) ?? violation, count: 1}
  finds.set(kind, find)
  told(find)
}
