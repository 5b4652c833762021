/** A speller by itself. */
export interface BenchSpeller {
  /** Whether a word is right. */
  correct(word: string): boolean | Promise<boolean>
  /** Corrections of a wrong word, best first. */
  suggest(word: string): readonly string[] | Promise<readonly string[]>
}

/** What the adapter of a speller exports: everything is loaded in `create`, and in `load`, where there is one, what judges words and no more. */
export interface SpellerAdapter {
  create(): Promise<BenchSpeller>
  load?(): Promise<BenchSpeller>
}
