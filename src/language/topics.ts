/** The topics that have a dictionary of terms. */
export const topics = ['software'] as const
export type Topic = (typeof topics)[number]

/**
 * Terms by topic, in small letters, out of `topics.txt`: for each topic a line `# name` and its terms, one a line. The bytes are decoded at the first question,
 * so that a text without any topic pays nothing for them.
 */
export class TopicTerms {
  readonly #bytes: Uint8Array
  #terms: ReadonlyMap<string, ReadonlySet<string>> | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Whether a word, in small letters, is a term of a topic or the plural of one. */
  has(topic: Topic, word: string): boolean {
    const terms = (this.#terms ??= readTerms(this.#bytes)).get(topic)
    return terms !== undefined && (terms.has(word) || (word.endsWith('s') && terms.has(word.slice(0, -1))))
  }
}

function readTerms(bytes: Uint8Array): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new TextDecoder().decode(bytes).split(/^# /m).filter(Boolean)
  return new Map(
    sections.map((section) => {
      const [name = '', ...terms] = section.trimEnd().split('\n')
      return [name, new Set(terms)]
    }),
  )
}
