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
  readonly surroundings: readonly Surroundings[]
}

/** What a word in small letters may stand for by mistake, and where. */
export class Suspect {
  /** All of it, wherever the word stands. */
  readonly all: Suspicion[] = []
  readonly #after = new Map<string | undefined, readonly Suspicion[]>()

  add(suspicion: Suspicion): void {
    this.all.push(suspicion)
  }

  /** What is left of it after a word in small letters, or after a mark (`undefined`). Kept, since most words follow the same few. */
  after(left: string | undefined): readonly Suspicion[] {
    const known = this.#after.get(left)
    if (known !== undefined) return known
    if (this.#after.size === MOST_KEPT) this.#after.clear()
    const found = this.all.flatMap((suspicion) => {
      const surroundings = suspicion.surroundings.filter((around) => around.admit(left))
      return surroundings.length > 0 ? [{...suspicion, surroundings}] : []
    })
    this.#after.set(left, found)
    return found
  }
}

/** So many words before one are kept. */
const MOST_KEPT = 64

type Suspects = Map<string, Suspect>

/** In the bracket of a pattern: a word and what was meant, or between asterisks the name of a group of verb forms. */
const BRACKET = /\[(?:([^\s>*]+) > ([^\]]+)|\*([^*]+)\*)\]/

function suspect(suspects: Suspects, word: string, suspicion: Suspicion): void {
  const known = suspects.get(word) ?? new Suspect()
  known.add(suspicion)
  suspects.set(word, known)
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

  /** A word in small letters that may stand for another by mistake. */
  suspect(word: string): Suspect | undefined {
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
    const byGroup = new Map<string, Surroundings[]>()
    for (const pattern of patterns.split('\n')) {
      const [, wrong, meant = '', group] = BRACKET.exec(pattern) ?? []
      const surroundings = new Surroundings(pattern, this.#classes)
      if (wrong !== undefined) suspect(suspects, wrong, {meant, isSaid, surroundings: [surroundings]})
      else if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), surroundings])
    }
    for (const [group, surroundings] of byGroup) this.#suspectForms(group, {isSaid, surroundings}, suspects)
  }

  #suspectForms(group: string, shared: Omit<Suspicion, 'meant'>, suspects: Suspects): void {
    const forms = (this.#data.verbForms[group] ?? '').split(' ')
    for (let at = 0; at + 1 < forms.length; at += 2) suspect(suspects, forms[at]!, {...shared, meant: forms[at + 1]!})
  }
}
