import {Random} from '../random.ts'
import {type Article, type Group, readArticles, readGroups} from './read-articles.ts'
import {Variation} from './vary.ts'

/** Sizes of the articles that a newsroom has most of, in bytes. */
const SHORTEST = 2_000
const LONGEST = 20_000

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => Buffer.byteLength(text)

/**
 * Makes articles out of the sentences of those that come with the bench: shuffled, with other words, names and numbers, and with slips of the
 * finger, so that no text is met twice and no memory of an earlier one helps. The same seed gives the same articles.
 */
export class Maker {
  readonly #articles: readonly Article[] = readArticles()
  readonly #groups: readonly Group[] = readGroups()
  readonly #random: Random

  constructor(seed: number) {
    this.#random = new Random(seed)
  }

  /** An article of about so many bytes, at most one paragraph more. */
  article(bytes: number): string {
    const variation = new Variation(this.#groups, this.#random)
    const blocks = [variation.apply(this.#random.pick(this.#articles).headline)]
    let size = 0
    while (size < bytes) {
      const paragraph = variation.apply(this.#paragraph())
      blocks.push(paragraph)
      size += bytesOf(paragraph) + 2
    }
    return `${blocks.join('\n\n')}\n`
  }

  /** Articles of 2 to 20 KB, as many short as long ones on a logarithmic scale, that come to about so many bytes. */
  articles(bytes: number): string[] {
    const made: string[] = []
    for (let size = 0; size < bytes; size += bytesOf(made.at(-1) ?? ''))
      made.push(this.article(SHORTEST * (LONGEST / SHORTEST) ** this.#random.next()))
    return made
  }

  /** One text of about so many bytes: an article, or several, one after another. */
  document(bytes: number): string {
    if (bytes <= LONGEST) return this.article(bytes)
    return this.articles(bytes).join('\n')
  }

  /** A paragraph of some article, each of its pieces kept or replaced by one from anywhere. */
  #paragraph(): string {
    const shape = this.#piecesOfAny()
    return shape.map((piece) => (this.#random.below(2) === 0 ? piece : this.#random.pick(this.#piecesOfAny()))).join(' ')
  }

  #piecesOfAny() {
    return this.#random.pick(this.#random.pick(this.#articles).paragraphs)
  }
}
