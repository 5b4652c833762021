/** A number, or several told in one line where they only mean something together. */
export type Figure = number | string

/** What a run has measured: named figures, and some of the cases that went wrong, to be read by eye. */
export class Report {
  readonly figures = new Map<string, Figure>()
  readonly cases = new Map<string, string[]>()
  readonly #keep: number
  readonly #onFigure: (name: string, figure: Figure) => void

  /**
   * @param keep - how many wrong cases of each sort are kept
   * @param onFigure - told of every figure as soon as it is known
   */
  constructor(keep = 0, onFigure: (name: string, figure: Figure) => void = () => {}) {
    this.#keep = keep
    this.#onFigure = onFigure
  }

  record(name: string, figure: Figure): void {
    this.figures.set(name, figure)
    this.#onFigure(name, figure)
  }

  /** Keeps a wrong case. `tell` is called only when there is room left for it. */
  wrong(sort: string, tell: () => string): void {
    const kept = this.cases.get(sort) ?? []
    if (kept.length >= this.#keep) return
    this.cases.set(sort, [...kept, tell()])
  }
}

/** Names are padded so that the figures stand in a column; the longest common ones have this many characters. */
const NAME_WIDTH = 46

/** One line for a figure; a number is told to four decimals. */
export const lineOf = (name: string, figure: Figure): string =>
  `${name.padEnd(NAME_WIDTH)} ${typeof figure === 'number' ? Number(figure.toFixed(4)) : figure}`
