/** Whether a word, in small letters, belongs to a class. */
type WordClass = (word: string) => boolean

/**
 * The class of the words of a list, divided by spaces: a word itself, or `-ending` for all words that end so.
 */
function wordClass(list: string): WordClass {
  const words = new Set(list.split(' '))
  const endings = [...words].filter((word) => word.startsWith('-')).map((ending) => ending.slice(1))
  return endings.length === 0 ? (word) => words.has(word) : (word) => words.has(word) || endings.some((ending) => word.endsWith(ending))
}

/** Classes by name, each made when it is first asked for. */
export class WordClasses {
  readonly #lists: Readonly<Record<string, string>>
  readonly #made = new Map<string, WordClass>()

  /** @param lists the words and endings of each class, divided by spaces */
  constructor(lists: Readonly<Record<string, string>>) {
    this.#lists = lists
  }

  get(name: string): WordClass {
    const known = this.#made.get(name)
    if (known) return known
    const made = wordClass(this.#lists[name] ?? '')
    this.#made.set(name, made)
    return made
  }
}
