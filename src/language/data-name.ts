/** The data files that the package reads at run time, as they are named in `dictionaries/english`. */
export const dataNames = ['lexicon.bin', 'grammar.bin', 'boilerplate.json', 'topics.txt', 'words.json', 'contexts.bin'] as const

/** The name of a data file. */
export type DataName = (typeof dataNames)[number]
