import {EDGE, Surroundings} from './surroundings.ts'
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

/** Patterns of one meaning, or of the same forms of all verbs. */
interface PatternGroup {
  /** Whether many say so: wrong in print, and right in what somebody is quoted as having said. */
  readonly isSaid: boolean
  readonly patterns: readonly Surroundings[]
}

/** A pattern that may fit, and the place of its group among those of the word. */
interface Candidate {
  readonly around: Surroundings
  readonly group: number
}

/** So many words that may stand before others are kept. */
const MOST_KEPT = 2000

/** Stands for all words that no pattern names before its own. */
const OTHER = ''

/** The words that patterns name before theirs; `undefined` where one asks for a class. */
function namedBefore(groups: readonly PatternGroup[]): ReadonlySet<string> | undefined {
  const named = groups.flatMap(({patterns}) => patterns.map((around) => around.namesBefore()))
  return named.includes(undefined) ? undefined : new Set(named.flatMap((names) => [...names!]))
}

/** All patterns of words that have the same groups, as the forms of most verbs do. */
class Patterns {
  readonly groups: readonly PatternGroup[]
  readonly #after = new Map<string, readonly Candidate[]>()
  #named: {readonly before: ReadonlySet<string> | undefined} | undefined

  constructor(groups: readonly PatternGroup[]) {
    this.groups = groups
  }

  /** Those that may fit after a word in small letters, or after a mark (`undefined`), in order. Kept, since most words follow the same few. */
  after(left: string | undefined): readonly Candidate[] {
    const key = this.#keyOf(left ?? EDGE)
    const known = this.#after.get(key)
    if (known !== undefined) return known
    if (this.#after.size === MOST_KEPT) this.#after.clear()
    const fitting = this.groups.flatMap(({patterns}, group) =>
      patterns.filter((around) => around.admit(left)).map((around) => ({around, group})),
    )
    this.#after.set(key, fitting)
    return fitting
  }

  #keyOf(left: string): string {
    const {before} = (this.#named ??= {before: namedBefore(this.groups)})
    return before === undefined || before.has(left) ? left : OTHER
  }
}

/** A word that is often written for others. */
export interface Suspect {
  /** What it is written for, group by group. */
  readonly meant: readonly string[]
  readonly patterns: Patterns
}

/** A word whose patterns are being gathered. */
interface Gathered {
  readonly meant: string[]
  readonly groups: PatternGroup[]
}

type Suspects = ReadonlyMap<string, Suspect>

/** In the bracket of a pattern: a word and what was meant, or between asterisks the name of a group of verb forms. */
const BRACKET = /\[(?:([^\s>*]+) > ([^\]]+)|\*([^*]+)\*)\]/

function suspect(gathered: Map<string, Gathered>, word: string, meant: string, group: PatternGroup): void {
  const known = gathered.get(word)
  if (known === undefined) {
    gathered.set(word, {meant: [meant], groups: [group]})
    return
  }
  known.meant.push(meant)
  known.groups.push(group)
}

/** The patterns of each word; words that have the same share them. */
function suspectsOf(gathered: ReadonlyMap<string, Gathered>): Suspects {
  const numbers = new Map<PatternGroup, number>()
  const numberOf = (group: PatternGroup): number => numbers.get(group) ?? numbers.set(group, numbers.size).size
  const made = new Map<string, Patterns>()
  const suspects = new Map<string, Suspect>()
  for (const [word, {meant, groups}] of gathered) {
    const key = groups.map(numberOf).join()
    const patterns = made.get(key) ?? new Patterns(groups)
    made.set(key, patterns)
    suspects.set(word, {meant, patterns})
  }
  return suspects
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

  /** What is known of a word in small letters that may stand for another by mistake. */
  suspectOf(word: string): Suspect | undefined {
    return (this.#suspects ??= this.#read()).get(word)
  }

  #read(): Suspects {
    const gathered = new Map<string, Gathered>()
    this.#readPart(this.#data.print, false, gathered)
    this.#readPart(this.#data.speech, true, gathered)
    return suspectsOf(gathered)
  }

  /** Takes what patterns say of single words first, then what they say of the forms of all verbs. */
  #readPart(patterns: string, isSaid: boolean, gathered: Map<string, Gathered>): void {
    const ofWords = new Map<string, Surroundings[]>()
    const ofForms = new Map<string, Surroundings[]>()
    for (const pattern of patterns.split('\n')) {
      const [, wrong, meant, group] = BRACKET.exec(pattern) ?? []
      const surroundings = new Surroundings(pattern, this.#classes)
      if (wrong !== undefined) addTo(ofWords, `${wrong} ${meant}`, surroundings)
      else if (group !== undefined) addTo(ofForms, group, surroundings)
    }
    for (const [pair, patterns] of ofWords) suspectPair(pair, {isSaid, patterns}, gathered)
    for (const [name, patterns] of ofForms) this.#suspectForms(name, {isSaid, patterns}, gathered)
  }

  #suspectForms(name: string, group: PatternGroup, gathered: Map<string, Gathered>): void {
    const forms = (this.#data.verbForms[name] ?? '').split(' ')
    for (let at = 0; at + 1 < forms.length; at += 2) suspect(gathered, forms[at]!, forms[at + 1]!, group)
  }
}

function suspectPair(pair: string, group: PatternGroup, gathered: Map<string, Gathered>): void {
  const space = pair.indexOf(' ')
  suspect(gathered, pair.slice(0, space), pair.slice(space + 1), group)
}

function addTo(groups: Map<string, Surroundings[]>, key: string, surroundings: Surroundings): void {
  const known = groups.get(key)
  if (known) known.push(surroundings)
  else groups.set(key, [surroundings])
}
