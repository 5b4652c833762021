/** The topics that have a dictionary of terms. */
export const topics = ['software'] as const
export type Topic = (typeof topics)[number]

type Terms = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Terms by topic, in small letters, out of `topics.txt`: for each topic a line `# name` and its terms, one a line. The bytes are asked for and decoded at the first question,
 * so that a text without any topic pays nothing for them.
 */
export class TopicTerms {
  readonly #read: () => Uint8Array | undefined
  #terms: Terms | undefined

  /** @param read - gives the bytes; `undefined` as long as they are not there, when no word is a term */
  constructor(read: () => Uint8Array | undefined) {
    this.#read = read
  }

  /** Whether a word, in small letters, is a term of a topic or the plural of one. */
  has(topic: Topic, word: string): boolean {
    const terms = this.#known()?.get(topic)
    return terms !== undefined && (terms.has(word) || (word.endsWith('s') && terms.has(word.slice(0, -1))))
  }

  #known(): Terms | undefined {
    if (this.#terms) return this.#terms
    const bytes = this.#read()
    return (this.#terms = bytes && readTerms(bytes))
  }
}

function readTerms(bytes: Uint8Array): Terms {
  const sections = new TextDecoder().decode(bytes).split(/^# /m).filter(Boolean)
  return new Map(
    sections.map((section) => {
      const [name = '', ...terms] = section.trimEnd().split('\n')
      return [name, new Set(terms)]
    }),
  )
}
