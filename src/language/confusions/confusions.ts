import {Surroundings} from './surroundings.ts'
import {WordClasses} from './word-class.ts'

/** What `words.json` holds of real words that are written for others: compiled from `dictionaries/confusions.txt` and `dictionaries/words`. */
export interface ConfusionData {
  /** The words and endings of each class that patterns name, divided by spaces. */
  readonly classes: Readonly<Record<string, string>>
  /** By the name of a group of verb forms, as `past > base`: each form with the one that was meant, divided by spaces. */
  readonly verbForms: Readonly<Record<string, string>>
  /** Patterns, one a line, of what is wrong wherever it stands. */
  readonly print: string
  /** Patterns of what is wrong in print, and right in the speech of many. */
  readonly speech: string
}

/** What a word is often written for, and where. */
export interface Suspicion {
  readonly meant: string
  /** Whether many say so: wrong in print, and right in what somebody is quoted as having said. */
  readonly isSaid: boolean
  readonly patterns: PatternGroup
}

/** So many words that may stand before others are kept. */
const MOST_KEPT = 2000

/** Patterns of one meaning, or of the same forms of all verbs. */
export class PatternGroup {
  readonly all: readonly Surroundings[]
  readonly #after = new Map<string | undefined, readonly Surroundings[]>()

  constructor(all: readonly Surroundings[]) {
    this.all = all
  }

  /** Those that may fit after a word in small letters, or after a mark (`undefined`). Kept, since most words follow the same few. */
  after(left: string | undefined): readonly Surroundings[] {
    if (this.all.length === 1) return this.all[0]!.admit(left) ? this.all : NOTHING
    const known = this.#after.get(left)
    if (known !== undefined) return known
    if (this.#after.size === MOST_KEPT) this.#after.clear()
    const fitting = this.all.filter((around) => around.admit(left))
    this.#after.set(left, fitting)
    return fitting
  }
}

const NOTHING: readonly Surroundings[] = []

type Suspects = Map<string, Suspicion[]>

/** In the bracket of a pattern: a word and what was meant, or between asterisks the name of a group of verb forms. */
const BRACKET = /\[(?:([^\s>*]+) > ([^\]]+)|\*([^*]+)\*)\]/

function suspect(suspects: Suspects, word: string, suspicion: Suspicion): void {
  const known = suspects.get(word)
  if (known) known.push(suspicion)
  else suspects.set(word, [suspicion])
}

/** The confusions of real words that copydesk knows: which words may stand for others, and in what surroundings. */
export class Confusions {
  readonly #data: ConfusionData
  readonly #classes: WordClasses
  #suspects: Suspects | undefined

  constructor(data: ConfusionData) {
    this.#data = data
    this.#classes = new WordClasses(data.classes)
  }

  /** What a word in small letters may stand for by mistake. */
  suspicionsOf(word: string): readonly Suspicion[] | undefined {
    return (this.#suspects ??= this.#read()).get(word)
  }

  #read(): Suspects {
    const suspects: Suspects = new Map()
    this.#readPart(this.#data.print, false, suspects)
    this.#readPart(this.#data.speech, true, suspects)
    return suspects
  }

  /** Takes what patterns say of single words first, then what they say of the forms of all verbs. */
  #readPart(patterns: string, isSaid: boolean, suspects: Suspects): void {
    const ofWords = new Map<string, Surroundings[]>()
    const ofForms = new Map<string, Surroundings[]>()
    for (const pattern of patterns.split('\n')) {
      const [, wrong, meant, group] = BRACKET.exec(pattern) ?? []
      const surroundings = new Surroundings(pattern, this.#classes)
      if (wrong !== undefined) addTo(ofWords, `${wrong} ${meant}`, surroundings)
      else if (group !== undefined) addTo(ofForms, group, surroundings)
    }
    for (const [pair, surroundings] of ofWords) suspectPair(pair, {isSaid, patterns: new PatternGroup(surroundings)}, suspects)
    for (const [group, surroundings] of ofForms) this.#suspectForms(group, {isSaid, patterns: new PatternGroup(surroundings)}, suspects)
  }

  #suspectForms(group: string, shared: Omit<Suspicion, 'meant'>, suspects: Suspects): void {
    const forms = (this.#data.verbForms[group] ?? '').split(' ')
    for (let at = 0; at + 1 < forms.length; at += 2) suspect(suspects, forms[at]!, {...shared, meant: forms[at + 1]!})
  }
}

function suspectPair(pair: string, shared: Omit<Suspicion, 'meant'>, suspects: Suspects): void {
  const space = pair.indexOf(' ')
  suspect(suspects, pair.slice(0, space), {...shared, meant: pair.slice(space + 1)})
}

function addTo(groups: Map<string, Surroundings[]>, key: string, surroundings: Surroundings): void {
  const known = groups.get(key)
  if (known) known.push(surroundings)
  else groups.set(key, [surroundings])
}
