/** A stretch of the text, and the place in the tree where it begins. */
interface Piece<Place> {
  readonly start: number
  readonly length: number
  readonly place: Place
}

/** A place in the tree: what it is in, and how many UTF-16 units from its start. */
export interface Located<Place> {
  readonly place: Place
  readonly offset: number
}

/** The text that is checked, put together from the texts of a tree, and the way back to the places that it came from. */
export class MappedText<Place> {
  #text = ''
  readonly #pieces: Piece<Place>[] = []

  get text(): string {
    return this.#text
  }

  /** Begins a new paragraph. */
  paragraph(): void {
    if (this.#text !== '') this.#text += '\n\n'
  }

  add(text: string, place: Place): void {
    this.#pieces.push({start: this.#text.length, length: text.length, place})
    this.#text += text
  }

  /** Something that stands within a sentence and is not to be checked, as code: a word with a digit, which copydesk leaves alone. */
  addOpaque(): void {
    this.#text += 'x1'
  }

  /** Where a line ends within a paragraph. */
  addBreak(): void {
    this.#text += '\n'
  }

  /**
   * Where a stretch of the text came from; `undefined` where a part of it came from nowhere.
   *
   * The start counts to the piece that it begins, the end to the one that it ends: at the seam of two pieces a stretch is no longer than it has to be.
   */
  span(start: number, end: number): readonly [Located<Place>, Located<Place>] | undefined {
    if (start === end) {
      const [place] = this.#pieces.filter((piece) => piece.start <= start && start <= piece.start + piece.length)
      const located = place && {place: place.place, offset: start - place.start}
      return located && [located, located]
    }
    const inside = this.#pieces.filter((piece) => piece.start < end && start < piece.start + piece.length)
    const [first, last] = [inside[0], inside.at(-1)]
    const covered = inside.reduce((sum, piece) => sum + Math.min(end, piece.start + piece.length) - Math.max(start, piece.start), 0)
    if (!first || !last || covered !== end - start) return undefined
    return [
      {place: first.place, offset: start - first.start},
      {place: last.place, offset: end - last.start},
    ]
  }
}
